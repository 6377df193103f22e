// The index as bytes, to be read again by a later process: its keys, and for each offer which of them it holds. The
// offers themselves stay in the database. A snapshot is never believed about an offer: the print of the text that was
// read must be that of the text that is there.
import type { Steps } from '../../../platform/steps.ts';
import type { Vocabulary } from '../../../register/skills/language/vocabulary.ts';
import type { MatchableOffer } from '../matchable-offer.ts';
import type { ContentRules } from '../rule-set.ts';
import { type ContentIndex, createContentIndex, numberFor, putEntries } from './content-index.ts';
import { keysAt } from './offer-keys.ts';
import { countOfferWords } from './offer-words.ts';
import { countOf, entryOf, numberOf } from './postings.ts';
import { addPrint, printOf } from './print.ts';

/** Another one whenever what the bytes mean changes, or how texts are read. */
const FORMAT = 1;
/** So many offers of a snapshot are read again, to see that texts are still read as they were. */
const PROBES = 64;

/** What a snapshot must have been made from to be read: format, rules and vocabulary. */
export function* markingSnapshot({ lexicon }: Vocabulary, rules: ContentRules): Steps<string> {
  let print = 0;
  for (const concept of lexicon.concepts) {
    print = addPrint(print, JSON.stringify(concept));
    yield;
  }
  const { first, last } = lexicon.compounds.general;
  return JSON.stringify([FORMAT, rules, lexicon.concepts.length, print, first.size, last.size]);
}

/** The index as it stands, in four parts. */
export function takeSnapshot(index: ContentIndex): Uint8Array[] {
  const ids: string[] = [];
  const prints: number[] = [];
  const sizes: number[] = [];
  const entries: Uint32Array[] = [];
  for (const [place, offer] of index.offers.entries()) {
    if (!offer) continue;
    const keys = keysAt(index.offerKeys, place);
    ids.push(offer.id);
    prints.push(index.prints[place] ?? 0);
    sizes.push(keys.length);
    entries.push(keys);
  }
  const all = new Uint32Array(sizes.reduce((sum, size) => sum + size, 0));
  let at = 0;
  for (const keys of entries) {
    all.set(keys, at);
    at += keys.length;
  }
  const texts = new TextEncoder().encode(JSON.stringify({ keys: [...index.keys.keys()], ids }));
  return [texts, bytesOf(Float64Array.from(prints)), bytesOf(Uint32Array.from(sizes)), bytesOf(all)];
}

function bytesOf({ buffer, byteOffset, byteLength }: Uint32Array | Float64Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

/**
 * An index of these offers: those whose text the snapshot knows as it knew them, the others read now. `undefined` when
 * texts are no longer read as they were, or the parts do not belong together.
 */
export function* readingSnapshot(
  parts: readonly Uint8Array[],
  { vocabulary, rules }: { vocabulary: Vocabulary; rules: ContentRules },
  offers: ReadonlyMap<string, MatchableOffer>,
): Steps<ContentIndex | undefined> {
  const snapshot = openSnapshot(parts);
  if (!snapshot) return undefined;
  const { keys, ids, prints, sizes, entries } = snapshot;
  const index = createContentIndex(vocabulary, rules);
  for (const key of keys) numberFor(index, key);
  const probed = Math.max(1, Math.floor(ids.length / PROBES));
  let from = 0;
  for (const [at, id] of ids.entries()) {
    const to = from + (sizes[at] ?? 0);
    const offer = offers.get(id);
    if (offer && printOf(offer.content) === prints[at]) {
      const known = entries.slice(from, to);
      if (at % probed === 0 && !isReadAs(offer, known, index)) return undefined;
      putEntries(index, offer, known);
    }
    from = to;
    yield;
  }
  return index;
}

type Snapshot = {
  keys: readonly string[];
  ids: readonly string[];
  prints: Float64Array;
  sizes: Uint32Array;
  entries: Uint32Array;
};

function openSnapshot([texts, prints, sizes, entries]: readonly Uint8Array[]): Snapshot | undefined {
  if (!texts || !prints || !sizes || !entries) return undefined;
  const { keys, ids } = JSON.parse(new TextDecoder().decode(texts)) as Pick<Snapshot, 'keys' | 'ids'>;
  return {
    keys,
    ids,
    prints: new Float64Array(prints.buffer),
    sizes: new Uint32Array(sizes.buffer),
    entries: new Uint32Array(entries.buffer),
  };
}

function isReadAs(offer: MatchableOffer, entries: Uint32Array, index: ContentIndex): boolean {
  const counts = countOfferWords(offer.content, index.vocabulary.lexicon, index.rules);
  if (counts.size !== entries.length) return false;
  const known = new Map(Array.from(entries, (entry) => [numberOf(entry), countOf(entry)]));
  return [...counts].every(([key, count]) => {
    const number = index.keys.get(key);
    return number !== undefined && known.get(number) === countOf(entryOf(number, count));
  });
}
