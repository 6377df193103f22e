// The best pools of one plan when every need that takes part has its price: what the master problem asks for (pricing).

import { budgetPerPerson } from '../suggestions/poolable-need.ts';
import type { PoolingRules } from '../suggestions/pooling-rules.ts';
import { type Candidate, canHost, type Field, groupsFor } from './candidate.ts';
import { groupCost, type PoolPlan } from './pool-plan.ts';

/** What stays the same from one pricing of a plan to the next. Those who can pay most come first. */
export type Priceable = {
  readonly plan: number;
  readonly members: readonly Member[];
  /** Most pools that the plan can be held as at once. */
  readonly copies: number;
  readonly needsHost: boolean;
};

type Member = {
  readonly need: number;
  readonly people: number;
  readonly points: number;
  /** What it can pay per head towards the fixed price, öre; infinite where any group is cheap enough. */
  readonly share: number;
  readonly host: boolean;
};

/** The plan made ready for pricing. */
export function makePriceable(at: number, { plans, needs, rules }: Field): Priceable {
  const plan = plans[at] as PoolPlan;
  const { seats, price } = rules;
  const dearest = price.fixedOre / seats.min;
  const members = plan.needs.map((need, i): Member => {
    const people = needs[need]?.people ?? 0;
    const budget = budgetPerPerson(needs[need]) ?? Number.POSITIVE_INFINITY;
    const share = budget - price.perHeadOre;
    return {
      need,
      people,
      points: plan.points[i] ?? 0,
      share: share >= dearest ? Number.POSITIVE_INFINITY : share,
      host: canHost(plan, needs[need]),
    };
  });
  members.sort((a, b) => (a.share === b.share ? a.need - b.need : b.share - a.share));
  const people = members.reduce((sum, one) => sum + one.people, 0);
  return {
    plan: at,
    members,
    copies: Math.floor(people / seats.min),
    needsHost: plan.form === 'atWorkplace',
  };
}

export type Priced = {
  /** The most that all pools of the plan together can be worth after their needs are paid for. */
  readonly most: number;
  /** The most that any pool of the plan is worth per person after its needs are paid for; never below 0. */
  readonly mostPerPerson: number;
  /** The best pool of each number of groups that is worth more than its needs cost. */
  readonly pools: readonly Candidate[];
};

const HOSTED = 1;

/**
 * A knapsack over the seats: what is the most that so many people can be worth, with a host among them or without.
 * Members come in the order of what they can pay, so that after each the poorest so far says what all can pay.
 *
 * @param prices  of the needs, in the order of the field's needs
 */
export function pricePlan(
  { plan, members, copies, needsHost }: Priceable,
  prices: Float64Array,
  rules: PoolingRules,
): Priced {
  const cost = groupCost(rules);
  const gains = Float64Array.from(members, ({ need, points }) => points - (prices[need] ?? 0));
  const all = sumOfGains(gains) - cost;
  if (all <= 0) return { most: 0, mostPerPerson: 0, pools: [] };
  const total = members.reduce((sum, { people }) => sum + people, 0);
  const cap = Math.min(total, rules.seats.max * rules.mostGroups);
  const size = cap + 1;
  const most = new Float64Array(2 * size).fill(Number.NEGATIVE_INFINITY);
  most[needsHost ? 0 : size] = 0;
  const steps = new Uint8Array(members.length * 2 * size);
  let mostPerPerson = 0;
  const found = new Map<number, { gain: number; upTo: number; people: number }>();
  members.forEach((member, i) => {
    addMember(member, gains[i] ?? 0, { most, steps: steps.subarray(i * 2 * size, (i + 1) * 2 * size), size });
    if (members[i + 1]?.share === member.share) return;
    for (let people = rules.seats.min; people <= cap; people++) {
      const gain = most[size + people] ?? Number.NEGATIVE_INFINITY;
      const groups = groupsFor(people, 2, rules);
      if (groups === undefined || gain === Number.NEGATIVE_INFINITY) continue;
      if (people * member.share < groups * rules.price.fixedOre) continue;
      const left = gain - groups * cost;
      mostPerPerson = Math.max(mostPerPerson, left / people);
      if (left > (found.get(groups)?.gain ?? 0)) found.set(groups, { gain: left, upTo: i, people });
    }
  });
  const pools = [...found].map(([groups, { upTo, people }]) => {
    const taken = trace(members, steps, { size, upTo, people });
    const points = taken.reduce((sum, { points }) => sum + points, 0);
    return {
      plan,
      needs: taken.map(({ need }) => need).sort((a, b) => a - b),
      groups,
      worth: points - groups * cost,
    };
  });
  const best = Math.max(0, ...[...found.values()].map(({ gain }) => gain));
  return { most: Math.min(copies * best, all), mostPerPerson, pools };
}

function sumOfGains(gains: Float64Array): number {
  let sum = 0;
  for (const gain of gains) if (gain > 0) sum += gain;
  return sum;
}

type Table = { most: Float64Array; steps: Uint8Array; size: number };

/** `steps` keeps how each state was reached: 0 without the member, 1 with it, 2 with it as the first host. */
function addMember({ people: count, host }: Member, gain: number, { most, steps, size }: Table): void {
  for (let people = size - 1; people >= count; people--) {
    const without = most[size + people] ?? 0;
    let best = without;
    let step = 0;
    const hosted = (most[size + people - count] ?? 0) + gain;
    if (hosted > best) [best, step] = [hosted, 1];
    const first = host ? (most[people - count] ?? 0) + gain : Number.NEGATIVE_INFINITY;
    if (first > best) [best, step] = [first, 2];
    if (step > 0) {
      most[size + people] = best;
      steps[HOSTED * size + people] = step;
    }
    if (host) continue;
    const unhosted = (most[people - count] ?? 0) + gain;
    if (unhosted > (most[people] ?? 0)) {
      most[people] = unhosted;
      steps[people] = 1;
    }
  }
}

/** The members that led to so many people. */
function trace(
  members: readonly Member[],
  steps: Uint8Array,
  { size, upTo, people }: { size: number; upTo: number; people: number },
): Member[] {
  const taken: Member[] = [];
  let left = people;
  let hosted = HOSTED;
  for (let i = upTo; i >= 0; i--) {
    const member = members[i] as Member;
    const step = steps[(i * 2 + hosted) * size + left] ?? 0;
    if (step === 0) continue;
    taken.push(member);
    left -= member.people;
    if (step === 2) hosted = 0;
  }
  return taken;
}
