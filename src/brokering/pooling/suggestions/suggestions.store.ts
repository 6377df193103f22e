import { sql } from 'kysely';
import { z } from 'zod';
import type { Work } from '../../../platform/work.ts';
import { needCriteria } from '../../needs/need.ts';
import type { PlaceState } from '../pool.ts';
import { type PoolingRun, type PoolingSummary, poolingSummary } from './pooling-summary.ts';

/** Keeps what the latest search found, in place of the one before. */
export async function replaceRun(work: Work, summary: PoolingSummary): Promise<void> {
  await work.tx.deleteFrom('poolingRun').execute();
  await work.tx
    .insertInto('poolingRun')
    .values({ id: work.newId(), ranAt: work.now, summary: JSON.stringify(summary) })
    .execute();
}

export async function readRun(work: Work): Promise<PoolingRun | undefined> {
  const row = await work.tx
    .selectFrom('poolingRun')
    .select(['ranAt', 'summary'])
    .orderBy('ranAt', 'desc')
    .executeTakeFirst();
  return row && { ranAt: row.ranAt, summary: poolingSummary.parse(row.summary) };
}

const openNeed = z.object({
  id: z.string(),
  ownerId: z.string(),
  organisationId: z.string().nullable(),
  criteria: needCriteria.omit({ text: true, concepts: true, rejectedConcepts: true }),
  vulnerability: z.number(),
  concepts: z.array(z.string()),
});
export type OpenNeed = z.infer<typeof openNeed>;

/** Open needs of all centres that are in no pool, without words and names. */
export async function readPoolableNeeds(work: Work): Promise<OpenNeed[]> {
  const { rows } = await sql<unknown>`select * from poolable_needs()`.execute(work.tx);
  return rows.map((row) => openNeed.parse(row));
}

/** Takes away the suggestions that nobody has taken up; their places go with them. */
export async function deleteSuggestions(work: Work): Promise<void> {
  await work.tx.deleteFrom('pool').where('state', '=', 'suggested').execute();
}

export type PlaceRow = {
  id: string;
  poolId: string;
  needId: string;
  needOwnerId: string;
  organisationId: string | null;
  municipality: string;
  people: number;
  state: PlaceState;
  until?: string | undefined;
};

export async function insertPlaces(work: Work, rows: readonly PlaceRow[]): Promise<void> {
  if (rows.length === 0) return;
  await work.tx
    .insertInto('poolPlace')
    .values(
      rows.map(({ municipality, until, ...row }) => ({
        ...row,
        municipalityCode: municipality,
        until: until ?? null,
        changedAt: work.now,
      })),
    )
    .execute();
}
