// Who is told of needs by what they ask: those who broker, each within the reach that the wall gives them.
import type { Role } from '../../register/accounts/role.ts';

const READING: readonly Role[] = ['broker', 'centreHead', 'businessDeveloper', 'administrator'];

/** Whether somebody with these memberships looks for needs. */
export function readsNeeds(memberships: readonly { role: Role }[]): boolean {
  return memberships.some(({ role }) => READING.includes(role));
}
