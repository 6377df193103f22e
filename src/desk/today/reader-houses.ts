// At which houses a reader works, and in which part.
import type { Role } from '../../register/accounts/role.ts';

type Reader = { readonly memberships: readonly { role: Role; organisationId: string }[] };

export const BROKERS: readonly Role[] = ['broker', 'centreHead', 'businessDeveloper', 'administrator'];
export const OF_EMPLOYERS: readonly Role[] = ['employerContact', 'decisionMaker'];

/** Whether the reader has one of the roles anywhere. */
export function isOneOf(reader: Reader, roles: readonly Role[]): boolean {
  return reader.memberships.some(({ role }) => roles.includes(role));
}

/** Where the reader has one of the roles, by id. */
export function organisationsAs(reader: Reader, roles: readonly Role[]): string[] {
  const held = reader.memberships.filter(({ role }) => roles.includes(role));
  return [...new Set(held.map(({ organisationId }) => organisationId))];
}
