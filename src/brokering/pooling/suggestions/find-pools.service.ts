import { chooseGreedily } from './greedy.ts';
import { buildModel, worthOf } from './pool-model.ts';
import type { PlanInput } from './pool-plan.ts';
import type { Solver } from './pooling.solver.ts';
import { type Neighbourhood, partNeeds } from './suggest-pools.ts';
import {
  countServed,
  describeChoice,
  gapOf,
  loosestBound,
  type SuggestedPool,
  type Suggestions,
  servedAlone,
} from './suggestion.ts';

export type SearchLimits = {
  /** Wall time for all neighbourhoods together. */
  readonly seconds: number;
  /** A neighbourhood is done when it is proven to be within this share of its best. */
  readonly gap: number;
};

/** A minute is what somebody waits for; one part in two hundred leaves room for the sum of all to be within one in a hundred. */
export const SEARCH_LIMITS: SearchLimits = { seconds: 60, gap: 0.005 };

/**
 * The pools that serve the most people. Each neighbourhood gets the share of the time that its plans are of those left,
 * so that what the easy ones do not use goes to the hard ones.
 *
 * @param report  neighbourhoods done, of all
 */
export async function findPools(
  input: PlanInput,
  solver: Solver,
  limits: SearchLimits,
  report?: (done: number, of: number) => Promise<void>,
): Promise<Suggestions> {
  const parts = partNeeds(input).sort((a, b) => a.plans.length - b.plans.length);
  const sums = { objective: 0, bound: 0, served: 0, servedGreedily: 0 };
  const pools: SuggestedPool[] = [];
  let left = { seconds: limits.seconds, plans: parts.reduce((sum, { plans }) => sum + plans.length, 0) };
  for (const [at, part] of parts.entries()) {
    const seconds = Math.max(LEAST_SECONDS, (left.seconds * part.plans.length) / left.plans);
    const found = await solvePart(part, input, solver, { seconds, gap: limits.gap });
    left = { seconds: left.seconds - found.seconds, plans: left.plans - part.plans.length };
    sums.objective += found.objective;
    sums.bound += found.bound;
    sums.served += found.served;
    sums.servedGreedily += found.servedGreedily;
    pools.push(...found.pools);
    await report?.(at + 1, parts.length);
  }
  return {
    ...sums,
    pools: pools.sort((a, b) => b.worth - a.worth),
    needs: input.needs.length,
    people: input.needs.reduce((sum, { people }) => sum + people, 0),
    gap: gapOf(sums.objective, sums.bound),
    servedAlone: servedAlone(input.needs, input.rules),
  };
}

const LEAST_SECONDS = 0.2;

async function solvePart(part: Neighbourhood, { rules }: PlanInput, solver: Solver, limits: SearchLimits) {
  const greedy = chooseGreedily(part.plans, part.needs, rules);
  const started = performance.now();
  const solved = await solver.solve(buildModel(part.plans, part.needs, rules), greedy, limits);
  const seconds = (performance.now() - started) / 1000;
  // A run that was cut before it found anything better keeps what it started from.
  const better = solved.choice.length > 0 && solved.objective >= worthOf(greedy, part.plans, rules);
  const choice = better ? solved.choice : greedy;
  return {
    objective: worthOf(choice, part.plans, rules),
    bound: Math.min(solved.bound, loosestBound(part)),
    served: countServed(choice, part.needs),
    servedGreedily: countServed(greedy, part.needs),
    pools: describeChoice(part, choice, rules),
    seconds,
  };
}
