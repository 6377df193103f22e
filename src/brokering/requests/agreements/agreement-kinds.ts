// The fixed lists of an agreement: which personal data can be handled, and on what the right to sign rests.

/** What of a participant can be handled at all; no diagnoses and no identity numbers. */
export const DATA_KINDS = [
  'name',
  'workEmail',
  'workPhone',
  'workplace',
  'attendance',
  'level',
  'adaptation',
] as const;
export type DataKind = (typeof DATA_KINDS)[number];

/** On what the right to sign rests. */
export const BASES = ['signatory', 'delegation', 'proxy'] as const;
export type Basis = (typeof BASES)[number];
