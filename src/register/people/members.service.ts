// The members of an organisation: who they are, what role they have, and when that ends.
import { recordAudit } from '../../platform/audit/audit.ts';
import { Conflict, Forbidden, Invalid, NotFound } from '../../platform/result.ts';
import { personOf, type Work } from '../../platform/work.ts';
import { changeMembership } from '../accounts/accounts.service.ts';
import type { Role } from '../accounts/role.ts';
import type { Organisation } from '../organisations/organisation.ts';
import { getOrganisation } from '../organisations/organisations.service.ts';
import { listInvitations, type WaitingInvitation } from './invitations.service.ts';
import { leavesNobody, rolesToGive } from './member-roles.ts';
import {
  countAdministrators,
  type Member,
  readKeeping,
  readMember,
  readMembers,
  readProtectedPerson,
} from './members.store.ts';
import { peopleMessages as m } from './people.messages.ts';

export type Membership = {
  organisation: Organisation;
  members: Member[];
  /** Empty for who does not keep the members. */
  invitations: WaitingInvitation[];
  /** Whether the one who acts keeps the members. */
  keeps: boolean;
  /** The roles that they may give. */
  roles: Role[];
};

/**
 * Members by name, and for who keeps them the invitations that wait.
 *
 * @throws Forbidden when the one who acts neither belongs to the organisation nor keeps its members
 */
export async function getMembership(work: Work, organisationId: string): Promise<Membership> {
  const organisation = await getOrganisation(work, organisationId);
  const { keeps, belongs, administrator } = await readKeeping(work, organisation.id);
  const mayKeep = keeps || administrator;
  if (!mayKeep && !belongs) throw new Forbidden('Members and those who keep them see the list');
  return {
    organisation,
    members: await readMembers(work, organisation.id),
    invitations: mayKeep ? await listInvitations(work, organisation.id) : [],
    keeps: mayKeep,
    roles: mayKeep ? rolesToGive(organisation.roles, administrator) : [],
  };
}

export type MemberAndRights = {
  organisation: Organisation;
  member: Member;
  /** Whether the person's identity is protected; the page is the one place that shows it to others. */
  isProtected: boolean;
  roles: Role[];
  administrator: boolean;
  /** Whether nobody would be left who keeps the members, should this one end. */
  lastKeeper: boolean;
};

/**
 * One member, for who keeps the members.
 *
 * @throws NotFound when there is no such member
 * @throws Forbidden when the one who acts does not keep them; an administrator's membership, administrators alone
 */
export async function getMember(work: Work, organisationId: string, id: string): Promise<MemberAndRights> {
  const { organisation, members, keeps, roles } = await getMembership(work, organisationId);
  const member = await readMember(work, organisation.id, id);
  if (!member) throw new NotFound('No such member');
  const { administrator } = await readKeeping(work, organisation.id);
  if (!keeps || (member.role === 'administrator' && !administrator))
    throw new Forbidden('Those who keep the members change them');
  const present = members.map((one) => one.role);
  const lastKeeper = leavesNobody(present, member.role);
  return { organisation, member, roles, administrator, lastKeeper, isProtected: member.name === null };
}

/**
 * A member with the name that protection hides elsewhere; seeing it is remembered.
 *
 * @throws NotFound @throws Forbidden as `getMember`
 */
export async function seeMember(work: Work, organisationId: string, id: string): Promise<MemberAndRights> {
  const found = await getMember(work, organisationId, id);
  const { personId } = found.member;
  const hidden = await readProtectedPerson(work, personId);
  if (!hidden) return found;
  if (personId === personOf(work.actor)) return { ...found, isProtected: true };
  await recordAudit(work, {
    entity: 'person',
    entityId: personId,
    action: 'protectedIdentitySeen',
    organisationId,
  });
  return { ...found, isProtected: true, member: { ...found.member, ...hidden } };
}

type Change = { organisationId: string; id: string; sure: boolean };

/**
 * @param change `sure` when the organisation is to be left without anybody who keeps its members
 * @throws Invalid when it would be left so, or the role is not theirs to give, or the person has it already
 * @throws Conflict when no administrator would be left
 */
export async function changeRole(work: Work, change: Change & { role: Role }): Promise<void> {
  const { organisation, member, roles } = await getMember(work, change.organisationId, change.id);
  const { role } = change;
  if (!roles.includes(role)) throw new Invalid([{ field: 'role', message: m.chooseRole }]);
  if (role === member.role) return;
  const members = await readMembers(work, organisation.id);
  if (members.some((one) => one.personId === member.personId && one.role === role))
    throw new Invalid([{ field: 'role', message: m.alreadyMember }]);
  await checkLeaving(work, { member, members, sure: change.sure, field: 'roleSure', next: role });
  await changeMembership(work, { ...member, organisationId: organisation.id }, { role });
}

/**
 * @param change as for `changeRole`
 * @throws Invalid when the organisation would be left without anybody who keeps its members
 * @throws Conflict when no administrator would be left
 */
export async function endMembership(work: Work, change: Change): Promise<void> {
  const { organisation, member } = await getMember(work, change.organisationId, change.id);
  const members = await readMembers(work, organisation.id);
  await checkLeaving(work, { member, members, sure: change.sure, field: 'sure' });
  await changeMembership(work, { ...member, organisationId: organisation.id }, 'end');
}

async function checkLeaving(
  work: Work,
  leaving: { member: Member; members: readonly Member[]; sure: boolean; field: string; next?: Role },
): Promise<void> {
  const { member, members, sure, field, next } = leaving;
  if (member.role === 'administrator' && (await countAdministrators(work)) === 1)
    throw new Conflict('The last administrator stays', m.lastAdministrator);
  const present = members.map((one) => one.role);
  if (!sure && leavesNobody(present, member.role, next)) throw new Invalid([{ field, message: m.tickSure }]);
}
