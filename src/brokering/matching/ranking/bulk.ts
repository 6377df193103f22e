// Many needs against all offers: the same order as one match gives, told by ids and points alone.
import type { Steps } from '../../../platform/steps.ts';
import type { ContentIndex } from '../content/content-index.ts';
import type { Part, RuleSet } from '../rule-set.ts';
import { type Asking, rankOffers } from './ranking.ts';

/** What one need of a bulk run found; its reasons are told by matching the need by itself. */
export type BulkMatch = {
  readonly needId: string | undefined;
  /** Offers that meet the need in content and break no condition, before `limit`. */
  readonly found: number;
  /** How many meet it in content but break a condition. */
  readonly leftOut: number;
  /** The first ones in their shown order. */
  readonly first: readonly BulkPlace[];
};
export type BulkPlace = {
  readonly offerId: string;
  /** In [0, 1]: the sum of the parts. */
  readonly score: number;
  readonly parts: Readonly<Record<Part, number>>;
};

/** Matches the needs one after the other, a step for each; `tell` hears of every answer as it comes. */
export function* matchingInBulk(
  index: ContentIndex,
  needs: Iterable<Asking>,
  rules: RuleSet,
  tell: (match: BulkMatch) => void,
): Steps<void> {
  for (const need of needs) {
    const { found, shown, leftOut } = rankOffers(index, need, rules);
    const first = shown.map(({ offerId, score, parts }) => ({ offerId, score, parts }));
    tell({ needId: need.needId, found, leftOut: leftOut.length, first });
    yield;
  }
}
