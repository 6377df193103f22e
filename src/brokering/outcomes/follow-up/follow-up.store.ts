import { sql } from 'kysely';
import { z } from 'zod';
import type { Work } from '../../../platform/work.ts';
import {
  type LevelRound,
  type Position,
  QUESTIONS,
  type Question,
  ROUNDS,
  type Round,
  type RoundAnswers,
  type Sheet,
} from './follow-up.ts';

/** The level of each participant, by round. */
export async function readLevels(work: Work, effortId: string) {
  const rows = await work.tx
    .selectFrom('effortLevel')
    .select(['participantId', 'round', 'level'])
    .where('effortId', '=', effortId)
    .execute();
  return rows.map((row) => ({ ...row, round: row.round as LevelRound }));
}

export async function saveLevel(
  work: Work,
  row: { effortId: string; participantId: string; round: LevelRound; level: number; setBy: string | null },
): Promise<void> {
  const { level, setBy } = row;
  await work.tx
    .insertInto('effortLevel')
    .values({ ...row, setAt: work.now })
    .onConflict((conflict) =>
      conflict.columns(['participantId', 'round']).doUpdateSet({ level, setBy, setAt: work.now }),
    )
    .execute();
}

/** All levels of a round, the highest first, without whose they are. */
export async function readLevelSets(work: Work, effortId: string): Promise<Map<LevelRound, number[]>> {
  const { rows } = await sql<{ round: LevelRound; levels: number[] }>`
    select round, levels from levels_of_effort(${effortId})`.execute(work.tx);
  return new Map(rows.map(({ round, levels }) => [round, levels]));
}

const sums = z.record(z.enum([...QUESTIONS, 'moved']), z.number().nullable());
/** Rounds that were asked, in their order. */
export async function readAnswers(work: Work, effortId: string): Promise<RoundAnswers[]> {
  const { rows } = await sql<{ round: Round; asked: number; answered: number; sums: unknown }>`
    select round, asked, answered, sums from answers_of_effort(${effortId})`.execute(work.tx);
  return rows
    .map((row) => ({ ...row, sums: row.sums ? sums.parse(row.sums) : null }))
    .sort((a, b) => ROUNDS.indexOf(a.round) - ROUNDS.indexOf(b.round));
}

export type DueParticipant = { id: string; effortId: string; sealed: unknown; endedOn: string };

/** Those who agreed to be asked, whose effort ended between two days, and who have no sheet of the round. */
export async function readDue(
  work: Work,
  round: Round,
  { from, until }: { from: string; until: string },
): Promise<DueParticipant[]> {
  const rows = await work.tx
    .selectFrom('effortParticipant')
    .innerJoin('learningEffort', 'learningEffort.id', 'effortParticipant.effortId')
    .select(['effortParticipant.id', 'effortId', 'sealed', 'endedOn'])
    .where('followUpAgreedOn', 'is not', null)
    .where('endedOn', '>=', from)
    .where('endedOn', '<=', until)
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('effortAnswer')
            .select('effortAnswer.id')
            .whereRef('effortAnswer.participantId', '=', 'effortParticipant.id')
            .where('round', '=', round),
        ),
      ),
    )
    .execute();
  return rows.flatMap(({ endedOn, ...row }) => (endedOn ? [{ ...row, endedOn }] : []));
}

export async function insertSheet(
  work: Work,
  row: { id: string; effortId: string; participantId: string; round: Round; linkHash: string },
): Promise<void> {
  await work.tx
    .insertInto('effortAnswer')
    .values({ ...row, sentAt: work.now })
    .execute();
}

/** Sheets that were sent before, not answered and not reminded of, of those who still agree; marks them. */
export async function takeUnanswered(work: Work, before: Date) {
  const { rows } = await sql<{ id: string; effortId: string; round: Round; sealed: unknown }>`
    update effort_answer answer set reminded_at = ${work.now}
    from effort_participant participant
    where participant.id = answer.participant_id and participant.follow_up_agreed_on is not null
      and answer.answered_at is null and answer.reminded_at is null and answer.sent_at < ${before}
    returning answer.id, answer.effort_id as "effortId", answer.round, participant.sealed`.execute(work.tx);
  return rows;
}

/** The sheet of the link that the one who acts holds. */
export async function readSheetOfLink(work: Work): Promise<Sheet | undefined> {
  const { rows } = await sql<Sheet>`
    select answer.id, answer.effort_id as "effortId", answer.round, answer.answered_at as "answeredAt",
      about.title, about.house, about.provider
    from effort_answer answer, effort_of_link() about where answer.link_hash = acting_link()`.execute(
    work.tx,
  );
  return rows[0];
}

export async function saveAnswer(
  work: Work,
  id: string,
  answer: Partial<Record<Question, number>> & { position: Position },
): Promise<void> {
  await work.tx
    .updateTable('effortAnswer')
    .set({ ...answer, answeredAt: work.now })
    .where('id', '=', id)
    .execute();
}

/** The holder of the link is not asked again. */
export async function stopAsking(work: Work): Promise<void> {
  await sql`select stop_asking()`.execute(work.tx);
}

export async function readEffortOfParticipant(work: Work, id: string): Promise<string | undefined> {
  const row = await work.tx
    .selectFrom('effortParticipant')
    .select('effortId')
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.effortId;
}
