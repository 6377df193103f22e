// The index as bytes, to be read again by a later process: its keys and words, and for each offer which of them it
// holds. The offers themselves stay in the database. A snapshot is never believed about an offer: the print of the text
// that was read must be that of the text that is there.
import type { Steps } from '../../../platform/steps.ts';
import type { Vocabulary } from '../../../register/skills/language/vocabulary.ts';
import type { MatchableOffer } from '../matchable-offer.ts';
import type { ContentRules } from '../rule-set.ts';
import {
  type ContentIndex,
  createContentIndex,
  putRead,
  type ReadOffer,
  readOffer,
} from './content-index.ts';
import { partNumber, wholeNumber } from './keys.ts';
import { addPrint, printOf } from './print.ts';
import { rowAt } from './rows.ts';
import { numberWritten, type WrittenWord } from './written-words.ts';

/** Another one whenever what the bytes mean changes, or how texts are read. */
const FORMAT = 2;
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

/** The index as it stands, in parts: names as text, then numbers. */
export function takeSnapshot(index: ContentIndex): Uint8Array[] {
  const ids: string[] = [];
  const prints: number[] = [];
  const entries: Uint32Array[] = [];
  const written: Uint8Array[] = [];
  for (const [place, offer] of index.offers.entries()) {
    if (!offer) continue;
    ids.push(offer.id);
    prints.push(index.prints[place] ?? 0);
    entries.push(rowAt(index.offerKeys, place));
    written.push(rowAt(index.written.rows, place));
  }
  const { wholes, parts, isPart } = index.keys;
  const keys: string[] = new Array(isPart.length).fill('');
  for (const names of [wholes, parts]) for (const [key, number] of names) keys[number] = key;
  const names: Names = { ids, keys, parts: [...parts.values()], words: index.written.all };
  return [
    new TextEncoder().encode(JSON.stringify(names)),
    bytesOf(Float64Array.from(prints)),
    bytesOf(Uint32Array.from(entries, ({ length }) => length)),
    bytesOf(joined(entries, (length) => new Uint32Array(length))),
    bytesOf(Uint32Array.from(written, ({ length }) => length)),
    joined(written, (length) => new Uint8Array(length)),
  ];
}

type Names = {
  ids: readonly string[];
  keys: readonly string[];
  /** Numbers of those keys that are of parts. */
  parts: readonly number[];
  words: readonly WrittenWord[];
};

function joined<T extends Uint32Array | Uint8Array>(rows: readonly T[], make: (length: number) => T): T {
  const all = make(rows.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const row of rows) {
    all.set(row, at);
    at += row.length;
  }
  return all;
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
  const { names, prints, entries, written } = snapshot;
  const index = createContentIndex(vocabulary, rules);
  const ofParts = new Set(names.parts);
  for (const [number, key] of names.keys.entries())
    (ofParts.has(number) ? partNumber : wholeNumber)(index.keys, key);
  for (const word of names.words) numberWritten(index.written, word);
  const probed = Math.max(1, Math.floor(names.ids.length / PROBES));
  for (const [at, id] of names.ids.entries()) {
    // Rows are read one after the other, whether their offer is still there or not.
    const known = { entries: entries(), written: written() };
    const offer = offers.get(id);
    if (offer && printOf(offer.content) === prints[at]) {
      if (at % probed === 0 && !isReadAs(offer, known, index)) return undefined;
      putRead(index, offer, known);
    }
    yield;
  }
  return index;
}

type Snapshot = {
  names: Names;
  prints: Float64Array;
  /** The row of the next offer, each time that it is called. */
  entries: () => Uint32Array;
  written: () => Uint8Array;
};

function openSnapshot(all: readonly Uint8Array[]): Snapshot | undefined {
  const [texts, prints, entrySizes, entries, writtenSizes, written] = all;
  if (!texts || !prints || !entrySizes || !entries || !writtenSizes || !written) return undefined;
  return {
    names: JSON.parse(new TextDecoder().decode(texts)) as Names,
    prints: new Float64Array(prints.buffer),
    entries: rowByRow(new Uint32Array(entries.buffer), entrySizes),
    written: rowByRow(written, writtenSizes),
  };
}

function rowByRow<T extends Uint32Array | Uint8Array>(all: T, sizes: Uint8Array): () => T {
  const lengths = new Uint32Array(sizes.buffer);
  let [at, next] = [0, 0];
  return () => {
    const from = at;
    at += lengths[next] ?? 0;
    next += 1;
    return all.slice(from, at) as T;
  };
}

function isReadAs(offer: MatchableOffer, known: ReadOffer, index: ContentIndex): boolean {
  const { entries, written } = readOffer(index, offer);
  return isSame(entries, known.entries) && isSame(written, known.written);
}

function isSame(one: Uint32Array | Uint8Array, other: Uint32Array | Uint8Array): boolean {
  return one.length === other.length && one.every((number, at) => number === other[at]);
}
