// A number that tells texts apart: two texts with the same one are the same, for all that happens by chance.
import type { OfferContent } from '../../offers/offer.ts';

/** The print of all that the index reads of an offer. */
export function printOf({ title, description, outcomes }: OfferContent): number {
  let print = 0;
  for (const text of [title.sv, title.en, description.sv, description.en, ...outcomes])
    print = addPrint(print, text ?? '');
  return print;
}

/** The print of what came before and of a text after it; below 2^53 (two rounds of FNV-1a, differently begun). */
export function addPrint(print: number, text: string): number {
  let low = (0x811c9dc5 ^ print) | 0;
  let high = (0x9747b28c ^ Math.floor(print / 0x1_0000_0000)) | 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ unit, 0x5bd1e995);
    high ^= high >>> 15;
  }
  low = Math.imul(low ^ text.length, 0x85ebca6b);
  return (high >>> 11) * 0x1_0000_0000 + ((low ^ (low >>> 13)) >>> 0);
}
