// The pools that serve the most people, neighbourhood by neighbourhood: what the threads of a search share.
import type { Candidate } from './candidate.ts';
import { inFixedOrder } from './fixed-order.ts';
import type { Packer } from './packing.solver.ts';
import { type Neighbourhood, partNeeds } from './part-needs.ts';
import { countPeople, type PlanInput } from './pool-plan.ts';
import type { SearchLimits } from './search-queue.ts';
import { loosestBound, type SolvedField, solveField } from './solve-field.solver.ts';
import { describeChoice, type Standing, type Suggestions, sumUp } from './suggestion.ts';

/**
 * Somebody may watch the search, so that it ends within five minutes; with a thousand needs it takes seconds. One part
 * in two hundred leaves room for the sum of all to be within one in a hundred.
 */
export const SEARCH_LIMITS: SearchLimits = { seconds: 300, gap: 0.005 };

/** The neighbourhoods, the easy ones first. The same needs give the same, in whatever order they come. */
export function listNeighbourhoods(input: PlanInput): Neighbourhood[] {
  const needs = inFixedOrder(input.needs);
  return partNeeds({ ...input, needs }).sort((a, b) => effortOf(a) - effortOf(b));
}

/** How hard a neighbourhood is against others. */
export function effortOf({ needs, plans }: Neighbourhood): number {
  return needs.length * plans.length;
}

/** What is known before any search: no pool yet, and a bound that is far off. */
export function unsearched({ plans, needs }: Neighbourhood): Standing {
  return { pools: [], served: 0, servedGreedily: 0, objective: 0, bound: loosestBound({ plans, needs }) };
}

type Limits = SearchLimits & { readonly rules: PlanInput['rules'] };

/** @param tell  called with what has been found so far whenever something better was found or proven */
export function solveNeighbourhood(
  part: Neighbourhood,
  packer: Packer,
  { rules, seconds, gap }: Limits,
  tell?: (standing: Standing) => void,
): Standing {
  const until = performance.now() + seconds * 1000;
  const found = solveField({ ...part, rules }, packer, {
    secondsLeft: () => (until - performance.now()) / 1000,
    gap,
    tell: tell && ((found) => tell(standingOf(part, found))),
  });
  return standingOf(part, found);
}

/** The whole search in the thread at hand: what it finds when it is given all the time that it takes. */
export function findPools(input: PlanInput, packer: Packer, limits: SearchLimits): Suggestions {
  const parts = listNeighbourhoods(input);
  const standings = parts.map((part) => solveNeighbourhood(part, packer, { ...limits, rules: input.rules }));
  return sumUp(input, standings);
}

function standingOf(part: Neighbourhood, { choice, greedy, worth, bound }: SolvedField): Standing {
  return {
    pools: describeChoice(part, choice),
    served: countServed(choice, part),
    servedGreedily: countServed(greedy, part),
    objective: worth,
    bound,
  };
}

function countServed(choice: readonly Candidate[], { needs }: Neighbourhood): number {
  return choice.reduce((sum, one) => sum + countPeople(one.needs, needs), 0);
}
