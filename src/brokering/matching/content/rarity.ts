// How much a key tells of an offer by how few offers have it.

import { type ContentIndex, listOfPart, listOfWhole } from './content-index.ts';

/** Added to the number of offers, so that a word stays telling in a small catalogue where every second offer has it. */
const OFFERS_BESIDE = 500;

/** A word that every offer has still tells something, so that nobody can empty a list by offering a thousand times. */
const LEAST_RARITY = 1.3;

/** @param having  how many offers have the key */
export function rarityOf(index: ContentIndex, having: number): number {
  return Math.max(LEAST_RARITY, Math.log(1 + (offersBeside(index) - having + 0.5) / (having + 0.5)));
}

/** How much a key says of an offer, in [0, 1]: 1 when few offers have it, little when every second one does. */
export function tellingOf(index: ContentIndex, key: string): number {
  const having = (listOfWhole(index, key)?.alive ?? 0) + (listOfPart(index, key)?.alive ?? 0);
  return Math.min(1, Math.log(1 + offersBeside(index) / (having + 1)) / FULLY_TELLING) ** 2;
}

/** Rarity of a word that one offer in fifty has. */
const FULLY_TELLING = Math.log(51);

function offersBeside(index: ContentIndex): number {
  return index.offers.length - index.removed + OFFERS_BESIDE;
}
