// Which roles an organisation takes, who keeps its members, and when nobody would be left to do so.
import type { Role } from '../accounts/role.ts';
import type { OrganisationRole } from '../organisations/organisation.ts';

/** The same list stands in the wall (`member_roles`, db/migrations/0033); a test compares them. */
const TAKEN: Record<OrganisationRole, readonly Role[]> = {
  learningCentre: ['broker', 'centreHead', 'projectLeader', 'decisionMaker', 'participant'],
  businessUnit: ['businessDeveloper', 'projectLeader', 'decisionMaker'],
  employer: ['employerContact', 'participant'],
  provider: ['providerCoordinator', 'projectLeader'],
  regionalBody: ['regionalDeveloper', 'projectLeader', 'decisionMaker'],
  projectOwner: ['projectLeader', 'decisionMaker'],
  authority: ['decisionMaker'],
};

const KEEPERS: readonly Role[] = [
  'centreHead',
  'providerCoordinator',
  'employerContact',
  'regionalDeveloper',
];

/** The roles that can be given in an organisation of these kinds; an administrator can also make administrators. */
export function rolesToGive(kinds: readonly OrganisationRole[], byAdministrator: boolean): Role[] {
  const roles = new Set(kinds.flatMap((kind) => TAKEN[kind]));
  return byAdministrator ? [...roles, 'administrator'] : [...roles];
}

/** Whether the role keeps the members of its organisation. */
export function keepsMembers(role: Role): boolean {
  return KEEPERS.includes(role);
}

/**
 * Whether the organisation is left without anybody who keeps its members when one of them ends or changes role.
 *
 * @param roles those of all present members, the one that ends included
 * @param next the role that comes instead, undefined when the membership ends
 */
export function leavesNobody(roles: readonly Role[], ending: Role, next?: Role): boolean {
  if (!keepsMembers(ending) || (next && keepsMembers(next))) return false;
  return roles.filter(keepsMembers).length === 1;
}
