import { recordAudit } from '../../../../platform/audit/audit.ts';
import { formatInstant } from '../../../../platform/format.ts';
import { translator } from '../../../../platform/i18n.ts';
import { queueMail } from '../../../../platform/mail/mail.ts';
import { aboutPerson } from '../../../../platform/personal/personal-value.ts';
import { Conflict, Forbidden, Invalid, NotFound } from '../../../../platform/result.ts';
import { personOf, type Work } from '../../../../platform/work.ts';
import type { ProviderRequest } from '../../asking/request.ts';
import { getRequestForStaff } from '../../asking/requests.service.ts';
import { messages as comparing } from '../comparison.messages.ts';
import type { Assessor } from './assessor.ts';
import { mails, problems as p } from './assessors.messages.ts';
import { readAssessors, readColleagueElsewhere, removeAssessor, upsertAssessor } from './assessors.store.ts';

export type Assessors = { request: ProviderRequest; assessors: Assessor[]; isChosen: boolean };

/** @throws Forbidden for others than the brokers of the centre */
export async function getAssessors(work: Work, key: string): Promise<Assessors> {
  const { request, isBroker, isChosen } = await getRequestForStaff(work, key);
  if (!isBroker) throw new Forbidden('Only the centre invites assessors');
  return { request, assessors: await readAssessors(work, request.id), isChosen };
}

/**
 * Invites a colleague at another house by the address that they sign in with. They see nothing before the proposals are
 * opened, and no proposal before they have declared their interests; the database holds both.
 *
 * @param link the whole address of the comparison
 * @throws Invalid when nobody has the address, or they are invited
 */
export async function inviteAssessor(
  work: Work,
  key: string,
  email: string,
  link: string,
): Promise<Assessor> {
  const { request } = await getChangeable(work, key);
  const colleague = await readColleagueElsewhere(work, request.id, email);
  if (!colleague) throw new Invalid([{ field: 'email', message: p.nobody }]);
  const row = { ...colleague, requestId: request.id, invitedBy: personOf(work.actor) };
  if (!(await upsertAssessor(work, row))) throw new Invalid([{ field: 'email', message: p.already }]);
  const t = translator('sv');
  const words = {
    centre: request.owner.name,
    key: request.key,
    at: formatInstant(request.deadline, 'sv'),
    link,
  };
  await queueMail(work, {
    ledgerKey: `assessor-invited:${request.id}:${colleague.personId}:${work.now.toISOString()}`,
    kind: 'assessorInvited',
    to: email,
    lang: 'sv',
    subject: t(mails.subject, words),
    body: t(mails.body, words),
  });
  const { personId, organisationId } = colleague;
  await audit(work, request, 'assessorInvited', { personId, organisationId });
  return { ...colleague, invitedAt: work.now, removed: undefined, hasDeclared: false };
}

/** Closes the request for an assessor, with the reason; points that they have set stay. @throws NotFound */
export async function dismissAssessor(
  work: Work,
  key: string,
  given: { personId: string; reason: string },
): Promise<void> {
  const { request } = await getChangeable(work, key);
  if (!(await removeAssessor(work, request.id, given))) throw new NotFound('No such assessor');
  const { personId, reason } = given;
  await audit(work, request, 'assessorRemoved', { personId, reason: aboutPerson(personId, reason) });
}

async function getChangeable(work: Work, key: string): Promise<Assessors> {
  const found = await getAssessors(work, key);
  if (found.isChosen) throw new Conflict('The employer has chosen', comparing.alreadyChosen);
  if (found.request.state === 'withdrawn') throw new Conflict(`${key} is withdrawn`, p.withdrawn);
  return found;
}

async function audit(
  work: Work,
  request: ProviderRequest,
  action: string,
  after: Record<string, unknown>,
): Promise<void> {
  await recordAudit(work, {
    entity: 'request',
    entityId: request.id,
    action,
    organisationId: request.owner.id,
    after,
  });
}
