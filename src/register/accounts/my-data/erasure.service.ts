import { z } from 'zod';
import { recordAudit } from '../../../platform/audit/audit.ts';
import { defineEvent, emitEvent } from '../../../platform/events.ts';
import { queueMail } from '../../../platform/mail/mail.ts';
import type { DataSubject, Erased } from '../../../platform/personal/personal-data.ts';
import { hashOfLink, newLinkSecret } from '../../../platform/private-link.ts';
import { Conflict, Forbidden, NotFound } from '../../../platform/result.ts';
import { personOf, type Work } from '../../../platform/work.ts';
import { findPersonByEmail, findReader, getPerson } from '../accounts.service.ts';
import { readDemoFlag } from '../profile/profile.store.ts';
import { readLanguage } from './account-data.store.ts';
import {
  deleteAskedErasure,
  insertErasure,
  lockErasure,
  markErasureDone,
  readErasures,
  updateDecision,
  upsertAnswer,
} from './erasure.store.ts';
import { type Erasure, isCarriedOut } from './erasure.ts';
import { type ErasureOutcome, erasureMail } from './erasure-mail.ts';
import { myDataMessages as m } from './my-data.messages.ts';

/** A person is to be forgotten: every part that holds something about them clears it and answers. */
export const erasureDecided = defineEvent('people.erasureDecided', z.object({ requestId: z.uuid() }));

/**
 * The person who acts asks to be forgotten.
 *
 * @returns the secret of a private link, by which it can be followed also when the account is gone
 * @throws Conflict for a person of the demo region, whom others try too, and when it is asked already
 */
export async function askErasure(work: Work, personId: string): Promise<string> {
  const { name, email } = await getPerson(work, personId);
  if (await readDemoFlag(work, personId)) throw new Conflict('A demo person stays', m.demoStays);
  const open = await findOwnErasure(work, personId);
  if (open && open.state !== 'refused') throw new Conflict('Erasure is asked already', m.askedAlready);
  return addErasure(work, { personId, name, email });
}

/** Whoever has no account asks an administrator. @returns the secret of a private link to hand over */
export async function registerErasure(work: Work, email: string): Promise<string> {
  await needAdministrator(work);
  const person = await findPersonByEmail(work, email);
  if (person && (await readDemoFlag(work, person.id))) throw new Conflict('A demo person stays', m.demoStays);
  return addErasure(work, {
    personId: person?.id ?? null,
    name: person?.name ?? null,
    email: email.toLowerCase(),
  });
}

async function addErasure(work: Work, subject: DataSubject): Promise<string> {
  const id = work.newId();
  const secret = newLinkSecret();
  await insertErasure(work, { id, ...subject, linkHash: hashOfLink(secret) });
  await recordAudit(work, { entity: 'erasure', entityId: id, action: 'asked' });
  return secret;
}

/** Takes a wish back that nobody has decided yet. */
export async function takeErasureBack(work: Work, personId: string): Promise<void> {
  if ((await deleteAskedErasure(work, personId)) === 0) return;
  await recordAudit(work, { entity: 'person', entityId: personId, action: 'erasureTakenBack' });
}

/** The latest wish of a person, if there is one. */
export async function findOwnErasure(work: Work, personId: string): Promise<Erasure | undefined> {
  return (await readErasures(work, { personId }))[0];
}

/** @throws NotFound when the private link leads nowhere */
export async function getErasureOfLink(work: Work, secret: string): Promise<Erasure> {
  const [found] = await readErasures(work, { linkHash: hashOfLink(secret) });
  if (!found) throw new NotFound('No erasure has this link');
  return found;
}

/** For administrators, the newest first. */
export async function listErasures(work: Work): Promise<Erasure[]> {
  await needAdministrator(work);
  return readErasures(work, {});
}

/** An administrator has looked at what the law keeps, and lets the rest be erased. */
export async function decideErasure(work: Work, id: string): Promise<void> {
  await decide(work, id, null);
  await emitEvent(work, erasureDecided, { requestId: id });
}

/** Says no, with the reason that the person reads. */
export async function refuseErasure(work: Work, id: string, reason: string): Promise<void> {
  await decide(work, id, reason);
  await tellErasure(work, id, 'refused');
}

async function decide(work: Work, id: string, refusal: string | null): Promise<void> {
  await needAdministrator(work);
  const state = refusal === null ? 'decided' : 'refused';
  const decidedBy = personOf(work.actor) ?? null;
  if (!(await updateDecision(work, id, { state, refusal, decidedBy })))
    throw new Conflict('The erasure was decided before', m.decidedAlready);
  await recordAudit(work, { entity: 'erasure', entityId: id, action: state });
}

/** Who is to be forgotten; undefined when it is done, or was never decided. For the parts that erase. */
export async function findErasureSubject(work: Work, id: string): Promise<DataSubject | undefined> {
  const [found] = await readErasures(work, { id });
  if (found?.state !== 'decided') return undefined;
  return { personId: found.personId, email: found.email, name: found.name };
}

/** One part tells what it erased. When all have, nothing says any longer who it was. */
export async function answerErasure(
  work: Work,
  id: string,
  answer: Erased & { part: string },
  parts: readonly string[],
): Promise<void> {
  await lockErasure(work, id);
  await upsertAnswer(work, { requestId: id, ...answer });
  const [now] = await readErasures(work, { id });
  const answered = now?.answers.map((one) => one.part) ?? [];
  if (!isCarriedOut(answered, parts)) return;
  await tellErasure(work, id, 'done');
  if (await markErasureDone(work, id))
    await recordAudit(work, { entity: 'erasure', entityId: id, action: 'done' });
}

/** GDPR article 12(3) and (4): whoever asked is told what became of it, while we still know where. */
async function tellErasure(work: Work, id: string, outcome: ErasureOutcome): Promise<void> {
  const [asked] = await readErasures(work, { id });
  if (!asked?.email) return;
  const lang = asked.personId ? await readLanguage(work, asked.personId) : 'sv';
  await queueMail(work, erasureMail({ id, to: asked.email }, outcome, lang));
}

/** @throws Forbidden unless an administrator acts */
export async function needAdministrator(work: Work): Promise<void> {
  const reader = await findReader(work);
  if (!reader?.memberships.some((one) => one.role === 'administrator'))
    throw new Forbidden('For administrators');
}
