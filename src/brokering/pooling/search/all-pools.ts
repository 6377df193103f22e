// All pools whose needs cost at most so much more than the pool is worth: a choice that beats the best known one holds no
// other, so that the best among them is the best of all.
import { asCandidate, type Candidate, type Field } from './candidate.ts';
import { groupCost } from './pool-plan.ts';
import { gainOf } from './pool-stock.ts';

/** @returns `undefined` when there are more than `most` or more steps than that are in vain */
export function listAllPools(
  field: Field,
  prices: Float64Array,
  { least, most }: { least: number; most: number },
): Candidate[] | undefined {
  const pools: Candidate[] = [];
  const { seats, mostGroups } = field.rules;
  const cost = groupCost(field.rules);
  let steps = most * STEPS_PER_POOL;
  for (const [at, plan] of field.plans.entries()) {
    const members = plan.needs
      .map((need, i) => ({ need, gain: (plan.points[i] ?? 0) - (prices[need] ?? 0) }))
      .sort((a, b) => b.gain - a.gain);
    const cap = seats.max * mostGroups;
    // The list is in falling order, so what is left can add at most the gains above nothing.
    const left = [0];
    for (const { gain } of members.toReversed()) left.push((left.at(-1) ?? 0) + Math.max(0, gain));
    left.reverse();
    const taken: number[] = [];
    const walk = (from: number, gain: number, people: number): boolean => {
      if (people >= seats.min && gain - Math.ceil(people / seats.max) * cost >= least) {
        const pool = asCandidate(at, taken, field);
        if (pool && gainOf(pool, prices) >= least && pools.push(pool) > most) return false;
      }
      for (let i = from; i < members.length; i++) {
        const member = members[i];
        if (!member || gain + member.gain + (left[i + 1] ?? 0) - cost < least) return true;
        if (steps-- < 0) return false;
        const count = people + (field.needs[member.need]?.people ?? 0);
        if (count > cap && taken.length > 0) continue;
        taken.push(member.need);
        const goesOn = walk(i + 1, gain + member.gain, count);
        taken.pop();
        if (!goesOn) return false;
      }
      return true;
    };
    if (!walk(0, 0, 0)) return undefined;
  }
  return pools;
}

const STEPS_PER_POOL = 50;
