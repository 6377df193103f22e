// The neutral order: bands of points, and inside a band the order of a lot that anyone can draw again.
import type { NeedCriteria } from '../needs/need.ts';
import type { RuleSet } from './rule-set.ts';

export type Lot = {
  /** What the lot is drawn from: the need's id, or a hash of what was asked. */
  readonly seed: string;
  /** Four digits, printed on the page. */
  readonly number: number;
};

/** Draws the lot of a need. Without a saved need the seed is made of what was asked, with case and spacing evened out. */
export function drawLot(need: NeedCriteria, needId: string | undefined): Lot {
  return lotFrom(needId ?? `text:${hash(JSON.stringify(normalised(need))).toString(16)}`);
}

/** The lot of what has an id of its own. */
export function lotFrom(seed: string): Lot {
  return { seed, number: 1000 + (hash(`lot:${seed}`) % 9000) };
}

/** The band that a score falls in; higher is better. */
export function bandOf(score: number, rules: RuleSet): number {
  return Math.min(Math.floor((score * 100 + 1e-9) / rules.bandPoints), Math.ceil(100 / rules.bandPoints) - 1);
}

/**
 * Offers in their shown order. Nothing but the score's band and the lot decides: the lot of an offer depends on its id
 * and the need alone, so other offers, their number and their order change nothing between two offers.
 */
export function orderByBandAndLot<T extends { readonly offerId: string; readonly score: number }>(
  offers: readonly T[],
  lot: Lot,
  rules: RuleSet,
  limit = offers.length,
): T[] {
  const begun = readOn(BEGINNING, `${lot.number}:${lot.seed}:`);
  return inShownBands(offers, rules, limit)
    .map((offer) => ({
      offer,
      band: bandOf(offer.score, rules),
      ticket: mix(readOn(begun, offer.offerId)),
    }))
    .sort((a, b) => b.band - a.band || a.ticket - b.ticket || (a.offer.offerId < b.offer.offerId ? -1 : 1))
    .slice(0, limit)
    .map(({ offer }) => offer);
}

/** Those in the bands that the first `limit` offers are in; the others are shown in no order. */
export function inShownBands<T extends { readonly score: number }>(
  offers: readonly T[],
  rules: RuleSet,
  limit: number,
): readonly T[] {
  if (offers.length <= limit) return offers;
  const bands = Uint8Array.from(offers, (offer) => bandOf(offer.score, rules));
  const least = lowestShown(bands, limit);
  return offers.filter((_, at) => (bands[at] ?? 0) >= least);
}

/** The lowest band that one of the first `limit` offers is in. */
function lowestShown(bands: Uint8Array, limit: number): number {
  const counts = new Uint32Array(256);
  for (const band of bands) counts[band] = (counts[band] ?? 0) + 1;
  let shown = 0;
  for (let band = 255; band > 0; band--) {
    shown += counts[band] ?? 0;
    if (shown >= limit) return band;
  }
  return 0;
}

function normalised(need: NeedCriteria): unknown {
  const text = need.text.normalize('NFC').toLowerCase().replaceAll(/\s+/g, ' ').trim();
  const entries = Object.entries({ ...need, text })
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => [key, Array.isArray(value) ? [...value].sort() : value] as const);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** FNV-1a with a final mix, 32 bits, over UTF-16 units; spread well enough for lots, no secret. */
function hash(text: string): number {
  return mix(readOn(BEGINNING, text));
}

const BEGINNING = 0x811c9dc5;

/** What the hash is before the mix when a text follows what was read before. */
function readOn(before: number, text: string): number {
  let h = before;
  for (let i = 0; i < text.length; i++) {
    h ^= text.charCodeAt(i);
    h = Math.imul(h, 0x01000193);
  }
  return h;
}

function mix(read: number): number {
  let h = read;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
