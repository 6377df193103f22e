// Invitations: sent, sent again, revoked, accepted once.
import { recordAudit } from '../../platform/audit/audit.ts';
import { daysBefore } from '../../platform/local-date.ts';
import { queueMail } from '../../platform/mail/mail.ts';
import { hashOfLink, newLinkSecret } from '../../platform/private-link.ts';
import { Conflict, Forbidden, Invalid, NotFound } from '../../platform/result.ts';
import { personOf, type Work } from '../../platform/work.ts';
import { addMembership, findPersonByEmail, registerMember } from '../accounts/accounts.service.ts';
import type { Role } from '../accounts/role.ts';
import { getOrganisation } from '../organisations/organisations.service.ts';
import { expiryOf, type InvitationState, stateOf } from './invitation.ts';
import { invitationMail } from './invitation-mail.ts';
import {
  deleteUnanswered,
  type Invitation,
  insertInvitation,
  readInvitation,
  readInvitationByLink,
  readInvitations,
  setAccepted,
  setRevoked,
  updateLink,
} from './invitations.store.ts';
import { rolesToGive } from './member-roles.ts';
import { readKeeping, readMembers } from './members.store.ts';
import { peopleMessages as m } from './people.messages.ts';

/** Days after the link ran out that the address of somebody who never answered is kept. */
export const UNANSWERED_KEPT_DAYS = 90;

export type WaitingInvitation = Invitation & { email: string; state: InvitationState };

/** Those that wait for an answer, for who keeps the members; nothing for others. */
export async function listInvitations(work: Work, organisationId: string): Promise<WaitingInvitation[]> {
  const rows = await readInvitations(work, organisationId);
  return rows.flatMap((row) =>
    row.email ? [{ ...row, email: row.email, state: stateOf(row, work.now) }] : [],
  );
}

/**
 * Asks somebody to come to an organisation and mails the link; the secret of it is given here and never again.
 *
 * @param asked `publicUrl` of the installation, without a slash at the end
 * @throws Forbidden when the one who acts does not keep the members
 * @throws Invalid when the role is not theirs to give, the person has it, or is invited to it
 */
export async function inviteMember(
  work: Work,
  asked: { organisationId: string; email: string; role: Role; language: 'sv' | 'en'; publicUrl: string },
): Promise<{ id: string; secret: string; expiresAt: Date }> {
  const { organisationId, role, language, publicUrl } = asked;
  const email = asked.email.toLowerCase();
  const organisation = await getOrganisation(work, organisationId);
  const { keeps, administrator } = await readKeeping(work, organisation.id);
  if (!keeps && !administrator) throw new Forbidden('Those who keep the members invite to the organisation');
  if (!rolesToGive(organisation.roles, administrator).includes(role))
    throw new Invalid([{ field: 'role', message: m.chooseRole }]);
  const members = await readMembers(work, organisation.id);
  if (members.some((one) => one.email === email && one.role === role))
    throw new Invalid([{ field: 'email', message: m.alreadyMember }]);
  const waiting = await readInvitations(work, organisation.id);
  if (waiting.some((one) => one.email === email && one.role === role))
    throw new Invalid([{ field: 'email', message: m.alreadyInvited }]);
  const id = work.newId();
  const link = newLink(publicUrl);
  const expiresAt = expiryOf(work.now);
  const row = { id, organisationId: organisation.id, role, email, language, expiresAt };
  await insertInvitation(work, { ...row, linkHash: link.hash, invitedBy: personOf(work.actor) ?? null });
  await queueMail(work, invitationMail({ ...row, organisation: organisation.name }, link));
  await record(work, { id, organisationId: organisation.id, role }, 'invited');
  return { id, secret: link.secret, expiresAt };
}

/**
 * Mails a new link; the old one ends.
 *
 * @throws Conflict when it was answered or revoked meanwhile
 */
export async function resendInvitation(
  work: Work,
  asked: { organisationId: string; id: string; publicUrl: string },
): Promise<void> {
  const known = await getInvitation(work, asked);
  const organisation = await getOrganisation(work, known.organisationId);
  const link = newLink(asked.publicUrl);
  const expiresAt = expiryOf(work.now);
  const sent = await updateLink(work, known.id, { linkHash: link.hash, expiresAt });
  if (!sent || !known.email) throw new Conflict('The invitation is answered or revoked', m.answered);
  const { email, role, language } = known;
  await queueMail(
    work,
    invitationMail({ email, role, language, expiresAt, organisation: organisation.name }, link),
  );
  await record(work, known, 'invitedAgain');
}

/** @throws Conflict when it was answered or revoked before */
export async function revokeInvitation(
  work: Work,
  asked: { organisationId: string; id: string },
): Promise<void> {
  const known = await getInvitation(work, asked);
  if (!(await setRevoked(work, known.id)))
    throw new Conflict('The invitation is answered or revoked', m.answered);
  await record(work, known, 'invitationRevoked');
}

export type OpenInvitation = {
  id: string;
  organisation: string;
  organisationId: string;
  role: Role;
  email: string;
  /** Whether somebody has an account with the address already. */
  known: boolean;
};

/** The invitation that a link opens, undefined when it holds no longer. Run it as the job of invitations. */
export async function findOpenInvitation(work: Work, secret: string): Promise<OpenInvitation | undefined> {
  const found = await readInvitationByLink(work, hashOfLink(secret));
  if (!found?.email || stateOf(found, work.now) !== 'waiting') return undefined;
  const { id, email, role } = found;
  const organisation = await getOrganisation(work, found.organisationId);
  const known = (await findPersonByEmail(work, email)) !== undefined;
  return { id, email, role, known, organisation: organisation.name, organisationId: organisation.id };
}

/**
 * Registers the person who was invited. Their id is that of the invitation, so that an answer that broke off half way
 * is taken up again by the next. Run it as the job of invitations.
 *
 * @throws Conflict when the link was used meanwhile, or somebody has the address
 */
export async function acceptAsNewPerson(
  work: Work,
  secret: string,
  given: { name: string; language: 'sv' | 'en' },
): Promise<{ id: string; name: string; email: string; organisation: string }> {
  const open = await useInvitation(work, secret);
  if (open.known) throw new Conflict('Somebody has the address', m.answered);
  const { id, email, role, organisationId, organisation } = open;
  await registerMember(work, { id, email, role, organisationId, ...given });
  return { id, name: given.name, email, organisation };
}

/**
 * Gives somebody who has an account the role that they were invited to. Run it as the job of invitations.
 *
 * @throws Forbidden when the invitation is for another address
 */
export async function acceptAsMember(work: Work, secret: string, personId: string): Promise<OpenInvitation> {
  const open = await useInvitation(work, secret);
  const invited = await findPersonByEmail(work, open.email);
  if (invited?.id !== personId) throw new Forbidden('The invitation is for another person');
  const { organisationId, role } = open;
  await addMembership(work, { personId, organisationId, role });
  return open;
}

/** Removes invitations that nobody answered, some time after their link ran out. */
export async function clearOldInvitations(work: Work): Promise<number> {
  return deleteUnanswered(work, daysBefore(work.now, UNANSWERED_KEPT_DAYS));
}

async function useInvitation(work: Work, secret: string): Promise<OpenInvitation> {
  const open = await findOpenInvitation(work, secret);
  if (!open || !(await setAccepted(work, open.id)))
    throw new Conflict('The invitation no longer holds', m.answered);
  await record(work, open, 'invitationAccepted');
  return open;
}

async function getInvitation(work: Work, asked: { organisationId: string; id: string }): Promise<Invitation> {
  const found = await readInvitation(work, asked.id);
  if (!found || found.organisationId !== asked.organisationId) throw new NotFound('No such invitation');
  return found;
}

function newLink(publicUrl: string): { secret: string; hash: string; publicUrl: string } {
  const secret = newLinkSecret();
  return { secret, hash: hashOfLink(secret), publicUrl };
}

/** Without the address: it is personal, and the invitation holds it for as long as it is needed. */
async function record(
  work: Work,
  invitation: { id: string; organisationId: string; role: Role },
  action: string,
): Promise<void> {
  const { id, organisationId, role } = invitation;
  await recordAudit(work, {
    entity: 'invitation',
    entityId: id,
    action,
    organisationId,
    after: { role, organisationId },
  });
}
