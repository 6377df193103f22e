// For each key the offers that hold it: one growing array of numbers per key, so that an offer can be added without
// rebuilding. An entry is the offer's place in the index and, in its last four bits, how often the key counts there.

export const MAX_COUNT = 15;
const COUNT_BITS = 4;
const START_LENGTH = 4;

export type PostingList = { entries: Uint32Array; length: number; alive: number };
export type Postings = Map<string, PostingList>;

/** Adds an offer under a key; `count` above the greatest counts as the greatest. */
export function addPosting(postings: Postings, key: string, place: number, count: number): void {
  let list = postings.get(key);
  if (!list) {
    list = { entries: new Uint32Array(START_LENGTH), length: 0, alive: 0 };
    postings.set(key, list);
  }
  if (list.length === list.entries.length) {
    const longer = new Uint32Array(list.length * 2);
    longer.set(list.entries);
    list.entries = longer;
  }
  list.entries[list.length] = (place << COUNT_BITS) | Math.min(MAX_COUNT, Math.max(1, Math.round(count)));
  list.length += 1;
  list.alive += 1;
}

/** Says that one of the key's offers is gone. Its entry stays until `dropPostings`, and readers must skip it. */
export function forgetPosting(postings: Postings, key: string): void {
  const list = postings.get(key);
  if (list) list.alive -= 1;
}

/** Takes away the entries of offers that are gone and gives the others their new places. */
export function dropPostings(postings: Postings, newPlace: Int32Array): void {
  for (const [key, list] of postings) {
    const kept: number[] = [];
    for (let i = 0; i < list.length; i++) {
      const entry = list.entries[i] ?? 0;
      const place = newPlace[placeOf(entry)] ?? -1;
      if (place >= 0) kept.push((place << COUNT_BITS) | countOf(entry));
    }
    if (kept.length === 0) postings.delete(key);
    else postings.set(key, { entries: Uint32Array.from(kept), length: kept.length, alive: kept.length });
  }
}

/** The offer's place in the index. */
export function placeOf(entry: number): number {
  return entry >>> COUNT_BITS;
}

/** How often the key counts there, 1 to `MAX_COUNT`. */
export function countOf(entry: number): number {
  return entry & MAX_COUNT;
}
