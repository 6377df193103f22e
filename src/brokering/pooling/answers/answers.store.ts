import { sql } from 'kysely';
import { z } from 'zod';
import type { Lang } from '../../../platform/i18n.ts';
import type { Work } from '../../../platform/work.ts';
import { LINK_ENDINGS, type LinkEnding, type OthersTold, type PlaceState } from '../pool.ts';
import { readNames } from '../pooling.store.ts';
import type { EndedLink } from './own-place.ts';

const others = z.object({
  employers: z.number(),
  people: z.number().nullable(),
  municipalities: z.array(z.string()),
});

/** What an employer may know of the others; the database counts, so that nothing else leaves it. */
export async function readOthers(work: Work, poolId: string, own: string): Promise<OthersTold> {
  const { rows } = await sql<unknown>`select * from pool_others(${poolId})`.execute(work.tx);
  const { people, ...told } = others.parse(rows[0]);
  const names = await readNames(work, [poolId]);
  names.delete(own);
  return { ...told, people: people ?? undefined, names: [...names.values()] };
}

/** How many people the other places take; nobody else takes or frees seats of the pool until the transaction ends. */
export async function readTaken(work: Work, poolId: string, placeId: string): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`pool ${poolId}`}, 0))`.execute(work.tx);
  const { rows } = await sql<{ taken: number }>`select pool_taken(${placeId}) as taken`.execute(work.tx);
  return rows[0]?.taken ?? 0;
}

/** Ends the private link to a place, as of this local day. */
export async function endLink(
  work: Work,
  placeId: string,
  ended: { why: LinkEnding; on: string },
): Promise<void> {
  await sql`select end_pool_link(${placeId}, ${ended.why}, ${ended.on}::date)`.execute(work.tx);
}

const endedLink = z.object({
  why: z.enum(LINK_ENDINGS),
  endedOn: z.string(),
  centre: z.string().nullable(),
  email: z.string().nullable(),
});

/** Why the private link of the one who acts leads nowhere any more; undefined when there never was one. */
export async function readEndedLink(work: Work): Promise<EndedLink | undefined> {
  const { rows } = await sql<unknown>`select * from ended_pool_link()`.execute(work.tx);
  if (!rows[0]) return undefined;
  const { why, endedOn, centre, email } = endedLink.parse(rows[0]);
  return { why, on: endedOn, centre: centre ?? undefined, email: email ?? undefined };
}

/** Whom the question about a place was mailed to. For jobs. */
export async function readAsked(
  work: Work,
  placeId: string,
): Promise<{ to: string; lang: Lang; askedAt: Date } | undefined> {
  const row = await work.tx
    .selectFrom('poolPlace')
    .where('id', '=', placeId)
    .select(['askedTo', 'askedLanguage', 'askedAt'])
    .executeTakeFirst();
  if (!row?.askedTo || !row.askedAt) return undefined;
  return { to: row.askedTo, lang: row.askedLanguage === 'en' ? 'en' : 'sv', askedAt: row.askedAt };
}

/** The centres whose needs wait for an answer in the pool, with how many. For jobs. */
export async function readAskedCentres(
  work: Work,
  poolId: string,
): Promise<{ ownerId: string; needs: number }[]> {
  const rows = await work.tx
    .selectFrom('poolPlace')
    .where('poolId', '=', poolId)
    .where('state', '=', 'asked')
    .groupBy('needOwnerId')
    .select(['needOwnerId', (on) => on.fn.countAll<string>().as('needs')])
    .execute();
  return rows.map((row) => ({ ownerId: row.needOwnerId, needs: Number(row.needs) }));
}

/** The centre whose need it is. For jobs. */
export async function readNeedOwner(work: Work, placeId: string): Promise<string | undefined> {
  const row = await work.tx
    .selectFrom('poolPlace')
    .where('id', '=', placeId)
    .select('needOwnerId')
    .executeTakeFirst();
  return row?.needOwnerId;
}

/** Whose place it is, where the one who acts may see it. */
export async function readEmployerId(work: Work, placeId: string): Promise<string | undefined> {
  const row = await work.tx
    .selectFrom('poolPlace')
    .where('id', '=', placeId)
    .select('organisationId')
    .executeTakeFirst();
  return row?.organisationId ?? undefined;
}

export type LinkedPlace = {
  id: string;
  poolId: string;
  poolKey: string;
  state: PlaceState;
  /** Last local day of the link. */
  linkUntil: string | null;
};

/** The place that the private link of the one who acts belongs to. */
export async function readLinkedPlace(work: Work): Promise<LinkedPlace | undefined> {
  const row = await work.tx
    .selectFrom('poolPlace')
    .innerJoin('pool', 'pool.id', 'poolPlace.poolId')
    .where(sql<boolean>`link_hash = acting_link()`)
    .select(['poolPlace.id', 'poolPlace.poolId', 'pool.key as poolKey', 'poolPlace.state', 'linkUntil'])
    .executeTakeFirst();
  return row && { ...row, poolKey: row.poolKey ?? row.poolId, state: row.state as PlaceState };
}

/** Pools whose question was mailed to the address, in lower case. */
export async function readQuestionsTo(work: Work, email: string) {
  return work.tx
    .selectFrom('poolPlace')
    .innerJoin('pool', 'pool.id', 'poolPlace.poolId')
    .select(['pool.key as pool', 'askedTo as address', 'askedAt'])
    .where(sql`lower(asked_to)`, '=', email)
    .orderBy('askedAt')
    .execute();
}

/** The answer stays with the workplace; the address goes. Returns how many had it. */
export async function removeAddress(work: Work, email: string): Promise<number> {
  const result = await work.tx
    .updateTable('poolPlace')
    .set({ askedTo: null })
    .where(sql`lower(asked_to)`, '=', email)
    .executeTakeFirst();
  return Number(result.numUpdatedRows);
}

/** Addresses of pools that were over before `before`. Returns how many were cleared. */
export async function clearOldAddresses(work: Work, before: Date): Promise<number> {
  const result = await work.tx
    .updateTable('poolPlace')
    .set({ askedTo: null })
    .where('askedTo', 'is not', null)
    .where('poolId', 'in', (on) =>
      on
        .selectFrom('pool')
        .select('id')
        .where('state', 'in', ['done', 'notViable'])
        .where('changedAt', '<', before),
    )
    .executeTakeFirst();
  return Number(result.numUpdatedRows);
}
