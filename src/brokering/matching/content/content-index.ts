// The index held in memory: every published offer under its words, ready to be asked, changed one offer at a time.

import type { Steps } from '../../../platform/steps.ts';
import type { Vocabulary } from '../../../register/skills/language/vocabulary.ts';
import type { MatchableOffer } from '../matchable-offer.ts';
import type { ContentRules } from '../rule-set.ts';
import { type CountWeights, weighCounts } from './count-weights.ts';
import { withRoom } from './growing.ts';
import { createKeys, type Keys } from './keys.ts';
import { countOfferWords, offerTexts } from './offer-words.ts';
import {
  addPosting,
  countOf,
  dropPostings,
  forgetPosting,
  numberOf,
  type PostingList,
  type Postings,
} from './postings.ts';
import { printOf } from './print.ts';
import { addRow, createRows, dropRows, type Rows, rowAt } from './rows.ts';
import { createWhereabouts, setWhere, type Whereabouts } from './where-given.ts';
import {
  addWritten,
  createWrittenWords,
  dropWritten,
  packWords,
  type WrittenWords,
} from './written-words.ts';

export type ContentIndex = {
  readonly vocabulary: Vocabulary;
  readonly rules: ContentRules;
  readonly weights: CountWeights;
  /** Every key that an offer ever held, with its number. */
  readonly keys: Keys;
  readonly postings: Postings;
  /** For each place the keys of its offer, as entries of `postings.ts`, in the order in which its texts bring them. */
  readonly offerKeys: Rows<Uint32Array>;
  readonly written: WrittenWords;
  readonly placeOf: Map<string, number>;
  /** The offer at each place; `undefined` where one was removed. */
  readonly offers: (MatchableOffer | undefined)[];
  readonly whereGiven: Whereabouts;
  /** Sum of squared weights of each offer's keys: how much it says in all. */
  said: Float64Array;
  /** Its square root, roughly, for telling apart at once what has no chance. */
  saidRoots: Float32Array;
  /** The print of the text that each offer's keys were read from. */
  prints: Float64Array;
  removed: number;
  /** How often an offer came, changed or went. */
  changes: number;
  /** When the newest offer changed, ISO 8601; undefined after a removal until it is asked for again. */
  newest: string | undefined;
  /** For each key its row among those that the question at hand asks for; 0 for all others, and between questions. */
  rows: Uint16Array;
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
    weights: weighCounts(rules),
    keys: createKeys(),
    postings: [],
    offerKeys: createRows(new Uint32Array(START_PLACES)),
    written: createWrittenWords(),
    placeOf: new Map(),
    offers: [],
    whereGiven: createWhereabouts(),
    said: new Float64Array(START_PLACES),
    saidRoots: new Float32Array(START_PLACES),
    prints: new Float64Array(START_PLACES),
    removed: 0,
    changes: 0,
    newest: undefined,
    rows: new Uint16Array(0),
  };
}

/** Makes an index hold these offers, in steps; offers that come or change meanwhile are in it when it is done. */
export function* fillingIndex(
  index: ContentIndex,
  offers: ReadonlyMap<string, MatchableOffer>,
): Steps<ContentIndex> {
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
  putRead(index, offer, readOffer(index, offer));
}

/** What the index keeps of an offer's texts: entries of its keys, and its words as `packWords` writes them. */
export type ReadOffer = { readonly entries: Uint32Array; readonly written: Uint8Array };

/** Reads the texts of an offer. */
export function readOffer(index: ContentIndex, { content }: MatchableOffer): ReadOffer {
  const texts = offerTexts(content, index.vocabulary.lexicon, index.rules);
  return {
    entries: countOfferWords(texts, index.keys, index.rules),
    written: packWords(index.written, texts),
  };
}

/** The same as `putOffer` for an offer whose texts are read. */
export function putRead(index: ContentIndex, offer: MatchableOffer, { entries, written }: ReadOffer): void {
  removeOffer(index, offer.id);
  const place = index.offers.push(offer) - 1;
  addRow(index.offerKeys, place, entries);
  addWritten(index.written, place, written);
  const { saidByPart, saidByWhole } = index.weights;
  let said = 0;
  for (const entry of entries) {
    const key = numberOf(entry);
    addPosting(index.postings, key, place, countOf(entry));
    said += (index.keys.isPart[key] ? saidByPart : saidByWhole)[countOf(entry)] ?? 0;
  }
  index.said = withRoom(index.said, place + 1);
  index.said[place] = said;
  index.saidRoots = withRoom(index.saidRoots, place + 1);
  index.saidRoots[place] = Math.sqrt(said);
  index.prints = withRoom(index.prints, place + 1);
  index.prints[place] = printOf(offer.content);
  setWhere(index.whereGiven, place, offer.content);
  index.changes += 1;
  if (index.newest && offer.changedAt > index.newest) index.newest = offer.changedAt;
  index.placeOf.set(offer.id, place);
}

/** Takes an offer out of the index; one that is not there is no error. */
export function removeOffer(index: ContentIndex, id: string): void {
  const place = index.placeOf.get(id);
  const offer = place === undefined ? undefined : index.offers[place];
  if (place === undefined || !offer) return;
  for (const entry of rowAt(index.offerKeys, place)) forgetPosting(index.postings, numberOf(entry));
  index.offers[place] = undefined;
  index.placeOf.delete(id);
  index.removed += 1;
  index.changes += 1;
  if (offer.changedAt === index.newest) index.newest = undefined;
  if (index.removed > MIN_REMOVED && index.removed > index.offers.length * MAX_REMOVED_SHARE) compact(index);
}

/** The offers that hold the key of a whole word; nothing when none ever did. */
export function listOfWhole(index: ContentIndex, key: string): PostingList | undefined {
  return index.postings[index.keys.wholes.get(key) ?? -1];
}

/** The same for the key of a part of compounds. */
export function listOfPart(index: ContentIndex, key: string): PostingList | undefined {
  return index.postings[index.keys.parts.get(key) ?? -1];
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

function compact(index: ContentIndex): void {
  const newPlace = new Int32Array(index.offers.length).fill(-1);
  let next = 0;
  for (let place = 0; place < index.offers.length; place++) {
    const offer = index.offers[place];
    if (!offer) continue;
    newPlace[place] = next;
    index.offers[next] = offer;
    index.said[next] = index.said[place] ?? 0;
    index.saidRoots[next] = index.saidRoots[place] ?? 0;
    index.prints[next] = index.prints[place] ?? 0;
    index.whereGiven.of[next] = index.whereGiven.of[place] ?? 0;
    index.placeOf.set(offer.id, next);
    next += 1;
  }
  index.offers.length = next;
  index.removed = 0;
  dropPostings(index.postings, newPlace);
  dropRows(index.offerKeys, newPlace);
  dropWritten(index.written, newPlace);
}
