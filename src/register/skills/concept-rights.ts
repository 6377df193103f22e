// Who may change the vocabulary; the wall in the database (migration 0040) says the same.

const EDITORS: readonly string[] = ['administrator', 'regionalDeveloper'];
const PROPOSERS: readonly string[] = [
  ...EDITORS,
  'broker',
  'centreHead',
  'businessDeveloper',
  'providerCoordinator',
];

export type ConceptRights = { mayEdit: boolean; mayPropose: boolean };

/** `roles` are those of all memberships of the reader. */
export function conceptRights(roles: readonly string[]): ConceptRights {
  return {
    mayEdit: roles.some((role) => EDITORS.includes(role)),
    mayPropose: roles.some((role) => PROPOSERS.includes(role)),
  };
}
