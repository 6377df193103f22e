import { type HistoryEntry, listHistory, recordAudit } from '../../platform/audit/audit.ts';
import { emitEvent } from '../../platform/events.ts';
import { localDate } from '../../platform/format.ts';
import { type Message, translator } from '../../platform/i18n.ts';
import type { Listed, Part } from '../../platform/part.ts';
import { Conflict, Invalid, NotFound } from '../../platform/result.ts';
import { personOf, type Work } from '../../platform/work.ts';
import { takeYearKey } from '../../platform/year-keys.ts';
import { findConceptNames } from '../../register/skills/skills.service.ts';
import { readOthers } from './answers/answers.store.ts';
import {
  canStep,
  capacityOf,
  HOLDING,
  type OthersTold,
  type Pool,
  type PoolContent,
  type PoolDecision,
  type PoolPlace,
  type PoolState,
  standingOf,
  termsOf,
} from './pool.ts';
import { needsAsked, seatsFreed } from './pool-events.ts';
import { messages as m, stepHinders } from './pooling.messages.ts';
import {
  countPools,
  insertPool,
  movePlaces,
  type PoolChange,
  placeNeeds,
  readPlaces,
  readPlacesByPool,
  readPool,
  readPools,
  readWishes,
  type StoredPool,
  takePlaces,
  updatePlace,
  updatePool,
  type Wish,
} from './pooling.store.ts';
import { laterSteps } from './steps.ts';
import { priceAt } from './viability.ts';

/** @throws NotFound when there is no such pool, or the one who acts may not see it */
export async function getPool(work: Work, key: string): Promise<Pool> {
  const pool = await readPool(work, key);
  if (!pool) throw new NotFound(`No pool ${key}`);
  return (await withSubjects(work, [pool]))[0] as Pool;
}

/** A pool as far as the one who acts may know it; `others` for an employer, who sees its own places alone. */
export type KnownPool = { pool: Pool; places: PoolPlace[]; others?: OthersTold | undefined };

/** The pools in these states that the one who acts may see, the last changed first. */
export async function listPools(work: Work, states: readonly PoolState[], part?: Part): Promise<KnownPool[]> {
  const pools = await withSubjects(work, await readPools(work, states, part));
  const places = await readPlacesByPool(
    work,
    pools.map(({ id }) => id),
  );
  const found: KnownPool[] = [];
  for (const pool of pools) found.push(await asKnown(work, pool, places.get(pool.id) ?? []));
  return found;
}

/** One part of the same, and how many there are. */
export async function listPartOfPools(
  work: Work,
  states: readonly PoolState[],
  part: Part,
): Promise<Listed<KnownPool>> {
  return { items: await listPools(work, states, part), total: await countPools(work, states) };
}

/** @throws NotFound when there is no such pool, or the one who acts may not see it */
export async function getKnownPool(work: Work, key: string): Promise<KnownPool> {
  const pool = await getPool(work, key);
  return asKnown(work, pool, await readPlaces(work, pool.id));
}

async function asKnown(work: Work, pool: Pool, places: PoolPlace[]): Promise<KnownPool> {
  const [own] = places;
  const isEmployer = own && places.every((place) => place.own);
  return isEmployer ? { pool, places, others: await readOthers(work, pool.id, own.id) } : { pool, places };
}

async function withSubjects(work: Work, pools: readonly StoredPool[]): Promise<Pool[]> {
  const names = await findConceptNames(work, [...new Set(pools.map(({ content }) => content.subject))]);
  return pools.map(({ suggestion: _made, ...pool }) => ({
    ...pool,
    subjectName: names.get(pool.content.subject)?.label ?? { sv: pool.content.subject },
  }));
}

/** All places of a pool; names only as far as the one who acts may know them. */
export async function listPlaces(work: Work, poolId: string): Promise<PoolPlace[]> {
  return readPlaces(work, poolId);
}

/** What the needs in the pool ask of it, by place; for those who broker. */
export async function listWishes(work: Work, poolId: string): Promise<Wish[]> {
  return readWishes(work, poolId);
}

/** What has happened to the pool, newest first. */
export async function listPoolHistory(work: Work, poolId: string): Promise<HistoryEntry[]> {
  return listHistory(work, 'pool', poolId);
}

export type PoolStart = { ownerId: string; content: PoolContent; needIds: readonly string[] };

/**
 * Starts a pool by hand, with needs that are open and in no other pool. Those of other centres are asked.
 * Returns its key.
 *
 * @throws Invalid when a need is not open for it any more
 */
export async function startPool(work: Work, start: PoolStart): Promise<string> {
  const id = work.newId();
  const key = await takeYearKey(work, 'pool', localDate(work.now));
  const { ownerId, content } = start;
  await insertPool(work, { id, key, state: 'forming', ownerId, brokerId: personOf(work.actor), content });
  await audit(work, { id, ownerId: start.ownerId }, 'started', start.content);
  await addNeeds(work, key, start.needIds);
  return key;
}

/** A broker takes up a suggestion that holds a need of the own centre, and leads the pool from then on. Returns its key. */
export async function takeSuggestion(
  work: Work,
  key: string,
  version: number,
  ownerId: string,
): Promise<string> {
  const pool = await getPool(work, key);
  const number = await takeYearKey(work, 'pool', localDate(work.now));
  const { asked } = standingOf(await readPlaces(work, pool.id));
  const groups = Math.max(1, Math.ceil(asked / pool.content.maxSeats));
  await step(work, pool, version, {
    key: number,
    content: { ...pool.content, groups },
    state: 'forming',
    ownerId,
    brokerId: personOf(work.actor) ?? null,
  });
  await takePlaces(work, pool.id);
  await audit(work, { id: pool.id, ownerId }, 'taken', { key: number, ownerId });
  await emitEvent(work, needsAsked, { poolId: pool.id });
  return number;
}

/** @throws Invalid when a need is not open, or is in another pool already */
export async function addNeeds(work: Work, key: string, needIds: readonly string[]): Promise<void> {
  const pool = await getPool(work, key);
  if (pool.state !== 'forming') throw new Conflict(`Pool ${pool.key} is ${pool.state}`, m.poolOver);
  const added = await placeNeeds(work, pool.id, needIds);
  if (added < needIds.length) throw new Invalid([{ field: 'needs', message: m.needNotOpen }]);
  await keepWithinSeats(work, pool);
  await audit(work, leadOf(pool), 'needsAdded', { needs: added });
  await emitEvent(work, needsAsked, { poolId: pool.id });
}

/** Own needs go in at once, but never more people than there are seats: the last that came wait in line. */
async function keepWithinSeats(work: Work, pool: Pool): Promise<void> {
  const places = await readPlaces(work, pool.id);
  const isNew = ({ state, changedAt }: PoolPlace) =>
    state === 'preliminary' && changedAt?.getTime() === work.now.getTime();
  let taken = standingOf(places.filter((place) => !isNew(place))).counted;
  for (const place of places.filter(isNew)) {
    if (taken + place.people <= capacityOf(pool.content)) taken += place.people;
    else {
      await updatePlace(work, place.id, { state: 'waiting', waitingSince: work.now });
      await audit(work, leadOf(pool), 'movedToLine', { place: place.id, people: place.people });
    }
  }
}

/**
 * @throws Conflict when somebody else changed the pool since `version`
 * @throws Invalid when it would have fewer seats than are taken
 */
export async function changePool(
  work: Work,
  key: string,
  version: number,
  content: PoolContent,
): Promise<void> {
  const pool = await getPool(work, key);
  const { counted } = standingOf(await readPlaces(work, pool.id));
  const [before, after] = [capacityOf(pool.content), capacityOf(content)];
  if (after < before && after < counted)
    throw new Invalid([{ field: 'maxSeats', message: seatsTaken(counted) }]);
  if (!(await updatePool(work, pool.id, version, { content }))) throw changedByOther(pool);
  if (after > before) await emitEvent(work, seatsFreed, { poolId: pool.id, at: work.now.toISOString() });
  await recordAudit(work, {
    entity: 'pool',
    entityId: pool.id,
    action: 'changed',
    organisationId: pool.owner?.id,
    before: pool.content,
    after: content,
  });
}

/** "Kör vi?": go ahead or not, with the reason and the numbers that the decision stood on. */
export async function decidePool(
  work: Work,
  key: string,
  version: number,
  decided: { go: boolean; reason: string; seenBound: number },
): Promise<void> {
  const pool = await getPool(work, key);
  const { bound } = standingOf(await readPlaces(work, pool.id));
  // The reason speaks of the figures that were on the page.
  if (bound !== decided.seenBound) throw changedByOther(pool);
  const price = priceAt(bound, termsOf(pool.content));
  if (decided.go && !price.viable) throw new Invalid([{ field: 'go', message: m.notViableYet }]);
  const decision: PoolDecision = {
    go: decided.go,
    reason: decided.reason,
    people: bound,
    perHeadOre: price.perHeadOre,
    decidedOn: localDate(work.now),
  };
  await step(work, pool, version, { state: decided.go ? 'committed' : 'notViable', decision });
  if (!decided.go) await movePlaces(work, pool.id, HOLDING, 'left');
  await audit(work, leadOf(pool), decided.go ? 'goDecided' : 'noGoDecided', decision);
}

/**
 * The later steps: the course runs, is done, or the pool forms anew; each with its reason.
 *
 * @throws Conflict when the step does not follow from where the pool stands, or something is in its way
 */
export async function stepPool(
  work: Work,
  key: string,
  version: number,
  to: { state: PoolState; reason: string },
): Promise<void> {
  const pool = await getPool(work, key);
  const where = { pool, places: await readPlaces(work, pool.id), today: localDate(work.now) };
  const wanted = laterSteps(where).find(({ to: state }) => state === to.state);
  if (!wanted) throw new Conflict(`Pool ${pool.key} cannot go from ${pool.state} to ${to.state}`, m.poolOver);
  if (wanted.hinder)
    throw new Conflict(
      `Pool ${pool.key} cannot go to ${to.state}: ${wanted.hinder}`,
      stepHinders[wanted.hinder],
    );
  await step(work, pool, version, { state: to.state, ...(to.state === 'forming' ? { decision: null } : {}) });
  // Needs of a pool that did not come about are free for another.
  if (to.state === 'notViable') await movePlaces(work, pool.id, HOLDING, 'left');
  await audit(work, leadOf(pool), 'stepped', { state: to.state, reason: to.reason });
}

async function step(
  work: Work,
  pool: Pool,
  version: number,
  change: PoolChange & { state: PoolState },
): Promise<void> {
  if (!canStep(pool.state, change.state))
    throw new Conflict(`Pool ${pool.key} cannot go from ${pool.state} to ${change.state}`, m.poolOver);
  if (!(await updatePool(work, pool.id, version, change))) throw changedByOther(pool);
}

function seatsTaken(n: number): Message {
  return { sv: translator('sv')(m.seatsTaken, { n }), en: translator('en')(m.seatsTaken, { n }) };
}

function changedByOther(pool: Pool): Conflict {
  return new Conflict(`Pool ${pool.key} was changed by somebody else`, m.changedByOther);
}

function leadOf(pool: Pool): { id: string; ownerId: string | undefined } {
  return { id: pool.id, ownerId: pool.owner?.id };
}

async function audit(
  work: Work,
  { id, ownerId }: { id: string; ownerId: string | undefined },
  action: string,
  after: Record<string, unknown>,
): Promise<void> {
  await recordAudit(work, { entity: 'pool', entityId: id, action, organisationId: ownerId, after });
}
