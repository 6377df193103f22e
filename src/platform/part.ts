// A part of a list that may be long: which page is asked for, and how many rows there are on all of them.
import { z } from 'zod';

export type Part = { readonly page: number; readonly limit: number };
export type Listed<T> = { items: T[]; total: number };
/** What a page shows of it. */
export type ShownPart<T> = Part & { readonly items: readonly T[]; readonly total: number };

/** The page number of an address, `sida`; what is none is the first. */
export const pageNumber = z.coerce.number().int().min(1).max(10_000).catch(1);

/** So many of the latest entries a history shows; it reads one more, so that a page can say that there are others. */
export const HISTORY_SHOWN = 200;

/** How many rows stand before the part. */
export function rowsBefore({ page, limit }: Part): number {
  return (page - 1) * limit;
}
