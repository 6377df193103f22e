// What the pages about members share: who they are, the way back to the list, and words for roles and visits.
import { formatInstant } from '../../platform/format.ts';
import { routes } from '../../routes.ts';
import type { Page } from '../../ui/page.ts';
import type { Crumb } from '../../ui/show/heading.views.tsx';
import { ROLE_NAMES, type Role } from '../accounts/role.ts';
import { messages as organisationMessages } from '../organisations/organisation.messages.ts';
import { peopleMessages as m } from './people.messages.ts';

export type Organisation = { id: string; name: string };

export type Member = {
  id: string;
  personId: string;
  name: string | null;
  email: string | null;
  role: Role;
  since: Date;
  lastSignedInAt: Date | null;
};

/** `inside` when the page lies below the list. */
export function crumbsToMembers(page: Page, organisation: Organisation, inside = false): Crumb[] {
  const { t } = page;
  const { id, name } = organisation;
  return [
    { text: t(organisationMessages.organisations), href: page.link(routes.organisations.href()) },
    { text: name, href: page.link(routes.organisation.href({ id })) },
    inside
      ? { text: t(organisationMessages.members), href: page.link(routes.members.href({ id })) }
      : { text: t(organisationMessages.members) },
  ];
}

export function roleChoices(page: Page, roles: readonly Role[]) {
  return roles.map((role) => ({ value: role, text: page.t(ROLE_NAMES[role]) }));
}

export function lastSignIn(page: Page, member: Member): string {
  if (member.name === null) return '–';
  return member.lastSignedInAt ? formatInstant(member.lastSignedInAt, page.lang) : page.t(m.never);
}
