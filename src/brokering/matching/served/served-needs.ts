// The match turned round: which needs one offer serves. Judged by the same rules as offers for a need, so that an offer
// that serves a need here stands in the list of that need with the same score and the same reasons.
import type { Steps } from '../../../platform/steps.ts';
import type { NeedCriteria } from '../../needs/need.ts';
import { byOutcome, checkOffer, type Surroundings } from '../checks.ts';
import { askIndex } from '../content/content.ts';
import type { ContentIndex } from '../content/content-index.ts';
import { explainContent } from '../content/explain.ts';
import { ceilingsOf, type Match, type MatchResult } from '../match.ts';
import { type Lot, lotFrom, orderByBandAndLot } from '../order.ts';
import { judgeOffer } from '../ranking/ranking.ts';
import type { RuleSet } from '../rule-set.ts';

/** All that is known of a need here: neither who asks, nor since when. */
export type AskingNeed = { readonly id: string; readonly criteria: NeedCriteria };

/** How the offer meets one need; conditions that it breaks stand in `failed`. */
export type ServedNeed = Pick<Match, 'score' | 'parts' | 'reasons' | 'passed' | 'failed' | 'unknown'> &
  Pick<MatchResult, 'ceilings'> & { readonly needId: string };

export type ServedNeeds = {
  /** Drawn from the offer. */
  readonly lot: Lot;
  /** Needs that the offer meets in content without breaking a condition, in neutral order. */
  readonly served: readonly ServedNeed[];
  /** Needs that it meets in content, with the conditions that it breaks; in the same order. */
  readonly leftOut: readonly ServedNeed[];
};

/** Judges the needs one at a time, in steps; nothing is served when the offer is not in the index. */
export function* findServedNeeds(
  index: ContentIndex,
  offerId: string,
  { needs, around }: { needs: Iterable<AskingNeed>; around: Surroundings },
  rules: RuleSet,
): Steps<ServedNeeds> {
  const offer = index.offers[index.placeOf.get(offerId) ?? -1];
  const lot = lotFrom(offerId);
  const met: ServedNeed[] = [];
  if (offer) {
    for (const { id, criteria } of needs) {
      const question = askIndex(index, criteria);
      const judged = judgeOffer(index, offerId, { need: criteria, around, question }, rules);
      if (judged) {
        const { score, parts } = judged;
        met.push({
          needId: id,
          score,
          parts,
          ceilings: ceilingsOf(criteria, around, rules),
          reasons: explainContent(offer, question, index),
          ...byOutcome(checkOffer(criteria, offer.content, around)),
        });
      }
      yield;
    }
  }
  const drawn = (needs: readonly ServedNeed[]) =>
    // The lot is drawn for each need here, as it is for each offer there.
    orderByBandAndLot(
      needs.map((need) => ({ offerId: need.needId, score: need.score, need })),
      lot,
      rules,
    ).map(({ need }) => need);
  return {
    lot,
    served: drawn(met.filter(({ failed }) => failed.length === 0)),
    leftOut: drawn(met.filter(({ failed }) => failed.length > 0)),
  };
}
