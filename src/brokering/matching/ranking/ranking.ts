// Which offers answer a need, in neutral order, before anything is told of them: what pages, programs and bulk runs share.
import type { NeedCriteria } from '../../needs/need.ts';
import { type Check, checkOffer, type Surroundings } from '../checks.ts';
import { askIndex, contentOf, gatherEvidence } from '../content/content.ts';
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

export type Candidate = { offer: MatchableOffer; content: number; checks: Check[] };
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
  for (const candidate of findCandidates(index, question, { asking, rules })) {
    const broken = candidate.checks.find((check) => check.outcome === 'failed');
    if (broken) leftOut.push({ candidate, check: broken });
    else kept.push(score(candidate, need, around, rules));
  }
  const lot = drawLot(need, asking.needId);
  const shown = orderByBandAndLot(kept, lot, rules, asking.limit ?? kept.length);
  return { question, lot, found: kept.length, shown, leftOut };
}

/**
 * One offer against one need, as `rankOffers` judges it, conditions that it breaks included; `undefined` when its
 * content does not meet.
 */
export function judgeOffer(
  index: ContentIndex,
  offerId: string,
  { question, ...asking }: Pick<Asking, 'need' | 'around'> & { question: Question },
  rules: RuleSet,
): Scored | undefined {
  const candidate = findCandidates(index, question, { asking, rules }).find(
    ({ offer }) => offer.id === offerId,
  );
  return candidate && score(candidate, asking.need, asking.around, rules);
}

function findCandidates(
  index: ContentIndex,
  question: Question,
  { asking, rules }: { asking: Pick<Asking, 'need' | 'around'>; rules: RuleSet },
): Candidate[] {
  const floorFor = (best: number) =>
    Math.max(LEAST_CONTENT, contentOf(best, rules.content) * rules.contentFloor);
  // A little less than what the floor takes, since the way back is rounded.
  const leastFor = (best: number) => (-Math.log(1 - floorFor(best)) / rules.content.fill) * (1 - 1e-9);
  const evidence = gatherEvidence(index, question, leastFor);
  let best = 0;
  for (let place = 0; place < evidence.length; place++) best = Math.max(best, evidence[place] ?? 0);
  const floor = floorFor(best);
  const least = leastFor(best);
  const candidates: Candidate[] = [];
  for (let place = 0; place < evidence.length; place++) {
    const said = evidence[place] ?? 0;
    if (said < least) continue;
    const content = contentOf(said, rules.content);
    const offer = index.offers[place];
    if (!offer || content < floor) continue;
    candidates.push({ offer, content, checks: checkOffer(asking.need, offer.content, asking.around) });
  }
  return candidates;
}

function score(candidate: Candidate, need: NeedCriteria, around: Surroundings, rules: RuleSet): Scored {
  const fit = {
    content: candidate.content,
    ...fitBesideContent(need, candidate.offer.content, around, rules),
  };
  const parts = weighParts(fit, rules);
  return { offerId: candidate.offer.id, score: sumParts(parts), candidate, parts };
}
