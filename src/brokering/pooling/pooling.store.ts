import { sql } from 'kysely';
import { z } from 'zod';
import type { Lang } from '../../platform/i18n.ts';
import { type Part, rowsBefore } from '../../platform/part.ts';
import type { Work } from '../../platform/work.ts';
import { needCriteria } from '../needs/need.ts';
import {
  type LinkEnding,
  type PlaceLink,
  type PlaceState,
  type Pool,
  type PoolContent,
  type PoolDecision,
  type PoolPlace,
  type PoolState,
  poolContent,
  poolDecision,
} from './pool.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export type PoolRow = {
  id: string;
  /** Left out while it is a suggestion. */
  key?: string;
  state: PoolState;
  ownerId?: string | undefined;
  brokerId?: string | undefined;
  content: PoolContent;
  suggestion?: unknown;
  demo?: boolean;
};

export async function insertPool(work: Work, row: PoolRow): Promise<void> {
  await work.tx
    .insertInto('pool')
    .values({
      id: row.id,
      key: row.key ?? null,
      state: row.state,
      ownerId: row.ownerId ?? null,
      brokerId: row.brokerId ?? null,
      content: JSON.stringify(row.content),
      suggestion: row.suggestion === undefined ? null : JSON.stringify(row.suggestion),
      changedAt: work.now,
      demo: row.demo ?? false,
    })
    .execute();
}

export type PoolChange = {
  key?: string;
  state?: PoolState;
  ownerId?: string;
  brokerId?: string | null;
  content?: PoolContent;
  decision?: PoolDecision | null;
};

/** Changes the pool when it still has the version; false when somebody else was first. */
export async function updatePool(
  work: Work,
  id: string,
  version: number,
  change: PoolChange,
): Promise<boolean> {
  const { content, decision, ...plain } = change;
  const result = await work.tx
    .updateTable('pool')
    .set({
      ...plain,
      ...(content && { content: JSON.stringify(content) }),
      ...(decision !== undefined && { decision: decision && JSON.stringify(decision) }),
      changedAt: work.now,
      version: version + 1,
    })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

function poolsWith(work: Work) {
  return work.tx
    .selectFrom('pool')
    .leftJoin('organisation', 'organisation.id', 'pool.ownerId')
    .leftJoin('person', 'person.id', 'pool.brokerId')
    .selectAll('pool')
    .select(['organisation.name as ownerName', 'person.name as brokerName']);
}

type FoundPool = Awaited<ReturnType<ReturnType<typeof poolsWith>['execute']>>[number];
/** A pool without the name of its subject, which the vocabulary knows. */
export type StoredPool = Omit<Pool, 'subjectName'> & { suggestion: unknown };

function asPool(row: FoundPool): StoredPool {
  return {
    id: row.id,
    key: row.key ?? row.id,
    state: row.state as PoolState,
    content: poolContent.parse(row.content),
    owner: row.ownerId ? { id: row.ownerId, name: row.ownerName ?? '' } : undefined,
    broker: row.brokerId ? { id: row.brokerId, name: row.brokerName ?? '' } : undefined,
    decision: row.decision ? poolDecision.parse(row.decision) : undefined,
    suggestion: row.suggestion,
    changedAt: row.changedAt,
    version: row.version,
    demo: row.demo,
  };
}

/** By key, or by id while it is a suggestion. */
export async function readPool(work: Work, key: string): Promise<StoredPool | undefined> {
  const column = UUID.test(key) ? 'pool.id' : 'pool.key';
  const row = await poolsWith(work)
    .where(column, '=', column === 'pool.id' ? key.toLowerCase() : key.toUpperCase())
    .executeTakeFirst();
  return row && asPool(row);
}

/** Those that the one who acts may see, the last changed first; all of them, or one part. */
export async function readPools(
  work: Work,
  states: readonly PoolState[],
  part?: Part,
): Promise<StoredPool[]> {
  const query = poolsWith(work)
    .where('pool.state', 'in', states)
    .orderBy('pool.changedAt', 'desc')
    .orderBy('pool.id');
  const rows = await (part ? query.limit(part.limit).offset(rowsBefore(part)) : query).execute();
  return rows.map(asPool);
}

export async function countPools(work: Work, states: readonly PoolState[]): Promise<number> {
  const { total } = await work.tx
    .selectFrom('pool')
    .where('state', 'in', states)
    .select((from) => from.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return total;
}

export type PlaceChange = {
  state?: PlaceState;
  until?: string | null;
  showsName?: boolean;
  note?: string | null;
  waitingSince?: Date | null;
  linkHash?: string;
  linkUntil?: string;
  askedAt?: Date;
  askedTo?: string;
  askedLanguage?: Lang;
  remindedOn?: string | null;
};

export async function updatePlace(work: Work, id: string, change: PlaceChange): Promise<void> {
  await work.tx
    .updateTable('poolPlace')
    .set({ ...change, changedAt: work.now })
    .where('id', '=', id)
    .execute();
}

const standing = z.object({
  id: z.string(),
  municipalityCode: z.string(),
  people: z.number(),
  state: z.custom<PlaceState>((value) => typeof value === 'string'),
  line: z.number().nullable(),
  own: z.boolean(),
});

/** All places of the pools, by pool: where and how many for everybody, who only as far as the one who acts may see. */
export async function readPlacesByPool(
  work: Work,
  poolIds: readonly string[],
): Promise<Map<string, PoolPlace[]>> {
  const pools = sql`unnest(${[...poolIds]}::uuid[]) as pool (id)`;
  const { rows } = await sql<{ poolId: string }>`
    select pool.id as pool_id, standing.* from ${pools} cross join lateral pool_standing(pool.id) standing
    order by standing.municipality_code, standing.id`.execute(work.tx);
  const employers = await readNames(work, poolIds);
  const seen = new Map((await readSeenPlaces(work, poolIds)).map((one) => [one.id, one]));
  const found = new Map<string, PoolPlace[]>(poolIds.map((id) => [id, []]));
  for (const row of rows) {
    const place = standing.parse(row);
    found.get(row.poolId)?.push(toPlace(place, seen.get(place.id), employers.get(place.id)));
  }
  return found;
}

/** All places of one pool. */
export async function readPlaces(work: Work, poolId: string): Promise<PoolPlace[]> {
  return (await readPlacesByPool(work, [poolId])).get(poolId) ?? [];
}

function toPlace(
  { id, municipalityCode, people, state, line, own }: z.infer<typeof standing>,
  who: SeenPlace | undefined,
  employer: string | undefined,
): PoolPlace {
  return {
    id,
    municipality: municipalityCode,
    people,
    state,
    need: who?.needKey ? { key: who.needKey, title: who.needTitle ?? '' } : undefined,
    employer,
    until: who?.until ?? undefined,
    showsName: who?.showsName ?? false,
    note: who?.note ?? undefined,
    askedAt: who?.askedAt ?? undefined,
    changedAt: who?.changedAt,
    line: line ?? undefined,
    mine: own || (who?.brokered ?? false),
    own,
    link: who && linkOf(who),
  };
}

/** What the wall lets the one who acts see of each place. */
function readSeenPlaces(work: Work, poolIds: readonly string[]) {
  return work.tx
    .selectFrom('poolPlace')
    .leftJoin('need', 'need.id', 'poolPlace.needId')
    .where(sql<boolean>`pool_id = any (${[...poolIds]}::uuid[])`)
    .select(['poolPlace.id', 'until', 'showsName', 'note', 'askedAt', 'poolPlace.changedAt'])
    .select(['linkUntil', 'linkEndedWhy', 'linkEndedOn', 'askedTo'])
    .select(['need.key as needKey', 'need.title as needTitle'])
    .select(sql<boolean>`need_owner_id in (select acting_brokered())`.as('brokered'))
    .execute();
}

type SeenPlace = Awaited<ReturnType<typeof readSeenPlaces>>[number];

function linkOf({
  linkUntil,
  linkEndedWhy,
  linkEndedOn,
  askedTo,
  askedAt,
}: SeenPlace): PlaceLink | undefined {
  if (!askedAt) return undefined;
  const isOver = !linkUntil && linkEndedWhy && linkEndedOn;
  return {
    until: linkUntil ?? undefined,
    ended: isOver ? { why: linkEndedWhy as LinkEnding, on: linkEndedOn } : undefined,
    askedTo: askedTo ?? undefined,
  };
}

/** Names of those in the pools that the one who acts may know, by place. */
export async function readNames(work: Work, poolIds: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; employer: string }>`
    select named.* from unnest(${[...poolIds]}::uuid[]) as pool (id)
    cross join lateral pool_names(pool.id) named`.execute(work.tx);
  return new Map(rows.map(({ id, employer }) => [id, employer]));
}

/** Moves all places of a pool that are in one of these states; also those of other centres, which are told but not seen. */
export async function movePlaces(
  work: Work,
  poolId: string,
  from: readonly PlaceState[],
  to: PlaceState,
): Promise<void> {
  await sql`select move_pool_places(${poolId}, ${[...from]}, ${to}, ${work.now})`.execute(work.tx);
}

/** Puts open needs into a pool that the one who acts leads. Returns how many went in. */
export async function placeNeeds(work: Work, poolId: string, needIds: readonly string[]): Promise<number> {
  const ids = needIds.map(() => work.newId());
  const { rows } = await sql<{
    placed: number;
  }>`select place_needs(${poolId}, ${[...needIds]}::uuid[], ${ids}::uuid[], ${work.now}) as placed`.execute(
    work.tx,
  );
  return rows[0]?.placed ?? 0;
}

/** Turns the suggested places of a pool that the one who acts leads into asked and preliminary ones. */
export async function takePlaces(work: Work, poolId: string): Promise<void> {
  await sql`select take_pool_places(${poolId}, ${work.now})`.execute(work.tx);
}

const wish = z.object({
  id: z.string(),
  criteria: needCriteria.omit({ text: true, concepts: true, rejectedConcepts: true }),
});
/** What the need of a place asks of the pool. */
export type Wish = z.infer<typeof wish>;

/** The conditions of all needs in the pool, without words and names. */
export async function readWishes(work: Work, poolId: string): Promise<Wish[]> {
  const { rows } = await sql<unknown>`select * from pool_criteria(${poolId})`.execute(work.tx);
  return rows.map((row) => wish.parse(row));
}
