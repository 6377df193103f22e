// A part of a neighbourhood: some of its needs, and the plans as far as they are about those.
import type { Candidate, Field } from './candidate.ts';

export type SubField = Field & {
  /** Plans and needs of the whole by their numbers here. */
  readonly planNumbers: readonly number[];
  readonly needNumbers: readonly number[];
};

/** The part with these needs; a plan that cannot fill a group with them is left out. */
export function partOf({ plans, needs, rules }: Field, members: ReadonlySet<number>): SubField {
  const needNumbers = [...members].sort((a, b) => a - b);
  const numberOf = new Map(needNumbers.map((need, number) => [need, number]));
  const planNumbers: number[] = [];
  const kept: Field['plans'][number][] = [];
  plans.forEach((plan, at) => {
    const places = plan.needs.flatMap((need, i) => (members.has(need) ? [i] : []));
    const people = places.reduce((sum, i) => sum + (needs[plan.needs[i] ?? -1]?.people ?? 0), 0);
    if (people < rules.seats.min) return;
    planNumbers.push(at);
    kept.push({
      ...plan,
      needs: places.map((i) => numberOf.get(plan.needs[i] ?? -1) ?? -1),
      points: places.map((i) => plan.points[i] ?? 0),
    });
  });
  return {
    plans: kept,
    needs: needNumbers.flatMap((need) => needs[need] ?? []),
    rules,
    planNumbers,
    needNumbers,
  };
}

/** A pool of the part, in the numbers of the whole. */
export function toWhole(pool: Candidate, { planNumbers, needNumbers }: SubField): Candidate {
  return {
    ...pool,
    plan: planNumbers[pool.plan] ?? -1,
    needs: pool.needs.map((need) => needNumbers[need] ?? -1),
  };
}

/** Pools of the whole that hold only needs of the part, in its numbers. */
export function toPart(pools: readonly Candidate[], { planNumbers, needNumbers }: SubField): Candidate[] {
  const plans = new Map(planNumbers.map((plan, number) => [plan, number]));
  const needs = new Map(needNumbers.map((need, number) => [need, number]));
  return pools.flatMap((pool) => {
    const plan = plans.get(pool.plan);
    if (plan === undefined || !pool.needs.every((need) => needs.has(need))) return [];
    return [{ ...pool, plan, needs: pool.needs.map((need) => needs.get(need) ?? -1) }];
  });
}
