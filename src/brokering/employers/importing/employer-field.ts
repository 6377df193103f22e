// What a list can say of an employer, column by column.
export const EMPLOYER_FIELDS = [
  'name',
  'organisationNumber',
  'municipality',
  'sniCode',
  'employees',
  'sector',
  'email',
  'phone',
  'website',
] as const;
export type EmployerField = (typeof EMPLOYER_FIELDS)[number];

/** Whether the text names one of the fields. */
export function isEmployerField(text: string): text is EmployerField {
  return EMPLOYER_FIELDS.some((field) => field === text);
}
