// Who keeps the project bank; the wall in the database (migration 0301) says the same.

const EDITORS: readonly string[] = ['administrator', 'regionalDeveloper', 'projectLeader'];

/** `roles` are those of all memberships of the reader. */
export function mayEditBank(roles: readonly string[]): boolean {
  return roles.some((role) => EDITORS.includes(role));
}
