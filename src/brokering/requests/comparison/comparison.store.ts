import { sql } from 'kysely';
import { z } from 'zod';
import type { Work } from '../../../platform/work.ts';
import type { Choice, Interest, Score } from './sheet.ts';

/** Who answered an opened request, each with the lot that decides its letter; nobody before the deadline. */
export async function readBidders(
  work: Work,
  requestId: string,
): Promise<{ providerId: string; provider: string; lot: string }[]> {
  const { rows } = await sql<{ providerId: string; provider: string; lot: string }>`
    select provider_id, provider, md5(${requestId} || provider_id::text) as lot
    from bidders_of(${requestId}::uuid)`.execute(work.tx);
  return rows;
}

/** False when the person has declared before. */
export async function insertInterest(
  work: Work,
  row: {
    requestId: string;
    personId: string;
    name: string;
    house: string;
    providerIds: readonly string[];
    words: string;
  },
): Promise<boolean> {
  const result = await work.tx
    .insertInto('interestDeclaration')
    .values({ ...row, providerIds: [...row.providerIds], declaredAt: work.now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}

/** In the order in which they were made. */
export async function readInterests(work: Work, requestId: string): Promise<Interest[]> {
  const rows = await work.tx
    .selectFrom('interestDeclaration')
    .select(['personId', 'name', 'house', 'providerIds', 'words', 'declaredAt as at'])
    .where('requestId', '=', requestId)
    .orderBy('declaredAt')
    .orderBy('name')
    .execute();
  return rows;
}

export async function upsertScore(
  work: Work,
  row: {
    requestId: string;
    proposalId: string;
    criterion: string;
    personId: string;
    points: string;
    reason: string;
  },
): Promise<void> {
  const { points, reason } = row;
  await work.tx
    .insertInto('score')
    .values({ ...row, scoredAt: work.now })
    .onConflict((conflict) =>
      conflict
        .columns(['proposalId', 'criterion', 'personId'])
        .doUpdateSet({ points, reason, scoredAt: work.now }),
    )
    .execute();
}

export async function readScores(work: Work, requestId: string): Promise<Score[]> {
  return work.tx
    .selectFrom('score')
    .leftJoin('interestDeclaration as said', (join) =>
      join.onRef('said.requestId', '=', 'score.requestId').onRef('said.personId', '=', 'score.personId'),
    )
    .select(['score.proposalId', 'score.criterion', 'score.personId', 'score.reason'])
    .select(sql<string>`trim_scale(score.points)::text`.as('points'))
    .select(sql<string>`coalesce(said.name, '')`.as('person'))
    .select('said.house')
    .where('score.requestId', '=', requestId)
    .orderBy('score.scoredAt')
    .execute();
}

export async function readChoice(work: Work, requestId: string): Promise<Choice | undefined> {
  const row = await work.tx
    .selectFrom('requestChoice as choice')
    .leftJoin('person', 'person.id', 'choice.chosenBy')
    .select(['proposalId', 'provider', 'priceOre', 'total', 'answers', 'reason', 'chosenAt'])
    .select('person.name as by')
    .where('requestId', '=', requestId)
    .executeTakeFirst();
  if (!row) return undefined;
  const { by, chosenAt, priceOre, ...rest } = row;
  return { ...rest, priceOre: Number(priceOre), by: by || undefined, at: chosenAt };
}

/** False when a choice was made before. */
export async function insertChoice(
  work: Work,
  row: Omit<Choice, 'by' | 'at'> & { requestId: string; chosenBy: string | undefined },
): Promise<boolean> {
  const result = await work.tx
    .insertInto('requestChoice')
    .values({ ...row, chosenBy: row.chosenBy ?? null, chosenAt: work.now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}

const resultParts = z.array(
  z.object({
    criterion: z.string(),
    points: z.string(),
    weighted: z.string(),
    reasons: z.array(z.string()),
  }),
);

/** How one proposal stood; decimals as strings, reasons without names. */
export type ProposalResult = {
  total: string;
  rank: number;
  tied: boolean;
  parts: z.infer<typeof resultParts>;
};

export async function insertResult(
  work: Work,
  row: ProposalResult & { proposalId: string; requestId: string; providerId: string },
): Promise<void> {
  await work.tx
    .insertInto('proposalResult')
    .values({ ...row, parts: JSON.stringify(row.parts) })
    .execute();
}

export async function readResult(work: Work, proposalId: string): Promise<ProposalResult | undefined> {
  const row = await work.tx
    .selectFrom('proposalResult')
    .select(['total', 'rank', 'tied', 'parts'])
    .where('proposalId', '=', proposalId)
    .executeTakeFirst();
  return row && { ...row, parts: resultParts.parse(row.parts) };
}
