import { sql } from 'kysely';
import { z } from 'zod';
import type { Work } from '../../../platform/work.ts';
import { type SpecContent, specContent } from '../spec/spec.ts';
import type { ProviderRequest, Question, Recipient } from './request.ts';

export type RequestRow = {
  id: string;
  key: string;
  needId: string;
  specVersionId: string;
  ownerId: string;
  brokerId: string | undefined;
  content: SpecContent;
  rule: { id: string; version: string };
  matchRecordId: string;
  hidesAsker: boolean;
  publishedAt: Date;
  deadline: Date;
  demo?: boolean;
};

const storedRule = z.object({ id: z.string(), version: z.string() });

export async function insertRequest(
  work: Work,
  row: RequestRow,
  asker: { id: string; name: string },
): Promise<void> {
  const { content, rule, brokerId, ...rest } = row;
  const json = { content: JSON.stringify(content), rule: JSON.stringify(rule), brokerId: brokerId ?? null };
  await work.tx
    .insertInto('request')
    .values({ ...rest, ...json, demo: row.demo ?? false })
    .execute();
  await work.tx
    .insertInto('requestAsker')
    .values({ requestId: row.id, organisationId: asker.id, name: asker.name })
    .execute();
}

export async function insertRecipients(
  work: Work,
  requestId: string,
  all: readonly Recipient[],
): Promise<void> {
  await work.tx
    .insertInto('requestRecipient')
    .values(
      all.map(({ offers, reason, address, refusedAt: _refused, ...rest }) => ({
        ...rest,
        requestId,
        offers: JSON.stringify(offers),
        reason: reason ?? null,
        address: address ?? null,
      })),
    )
    .execute();
}

function selectRequests(work: Work) {
  return work.tx
    .selectFrom('request')
    .leftJoin('requestAsker as asker', 'asker.requestId', 'request.id')
    .leftJoin('organisation as owner', 'owner.id', 'request.ownerId')
    .selectAll('request')
    .select(['asker.organisationId as askerId', 'asker.name as askerName', 'owner.name as ownerName'])
    .select(sql<boolean>`now() >= request.deadline`.as('isPast'));
}

/** By key, as far as the one who acts may see it. */
export async function readRequest(work: Work, key: string): Promise<ProviderRequest | undefined> {
  const row = await selectRequests(work).where('request.key', '=', key).executeTakeFirst();
  return row && toRequest(row);
}

/** By id; for jobs, which have events to go by. */
export async function readRequestById(work: Work, id: string): Promise<ProviderRequest | undefined> {
  const row = await selectRequests(work).where('request.id', '=', id).executeTakeFirst();
  return row && toRequest(row);
}

export type RequestPage = { page: number; limit: number };

/** The newest first; those of one need, or those of which any of the given organisations is part. */
export async function readRequests(
  work: Work,
  { as, needId }: { as?: 'provider' | 'staff' | undefined; needId?: string | undefined },
  { page, limit }: RequestPage,
): Promise<{ items: ProviderRequest[]; total: number }> {
  const mine = sql<boolean>`request.id in (select requests_for_acting_provider())`;
  const staff = sql<boolean>`request.id not in (select requests_for_acting_provider())`;
  let query = selectRequests(work);
  if (needId) query = query.where('request.needId', '=', needId);
  if (as) query = query.where(as === 'provider' ? mine : staff);
  const { total } = await query
    .clearSelect()
    .select((of) => of.fn.countAll<string>().as('total'))
    .executeTakeFirstOrThrow();
  const rows = await query
    .orderBy('request.publishedAt', 'desc')
    .orderBy('request.id', 'desc')
    .limit(limit)
    .offset((page - 1) * limit)
    .execute();
  return { items: rows.map(toRequest), total: Number(total) };
}

type Row = {
  id: string;
  key: string;
  needId: string;
  ownerId: string;
  ownerName: string | null;
  brokerId: string | null;
  content: unknown;
  rule: unknown;
  matchRecordId: string;
  hidesAsker: boolean;
  askerId: string | null;
  askerName: string | null;
  publishedAt: Date;
  deadline: Date;
  withdrawnAt: Date | null;
  withdrawnReason: string | null;
  isPast: boolean;
  demo: boolean;
};

function toRequest(row: Row): ProviderRequest {
  return {
    id: row.id,
    key: row.key,
    needId: row.needId,
    owner: { id: row.ownerId, name: row.ownerName ?? '' },
    brokerId: row.brokerId,
    content: specContent.parse(row.content),
    rule: storedRule.parse(row.rule),
    matchRecordId: row.matchRecordId,
    hidesAsker: row.hidesAsker,
    asker: row.askerId ? { id: row.askerId, name: row.askerName ?? '' } : undefined,
    publishedAt: row.publishedAt,
    deadline: row.deadline,
    state: row.withdrawnAt ? 'withdrawn' : row.isPast ? 'opened' : 'open',
    withdrawn: row.withdrawnAt ? { at: row.withdrawnAt, reason: row.withdrawnReason ?? '' } : undefined,
    demo: row.demo,
  };
}

/** The request of a need that has not been withdrawn. */
export async function readStandingRequest(
  work: Work,
  needId: string,
): Promise<{ id: string; key: string; publishedAt: Date; content: SpecContent } | undefined> {
  const row = await work.tx
    .selectFrom('request')
    .select(['id', 'key', 'publishedAt', 'content'])
    .where('needId', '=', needId)
    .where('withdrawnAt', 'is', null)
    .orderBy('publishedAt', 'desc')
    .executeTakeFirst();
  return row && { ...row, content: specContent.parse(row.content) };
}

const storedOffers = z.array(
  z.object({ offerId: z.string(), title: z.object({ sv: z.string(), en: z.string().optional() }) }),
);

/** In the order of their names. */
export async function readRecipients(work: Work, requestId: string): Promise<Recipient[]> {
  const rows = await work.tx
    .selectFrom('requestRecipient')
    .selectAll()
    .where('requestId', '=', requestId)
    .orderBy('provider')
    .execute();
  return rows.map((row) => ({
    providerId: row.providerId,
    provider: row.provider,
    ...whyAsked(row),
    address: row.address ?? undefined,
    refusedAt: row.mailRefusedAt ?? undefined,
  }));
}

/** Marks whom mail does not reach in requests that take answers. */
export async function markRefused(
  work: Work,
  address: string,
): Promise<{ requestId: string; ownerId: string; providerId: string }[]> {
  return work.tx
    .updateTable('requestRecipient as recipient')
    .from('request')
    .set({ mailRefusedAt: work.now })
    .whereRef('request.id', '=', 'recipient.requestId')
    .where(sql<boolean>`request.id in (select requests_that_take_answers())`)
    .where(sql<boolean>`lower(recipient.address) = lower(${address})`)
    .where('recipient.mailRefusedAt', 'is', null)
    .returning(['recipient.requestId', 'request.ownerId', 'recipient.providerId'])
    .execute();
}

/** Moves the deadline or withdraws the request. */
export async function updateRequest(
  work: Work,
  id: string,
  change: { deadline: Date } | { withdrawnAt: Date; withdrawnReason: string },
): Promise<boolean> {
  const result = await work.tx.updateTable('request').set(change).where('id', '=', id).executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

export async function insertQuestion(
  work: Work,
  row: { id: string; requestId: string; text: string; providerId: string },
): Promise<void> {
  const { providerId, ...question } = row;
  await work.tx
    .insertInto('requestQuestion')
    .values({ ...question, askedAt: work.now })
    .execute();
  await work.tx.insertInto('requestQuestionFrom').values({ questionId: row.id, providerId }).execute();
}

/** False when it has an answer, or there is no such question. */
export async function saveAnswer(
  work: Work,
  id: string,
  { answer, answeredBy }: { answer: string; answeredBy: string | undefined },
): Promise<boolean> {
  const result = await work.tx
    .updateTable('requestQuestion')
    .set({ answer, answeredAt: work.now, answeredBy: answeredBy ?? null })
    .where('id', '=', id)
    .where('answeredAt', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** The oldest first; providers see those that are answered, and their own. */
export async function readQuestions(work: Work, requestId: string): Promise<Question[]> {
  const rows = await work.tx
    .selectFrom('requestQuestion as question')
    .leftJoin('requestQuestionFrom as source', 'source.questionId', 'question.id')
    .leftJoin('requestRecipient as recipient', (join) =>
      join
        .onRef('recipient.requestId', '=', 'question.requestId')
        .onRef('recipient.providerId', '=', 'source.providerId'),
    )
    .select(['question.id', 'question.text', 'question.askedAt', 'question.answer', 'question.answeredAt'])
    .select('recipient.provider as from')
    .where('question.requestId', '=', requestId)
    .orderBy('question.askedAt')
    .orderBy('question.id')
    .execute();
  return rows.map(({ answer, answeredAt, from, ...row }) => ({
    ...row,
    answer: answeredAt ? { text: answer ?? '', at: answeredAt } : undefined,
    from: from ?? undefined,
  }));
}

/** How many have handed in a proposal; the contents stay sealed. */
export async function countProposals(work: Work, requestId: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count_sealed_proposals(${requestId}::uuid) as n`.execute(
    work.tx,
  );
  return Number(rows[0]?.n ?? 0);
}

/** Who of the one who acts was asked, and why. */
export type OwnPlace = Pick<Recipient, 'providerId' | 'provider' | 'basis' | 'offers' | 'reason'>;

/**
 * The organisation of the one who acts that was asked; undefined when none was. Of two providers that were merged the one
 * that has answered, then the one that has begun, then the one that was kept.
 */
export async function readOwnPlace(work: Work, requestId: string): Promise<OwnPlace | undefined> {
  const row = await work.tx
    .selectFrom('requestRecipient as recipient')
    .leftJoin('proposal', (join) =>
      join
        .onRef('proposal.requestId', '=', 'recipient.requestId')
        .onRef('proposal.providerId', '=', 'recipient.providerId'),
    )
    .leftJoin('proposalDraft as draft', (join) =>
      join
        .onRef('draft.requestId', '=', 'recipient.requestId')
        .onRef('draft.providerId', '=', 'recipient.providerId'),
    )
    .leftJoin('organisation', 'organisation.id', 'recipient.providerId')
    .select(['recipient.providerId', 'recipient.provider', 'recipient.basis'])
    .select(['recipient.offers', 'recipient.reason'])
    .where('recipient.requestId', '=', requestId)
    .where('recipient.providerId', 'in', sql<string>`(select acting_organisations_as('providerCoordinator'))`)
    .orderBy(sql`proposal.submitted_at desc nulls last, draft.changed_at desc nulls last`)
    .orderBy(sql`organisation.merged_into nulls first, recipient.provider_id`)
    .executeTakeFirst();
  return row && { ...row, ...whyAsked(row) };
}

function whyAsked(row: { basis: string; offers: unknown; reason: string | null }) {
  return {
    basis: row.basis === 'added' ? ('added' as const) : ('rule' as const),
    offers: storedOffers.parse(row.offers),
    reason: row.reason ?? undefined,
  };
}
