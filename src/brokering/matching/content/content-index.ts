// The index held in memory: every published offer under its words, ready to be asked, changed one offer at a time.

import type { Steps } from '../../../platform/steps.ts';
import type { Vocabulary } from '../../../register/skills/language/vocabulary.ts';
import type { MatchableOffer } from '../matchable-offer.ts';
import type { ContentRules } from '../rule-set.ts';
import { countOfferWords, PART_MARK } from './offer-words.ts';
import { addPosting, dropPostings, forgetPosting, MAX_COUNT, type Postings } from './postings.ts';

export type ContentIndex = {
  readonly vocabulary: Vocabulary;
  readonly rules: ContentRules;
  readonly postings: Postings;
  readonly placeOf: Map<string, number>;
  /** The offer at each place; `undefined` where one was removed. */
  readonly offers: (MatchableOffer | undefined)[];
  /** Sum of squared weights of each offer's keys: how much it says in all. */
  said: Float64Array;
  removed: number;
  /** When the newest offer changed, ISO 8601; undefined after a removal until it is asked for again. */
  newest: string | undefined;
};

/** The index is rebuilt in place when this share of it is gone. */
const MAX_REMOVED_SHARE = 0.25;
const MIN_REMOVED = 1_000;
const START_PLACES = 1_024;

/** An index without offers, which reads them with this vocabulary. */
export function createContentIndex(vocabulary: Vocabulary, rules: ContentRules): ContentIndex {
  return {
    vocabulary,
    rules,
    postings: new Map(),
    placeOf: new Map(),
    offers: [],
    said: new Float64Array(START_PLACES),
    removed: 0,
    newest: undefined,
  };
}

/** Reads all offers into an index, in steps; offers that come or change meanwhile are in it when it is done. */
export function* readingIndex(
  vocabulary: Vocabulary,
  rules: ContentRules,
  offers: ReadonlyMap<string, MatchableOffer>,
): Steps<ContentIndex> {
  const index = createContentIndex(vocabulary, rules);
  for (let left = differing(index, offers); left.size > 0; left = differing(index, offers)) {
    for (const change of left) {
      applyChange(index, change);
      yield;
    }
  }
  return index;
}

/** One offer that is to be put in the index, or the id of one that is to go. */
export type IndexChange = readonly [id: string, offer: MatchableOffer | undefined];

/** What makes the index hold these offers. An offer that changed is another object. */
export function differing(
  index: ContentIndex,
  offers: ReadonlyMap<string, MatchableOffer>,
): ReadonlyMap<string, MatchableOffer | undefined> {
  const changes = new Map<string, MatchableOffer | undefined>();
  for (const [id, offer] of offers)
    if (index.offers[index.placeOf.get(id) ?? -1] !== offer) changes.set(id, offer);
  for (const id of index.placeOf.keys()) if (!offers.has(id)) changes.set(id, undefined);
  return changes;
}

/** Puts the offer in the index, or takes it out. */
export function applyChange(index: ContentIndex, [id, offer]: IndexChange): void {
  if (offer) putOffer(index, offer);
  else removeOffer(index, id);
}

/** Puts an offer in the index, in place of the one with the same id if there is one. */
export function putOffer(index: ContentIndex, offer: MatchableOffer): void {
  removeOffer(index, offer.id);
  const counts = countOfferWords(offer.content, index.vocabulary.lexicon, index.rules);
  const place = index.offers.push(offer) - 1;
  let said = 0;
  for (const [key, count] of counts) {
    addPosting(index.postings, key, place, count);
    said += keyWeight(key, Math.min(MAX_COUNT, Math.round(count)), index.rules) ** 2;
  }
  saySaid(index, place, said);
  if (index.newest && offer.changedAt > index.newest) index.newest = offer.changedAt;
  index.placeOf.set(offer.id, place);
}

/** Takes an offer out of the index; one that is not there is no error. */
export function removeOffer(index: ContentIndex, id: string): void {
  const place = index.placeOf.get(id);
  const offer = place === undefined ? undefined : index.offers[place];
  if (place === undefined || !offer) return;
  const counts = countOfferWords(offer.content, index.vocabulary.lexicon, index.rules);
  for (const key of counts.keys()) forgetPosting(index.postings, key);
  index.offers[place] = undefined;
  index.placeOf.delete(id);
  index.removed += 1;
  if (offer.changedAt === index.newest) index.newest = undefined;
  if (index.removed > MIN_REMOVED && index.removed > index.offers.length * MAX_REMOVED_SHARE) compact(index);
}

/** When the newest of the indexed offers changed, ISO 8601; `undefined` for an empty index. */
export function indexedAsOf(index: ContentIndex): string | undefined {
  if (index.newest) return index.newest;
  let newest: string | undefined;
  for (const offer of index.offers)
    if (offer && (!newest || offer.changedAt > newest)) newest = offer.changedAt;
  index.newest = newest;
  return newest;
}

/** What a key with so many counts says of an offer beside its other keys. */
export function keyWeight(key: string, count: number, rules: ContentRules): number {
  return Math.log1p(count) * (key.startsWith(PART_MARK) ? rules.partInArea : 1);
}

function saySaid(index: ContentIndex, place: number, said: number): void {
  if (place >= index.said.length) {
    const longer = new Float64Array(index.said.length * 2);
    longer.set(index.said);
    index.said = longer;
  }
  index.said[place] = said;
}

function compact(index: ContentIndex): void {
  const newPlace = new Int32Array(index.offers.length).fill(-1);
  let next = 0;
  for (let place = 0; place < index.offers.length; place++) {
    const offer = index.offers[place];
    if (!offer) continue;
    newPlace[place] = next;
    index.offers[next] = offer;
    index.said[next] = index.said[place] ?? 0;
    index.placeOf.set(offer.id, next);
    next += 1;
  }
  index.offers.length = next;
  index.removed = 0;
  dropPostings(index.postings, newPlace);
}
