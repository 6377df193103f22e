// Addresses of lists: every filter, sort and page number is part of the address.

export type Query = Readonly<Record<string, string | undefined>>;

/**
 * Address of the same list with some parameters changed; `undefined` or `''` removes one.
 *
 * A change of anything but the page number goes back to the first page (`sida` removed).
 */
export function withQuery(path: string, query: Query, changes: Query): string {
  const merged: Record<string, string | undefined> = { ...query, ...changes };
  if (!('sida' in changes)) merged.sida = undefined;
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(merged)) if (value) search.append(name, value);
  const text = search.toString();
  return text ? `${path}?${text}` : path;
}

/** The sort order of a list: a key, `-` in front when falling. */
export type Sort = { key: string; falling: boolean };

export function parseSort(text: string | undefined, keys: readonly string[], fallback: string): Sort {
  const wanted = text && keys.includes(text.replace(/^-/, '')) ? text : fallback;
  return { key: wanted.replace(/^-/, ''), falling: wanted.startsWith('-') };
}

/** What a click on the column's heading asks for: rising first, then falling. */
export function nextSort(now: Sort, key: string): string {
  return now.key === key && !now.falling ? `-${key}` : key;
}

/** Numbers of the pages to link: first, last, and those around the present one; `0` is a gap. */
export function pagesToShow(page: number, last: number): number[] {
  const wanted = new Set([1, 2, page - 1, page, page + 1, last].filter((n) => n >= 1 && n <= last));
  const sorted = [...wanted].sort((a, b) => a - b);
  return sorted.flatMap((n, index) => {
    const before = sorted[index - 1];
    if (before === undefined || n - before === 1) return [n];
    return n - before === 2 ? [n - 1, n] : [0, n];
  });
}
