import fc from 'fast-check';
import { expect, test } from 'vitest';
import { travelMinutes } from '../../../register/places/travel.ts';
import { FORMS, type Form, type TimeOfDay } from '../../needs/conditions.ts';
import { budgetPerPerson, type PoolableNeed, worthPerPerson } from '../suggestions/poolable-need.ts';
import { POOLING_RULES, type PoolingRules } from '../suggestions/pooling-rules.ts';
import { asCandidate, worthOf } from './candidate.ts';
import { findPools } from './find-pools.solver.ts';
import { chooseGreedily } from './greedy.ts';
import { listPlans } from './list-plans.ts';
import { openPacker } from './packing.solver.ts';
import { partNeeds } from './part-needs.ts';
import { countPeople, type PlanInput } from './pool-plan.ts';
import type { Suggestions } from './suggestion.ts';

const TODAY = '2026-11-23';
const TOWNS = new Map([
  ['1885', { latitude: 59.59, longitude: 15.23 }],
  ['1884', { latitude: 59.52, longitude: 15.04 }],
  ['1880', { latitude: 59.27, longitude: 15.21 }],
  ['0580', { latitude: 58.41, longitude: 15.62 }],
]);
/** Small groups, so that few needs already give a real choice. */
const RULES: PoolingRules = { ...POOLING_RULES, seats: { min: 3, max: 5 }, mostGroups: 2 };
const TO_THE_END = { seconds: 60, gap: 0 };

const packer = await openPacker();

function need(change: Partial<PoolableNeed>): PoolableNeed {
  return {
    id: 'need',
    employer: undefined,
    municipality: '1885',
    people: 2,
    subjects: new Map([['welding', 1]]),
    targetLevel: undefined,
    forms: [],
    timesOfDay: [],
    languages: [],
    maxDistanceKm: undefined,
    maxTravelMinutes: undefined,
    startFrom: undefined,
    startUntil: undefined,
    budgetOre: undefined,
    vulnerabilityReasons: 0,
    ...change,
  };
}

const inputOf = (needs: readonly PoolableNeed[]): PlanInput => ({
  needs,
  towns: TOWNS,
  today: TODAY,
  rules: RULES,
});

const search = (needs: readonly PoolableNeed[]) => findPools(inputOf(needs), packer, TO_THE_END);

const anyNeed = fc.record({
  id: fc.uuid(),
  employer: fc.constant(undefined),
  municipality: fc.constantFrom('1885', '1884', '1880', '0580'),
  people: fc.integer({ min: 1, max: 12 }).map((n) => (n > 11 ? 13 : 1 + (n % 4))),
  subjects: fc.constantFrom(
    new Map([['welding', 1]]),
    new Map([['care', 1]]),
    new Map([
      ['welding', 0.7],
      ['care', 0.6],
    ]),
    new Map([
      ['welding', 0.4],
      ['care', 1],
    ]),
  ),
  targetLevel: fc.constantFrom(undefined, undefined, 2, 3, 4),
  forms: fc.constantFrom<readonly Form[]>([], [], ['onSite', 'blended'], ['distance'], ['atWorkplace']),
  timesOfDay: fc.constantFrom<readonly TimeOfDay[]>(
    [],
    ['daytime', 'shift'],
    ['evening', 'daytime'],
    ['shift'],
  ),
  languages: fc.constantFrom<readonly string[]>([], [], ['sv'], ['en']),
  maxDistanceKm: fc.constantFrom(undefined, undefined, 20, 200),
  maxTravelMinutes: fc.constantFrom(undefined, undefined, 30, 45, 120),
  startFrom: fc.constantFrom(undefined, '2027-01-10', '2027-02-01'),
  startUntil: fc.constantFrom(undefined, '2027-01-20', '2027-06-01'),
  budgetOre: fc.constantFrom(undefined, undefined, 4_000_000, 6_000_000, 9_000_000),
  vulnerabilityReasons: fc.nat(4),
});
const anyNeeds = fc.array(anyNeed, { minLength: 2, maxLength: 7 });

test('three towns within reach share one plan, and the far one is not drawn in', () => {
  const forms: readonly Form[] = ['onSite'];
  const needs = ['1885', '1884', '1880', '0580'].map((municipality) => need({ municipality, forms }));
  const onSite = listPlans(inputOf(needs)).filter((plan) => plan.municipality === '1885');
  expect(onSite.map((plan) => plan.needs)).toContainEqual([0, 1, 2]);
  for (const plan of onSite) expect(plan.needs).not.toContain(3);
});

test('a limit in minutes says how far people come', () => {
  const [nora, orebro] = ['1884', '1880'].map((code) => TOWNS.get(code) ?? { latitude: 0, longitude: 0 });
  const minutes = nora && orebro ? travelMinutes(nora, orebro) : 0;
  const pooled = (maxTravelMinutes: number) =>
    search([
      need({ id: 'a', municipality: '1884', forms: ['onSite'], maxTravelMinutes: 0 }),
      need({ id: 'b', municipality: '1880', forms: ['onSite'], maxTravelMinutes }),
    ]).served;
  expect(pooled(Math.floor(minutes))).toBe(0);
  expect(pooled(Math.ceil(minutes))).toBe(4);
});

test('a course at a workplace is held at a workplace that takes part', () => {
  const atWorkplace = { forms: ['atWorkplace'] as const, maxTravelMinutes: 120 };
  const found = search([
    need({ id: 'a', municipality: '1884', ...atWorkplace }),
    need({ id: 'b', municipality: '1880', ...atWorkplace }),
  ]);
  expect(found.served).toBe(4);
  for (const { plan, needs } of found.pools)
    expect(needs.map(({ municipality }) => municipality)).toContain(plan.municipality);
});

test('the search finds what trying every choice finds, and its bound holds', { timeout: 120_000 }, () => {
  fc.assert(
    fc.property(anyNeeds, (needs) => {
      const found = search(needs);
      const best = bestByTrying(needs);
      expect(found.objective).toBeCloseTo(best, 6);
      expect(found.bound).toBeCloseTo(best, 5);
      expectAllowed(found, needs);
    }),
    { numRuns: 150 },
  );
});

test('a search that has no time still proves a bound and keeps every rule', () => {
  fc.assert(
    fc.property(anyNeeds, (needs) => {
      const found = findPools(inputOf(needs), packer, { seconds: 0, gap: 0 });
      const best = bestByTrying(needs);
      expect(found.objective).toBeLessThanOrEqual(best + 1e-6);
      expect(found.bound).toBeGreaterThanOrEqual(best - 1e-6);
      expectAllowed(found, needs);
    }),
    { numRuns: 40 },
  );
});

test('solving the neighbourhoods apart loses nothing against one need that holds them together', () => {
  const together = Array.from({ length: 4 }, (_, at) => need({ id: `w${at}` })).concat(
    Array.from({ length: 4 }, (_, at) => need({ id: `c${at}`, subjects: new Map([['care', 1]]) })),
  );
  expect(partNeeds(inputOf(together))).toHaveLength(2);
  expect(search(together).objective).toBeCloseTo(bestByTrying(together), 6);
});

test('the same needs give the same suggestion in whatever order they come, and whatever their ids are', () => {
  const content = ({ pools }: Suggestions) =>
    pools.map(({ plan, needs, groups }) => ({
      plan,
      groups,
      needs: needs.map(({ id: _id, subjects, ...rest }) => JSON.stringify([...subjects, rest])).sort(),
    }));
  const ids = ({ pools }: Suggestions) => pools.map(({ needs }) => needs.map(({ id }) => id));
  fc.assert(
    fc.property(
      anyNeeds,
      fc.infiniteStream(fc.nat(1_000)),
      fc.array(fc.uuid(), { minLength: 7 }),
      (needs, lots, names) => {
        const shuffled = needs
          .map((one) => ({ one, lot: lots.next().value ?? 0 }))
          .sort((a, b) => a.lot - b.lot)
          .map(({ one }) => one);
        const found = search(needs);
        expect(ids(search(shuffled))).toEqual(ids(found));
        const renamed = needs.map((one, at) => ({ ...one, id: names[at] ?? one.id }));
        expect(content(search(renamed))).toEqual(content(found));
      },
    ),
    { numRuns: 40 },
  );
});

test('greedy pools keep the rules and are never better than the best', () => {
  fc.assert(
    fc.property(anyNeeds, (needs) => {
      const field = { plans: listPlans(inputOf(needs)), needs, rules: RULES };
      const greedy = chooseGreedily(field);
      for (const one of greedy) expect(asCandidate(one.plan, one.needs, field)).toEqual(one);
      expect(worthOf(greedy)).toBeLessThanOrEqual(bestByTrying(needs) + 1e-9);
    }),
    { numRuns: 100 },
  );
});

function expectAllowed({ pools, served }: Suggestions, needs: readonly PoolableNeed[]): void {
  const taken = pools.flatMap((pool) => pool.needs);
  expect(new Set(taken).size).toBe(taken.length);
  expect(countPeople([...taken.keys()], taken)).toBe(served);
  for (const one of taken) expect(needs).toContainEqual(one);
  for (const pool of pools) {
    expect(worthOfPool(pool.needs)).toBeGreaterThanOrEqual(pool.worth - 1e-9);
    expect(pool.people).toBeGreaterThanOrEqual(pool.groups * RULES.seats.min);
    expect(pool.people).toBeLessThanOrEqual(pool.groups * RULES.seats.max);
    const perHead = RULES.price.perHeadOre + (pool.groups * RULES.price.fixedOre) / pool.people;
    for (const one of pool.needs) expect(perHead).toBeLessThanOrEqual((budgetPerPerson(one) ?? Infinity) + 1);
  }
}

/** Every way to put the needs into pools or leave them out, reckoned from the rules alone and not from plans. */
function bestByTrying(needs: readonly PoolableNeed[]): number {
  const known = new Map<number, number>([[0, 0]]);
  const worths = new Map<number, number>();
  const worthOfMask = (mask: number) => {
    const worth = worths.get(mask) ?? worthOfPool(needs.filter((_, at) => mask & (1 << at)));
    worths.set(mask, worth);
    return worth;
  };
  const bestOf = (mask: number): number => {
    const kept = known.get(mask);
    if (kept !== undefined) return kept;
    const first = mask & -mask;
    const rest = mask & ~first;
    let best = bestOf(rest);
    for (let others = rest; ; others = (others - 1) & rest) {
      const worth = worthOfMask(first | others);
      if (worth > 0) best = Math.max(best, worth + bestOf(rest & ~others));
      if (others === 0) break;
    }
    known.set(mask, best);
    return best;
  };
  return bestOf(2 ** needs.length - 1);
}

/** What these needs are worth in one pool, held in the best way they can share; minus infinity when there is none. */
function worthOfPool(members: readonly PoolableNeed[]): number {
  const { seats, price, worth } = RULES;
  const people = members.reduce((sum, one) => sum + one.people, 0);
  const groups = Math.ceil(people / seats.max);
  const perHead = price.perHeadOre + (groups * price.fixedOre) / people;
  const isAllowed =
    people >= groups * seats.min &&
    (groups <= RULES.mostGroups || members.length === 1) &&
    members.every(
      ({ budgetOre, people: own }) => budgetOre === undefined || perHead * own <= budgetOre + 1,
    ) &&
    shareLevel(members) &&
    shareOne(members.map(({ timesOfDay }) => timesOfDay)) &&
    shareOne(members.map(({ languages }) => languages)) &&
    members.every(({ startFrom }) =>
      members.every(({ startUntil }) => (startFrom ?? TODAY) < (startUntil ?? '9999')),
    );
  if (!isAllowed) return Number.NEGATIVE_INFINITY;
  const per10000Kr = worth.per10000Kr / 1_000_000;
  const ways = ['welding', 'care'].flatMap((subject) => FORMS.map((form) => waysOf(members, subject, form)));
  return Math.max(...ways) - groups * price.fixedOre * per10000Kr - people * price.perHeadOre * per10000Kr;
}

function waysOf(members: readonly PoolableNeed[], subject: string, form: Form): number {
  const isWilling = members.every(
    ({ subjects, forms }) =>
      (subjects.get(subject) ?? 0) >= RULES.leastCloseness && (forms.length === 0 || forms.includes(form)),
  );
  if (!isWilling) return Number.NEGATIVE_INFINITY;
  const served = members.reduce(
    (sum, one) =>
      sum + (one.subjects.get(subject) ?? 0) * one.people * worthPerPerson(one, TODAY, RULES.worth),
    0,
  );
  if (form === 'distance') return served;
  const towns = [...TOWNS].filter(
    ([code]) => form !== 'atWorkplace' || members.some(({ municipality }) => municipality === code),
  );
  const travels = towns.map(([, town]) =>
    members.reduce((sum, one) => sum + one.people * hoursTo(town, one), 0),
  );
  return served - Math.min(...travels) * RULES.worth.perHour * (form === 'blended' ? 0.5 : 1);
}

function hoursTo(town: { latitude: number; longitude: number }, one: PoolableNeed): number {
  const own = TOWNS.get(one.municipality) ?? town;
  const km = Math.acos(Math.min(1, cosineBetween(own, town))) * 6371;
  const minutes = travelMinutes(own, town);
  const isSilent = one.maxDistanceKm === undefined && one.maxTravelMinutes === undefined;
  const mostMinutes = one.maxTravelMinutes ?? (isSilent ? RULES.reachMinutes : Number.POSITIVE_INFINITY);
  if (km > (one.maxDistanceKm ?? Number.POSITIVE_INFINITY) || minutes > mostMinutes)
    return Number.POSITIVE_INFINITY;
  return minutes / 60;
}

function cosineBetween(
  a: { latitude: number; longitude: number },
  b: { latitude: number; longitude: number },
): number {
  const [x, y, turn] = [a.latitude, b.latitude, b.longitude - a.longitude].map(
    (degrees) => (degrees * Math.PI) / 180,
  );
  return Math.sin(x ?? 0) * Math.sin(y ?? 0) + Math.cos(x ?? 0) * Math.cos(y ?? 0) * Math.cos(turn ?? 0);
}

/** One course leads to one level, and serves those one level below. */
function shareLevel(members: readonly PoolableNeed[]): boolean {
  const asked = members.flatMap(({ targetLevel }) => targetLevel ?? []);
  return Math.max(...asked) - Math.min(...asked) <= RULES.levelsBelow || asked.length === 0;
}

/** Something that all of them name, where those that name nothing take anything. */
function shareOne(lists: readonly (readonly string[])[]): boolean {
  const naming = lists.filter((list) => list.length > 0);
  return naming.length === 0 || (naming[0] ?? []).some((one) => naming.every((list) => list.includes(one)));
}
