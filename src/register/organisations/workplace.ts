// A physical place of work (arbetsställe) of an organisation.

export type Workplace = {
  id: string;
  organisationId: string;
  name: string;
  /** SCB's number of the workplace, eight digits. */
  cfar: string | undefined;
  municipalityCode: string;
};
