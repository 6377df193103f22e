// For each offer the keys that it holds, one after the other in the order in which its text brings them.
import { withRoom } from './growing.ts';

export type OfferKeys = {
  /** Entries as in `postings.ts`, with numbers of keys. */
  entries: Uint32Array;
  length: number;
  /** Where the entries of each place begin; those of the next place begin where they end. */
  starts: Uint32Array;
};

const START_LENGTH = 1_024;

/** Keys of no offer yet. */
export function createOfferKeys(): OfferKeys {
  return { entries: new Uint32Array(START_LENGTH), length: 0, starts: new Uint32Array(START_LENGTH) };
}

/** Adds the entries of the next place. */
export function addOfferKeys(keys: OfferKeys, place: number, entries: Uint32Array): void {
  const end = keys.length + entries.length;
  keys.entries = withRoom(keys.entries, end);
  keys.entries.set(entries, keys.length);
  keys.starts = withRoom(keys.starts, place + 2);
  keys.starts[place] = keys.length;
  keys.starts[place + 1] = end;
  keys.length = end;
}

/** The entries of one place, no copy. */
export function keysAt({ entries, starts }: OfferKeys, place: number): Uint32Array {
  return entries.subarray(starts[place] ?? 0, starts[place + 1] ?? 0);
}

/** Moves what is kept together: places whose new one is below 0 are gone, the others come in the same order. */
export function dropOfferKeys(keys: OfferKeys, newPlace: Int32Array): void {
  let length = 0;
  let next = 0;
  for (let place = 0; place < newPlace.length; place++) {
    if ((newPlace[place] ?? -1) < 0) continue;
    const from = keys.starts[place] ?? 0;
    const to = keys.starts[place + 1] ?? 0;
    keys.entries.copyWithin(length, from, to);
    keys.starts[next] = length;
    length += to - from;
    next += 1;
    keys.starts[next] = length;
  }
  keys.length = length;
}
