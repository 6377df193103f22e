// A pool that could be formed: a plan and those of its needs that take part. What is suggested is a choice among such.

import type { PoolableNeed } from '../suggestions/poolable-need.ts';
import { budgetPerPerson } from '../suggestions/poolable-need.ts';
import type { PoolingRules } from '../suggestions/pooling-rules.ts';
import { countPeople, groupCost, type PlanInput, type PoolPlan } from './pool-plan.ts';

export type Candidate = {
  /** By its place in the list of plans. */
  readonly plan: number;
  /** By their place in the list of needs, ascending. */
  readonly needs: readonly number[];
  readonly groups: number;
  /** In persons served, less travel and price. */
  readonly worth: number;
};

/** Plans with the needs they are about; one neighbourhood or all of them. */
export type Field = {
  readonly plans: readonly PoolPlan[];
  readonly needs: readonly PoolableNeed[];
  readonly rules: PlanInput['rules'];
};

/** The pool of these members in as few groups as seat them; `undefined` where a rule forbids it or it is worth nothing. */
export function asCandidate(plan: number, members: readonly number[], field: Field): Candidate | undefined {
  const { plans, needs, rules } = field;
  const found = plans[plan];
  const people = countPeople(members, needs);
  const groups = groupsFor(people, members.length, rules);
  if (!found || groups === undefined || !hasHost(found, members, needs)) return undefined;
  const perHead = perHeadOre(people, groups, rules);
  if (
    members.some((at) => perHead > (budgetPerPerson(needs[at]) ?? Number.POSITIVE_INFINITY) + TENTH_OF_AN_ORE)
  )
    return undefined;
  const points = new Map(found.needs.map((at, i) => [at, found.points[i] ?? 0]));
  const worth =
    members.reduce((sum, at) => sum + (points.get(at) ?? Number.NaN), 0) - groups * groupCost(rules);
  return worth > 0 ? { plan, needs: [...members].sort((a, b) => a - b), groups, worth } : undefined;
}

/** Budgets are shared by heads, which leaves fractions. */
const TENTH_OF_AN_ORE = 0.1;

/** The fewest groups that seat so many, or `undefined` when they would not all be filled or be too many. */
export function groupsFor(
  people: number,
  needs: number,
  { seats, mostGroups }: PoolingRules,
): number | undefined {
  const groups = Math.ceil(people / seats.max);
  if (people < groups * seats.min || groups === 0) return undefined;
  return groups <= mostGroups || needs === 1 ? groups : undefined;
}

/** What each pays when so many share the fixed price of so many groups. */
export function perHeadOre(people: number, groups: number, { price }: PoolingRules): number {
  return price.perHeadOre + (groups * price.fixedOre) / people;
}

/** A course at a workplace needs one of the workplaces that take part. */
function hasHost(plan: PoolPlan, members: readonly number[], needs: readonly PoolableNeed[]): boolean {
  return plan.form !== 'atWorkplace' || members.some((at) => canHost(plan, needs[at]));
}

/** True for a need whose own workplace the course can be held at. */
export function canHost({ form, municipality }: PoolPlan, need: PoolableNeed | undefined): boolean {
  return form === 'atWorkplace' && need?.municipality === municipality;
}

/** Adds up what pools are worth. */
export function worthOf(choice: readonly Candidate[]): number {
  return choice.reduce((sum, { worth }) => sum + worth, 0);
}
