// Which offers answer a need, in neutral order, before anything is told of them: what pages, programs and bulk runs share.
import type { NeedCriteria } from '../../needs/need.ts';
import type { Surroundings } from '../checks.ts';
import { askIndex, type FloorOf, findContent, findContentAt } from '../content/content.ts';
import type { ContentIndex } from '../content/content-index.ts';
import type { Question } from '../content/question.ts';
import { sumParts } from '../fit.ts';
import type { MatchableOffer } from '../matchable-offer.ts';
import { drawLot, inShownBands, type Lot, orderByBandAndLot } from '../order.ts';
import type { Part, RuleSet } from '../rule-set.ts';
import { judgeBy } from './judge.ts';

export type Asking = {
  readonly need: NeedCriteria;
  /** Id of the saved need that the lot is drawn for. */
  readonly needId?: string | undefined;
  readonly around: Surroundings;
  /** How many offers are shown; cut after ordering. */
  readonly limit?: number | undefined;
};

export type Candidate = { offer: MatchableOffer; content: number };
type Kept = { score: number; candidate: Candidate; parts: Record<Part, number> };
export type Scored = Kept & { offerId: string };

export type Ranking = {
  readonly question: Question;
  readonly lot: Lot;
  /** Offers that meet the need in content and break no condition, before `limit`. */
  readonly found: number;
  /** In their shown order, cut at `limit`. */
  readonly shown: readonly Scored[];
  /** All that meet the need in content and break a condition; in no order. */
  readonly leftOut: readonly Candidate[];
};

/** Content below this is chance: no offer is compared on it, however little else there is. */
const LEAST_CONTENT = 0.08;

/** The same need, offers and rules always give the same answer; neither clock nor order of the offers takes part. */
export function rankOffers(index: ContentIndex, asking: Asking, rules: RuleSet): Ranking {
  const { need } = asking;
  const question = askIndex(index, need);
  const judge = judgeBy(index, asking, rules);
  const kept: Kept[] = [];
  const leftOut: Candidate[] = [];
  for (const { place, content } of findContent(index, question, floorBy(rules))) {
    const offer = index.offers[place];
    if (!offer) continue;
    const candidate = { offer, content };
    if (judge.breaks(place)) {
      leftOut.push(candidate);
      continue;
    }
    const parts = judge.partsOf(place, content);
    kept.push({ candidate, parts, score: sumParts(parts) });
  }
  const limit = asking.limit ?? kept.length;
  const lot = drawLot(need, asking.needId);
  const compared = inShownBands(kept, rules, limit).map((one) => ({
    offerId: one.candidate.offer.id,
    ...one,
  }));
  const shown = orderByBandAndLot(compared, lot, rules, limit);
  return { question, lot, found: kept.length, shown, leftOut };
}

/**
 * One offer against one need, as `rankOffers` judges it whether it breaks a condition or not; `undefined` when its
 * content does not meet.
 */
export function judgeOffer(
  index: ContentIndex,
  offerId: string,
  { need, around, question }: Pick<Asking, 'need' | 'around'> & { question: Question },
  rules: RuleSet,
): Scored | undefined {
  const place = index.placeOf.get(offerId) ?? -1;
  const offer = index.offers[place];
  if (!offer) return undefined;
  const content = findContentAt(index, question, place, floorBy(rules));
  if (content === undefined) return undefined;
  const parts = judgeBy(index, { need, around }, rules).partsOf(place, content);
  return { offerId, candidate: { offer, content }, parts, score: sumParts(parts) };
}

/** The content that an offer must have to be compared, by the best. */
function floorBy(rules: RuleSet): FloorOf {
  return (best) => Math.max(LEAST_CONTENT, best * rules.contentFloor);
}
