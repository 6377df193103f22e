// Which offers answer a need, in neutral order, before anything is told of them: what pages, programs and bulk runs share.
import type { NeedCriteria } from '../../needs/need.ts';
import { brokenCheck, type Check, type Surroundings } from '../checks.ts';
import { askIndex, type FloorOf, findContent, findContentAt } from '../content/content.ts';
import type { ContentIndex } from '../content/content-index.ts';
import type { Question } from '../content/question.ts';
import { fitBesideContent, sumParts, weighParts } from '../fit.ts';
import type { MatchableOffer } from '../matchable-offer.ts';
import { drawLot, type Lot, orderByBandAndLot } from '../order.ts';
import type { Part, RuleSet } from '../rule-set.ts';

export type Asking = {
  readonly need: NeedCriteria;
  /** Id of the saved need that the lot is drawn for. */
  readonly needId?: string | undefined;
  readonly around: Surroundings;
  /** How many offers are shown; cut after ordering. */
  readonly limit?: number | undefined;
};

export type Candidate = { offer: MatchableOffer; content: number };
export type Scored = { offerId: string; score: number; candidate: Candidate; parts: Record<Part, number> };

export type Ranking = {
  readonly question: Question;
  readonly lot: Lot;
  /** Offers that meet the need in content and break no condition, before `limit`. */
  readonly found: number;
  /** In their shown order, cut at `limit`. */
  readonly shown: readonly Scored[];
  /** All that meet the need in content and break a condition, with the first that they break; in no order. */
  readonly leftOut: readonly { candidate: Candidate; check: Check }[];
};

/** Content below this is chance: no offer is compared on it, however little else there is. */
const LEAST_CONTENT = 0.08;

/** The same need, offers and rules always give the same answer; neither clock nor order of the offers takes part. */
export function rankOffers(index: ContentIndex, asking: Asking, rules: RuleSet): Ranking {
  const { need, around } = asking;
  const question = askIndex(index, need);
  const kept: Scored[] = [];
  const leftOut: { candidate: Candidate; check: Check }[] = [];
  for (const { place, content } of findContent(index, question, floorBy(rules))) {
    const offer = index.offers[place];
    if (!offer) continue;
    const candidate = { offer, content };
    const broken = brokenCheck(need, offer.content, around);
    if (broken) leftOut.push({ candidate, check: broken });
    else kept.push(score(candidate, need, around, rules));
  }
  const lot = drawLot(need, asking.needId);
  const shown = orderByBandAndLot(kept, lot, rules, asking.limit ?? kept.length);
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
  return content === undefined ? undefined : score({ offer, content }, need, around, rules);
}

/** The content that an offer must have to be compared, by the best. */
function floorBy(rules: RuleSet): FloorOf {
  return (best) => Math.max(LEAST_CONTENT, best * rules.contentFloor);
}

function score(candidate: Candidate, need: NeedCriteria, around: Surroundings, rules: RuleSet): Scored {
  const fit = fitBesideContent(need, candidate.offer.content, around, rules);
  fit.content = candidate.content;
  const parts = weighParts(fit, rules);
  return { offerId: candidate.offer.id, score: sumParts(parts), candidate, parts };
}
