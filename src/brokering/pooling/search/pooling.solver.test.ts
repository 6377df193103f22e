import { expect, test } from 'vitest';
import type { PoolableNeed } from '../suggestions/poolable-need.ts';
import { POOLING_RULES } from '../suggestions/pooling-rules.ts';
import { findPools } from './find-pools.solver.ts';
import { openPacker } from './packing.solver.ts';
import { SolverFailed, searchInThreads } from './pooling.solver.ts';
import type { Suggestions } from './suggestion.ts';

const SUBJECTS = ['welding', 'care', 'trucks', 'it', 'forestry'];
const TOWNS = new Map(
  Array.from({ length: 12 }, (_, at) => [
    String(at),
    { latitude: 59 + at * 0.07, longitude: 15 + at * 0.05 },
  ]),
);

/** Needs that differ in everything that parts them, the same ones each time. */
function needs(count: number): PoolableNeed[] {
  const at = (n: number, of: number) => Math.floor(((n * 7919) % 1009) / (1009 / of));
  return Array.from({ length: count }, (_, n) => ({
    id: `need-${n}`,
    employer: undefined,
    municipality: String(at(n, 12)),
    people: 1 + at(n + 3, 6),
    subjects: new Map([
      [SUBJECTS[at(n + 11, 5)] ?? '', 1],
      [SUBJECTS[at(n + 11, 4)] ?? '', 0.7],
    ]),
    targetLevel: undefined,
    forms: n % 3 === 0 ? ['onSite'] : [],
    timesOfDay: n % 4 === 0 ? ['evening'] : [],
    languages: [],
    maxDistanceKm: 20 + at(n + 5, 40),
    maxTravelMinutes: undefined,
    startFrom: undefined,
    startUntil: undefined,
    budgetOre: undefined,
    vulnerabilityReasons: at(n + 7, 4),
  }));
}

const inputOf = (count: number) => ({
  needs: needs(count),
  towns: TOWNS,
  today: '2026-11-23',
  rules: POOLING_RULES,
});
const limits = { seconds: 60, gap: 0.005 };
/** One neighbourhood is settled soon; the other takes minutes to be proven, as long as nobody ends it. */
const EASY = needs(4).map((one) => ({ ...one, people: 6, subjects: new Map([['sewing', 1]]) }));
const HARD = inputOf(250);
const MUCH = {
  input: { ...HARD, needs: [...EASY, ...HARD.needs] },
  limits: { seconds: 600, gap: 0 },
  threads: 1,
};

test('any number of threads finds what one finds in this thread', async () => {
  const input = inputOf(40);
  const here = findPools(input, await openPacker(), limits);
  expect(here.served).toBeGreaterThan(0);
  for (const threads of [1, 2]) expect(await searchInThreads({ input, limits, threads })).toEqual(here);
});

test('while the solver is at work this thread goes on, and can end it', async () => {
  const cancelled = new Error('cancelled');
  let turns = 0;
  const search = searchInThreads(MUCH, async (done, of) => {
    if (done === 0) return;
    // Were this thread held up, it would not get here before all is settled.
    for (; turns < 1_000; turns++) await new Promise((resolve) => setImmediate(resolve));
    expect([done, of]).toEqual([EASY.length, MUCH.input.needs.length]);
    throw cancelled;
  });
  await expect(search).rejects.toBe(cancelled);
  expect(turns).toBe(1_000);
});

test('when time is up what was found so far is told, with the bound that was proven', async () => {
  const found = await searchFor(2);
  expect(found.gap).toBeGreaterThan(0);
  expect(found.bound).toBeGreaterThan(found.objective);
  expect(found.served).toBeGreaterThanOrEqual(24);
  expect(found.pools.reduce((sum, { people }) => sum + people, 0)).toBe(found.served);
});

test('a thread that ends by itself ends the search, and says why', async () => {
  const input = { ...HARD, needs: HARD.needs.map((one) => ({ ...one, subjects: 'welding' as never })) };
  await expect(searchInThreads({ input, limits })).rejects.toThrow(SolverFailed);
  await expect(searchInThreads({ input, limits })).rejects.toThrow(/The solver failed: .+/);
});

/** For so many seconds, or more where the machine is too busy to begin in that time. */
async function searchFor(seconds: number): Promise<Suggestions> {
  try {
    const found = await searchInThreads({ ...MUCH, limits: { seconds, gap: 0 } });
    return found.served > 0 ? found : await searchFor(2 * seconds);
  } catch (error) {
    if (error instanceof SolverFailed && seconds < 60) return searchFor(2 * seconds);
    throw error;
  }
}
