// What the optimisation found: pools worth forming, what they are worth together, and how much better it could be at most.

import type { PoolableNeed } from '../suggestions/poolable-need.ts';
import type { PoolingRules } from '../suggestions/pooling-rules.ts';
import type { Candidate } from './candidate.ts';
import type { Neighbourhood } from './part-needs.ts';
import { countPeople, type PlanInput, type PoolPlan } from './pool-plan.ts';

export type SuggestedPool = {
  readonly plan: Omit<PoolPlan, 'needs' | 'points'>;
  readonly needs: readonly PoolableNeed[];
  readonly people: number;
  readonly groups: number;
  /** In persons served, less travel and price. */
  readonly worth: number;
};

export type Suggestions = {
  readonly pools: readonly SuggestedPool[];
  /** Open needs and people that could take part, and people served in all. */
  readonly needs: number;
  readonly people: number;
  readonly served: number;
  /** What the pools are worth together, what no choice can exceed, and the difference as a share of the former. */
  readonly objective: number;
  readonly bound: number;
  readonly gap: number;
  /** People served by taking pools one after the other, the best first, and by none pooling. */
  readonly servedGreedily: number;
  readonly servedAlone: number;
};

/** What has been found in one neighbourhood so far. */
export type Standing = Pick<Suggestions, 'pools' | 'served' | 'servedGreedily' | 'objective' | 'bound'>;

/** What has been found in all neighbourhoods together. */
export function sumUp(input: PlanInput, standings: readonly Standing[]): Suggestions {
  const sum = (of: (one: Standing) => number) => standings.reduce((total, one) => total + of(one), 0);
  const objective = sum((one) => one.objective);
  const bound = sum((one) => one.bound);
  return {
    pools: standings.flatMap(({ pools }) => pools).sort((a, b) => b.worth - a.worth),
    needs: input.needs.length,
    people: input.needs.reduce((total, { people }) => total + people, 0),
    served: sum(({ served }) => served),
    objective,
    bound,
    gap: gapOf(objective, bound),
    servedGreedily: sum(({ servedGreedily }) => servedGreedily),
    servedAlone: servedAlone(input.needs, input.rules),
  };
}

/** The pools of a choice in one neighbourhood. */
export function describeChoice(
  { plans, needs }: Neighbourhood,
  choice: readonly Candidate[],
): SuggestedPool[] {
  return choice.flatMap((chosen) => {
    const found = plans[chosen.plan];
    if (!found) return [];
    const { needs: _needs, points: _points, ...plan } = found;
    return [
      {
        plan,
        needs: chosen.needs.flatMap((at) => needs[at] ?? []),
        people: countPeople(chosen.needs, needs),
        groups: chosen.groups,
        worth: chosen.worth,
      },
    ];
  });
}

/** How far from the best the found worth can be, as a share of it; 0 when there is nothing to find. */
function gapOf(objective: number, bound: number): number {
  return objective > 0 ? Math.max(0, (bound - objective) / objective) : 0;
}

/** Without pooling only a need that fills a group by itself, and can pay for it, is served. */
function servedAlone(needs: readonly PoolableNeed[], { seats, price }: PoolingRules): number {
  return needs
    .filter(({ people, budgetOre }) => {
      const groups = Math.ceil(people / seats.max);
      const cost = groups * price.fixedOre + people * price.perHeadOre;
      return people >= groups * seats.min && (budgetOre === undefined || budgetOre >= cost);
    })
    .reduce((sum, { people }) => sum + people, 0);
}
