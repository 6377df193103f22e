// Who arranges events, and for which organisations; the wall in the database (migration 0050) says the same.

const ORGANISERS: readonly string[] = ['centreHead', 'broker', 'regionalDeveloper'];

type Membership = { role: string; organisationId: string; organisation: string };
export type Organiser = { id: string; name: string };

/** Whether somebody with these roles arranges events. */
export function mayArrangeEvents(roles: readonly string[]): boolean {
  return roles.some((role) => role === 'administrator' || ORGANISERS.includes(role));
}

/** The organisations that a person arranges events for, each once. */
export function organisersOf(memberships: readonly Membership[]): Organiser[] {
  const own = memberships.filter(({ role }) => mayArrangeEvents([role]));
  return [...new Map(own.map((one) => [one.organisationId, one.organisation]))].map(([id, name]) => ({
    id,
    name,
  }));
}
