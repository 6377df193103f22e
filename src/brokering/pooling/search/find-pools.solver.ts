// The pools that serve the most people among all needs: each neighbourhood by itself, the easy ones first.
import type { Candidate } from './candidate.ts';
import { inFixedOrder } from './fixed-order.ts';
import type { Packer } from './packing.solver.ts';
import { type Neighbourhood, partNeeds } from './part-needs.ts';
import { countPeople, type PlanInput } from './pool-plan.ts';
import { solveField } from './solve-field.solver.ts';
import { describeChoice, gapOf, type SuggestedPool, type Suggestions, servedAlone } from './suggestion.ts';

export type SearchLimits = {
  /** Wall time for all neighbourhoods together. */
  readonly seconds: number;
  /** A neighbourhood is done when it is proven to be within this share of its best. */
  readonly gap: number;
};

/**
 * Somebody may watch the search, so that it ends within five minutes; with a thousand needs it takes seconds. One part
 * in two hundred leaves room for the sum of all to be within one in a hundred.
 */
export const SEARCH_LIMITS: SearchLimits = { seconds: 300, gap: 0.005 };

/** Needs whose neighbourhood is settled, of all that are in one. */
export type Progress = { readonly done: number; readonly of: number };

/**
 * Each neighbourhood gets the share of the time that its plans are of those left, so that what the easy ones do not use
 * goes to the hard ones. As long as no time runs out, the same needs give the same pools.
 */
export function findPools(
  input: PlanInput,
  packer: Packer,
  limits: SearchLimits,
  tell?: (progress: Progress) => void,
): Suggestions {
  const started = performance.now();
  const needs = inFixedOrder(input.needs);
  const parts = partNeeds({ ...input, needs }).sort((a, b) => a.plans.length - b.plans.length);
  const progress = { done: 0, of: parts.reduce((sum, part) => sum + part.needs.length, 0) };
  const sums = { objective: 0, bound: 0, served: 0, servedGreedily: 0 };
  const pools: SuggestedPool[] = [];
  let plansLeft = parts.reduce((sum, { plans }) => sum + plans.length, 0);
  for (const part of parts) {
    const now = (performance.now() - started) / 1000;
    const until = now + Math.max(LEAST_SECONDS, ((limits.seconds - now) * part.plans.length) / plansLeft);
    const secondsLeft = () => until - (performance.now() - started) / 1000;
    const found = solveField({ ...part, rules: input.rules }, packer, { secondsLeft, gap: limits.gap });
    plansLeft -= part.plans.length;
    sums.objective += found.worth;
    sums.bound += found.bound;
    sums.served += countServed(found.choice, part);
    sums.servedGreedily += countServed(found.greedy, part);
    pools.push(...describeChoice(part, found.choice));
    progress.done += part.needs.length;
    tell?.({ ...progress });
  }
  return {
    ...sums,
    pools: pools.sort((a, b) => b.worth - a.worth),
    needs: needs.length,
    people: needs.reduce((sum, { people }) => sum + people, 0),
    gap: gapOf(sums.objective, sums.bound),
    servedAlone: servedAlone(needs, input.rules),
  };
}

const LEAST_SECONDS = 0.2;

function countServed(choice: readonly Candidate[], { needs }: Neighbourhood): number {
  return choice.reduce((sum, one) => sum + countPeople(one.needs, needs), 0);
}
