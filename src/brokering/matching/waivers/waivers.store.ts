import { sql } from 'kysely';
import { z } from 'zod';
import type { Work } from '../../../platform/work.ts';
import type { CheckRule } from '../checks.ts';
import {
  ANSWERS,
  type Answer,
  type Askable,
  type AskedWaiver,
  keptOutOffer,
  type Waiver,
  type WaiverRecipient,
} from './waiver.ts';

export type WaiverRow = {
  id: string;
  needId: string;
  needKey: string;
  ownerId: string;
  rule: CheckRule;
  asked: string;
  question: string;
  askedBy: string | undefined;
};

/** False when there is one with the id already. */
export async function insertWaiver(work: Work, row: WaiverRow): Promise<boolean> {
  const result = await work.tx
    .insertInto('waiver')
    .values({ ...row, askedBy: row.askedBy ?? null, askedAt: work.now })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}

export async function insertRecipient(
  work: Work,
  row: Askable & { id: string; waiverId: string; ownerId: string; linkHash: string },
): Promise<void> {
  await work.tx
    .insertInto('waiverRecipient')
    .values({ ...row, address: row.address ?? null, offers: JSON.stringify(row.offers) })
    .execute();
}

/** Those of one need, the newest first. */
export async function readWaivers(work: Work, needId: string): Promise<Waiver[]> {
  const rows = await work.tx
    .selectFrom('waiver')
    .leftJoin('person', 'person.id', 'waiver.askedBy')
    .selectAll('waiver')
    .select('person.name as askedByName')
    .where('needId', '=', needId)
    .orderBy('askedAt', 'desc')
    .execute();
  const waivers: Waiver[] = [];
  for (const row of rows) {
    const recipients = await work.tx
      .selectFrom('waiverRecipient')
      .selectAll()
      .where('waiverId', '=', row.id)
      .orderBy('provider')
      .execute();
    waivers.push({
      id: row.id,
      rule: row.rule as CheckRule,
      asked: row.asked,
      question: row.question,
      askedAt: row.askedAt,
      askedByName: row.askedByName ?? undefined,
      recipients: recipients.map(toRecipient),
    });
  }
  return waivers;
}

export async function readWaiverOfLink(work: Work): Promise<AskedWaiver | undefined> {
  const row = await work.tx
    .selectFrom('waiverRecipient')
    .innerJoin('waiver', 'waiver.id', 'waiverRecipient.waiverId')
    .leftJoin('organisation', 'organisation.id', 'waiver.ownerId')
    .selectAll('waiverRecipient')
    .select([
      'waiver.needId',
      'waiver.needKey',
      'waiver.rule',
      'waiver.asked',
      'waiver.question',
      'waiver.askedAt',
      'waiver.askedBy',
      'organisation.name as centre',
    ])
    .where('linkHash', '=', sql<string>`acting_link()`)
    .executeTakeFirst();
  if (!row) return undefined;
  return {
    needId: row.needId,
    needKey: row.needKey,
    ownerId: row.ownerId,
    rule: row.rule as CheckRule,
    asked: row.asked,
    question: row.question,
    askedAt: row.askedAt,
    askedBy: row.askedBy,
    centre: row.centre ?? '',
    recipient: { ...toRecipient(row), id: row.id },
  };
}

export async function saveAnswer(
  work: Work,
  id: string,
  { answers, text }: { answers: readonly Answer[]; text: string },
): Promise<void> {
  await work.tx
    .updateTable('waiverRecipient')
    .set({
      answer: answers.includes('yes') ? 'yes' : 'no',
      answers: [...answers],
      answerText: text,
      answeredAt: work.now,
    })
    .where('id', '=', id)
    .execute();
}

const storedAnswers = z.array(z.enum(ANSWERS));

function toRecipient(row: {
  providerId: string;
  provider: string;
  address: string | null;
  offers: unknown;
  answer: string | null;
  answers: string[] | null;
  answerText: string | null;
  answeredAt: Date | null;
}): WaiverRecipient {
  const offers = keptOutOffer.array().parse(row.offers);
  return {
    providerId: row.providerId,
    provider: row.provider,
    address: row.address ?? undefined,
    offers,
    answer: row.answeredAt
      ? {
          // Before offers were answered for one by one, the answer held for all of them.
          values: storedAnswers.parse(row.answers ?? offers.map(() => row.answer)),
          text: row.answerText ?? '',
          at: row.answeredAt,
        }
      : undefined,
  };
}
