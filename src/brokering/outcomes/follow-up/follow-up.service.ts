// The follow-up of an effort: levels before and after, and short questions to those who agreed to be asked.
import { createHmac } from 'node:crypto';
import { recordAudit } from '../../../platform/audit/audit.ts';
import { localDate } from '../../../platform/format.ts';
import { addDays, daysBefore } from '../../../platform/local-date.ts';
import { queueMail } from '../../../platform/mail/mail.ts';
import { openPersonalValues } from '../../../platform/personal/personal-keys.ts';
import { hashOfLink } from '../../../platform/private-link.ts';
import { Conflict, Forbidden, Invalid, NotFound } from '../../../platform/result.ts';
import { personOf, type Work } from '../../../platform/work.ts';
import { audit, findRights, getEffort, getEffortById, tellCase } from '../delivery/efforts.service.ts';
import { listParticipants } from '../delivery/participants.service.ts';
import type { Effort } from '../effort.ts';
import { messages as m } from './follow-up.messages.ts';
import {
  insertSheet,
  readAnswers,
  readDue,
  readEffortOfParticipant,
  readLevelSets,
  readLevels,
  readSheetOfLink,
  saveAnswer,
  saveLevel,
  stopAsking,
  takeUnanswered,
} from './follow-up.store.ts';
import {
  gainOf,
  type LevelGain,
  type LevelRound,
  MONTHS_AFTER,
  monthsAfter,
  type Position,
  type Question,
  REMIND_AFTER_DAYS,
  ROUNDS,
  type Round,
  type RoundAnswers,
  SEND_WITHIN_DAYS,
  type Sheet,
} from './follow-up.ts';
import { askingMail } from './follow-up-mail.ts';

/** What came of an effort, as far as the one who acts may see it. */
export type Outcome = {
  /** By participant; empty for those who see no names. */
  levels: { participantId: string; round: LevelRound; level: number }[];
  /** How much of the gap is gone, for each round whose levels are known. */
  gains: { round: Round; gain: LevelGain }[];
  answers: RoundAnswers[];
};

/** Levels, gap and answers of an effort. */
export async function getOutcome(work: Work, effort: Effort): Promise<Outcome> {
  const sets = await readLevelSets(work, effort.id);
  const gains = ROUNDS.flatMap((round) => {
    const gain = gainOf(effort.requiredLevel, sets.get('before'), sets.get(round));
    return gain ? [{ round, gain }] : [];
  });
  return { levels: await readLevels(work, effort.id), gains, answers: await readAnswers(work, effort.id) };
}

/**
 * Sets the levels of one round; somebody who is left out keeps theirs.
 *
 * @param levels by the id of the participant
 * @throws Forbidden for those who see no names
 */
export async function setLevels(
  work: Work,
  key: string,
  round: LevelRound,
  levels: ReadonlyMap<string, number>,
): Promise<void> {
  const effort = await getEffort(work, key);
  if (!(await findRights(work, effort)).names) throw new Forbidden('Only those who see names set levels');
  const known = new Set((await listParticipants(work, effort)).map(({ id }) => id));
  const setBy = personOf(work.actor) ?? null;
  for (const [participantId, level] of levels) {
    if (!known.has(participantId)) throw new Invalid([{ field: '', message: m.levelProblem }]);
    await saveLevel(work, { effortId: effort.id, participantId, round, level, setBy });
  }
  await audit(work, effort, 'levelsSet', { round, people: levels.size });
  const gain = (await getOutcome(work, effort)).gains.find((one) => one.round === round)?.gain;
  if (!gain) return;
  const { before, now } = gain;
  await tellCase(work, effort, 'levelsSet', {
    sv: `Nya nivåer i ${effort.key}: ${now} av ${before} steg saknas nu.`,
    en: `New levels in ${effort.key}: ${now} of ${before} steps are missing now.`,
  });
}

/** Makes the whole address of a private link from its secret. */
export type LinkOf = (secret: string) => string;

/** Sends the sheets that are due and reminds once of those without an answer. Returns how many mails were queued. */
export async function askParticipants(work: Work, linkOf: LinkOf): Promise<number> {
  const today = localDate(work.now);
  let count = 0;
  for (const round of ROUNDS) {
    // Days near the boundary are looked at one by one: months differ in length.
    const from = monthsAfter(addDays(today, -SEND_WITHIN_DAYS - 3), -MONTHS_AFTER[round]);
    const until = monthsAfter(addDays(today, 3), -MONTHS_AFTER[round]);
    for (const { id: participantId, effortId, sealed, endedOn } of await readDue(work, round, {
      from,
      until,
    })) {
      const due = monthsAfter(endedOn, MONTHS_AFTER[round]);
      if (due > today || due < addDays(today, -SEND_WITHIN_DAYS)) continue;
      const id = work.newId();
      await insertSheet(work, {
        id,
        effortId,
        participantId,
        round,
        linkHash: hashOfLink(secretOf(work, id)),
      });
      count += await mail(work, { id, effortId, round, sealed }, { linkOf, again: false });
    }
  }
  for (const sheet of await takeUnanswered(work, daysBefore(work.now, REMIND_AFTER_DAYS)))
    count += await mail(work, sheet, { linkOf, again: true });
  return count;
}

/** The secret of a sheet can be computed again, so that a reminder holds the same link; it is stored nowhere. */
function secretOf(work: Work, id: string): string {
  return createHmac('sha256', work.wrappingKey).update(`follow-up ${id}`).digest('base64url').slice(0, 32);
}

async function mail(
  work: Work,
  { id, effortId, round, sealed }: { id: string; effortId: string; round: Round; sealed: unknown },
  { linkOf, again }: { linkOf: LinkOf; again: boolean },
): Promise<number> {
  const { email } = (await openPersonalValues(work, sealed)) as { email?: unknown };
  if (typeof email !== 'string') return 0;
  const effort = await getEffortById(work, effortId);
  await queueMail(work, askingMail(effort, { id, round, email, again, link: linkOf(secretOf(work, id)) }));
  return 1;
}

/** @throws NotFound when no sheet has the link of the one who acts */
export async function getSheet(work: Work): Promise<Sheet> {
  const sheet = await readSheetOfLink(work);
  if (!sheet) throw new NotFound('No question has this link');
  return sheet;
}

/** Answers once. @throws Conflict when there is an answer */
export async function answerSheet(
  work: Work,
  answer: Partial<Record<Question, number>> & { position: Position },
): Promise<void> {
  const sheet = await getSheet(work);
  if (sheet.answeredAt) throw new Conflict('The questions are answered', m.isAnswered);
  await saveAnswer(work, sheet.id, answer);
  await recordAudit(work, { entity: 'effortAnswer', entityId: sheet.id, action: 'answered' });
}

/** Puts an answer of the demo region in place, as if the participant had given it at the end; nobody is written to. */
export async function addDemoAnswer(
  work: Work,
  participantId: string,
  answer: Partial<Record<Question, number>> & { position: Position },
): Promise<void> {
  const id = work.newId();
  const effortId = await readEffortOfParticipant(work, participantId);
  if (!effortId) throw new NotFound(`No participant ${participantId}`);
  const linkHash = hashOfLink(secretOf(work, id));
  await insertSheet(work, { id, effortId, participantId, round: 'end', linkHash });
  await saveAnswer(work, id, answer);
}

/** Takes the consent back: no more questions come. */
export async function refuseQuestions(work: Work): Promise<void> {
  const sheet = await getSheet(work);
  await stopAsking(work);
  await recordAudit(work, { entity: 'effortAnswer', entityId: sheet.id, action: 'consentWithdrawn' });
}
