// The match itself: all published offers against one need, in neutral order, each with its reasons.
import type { NeedCriteria } from '../needs/need.ts';
import {
  brokenCheck,
  byOutcome,
  type Check,
  type CheckRule,
  checkOffer,
  type Surroundings,
  startsInWindow,
} from './checks.ts';
import { type ContentIndex, indexedAsOf } from './content/content-index.ts';
import { explainContent, type Reason } from './content/explain.ts';
import { fitBesideContent, partCeilings } from './fit.ts';
import { EMPTY_CONTENT, type MatchableOffer } from './matchable-offer.ts';
import type { Lot } from './order.ts';
import { type Asking, type Candidate, rankOffers, type Scored } from './ranking/ranking.ts';
import type { Part, RuleSet } from './rule-set.ts';

export type MatchInput = Asking & {
  /** SCB codes of the broker's own municipalities; offers of the providers that they run are marked, never moved. */
  readonly ownMunicipalities?: readonly string[] | undefined;
  /** How many of those left out are named, those with the best content first; 20 when not given. */
  readonly leftOutLimit?: number | undefined;
};

export type Match = {
  readonly rank: number;
  readonly offerId: string;
  readonly title: MatchableOffer['content']['title'];
  readonly provider: string;
  /** SCB code of the first place where it is given. */
  readonly municipality: string | undefined;
  readonly form: MatchableOffer['content']['form'];
  /** First start that counts, or `open`; `undefined` when none is given. */
  readonly starts: string | undefined;
  /** In [0, 1]: the sum of the parts. */
  readonly score: number;
  readonly parts: Readonly<Record<Part, number>>;
  readonly reasons: readonly Reason[];
  readonly passed: readonly Check[];
  readonly failed: readonly Check[];
  readonly unknown: readonly Check[];
  readonly ownMunicipality: boolean;
};

export type LeftOut = {
  readonly offerId: string;
  readonly title: MatchableOffer['content']['title'];
  readonly provider: string;
  readonly rule: CheckRule;
  readonly asked: string;
  readonly offered: string | undefined;
};

export type MatchResult = {
  readonly ruleSet: { readonly id: string; readonly version: string };
  readonly dataAsOf: string | undefined;
  readonly lot: Lot;
  /** The most that each part could add for this need; together 1. */
  readonly ceilings: Readonly<Record<Part, number>>;
  /** Offers that meet the need in content and break no condition, before `limit`. */
  readonly found: number;
  readonly matches: readonly Match[];
  readonly leftOut: readonly LeftOut[];
};

/** Left-out offers are named up to this number, those with the best content. */
const MAX_LEFT_OUT = 20;

/**
 * Matches a need with every offer in the index. The same need, offers and rules always give the same answer;
 * neither the clock nor the order of the offers takes part.
 */
export function matchNeed(index: ContentIndex, input: MatchInput, rules: RuleSet): MatchResult {
  const { question, lot, found, shown, leftOut } = rankOffers(index, input, rules);
  return {
    ruleSet: { id: rules.id, version: rules.version },
    dataAsOf: indexedAsOf(index),
    lot,
    ceilings: ceilingsOf(input.need, input.around, rules),
    found,
    matches: shown.map((one, at) =>
      describe(one, at + 1, input, (offer) => explainContent(offer, question, index)),
    ),
    leftOut: [...leftOut]
      .sort(byContent)
      .slice(0, input.leftOutLimit ?? MAX_LEFT_OUT)
      .flatMap((one) => describeLeftOut(one, input)),
  };
}

/** The most that each part can add for a need; together 1. */
export function ceilingsOf(need: NeedCriteria, around: Surroundings, rules: RuleSet): Record<Part, number> {
  return partCeilings({ content: 1, ...fitBesideContent(need, EMPTY_CONTENT, around, rules) }, rules);
}

function describe(
  { candidate, score: points, parts }: Scored,
  rank: number,
  input: MatchInput,
  reasonsOf: (offer: MatchableOffer) => Reason[],
): Match {
  const { offer } = candidate;
  const own = input.ownMunicipalities ?? [];
  return {
    rank,
    offerId: offer.id,
    title: offer.content.title,
    provider: offer.provider,
    municipality: offer.content.municipalities[0],
    form: offer.content.form,
    starts: offer.content.openStart
      ? 'open'
      : startsInWindow(input.need, offer.content, input.around.today)[0],
    score: points,
    parts,
    reasons: reasonsOf(offer),
    ...byOutcome(checkOffer(input.need, offer.content, input.around)),
    ownMunicipality: offer.runBy.some((code) => own.includes(code)),
  };
}

function describeLeftOut({ offer }: Candidate, { need, around }: MatchInput): LeftOut[] {
  const check = brokenCheck(need, offer.content, around);
  if (!check) return [];
  return [
    {
      offerId: offer.id,
      title: offer.content.title,
      provider: offer.provider,
      rule: check.rule,
      asked: check.asked,
      offered: check.offered,
    },
  ];
}

function byContent(a: Candidate, b: Candidate): number {
  return b.content - a.content || (a.offer.id < b.offer.id ? -1 : 1);
}
