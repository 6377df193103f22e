// An employer as brokering knows it: an organisation, the houses that keep it together, and what comes next.
import type { Role } from '../../register/accounts/role.ts';
import type { Organisation } from '../../register/organisations/organisation.ts';
import type { VulnerabilityReason } from './vulnerability.ts';

/** Those who keep employers for a learning centre or a business unit; the wall (migration 0100) says the same. */
export const STAFF_ROLES: readonly Role[] = ['broker', 'centreHead', 'businessDeveloper'];

/** A learning centre or business unit. */
export type House = { id: string; name: string };

/** What was agreed to happen, by whom and by which local date. */
export type NextStep = {
  text: string;
  on: string;
  house: House;
  /** Undefined when nobody of the house is named, or the name is not for the reader. */
  person: { id: string; name: string } | undefined;
};

export type EmployerRelation = {
  vulnerability: VulnerabilityReason[];
  nextStep: NextStep | undefined;
  version: number;
};

export type Employer = {
  organisation: Organisation;
  /** The record and those that were merged into it: what was written about each is read together. */
  ids: string[];
  relation: EmployerRelation;
  /** The houses that keep the record, in Swedish order of name. */
  houses: House[];
  /** Those of them that the reader writes for. */
  own: House[];
};

/** Whether somebody with these memberships keeps employers, or answers for the installation. */
export function keepsEmployers(memberships: readonly { role: Role }[]): boolean {
  return memberships.some(({ role }) => role === 'administrator' || STAFF_ROLES.includes(role));
}
