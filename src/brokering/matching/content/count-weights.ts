// What each count of a key is worth, worked out once: a key counts 1 to `MAX_COUNT` times in an offer.
import type { ContentRules } from '../rule-set.ts';
import { MAX_COUNT } from './postings.ts';

export type CountWeights = {
  /** Share of a word's worth that so many counts reach. */
  readonly saturated: Float64Array;
  /** What so many counts say of an offer's area. */
  readonly counted: Float64Array;
  /** How much of all that an offer says such a key is: of whole words, and of parts of compounds. */
  readonly saidByWhole: Float64Array;
  readonly saidByPart: Float64Array;
};

/** The tables of a rule set, each by count. */
export function weighCounts(rules: ContentRules): CountWeights {
  const table = (weigh: (count: number) => number) =>
    Float64Array.from({ length: MAX_COUNT + 1 }, (_, count) => weigh(count));
  return {
    saturated: table((count) => count / (count + rules.saturation)),
    counted: table((count) => Math.log1p(count)),
    saidByWhole: table((count) => Math.log1p(count) ** 2),
    saidByPart: table((count) => (rules.partInArea * Math.log1p(count)) ** 2),
  };
}
