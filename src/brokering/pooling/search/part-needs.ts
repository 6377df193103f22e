// Suggestions put together: the needs are parted into neighbourhoods that share no plan, so that each is solved on its own.

import type { PoolableNeed } from '../suggestions/poolable-need.ts';
import { listPlans } from './list-plans.ts';
import type { PlanInput, PoolPlan } from './pool-plan.ts';

/** Plans that share needs, directly or through others; what is chosen in one changes nothing in another. */
export type Neighbourhood = { readonly plans: readonly PoolPlan[]; readonly needs: readonly PoolableNeed[] };

/** Parts the needs; each neighbourhood has its needs numbered anew, and those that no plan holds are in none. */
export function partNeeds(input: PlanInput): Neighbourhood[] {
  const plans = listPlans(input);
  const leader = input.needs.map((_, at) => at);
  for (const plan of plans) {
    const first = find(leader, plan.needs[0] ?? 0);
    for (const need of plan.needs) leader[find(leader, need)] = first;
  }
  const groups = new Map<number, PoolPlan[]>();
  for (const plan of plans) {
    const key = find(leader, plan.needs[0] ?? 0);
    const group = groups.get(key);
    if (group) group.push(plan);
    else groups.set(key, [plan]);
  }
  return [...groups.values()].map((group) => renumber(group, input.needs));
}

function find(leader: number[], at: number): number {
  let root = at;
  while (leader[root] !== root) root = leader[root] ?? root;
  for (let step = at; step !== root; ) {
    const next = leader[step] ?? root;
    leader[step] = root;
    step = next;
  }
  return root;
}

function renumber(plans: readonly PoolPlan[], needs: readonly PoolableNeed[]): Neighbourhood {
  const members = [...new Set(plans.flatMap((plan) => plan.needs))].sort((a, b) => a - b);
  const numberOf = new Map(members.map((at, number) => [at, number]));
  return {
    plans: plans.map((plan) => ({ ...plan, needs: plan.needs.map((at) => numberOf.get(at) ?? 0) })),
    needs: members.flatMap((at) => needs[at] ?? []),
  };
}
