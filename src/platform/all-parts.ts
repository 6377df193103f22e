import type { Listed, Part } from './part.ts';

/** So many rows are read and parsed at once. */
const ROWS_AT_ONCE = 1_000;

/** Every row of a list that is read part by part: for files and sums, which leave nothing out. */
export async function readAllParts<T>(read: (part: Part) => Promise<Listed<T>>): Promise<T[]> {
  const all: T[] = [];
  for (let page = 1; ; page += 1) {
    const { items, total } = await read({ page, limit: ROWS_AT_ONCE });
    all.push(...items);
    if (items.length === 0 || all.length >= total) return all;
  }
}
