// The reader of a page: who it is, and the membership that they work in now.
import type { Reader } from '../../ui/page.ts';
import { ROLE_NAMES, type Role } from './role.ts';

/** Holds the id of the membership that the reader changed to. */
export const MEMBERSHIP_COOKIE = 'brygga_membership';

type Facts = {
  personId: string;
  name: string;
  memberships: readonly {
    id: string;
    organisationId: string;
    organisation: string;
    place: string | null;
    role: Role;
  }[];
};

/** `chosen` is the id of the membership that the reader changed to; one that is no longer theirs is passed over. */
export function readerOf(facts: Facts, chosen: string | undefined): Reader {
  const memberships = facts.memberships.map(({ role, place, ...rest }) => ({
    ...rest,
    role: ROLE_NAMES[role],
    ...(place ? { place } : {}),
  }));
  const current = memberships.find((membership) => membership.id === chosen) ?? memberships[0];
  return { personId: facts.personId, name: facts.name, memberships, ...(current ? { current } : {}) };
}
