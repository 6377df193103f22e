// Who keeps the project bank; the wall in the database (migrations 0301 and 0302) says the same.

const EDITORS: readonly string[] = ['administrator', 'regionalDeveloper', 'projectLeader'];
const EDITORS_OF_ALL: readonly string[] = ['administrator', 'regionalDeveloper'];

type Membership = { role: string; organisationId: string };

/** `roles` are those of all memberships of the reader. */
export function mayEditBank(roles: readonly string[]): boolean {
  return roles.some((role) => EDITORS.includes(role));
}

/** @param ownerId the house that keeps the project; null for one that no house keeps */
export function mayEditProject(memberships: readonly Membership[], ownerId: string | null): boolean {
  return memberships.some(
    ({ role, organisationId }) =>
      EDITORS_OF_ALL.includes(role) || (role === 'projectLeader' && organisationId === ownerId),
  );
}

/** The house of a new project: a project leader's, where they are at work now; null for those who keep all. */
export function houseOfNewProject(
  memberships: readonly Membership[],
  current: string | undefined,
): string | null {
  if (memberships.some(({ role }) => EDITORS_OF_ALL.includes(role))) return null;
  const houses = memberships.flatMap((one) => (one.role === 'projectLeader' ? [one.organisationId] : []));
  return houses.find((house) => house === current) ?? houses[0] ?? null;
}
