// The choice of pools as a mixed-integer model: which needs take part in which plan, and how many groups each plan holds.
// Maximise the points of those who take part less the cost of each group, so that a need takes part in at most one plan,
// every group has its seats filled from the fewest to the most, and nobody pays more per head than the budget allows.

import type { PoolPlan } from './pool-plan.ts';
import { countPeople, groupCost } from './pool-plan.ts';
import { budgetPerPerson, type PoolableNeed } from './poolable-need.ts';
import type { PoolingRules } from './pooling-rules.ts';

/** Rows as compressed sparse rows; columns first the places of needs in plans, then the groups of each plan. */
export type PoolModel = {
  readonly columns: readonly Column[];
  readonly cost: Float64Array;
  readonly upper: Float64Array;
  readonly rowLower: Float64Array;
  readonly rowUpper: Float64Array;
  readonly starts: Int32Array;
  readonly indices: Int32Array;
  readonly values: Float64Array;
};

/** `need` is undefined for the number of groups of a plan. */
export type Column = { readonly plan: number; readonly need: number | undefined };

/** A plan that is carried out: with which needs, in how many groups. */
export type ChosenPlan = {
  readonly plan: number;
  readonly needs: readonly number[];
  readonly groups: number;
};

type Row = { lower: number; upper: number; terms: (readonly [column: number, value: number])[] };

/** Most groups that one plan is reckoned to hold. */
const MAX_GROUPS = 20;

/** The model of all plans, as the solver takes it. */
export function buildModel(
  plans: readonly PoolPlan[],
  needs: readonly PoolableNeed[],
  rules: PoolingRules,
): PoolModel {
  const columns: Column[] = [];
  const cost: number[] = [];
  const upper: number[] = [];
  const placesOf = new Map<number, number[]>();
  const rows: Row[] = [];
  plans.forEach((plan, at) => {
    const first = columns.length;
    plan.needs.forEach((need, i) => {
      columns.push({ plan: at, need });
      cost.push(plan.points[i] ?? 0);
      upper.push(1);
      const places = placesOf.get(need);
      if (places) places.push(first + i);
      else placesOf.set(need, [first + i]);
    });
    const groups = columns.push({ plan: at, need: undefined }) - 1;
    cost.push(-groupCost(rules));
    upper.push(mostGroups(plan, needs, rules));
    rows.push(...rowsOfPlan({ plan, needs, rules }, first, groups));
  });
  for (const places of placesOf.values())
    if (places.length > 1)
      rows.push({ lower: Number.NEGATIVE_INFINITY, upper: 1, terms: places.map((column) => [column, 1]) });
  return { columns, cost: Float64Array.from(cost), upper: Float64Array.from(upper), ...compress(rows) };
}

function mostGroups(plan: PoolPlan, needs: readonly PoolableNeed[], { seats }: PoolingRules): number {
  return Math.min(MAX_GROUPS, Math.floor(countPeople(plan.needs, needs) / seats.min));
}

type PlanContext = {
  readonly plan: PoolPlan;
  readonly needs: readonly PoolableNeed[];
  readonly rules: PoolingRules;
};

function rowsOfPlan({ plan, needs, rules }: PlanContext, first: number, groups: number): Row[] {
  const people = plan.needs.map((need, i) => [first + i, needs[need]?.people ?? 0] as const);
  const { min, max } = rules.seats;
  const free = Number.POSITIVE_INFINITY;
  const rows: Row[] = [
    { lower: 0, upper: free, terms: [...people, [groups, -min]] },
    { lower: -free, upper: 0, terms: [...people, [groups, -max]] },
  ];
  const most = mostGroups(plan, needs, rules);
  plan.needs.forEach((need, i) => {
    // Implied by the seats, but it makes the relaxation much tighter.
    rows.push({ lower: -free, upper: 0, terms: [[first + i, 1] as const, [groups, -1] as const] });
    const share = shareOfFixed(needs[need], rules);
    if (share === undefined) return;
    // share × people − fixed × groups ≥ 0 whenever this need takes part.
    const fixed = rules.price.fixedOre;
    const terms = people.map(
      ([column, count], j) => [column, share * count - (i === j ? fixed * most : 0)] as const,
    );
    rows.push(scaled({ lower: -fixed * most, upper: free, terms: [...terms, [groups, -fixed]] }, fixed));
  });
  return rows;
}

/** What a need can pay per head towards the fixed price; `undefined` when even the smallest group is cheap enough. */
function shareOfFixed(need: PoolableNeed | undefined, { price, seats }: PoolingRules): number | undefined {
  const budget = need && budgetPerPerson(need);
  if (budget === undefined) return undefined;
  const share = budget - price.perHeadOre;
  return share * seats.min >= price.fixedOre ? undefined : share;
}

function scaled(row: Row, by: number): Row {
  return {
    lower: row.lower / by,
    upper: row.upper / by,
    terms: row.terms.map(([column, value]) => [column, value / by]),
  };
}

function compress(
  rows: readonly Row[],
): Pick<PoolModel, 'rowLower' | 'rowUpper' | 'starts' | 'indices' | 'values'> {
  const starts = new Int32Array(rows.length + 1);
  rows.forEach((row, at) => {
    starts[at + 1] = (starts[at] ?? 0) + row.terms.length;
  });
  return {
    rowLower: Float64Array.from(rows, (row) => row.lower),
    rowUpper: Float64Array.from(rows, (row) => row.upper),
    starts,
    indices: Int32Array.from(rows.flatMap((row) => row.terms.map(([column]) => column))),
    values: Float64Array.from(rows.flatMap((row) => row.terms.map(([, value]) => value))),
  };
}

/** Reads a solution: which needs take part in which plan. Values are rounded, as the solver keeps whole numbers within 1e-6. */
export function readChoice(model: PoolModel, values: ArrayLike<number>): ChosenPlan[] {
  const chosen = new Map<number, { needs: number[]; groups: number }>();
  model.columns.forEach(({ plan, need }, column) => {
    const value = Math.round(values[column] ?? 0);
    if (value === 0) return;
    const entry = chosen.get(plan) ?? { needs: [], groups: 0 };
    if (need === undefined) entry.groups = value;
    else entry.needs.push(need);
    chosen.set(plan, entry);
  });
  return [...chosen]
    .map(([plan, { needs, groups }]) => ({ plan, needs, groups }))
    .filter(({ needs }) => needs.length > 0);
}

/** The values of the columns that say this choice, to start the solver from. */
export function writeChoice(model: PoolModel, choice: readonly ChosenPlan[]): Float64Array {
  const byPlan = new Map(choice.map((one) => [one.plan, one]));
  return Float64Array.from(model.columns, ({ plan, need }) => {
    const chosen = byPlan.get(plan);
    if (!chosen) return 0;
    return need === undefined ? chosen.groups : Number(chosen.needs.includes(need));
  });
}

/** What a choice is worth, in persons served less travel and price. */
export function worthOf(
  choice: readonly ChosenPlan[],
  plans: readonly PoolPlan[],
  rules: PoolingRules,
): number {
  let worth = 0;
  for (const { plan: at, needs, groups } of choice) {
    const plan = plans[at];
    if (!plan) continue;
    plan.needs.forEach((need, i) => {
      if (needs.includes(need)) worth += plan.points[i] ?? 0;
    });
    worth -= groups * groupCost(rules);
  }
  return worth;
}
