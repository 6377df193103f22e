// Offers that close parts of a gap between what somebody knows and what a goal asks. An offer closes a part when it
// leads to it or names it, and half of a part when it does so with something narrower alone.
import type { Steps } from '../../../platform/steps.ts';
import { recognise } from '../../../register/skills/language/recognise.ts';
import type { NeedCriteria } from '../../needs/need.ts';
import { byOutcome, type Check, checkOffer, type Surroundings } from '../checks.ts';
import { askIndex, findContent } from '../content/content.ts';
import type { ContentIndex } from '../content/content-index.ts';
import { offerTexts } from '../content/offer-words.ts';
import type { MatchableOffer } from '../matchable-offer.ts';
import { drawLot, type Lot, orderByBandAndLot } from '../order.ts';
import type { RuleSet } from '../rule-set.ts';
import { type BroaderOf, combine, coverageOf } from './coverage.ts';

/** One part of the gap that an offer closes: the concept named there, and the words that name it; none for an outcome. */
export type Closing = { readonly part: string; readonly named: string; readonly words: string };

export type ClosingOffer = {
  readonly offer: MatchableOffer;
  readonly closes: readonly Closing[];
  /** Of the gap, in (0, 1]. */
  readonly share: number;
  readonly failed: readonly Check[];
  readonly unknown: readonly Check[];
};

export type GapOffers = {
  readonly lot: Lot;
  /** By how much of the gap they close, and by lot within a step of the rule. */
  readonly offers: readonly ClosingOffer[];
  /** Offers that break a condition. */
  readonly leftOut: readonly ClosingOffer[];
  /** A few that close most together. */
  readonly together: { readonly offers: readonly ClosingOffer[]; readonly parts: ReadonlySet<string> };
};

/** So many offers that best meet a part are read for it. */
const READ_FOR_PART = 150;
/** So many narrower concepts of a part are looked for by their names too. */
const MOST_NARROWER = 20;
const LEAST_CONTENT = 0.08;
const MOST_TOGETHER = 4;

export type GapQuestion = {
  /** Missing concepts. */
  readonly parts: readonly string[];
  /** Where and how far; what else a need can ask is left open. */
  readonly need: NeedCriteria;
  readonly around: Surroundings;
};

/** All offers that close some of the gap, in steps. */
export function* findGapOffers(
  index: ContentIndex,
  { parts, need, around }: GapQuestion,
  rules: RuleSet,
): Steps<GapOffers> {
  const candidates = new Set<MatchableOffer>();
  for (const part of parts) {
    for (const offer of meeting(index, part)) candidates.add(offer);
    yield;
  }
  const gap = new Set(parts);
  const closing: ClosingOffer[] = [];
  for (const offer of candidates) {
    const closes = closedBy(offer, gap, index);
    if (closes.length > 0) {
      const { failed, unknown } = byOutcome(checkOffer(need, offer.content, around));
      closing.push({ offer, closes, share: worthOf(closes) / gap.size, failed, unknown });
    }
    yield;
  }
  const lot = drawLot({ ...need, concepts: [...parts] }, undefined);
  const drawn = (list: readonly ClosingOffer[]) =>
    orderByBandAndLot(
      list.map((one) => ({ offerId: one.offer.id, score: one.share, one })),
      lot,
      rules,
    ).map(({ one }) => one);
  const offers = drawn(closing.filter(({ failed }) => failed.length === 0));
  const { chosen, covered } = combine(offers, wholeParts, MOST_TOGETHER);
  return {
    lot,
    offers,
    leftOut: drawn(closing.filter(({ failed }) => failed.length > 0)),
    together: { offers: chosen, parts: covered },
  };
}

/** Parts that the offer closes with the concept itself. */
export function wholeParts({ closes }: Pick<ClosingOffer, 'closes'>): string[] {
  return closes.flatMap(({ part, named }) => (part === named ? part : []));
}

const NARROWER = 0.5;

function worthOf(closes: readonly Closing[]): number {
  return closes.reduce((sum, { part, named }) => sum + (part === named ? 1 : NARROWER), 0);
}

/** Offers whose content meets a part, the best first. */
function meeting(index: ContentIndex, part: string): MatchableOffer[] {
  const { lexicon } = index.vocabulary;
  const concept = lexicon.concepts[lexicon.numberOf.get(part) ?? -1];
  if (!concept) return [];
  const narrower = lexicon.concepts.filter(({ broader }) => broader.includes(part)).map(({ id }) => id);
  const concepts = [part, ...narrower.slice(0, MOST_NARROWER)];
  const question = askIndex(index, { text: concept.label.sv, concepts, rejectedConcepts: [] });
  const found = findContent(index, question, () => LEAST_CONTENT).flatMap(({ place, content }) => {
    const offer = index.offers[place];
    return offer ? [{ offer, content }] : [];
  });
  return found
    .sort((a, b) => b.content - a.content || (a.offer.id < b.offer.id ? -1 : 1))
    .slice(0, READ_FOR_PART)
    .map(({ offer }) => offer);
}

function closedBy(offer: MatchableOffer, gap: ReadonlySet<string>, index: ContentIndex): Closing[] {
  const named = namedIn(offer, index);
  const covered = coverageOf(named.keys(), gap, broaderIn(index));
  return [...covered].map(([part, by]) => ({ part, named: by, words: named.get(by) ?? '' }));
}

/** The next wider concepts by the vocabulary of the index. */
export function broaderIn({ vocabulary }: ContentIndex): BroaderOf {
  const { concepts, numberOf } = vocabulary.lexicon;
  return (id) => concepts[numberOf.get(id) ?? -1]?.broader ?? [];
}

const known = new WeakMap<MatchableOffer, { index: ContentIndex; named: ReadonlyMap<string, string> }>();

/** Concepts that an offer leads to or names whole, with the words that name them. */
function namedIn(offer: MatchableOffer, index: ContentIndex): ReadonlyMap<string, string> {
  const kept = known.get(offer);
  if (kept?.index === index) return kept.named;
  const { lexicon } = index.vocabulary;
  const named = new Map(offer.content.outcomes.map((id): [string, string] => [id, '']));
  for (const { field, words } of offerTexts(offer.content, lexicon, index.rules)) {
    if (field === 'outcomes') continue;
    for (const { concept, strength, words: hit } of recognise(words, lexicon)) {
      const id = lexicon.concepts[concept]?.id;
      if (strength < 1 || !id || named.has(id)) continue;
      named.set(id, hit.map((word, at) => (at === 0 ? '' : word.bound ? '-' : ' ') + word.text).join(''));
    }
  }
  known.set(offer, { index, named });
  return named;
}
