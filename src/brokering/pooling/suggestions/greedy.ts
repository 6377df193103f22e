// Pools taken one after the other, the best first: what a careful person with a spreadsheet reaches.
// The solver starts from it, and what it does not reach is what exact optimisation is worth.

import type { ChosenPlan } from './pool-model.ts';
import { groupCost, type PoolPlan } from './pool-plan.ts';
import { budgetPerPerson, type PoolableNeed } from './poolable-need.ts';
import type { PoolingRules } from './pooling-rules.ts';

/**
 * One group for a plan at a time, or as many as one of its needs takes by itself, filled with those who gain most per
 * seat, until no plan fills a group.
 */
export function chooseGreedily(
  plans: readonly PoolPlan[],
  needs: readonly PoolableNeed[],
  rules: PoolingRules,
): ChosenPlan[] {
  const taken = new Set<number>();
  const chosen = new Set<number>();
  const choice: ChosenPlan[] = [];
  for (;;) {
    let best: { plan: number; group: Group } | undefined;
    plans.forEach((plan, at) => {
      if (chosen.has(at)) return;
      for (const groups of sizesOf(plan, taken, needs, rules)) {
        const group = fillGroups(plan, taken, { needs, rules, groups });
        if (group && (!best || group.worth / groups > best.group.worth / best.group.groups))
          best = { plan: at, group };
      }
    });
    if (!best) return choice;
    chosen.add(best.plan);
    for (const need of best.group.needs) taken.add(need);
    choice.push({
      plan: best.plan,
      needs: best.group.needs.sort((a, b) => a - b),
      groups: best.group.groups,
    });
  }
}

type Group = { needs: number[]; worth: number; groups: number };

/** One group, and the numbers of groups that needs larger than one take. */
function sizesOf(
  plan: PoolPlan,
  taken: ReadonlySet<number>,
  needs: readonly PoolableNeed[],
  { seats }: PoolingRules,
): Set<number> {
  const free = plan.needs.filter((need) => !taken.has(need));
  return new Set([1, ...free.map((need) => Math.ceil((needs[need]?.people ?? 0) / seats.max))]);
}

function fillGroups(
  plan: PoolPlan,
  taken: ReadonlySet<number>,
  { needs, rules, groups }: { needs: readonly PoolableNeed[]; rules: PoolingRules; groups: number },
): Group | undefined {
  const { seats, price } = rules;
  const people = (at: number) => needs[at]?.people ?? 0;
  const left = plan.needs
    .map((need, i) => ({ need, points: plan.points[i] ?? 0 }))
    .filter(({ need }) => !taken.has(need))
    .sort((a, b) => b.points / people(b.need) - a.points / people(a.need));
  let group: typeof left = [];
  let filled = 0;
  for (const one of left) {
    if (filled + people(one.need) > groups * seats.max) continue;
    group.push(one);
    filled += people(one.need);
  }
  // Those who cannot pay their share leave, which makes it dearer for the others: until all can.
  for (;;) {
    const perHead = price.perHeadOre + (groups * price.fixedOre) / filled;
    const staying = group.filter(({ need }) => canPay(needs[need], perHead));
    if (staying.length === group.length) break;
    group = staying;
    filled = staying.reduce((sum, { need }) => sum + people(need), 0);
  }
  const worth = group.reduce((sum, { points }) => sum + points, 0) - groups * groupCost(rules);
  if (filled < groups * seats.min || worth <= 0) return undefined;
  return { needs: group.map(({ need }) => need), worth, groups };
}

function canPay(need: PoolableNeed | undefined, perHeadOre: number): boolean {
  const budget = need && budgetPerPerson(need);
  return budget === undefined || perHeadOre <= budget;
}
