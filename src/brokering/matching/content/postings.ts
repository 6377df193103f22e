// For each key the offers that hold it: one growing array of numbers per key, so that an offer can be added without
// rebuilding. An entry is the offer's place in the index and, in its last four bits, how often the key counts there.
// The keys of one offer are written in the same way, with the number of the key in place of the offer's.
import { withRoom } from './growing.ts';

export const MAX_COUNT = 15;
const COUNT_BITS = 4;
const START_LENGTH = 4;

export type PostingList = {
  entries: Uint32Array;
  length: number;
  alive: number;
  /** No offer counts the key more often than this. */
  maxCount: number;
};
/** By the number of the key. */
export type Postings = PostingList[];

/** @param count  above the greatest it is written as the greatest */
export function entryOf(number: number, count: number): number {
  return ((number << COUNT_BITS) | Math.min(MAX_COUNT, Math.max(1, Math.round(count)))) >>> 0;
}

/** The number of the offer, or of the key, that an entry tells of. */
export function numberOf(entry: number): number {
  return entry >>> COUNT_BITS;
}

/** Entries of offers, or keys, with lower numbers are less than this. */
export function endOf(number: number): number {
  return (number << COUNT_BITS) >>> 0;
}

/** How often the key counts there, 1 to `MAX_COUNT`. */
export function countOf(entry: number): number {
  return entry & MAX_COUNT;
}

/** Adds an offer under a key. */
export function addPosting(postings: Postings, key: number, place: number, count: number): void {
  let list = postings[key];
  if (!list) {
    list = { entries: new Uint32Array(START_LENGTH), length: 0, alive: 0, maxCount: 0 };
    postings[key] = list;
  }
  list.entries = withRoom(list.entries, list.length + 1);
  list.entries[list.length] = entryOf(place, count);
  list.length += 1;
  list.alive += 1;
  list.maxCount = Math.max(list.maxCount, count);
}

/** Says that one of the key's offers is gone. Its entry stays until `dropPostings`, and readers must skip it. */
export function forgetPosting(postings: Postings, key: number): void {
  const list = postings[key];
  if (list) list.alive -= 1;
}

/** Takes away the entries of offers that are gone and gives the others their new places. */
export function dropPostings(postings: Postings, newPlace: Int32Array): void {
  for (const list of postings) {
    let kept = 0;
    for (let i = 0; i < list.length; i++) {
      const entry = list.entries[i] ?? 0;
      const place = newPlace[numberOf(entry)] ?? -1;
      if (place < 0) continue;
      list.entries[kept] = entryOf(place, countOf(entry));
      kept += 1;
    }
    list.entries = list.entries.slice(0, Math.max(kept, START_LENGTH));
    list.length = kept;
  }
}
