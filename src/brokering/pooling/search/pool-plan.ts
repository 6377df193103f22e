// Ways to hold a pool: a subject, a level, a place or none, a time, a language and a start that a set of needs can share.
import type { Towns } from '../../matching/checks.ts';
import type { Form, TimeOfDay } from '../../needs/conditions.ts';
import type { PoolableNeed } from '../suggestions/poolable-need.ts';
import type { PoolingRules } from '../suggestions/pooling-rules.ts';

export type PoolPlan = {
  readonly subject: string;
  /** The level 0–5 that it leads to; `undefined` when none of the needs names one. */
  readonly level: number | undefined;
  readonly form: Form;
  /** SCB code; `undefined` at a distance. */
  readonly municipality: string | undefined;
  /** `undefined`: none of the needs asks for a time. */
  readonly timeOfDay: TimeOfDay | undefined;
  readonly language: string | undefined;
  /** Local date. */
  readonly startsOn: string;
  /** The needs that can take part, by their place in the list of needs, ascending. */
  readonly needs: readonly number[];
  /** What each of them adds when it takes part: people served less their travel and their price per head. */
  readonly points: readonly number[];
};

export type PlanInput = {
  readonly needs: readonly PoolableNeed[];
  readonly towns: Towns;
  readonly today: string;
  readonly rules: PoolingRules;
};

export const ORE_PER_10000_KR = 1_000_000;

/** What one group takes off, whoever takes part in it. */
export function groupCost({ price, worth }: PoolingRules): number {
  return (price.fixedOre / ORE_PER_10000_KR) * worth.per10000Kr;
}

/** How many people the needs with these numbers are for. */
export function countPeople(members: readonly number[], needs: readonly PoolableNeed[]): number {
  return members.reduce((sum, at) => sum + (needs[at]?.people ?? 0), 0);
}
