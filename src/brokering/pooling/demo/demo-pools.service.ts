// The pools of the demo region: stored with the answers and steps that made-up people took on earlier days.
import { recordAudit } from '../../../platform/audit/audit.ts';
import { localDate } from '../../../platform/format.ts';
import type { Work } from '../../../platform/work.ts';
import { takeYearKey } from '../../../platform/year-keys.ts';
import { type PlaceState, type PoolContent, type PoolState, standingOf, termsOf } from '../pool.ts';
import { getPool } from '../pooling.service.ts';
import { insertPool, placeNeeds, readPlaces, readPool, updatePool } from '../pooling.store.ts';
import { priceAt } from '../viability.ts';
import { setDemoPlace } from './demo-pools.store.ts';

type DemoPlace = { needId: string; state: PlaceState; until: string | undefined; changedAt: Date };

type DemoStep = { to: PoolState; reason: string; at: Date };

type DemoPoolRow = {
  id: string;
  ownerId: string;
  brokerId: string;
  content: PoolContent;
  places: readonly DemoPlace[];
  /** The oldest first; the first one says whether it goes ahead. */
  steps: readonly DemoStep[];
};

/** A pool of the demo region, with answers and steps already taken; loaded again it stays as it is. */
export async function addDemoPool(work: Work, demo: DemoPoolRow): Promise<void> {
  const { places, steps, ...pool } = demo;
  if (await readPool(work, pool.id)) return;
  await insertPool(work, {
    ...pool,
    key: await takeYearKey(work, 'pool', localDate(work.now)),
    state: 'forming',
    demo: true,
  });
  await placeNeeds(
    work,
    pool.id,
    places.map(({ needId }) => needId),
  );
  for (const { needId, ...answer } of places) await setDemoPlace(work, pool.id, needId, answer);
  const first = [...places.map(({ changedAt }) => changedAt), work.now].sort(
    (a, b) => Number(a) - Number(b),
  )[0];
  const as = (at: Date): Work => ({ ...work, now: at, actor: { kind: 'person', personId: pool.brokerId } });
  await audit(as(first ?? work.now), pool, 'started', { demo: true });
  for (const step of steps) await takeDemoStep(as(step.at), pool, places, step);
}

async function takeDemoStep(
  work: Work,
  pool: Omit<DemoPoolRow, 'places' | 'steps'>,
  places: readonly DemoPlace[],
  { to, reason }: DemoStep,
): Promise<void> {
  const stored = await getPool(work, pool.id);
  const { bound: people } = standingOf(await readPlaces(work, pool.id));
  const { perHeadOre } = priceAt(people, termsOf(pool.content));
  const decision = { go: to === 'committed', reason, people, perHeadOre, decidedOn: localDate(work.now) };
  const isDecision = stored.state === 'forming';
  await updatePool(work, pool.id, stored.version, { state: to, ...(isDecision ? { decision } : {}) });
  if (to === 'notViable')
    for (const { needId, ...answer } of places)
      await setDemoPlace(work, pool.id, needId, { ...answer, state: 'left', until: undefined });
  const action = decision.go ? 'goDecided' : 'noGoDecided';
  await audit(work, pool, isDecision ? action : 'stepped', isDecision ? decision : { state: to, reason });
}

async function audit(
  work: Work,
  { id, ownerId }: Pick<DemoPoolRow, 'id' | 'ownerId'>,
  action: string,
  after: Record<string, unknown>,
): Promise<void> {
  await recordAudit(work, { entity: 'pool', entityId: id, action, organisationId: ownerId, after });
}
