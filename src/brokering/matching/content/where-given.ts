// Where offers are given, numbered: thousands of them are given alike, and what a need makes of a place is then worked
// out once for all of these.
import type { WhereGiven } from '../matchable-offer.ts';
import { withRoom } from './growing.ts';

export type Whereabouts = {
  readonly numbers: Map<string, number>;
  /** By number. */
  readonly kinds: WhereGiven[];
  /** The number of the offer at each place of the index. */
  of: Uint32Array;
};

/** Whereabouts of an index that has no offers yet. */
export function createWhereabouts(): Whereabouts {
  return { numbers: new Map(), kinds: [], of: new Uint32Array(0) };
}

/** Says where the offer at a place of the index is given. */
export function setWhere(whereabouts: Whereabouts, place: number, where: WhereGiven): void {
  const { form, coverage, municipalities } = where;
  const key = JSON.stringify([form, coverage, municipalities]);
  const known = whereabouts.numbers.get(key);
  const number = known ?? whereabouts.kinds.push({ form, coverage, municipalities }) - 1;
  if (known === undefined) whereabouts.numbers.set(key, number);
  whereabouts.of = withRoom(whereabouts.of, place + 1);
  whereabouts.of[place] = number;
}
