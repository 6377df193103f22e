// Who of a house can be told something by mail.
import type { Work } from '../../platform/work.ts';
import { type Reachable, readReachable } from './reachable.store.ts';
import type { Role } from './role.ts';

export type { Reachable };

/** Those who work at the house in one of the roles and have an address; all of them, or the one person. For jobs. */
export async function listReachable(
  work: Work,
  ownerId: string,
  wanted: { personId?: string; roles: readonly Role[] },
): Promise<Reachable[]> {
  return readReachable(work, ownerId, wanted);
}
