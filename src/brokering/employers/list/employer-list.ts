// Which employers a list asks for, in what order, and what each line says.
import type { NextStep } from '../employer.ts';
import type { ContactKind } from '../log/contact-entry.ts';

/** Days without contact that the list can be narrowed to. */
export const QUIET_DAYS = [30, 90, 180, 365] as const;

export type EmployerFilter = {
  /** Words of the name, or an organisation number. */
  text?: string | undefined;
  /** SCB code. */
  municipality?: string | undefined;
  /** The first digits of an SNI code: `25` or `25.620`. */
  sni?: string | undefined;
  /** No contact on or after this local date. */
  quietSince?: string | undefined;
  /** The next step is the reader's own, or the reader has been in contact. */
  mine?: boolean | undefined;
  vulnerable?: boolean | undefined;
};

export const EMPLOYER_SORTS = ['name', 'municipality', 'employees', 'contact', 'step'] as const;
export type EmployerSort = (typeof EMPLOYER_SORTS)[number];
export type EmployerOrder = { sort: EmployerSort; falling: boolean };

export type EmployerLine = {
  id: string;
  name: string;
  organisationNumber: string | undefined;
  municipalities: string[];
  sniCode: string | undefined;
  employees: number | undefined;
  vulnerable: boolean;
  /** The latest contact of any house, as a local date. */
  lastContact: { on: string; kind: ContactKind; house: string } | undefined;
  nextStep: NextStep | undefined;
};
