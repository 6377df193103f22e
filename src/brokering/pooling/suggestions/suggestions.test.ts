import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import type { Form, TimeOfDay } from '../../needs/conditions.ts';
import { chooseGreedily } from './greedy.ts';
import { buildModel, type ChosenPlan, readChoice, worthOf, writeChoice } from './pool-model.ts';
import { countPeople, listPlans, type PlanInput, type PoolPlan } from './pool-plan.ts';
import { budgetPerPerson, type PoolableNeed } from './poolable-need.ts';
import { openSolver } from './pooling.solver.ts';
import { POOLING_RULES, type PoolingRules } from './pooling-rules.ts';
import { partNeeds } from './suggest-pools.ts';

const TODAY = '2026-11-23';
const TOWNS = new Map([
  ['1885', { latitude: 59.59, longitude: 15.23 }],
  ['1884', { latitude: 59.52, longitude: 15.04 }],
  ['1880', { latitude: 59.27, longitude: 15.21 }],
  ['0580', { latitude: 58.41, longitude: 15.62 }],
]);
/** Small groups, so that few needs already give a real choice. */
const RULES: PoolingRules = { ...POOLING_RULES, seats: { min: 3, max: 5 } };

const solver = openSolver();
afterAll(() => solver.close());

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
    startFrom: undefined,
    startUntil: undefined,
    budgetOre: undefined,
    vulnerabilityReasons: 0,
    ...change,
  };
}

const inputOf = (needs: PoolableNeed[], rules = RULES): PlanInput => ({
  needs,
  towns: TOWNS,
  today: TODAY,
  rules,
});

const anyNeed = fc.record({
  id: fc.uuid(),
  employer: fc.constant(undefined),
  municipality: fc.constantFrom('1885', '1884', '1880', '0580'),
  people: fc.integer({ min: 1, max: 4 }),
  subjects: fc.constantFrom(
    new Map([['welding', 1]]),
    new Map([['care', 1]]),
    new Map([
      ['welding', 0.7],
      ['care', 0.6],
    ]),
  ),
  targetLevel: fc.constantFrom(undefined, 2, 3, 4),
  forms: fc.constantFrom<readonly Form[]>([], ['onSite'], ['distance']),
  timesOfDay: fc.constantFrom<readonly TimeOfDay[]>([], ['daytime'], ['evening', 'daytime']),
  languages: fc.constantFrom<readonly string[]>([], ['sv']),
  maxDistanceKm: fc.constantFrom(undefined, 20, 200),
  startFrom: fc.constantFrom(undefined, '2027-01-10', '2027-02-01'),
  startUntil: fc.constantFrom(undefined, '2027-01-20', '2027-06-01'),
  budgetOre: fc.constantFrom(undefined, 4_000_000, 9_000_000),
  vulnerabilityReasons: fc.nat(3),
});

test('three towns within reach share one plan, and the far one is not drawn in', () => {
  const forms: readonly Form[] = ['onSite'];
  const needs = [
    need({ municipality: '1885', forms }),
    need({ municipality: '1884', forms }),
    need({ municipality: '1880', forms }),
    need({ municipality: '0580', forms }),
  ];
  const onSite = listPlans(inputOf(needs)).filter((plan) => plan.municipality === '1885');
  expect(onSite.map((plan) => plan.needs)).toContainEqual([0, 1, 2]);
  for (const plan of onSite) expect(plan.needs).not.toContain(3);
});

test('a need takes part only in plans that it accepts', () => {
  fc.assert(
    fc.property(fc.array(anyNeed, { maxLength: 7 }), (needs) => {
      for (const plan of listPlans(inputOf(needs)))
        for (const at of plan.needs) {
          const one = needs[at] as PoolableNeed;
          expect(one.subjects.has(plan.subject)).toBe(true);
          if (one.forms.length > 0) expect(one.forms).toContain(plan.form);
          if (one.timesOfDay.length > 0) expect(one.timesOfDay).toContain(plan.timeOfDay);
          if (one.languages.length > 0) expect(one.languages).toContain(plan.language);
          expect(plan.startsOn >= (one.startFrom ?? TODAY)).toBe(true);
          expect(plan.startsOn < (one.startUntil ?? '9999')).toBe(true);
          if (one.targetLevel !== undefined && plan.level !== undefined)
            expect(plan.level - one.targetLevel).toBeOneOf([0, 1]);
        }
    }),
  );
});

test('the solver finds what trying every choice finds', { timeout: 300_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyNeed, { minLength: 3, maxLength: 6 }), async (needs) => {
      const plans = listPlans(inputOf(needs));
      const greedy = chooseGreedily(plans, needs, RULES);
      const model = buildModel(plans, needs, RULES);
      const solved =
        plans.length === 0 ? undefined : await solver.solve(model, greedy, { seconds: 20, gap: 0 });
      const best = bestByTrying(plans, needs);
      expect(solved?.objective ?? 0).toBeCloseTo(best, 6);
      expect(solved?.bound ?? 0).toBeGreaterThanOrEqual(best - 1e-6);
      expect(worthOf(greedy, plans, RULES)).toBeLessThanOrEqual(best + 1e-9);
      for (const chosen of [...(solved?.choice ?? []), ...greedy]) expectAllowed(chosen, plans, needs);
    }),
    { numRuns: 60 },
  );
});

test('solving the neighbourhoods apart reaches as much as solving all at once', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyNeed, { minLength: 4, maxLength: 9 }), async (needs) => {
      const plans = listPlans(inputOf(needs));
      if (plans.length === 0) return;
      const limits = { seconds: 20, gap: 0 };
      const whole = await solver.solve(buildModel(plans, needs, RULES), [], limits);
      let apart = 0;
      for (const part of partNeeds(inputOf(needs)))
        apart += (await solver.solve(buildModel(part.plans, part.needs, RULES), [], limits)).objective;
      expect(apart).toBeCloseTo(whole.objective, 6);
    }),
    { numRuns: 20 },
  );
});

test('a choice written as a solution is read back the same', () => {
  fc.assert(
    fc.property(fc.array(anyNeed, { maxLength: 8 }), (needs) => {
      const plans = listPlans(inputOf(needs));
      const greedy = chooseGreedily(plans, needs, RULES);
      const model = buildModel(plans, needs, RULES);
      const byPlan = (a: ChosenPlan, b: ChosenPlan) => a.plan - b.plan;
      expect(readChoice(model, writeChoice(model, greedy)).sort(byPlan)).toEqual([...greedy].sort(byPlan));
    }),
  );
});

function expectAllowed(
  { plan: at, needs: members, groups }: ChosenPlan,
  plans: PoolPlan[],
  needs: PoolableNeed[],
): void {
  const people = countPeople(members, needs);
  expect(people).toBeGreaterThanOrEqual(groups * RULES.seats.min);
  expect(people).toBeLessThanOrEqual(groups * RULES.seats.max);
  for (const member of members) {
    expect(plans[at]?.needs).toContain(member);
    const perHead = RULES.price.perHeadOre + (groups * RULES.price.fixedOre) / people;
    expect(perHead).toBeLessThanOrEqual((budgetPerPerson(needs[member] as PoolableNeed) ?? Infinity) + 1);
  }
}

/** Every way to send each need to one of its plans or none; the number of groups is the fewest that seats all. */
function bestByTrying(plans: readonly PoolPlan[], needs: readonly PoolableNeed[]): number {
  const sent: number[] = [];
  let best = 0;
  const tryFrom = (at: number): void => {
    if (at === needs.length) {
      best = Math.max(best, worthOfSending(sent, plans, needs));
      return;
    }
    for (let plan = -1; plan < plans.length; plan++) {
      if (plan >= 0 && !plans[plan]?.needs.includes(at)) continue;
      sent[at] = plan;
      tryFrom(at + 1);
    }
  };
  tryFrom(0);
  return best;
}

function worthOfSending(
  sent: readonly number[],
  plans: readonly PoolPlan[],
  needs: readonly PoolableNeed[],
): number {
  const choice: ChosenPlan[] = [];
  for (let plan = 0; plan < plans.length; plan++) {
    const members = sent.flatMap((one, at) => (one === plan ? [at] : []));
    if (members.length === 0) continue;
    const people = countPeople(members, needs);
    const groups = Math.ceil(people / RULES.seats.max);
    if (people < groups * RULES.seats.min) return Number.NEGATIVE_INFINITY;
    const perHead = RULES.price.perHeadOre + (groups * RULES.price.fixedOre) / people;
    if (members.some((at) => perHead > (budgetPerPerson(needs[at] as PoolableNeed) ?? Infinity) + 1e-6))
      return Number.NEGATIVE_INFINITY;
    choice.push({ plan, needs: members, groups });
  }
  return worthOf(choice, plans, RULES);
}
