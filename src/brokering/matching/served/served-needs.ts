// The match turned round: which needs one offer serves. Judged by the same rules as offers for a need, so that an offer
// that serves a need here stands in the list of that need with the same score and the same reasons.
import type { Steps } from '../../../platform/steps.ts';
import type { AskingNeed } from '../../needs/asking/asking-need.ts';
import { byOutcome, checkOffer, type Surroundings } from '../checks.ts';
import { askIndex } from '../content/content.ts';
import type { ContentIndex } from '../content/content-index.ts';
import { explainContent } from '../content/explain.ts';
import { ceilingsOf, type Match, type MatchResult } from '../match.ts';
import type { MatchableOffer } from '../matchable-offer.ts';
import { type Lot, lotFrom, orderByBandAndLot } from '../order.ts';
import { judgeOffer } from '../ranking/ranking.ts';
import type { RuleSet } from '../rule-set.ts';

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

/** What was found before about an offer, by need; of no use once the index or the day is another one. */
export type Known = WeakMap<AskingNeed, { found: ServedNeed | undefined }>;

/** Judges the needs one at a time, in steps; nothing is served when the offer is not in the index. */
export function* findServedNeeds(
  index: ContentIndex,
  offerId: string,
  {
    needs,
    around,
    known = new WeakMap(),
  }: { needs: Iterable<AskingNeed>; around: Surroundings; known?: Known },
  rules: RuleSet,
): Steps<ServedNeeds> {
  const offer = index.offers[index.placeOf.get(offerId) ?? -1];
  const lot = lotFrom(offerId);
  const met: ServedNeed[] = [];
  if (offer) {
    for (const need of needs) {
      const before = known.get(need);
      const { found } = before ?? { found: judgeNeed(index, { offer, need, around }, rules) };
      if (!before) known.set(need, { found });
      if (found) met.push(found);
      if (!before) yield;
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

function judgeNeed(
  index: ContentIndex,
  { offer, need, around }: { offer: MatchableOffer; need: AskingNeed; around: Surroundings },
  rules: RuleSet,
): ServedNeed | undefined {
  const { id, criteria } = need;
  const question = askIndex(index, criteria);
  const judged = judgeOffer(index, offer.id, { need: criteria, around, question }, rules);
  if (!judged) return undefined;
  const { score, parts } = judged;
  return {
    needId: id,
    score,
    parts,
    ceilings: ceilingsOf(criteria, around, rules),
    reasons: explainContent(offer, question, index),
    ...byOutcome(checkOffer(criteria, offer.content, around)),
  };
}
