// Which sums can be told so that nobody finds those of fewer than five employers, by adding and subtracting neither.

/** Sums of fewer employers are not told. Source: domain.md §6, small groups. */
export const FEWEST_TOLD = 5;

/** A sum that is not nought. */
export type SumCell = {
  readonly key: string;
  readonly employers: ReadonlySet<string>;
  /** Told elsewhere already, or left out there: not for this rule to change. */
  readonly fixed?: 'told' | 'hidden' | undefined;
};

/** The whole is the sum of its parts; all of them keys of cells. */
export type SumRule = { readonly whole: string; readonly parts: readonly string[] };

/**
 * Keys of the cells that can be told. A cell of fewer than five employers is hidden; then, as long as sums give one away,
 * the smallest that would do so is hidden too. What follows from the rest anyway is told in the end.
 */
export function protectSums(cells: readonly SumCell[], rules: readonly SumRule[]): Set<string> {
  const byKey = new Map(cells.map((cell) => [cell.key, cell]));
  const small = new Set(cells.filter(({ employers }) => employers.size < FEWEST_TOLD).map(({ key }) => key));
  const told = new Set(cells.filter((cell) => startsTold(cell)).map(({ key }) => key));
  // Each round hides one more, so it ends.
  for (;;) {
    const next = nextToHide({ rules, told, small, cells: byKey });
    if (!next) break;
    told.delete(next);
  }
  for (const key of determined(rules, told)) {
    const cell = byKey.get(key);
    if (!cell || cell.fixed || small.has(key)) continue;
    told.add(key);
    if (rules.some((rule) => givesAway(rule, told, byKey))) told.delete(key);
  }
  return told;
}

type Search = {
  rules: readonly SumRule[];
  told: ReadonlySet<string>;
  small: ReadonlySet<string>;
  cells: ReadonlyMap<string, SumCell>;
};

/** Where a rule gives few away, the smallest in it; where all rules together do, the smallest near the cell they give away. */
function nextToHide(search: Search): string | undefined {
  const { rules, told, small, cells } = search;
  for (const rule of rules.filter((one) => givesAway(one, told, cells))) {
    const found = smallestToHide([rule], search);
    if (found) return found;
  }
  const known = determined(rules, told);
  const leaked = [...small].find((key) => known.has(key));
  if (leaked === undefined) return undefined;
  const near = rules.filter(({ whole, parts }) => whole === leaked || parts.includes(leaked));
  return smallestToHide(near, search) ?? smallestToHide(rules, search);
}

function startsTold({ employers, fixed }: SumCell): boolean {
  return fixed ? fixed === 'told' : employers.size >= FEWEST_TOLD;
}

/** The whole is told and what is missing among its parts is that of fewer than five. */
function givesAway(
  { whole, parts }: SumRule,
  told: ReadonlySet<string>,
  cells: ReadonlyMap<string, SumCell>,
): boolean {
  if (!told.has(whole)) return false;
  const missing = parts.filter((part) => !told.has(part));
  const behind = new Set(missing.flatMap((part) => [...(cells.get(part)?.employers ?? [])]));
  return missing.length > 0 && behind.size < FEWEST_TOLD;
}

/** The smallest told cell of these rules that may go, parts before wholes. */
function smallestToHide(rules: readonly SumRule[], { told, cells }: Search): string | undefined {
  const size = (key: string) => cells.get(key)?.employers.size ?? 0;
  const [smallest] = [...rules.flatMap(({ parts }) => parts), ...rules.map(({ whole }) => whole)]
    .filter((key) => told.has(key) && cells.get(key)?.fixed === undefined)
    .sort((a, b) => size(a) - size(b));
  return smallest;
}

const TINY = 1e-9;

/** Hidden cells whose value follows from the told ones: the rules as linear equations in what is hidden. */
export function determined(rules: readonly SumRule[], told: ReadonlySet<string>): Set<string> {
  const unknowns = [...new Set(rules.flatMap(({ whole, parts }) => [whole, ...parts]))].filter(
    (key) => !told.has(key),
  );
  const at = new Map(unknowns.map((key, index) => [key, index]));
  const rows = rules.map(({ whole, parts }) => {
    const row = new Array<number>(unknowns.length).fill(0);
    const add = (key: string, sign: number) => {
      const index = at.get(key);
      if (index !== undefined) row[index] = (row[index] ?? 0) + sign;
    };
    add(whole, 1);
    for (const part of parts) add(part, -1);
    return row;
  });
  const known = reduce(rows).flatMap((row) => {
    const [first, ...more] = row.flatMap((value, index) => (Math.abs(value) > TINY ? [index] : []));
    return first !== undefined && more.length === 0 ? [unknowns[first] ?? ''] : [];
  });
  return new Set(known);
}

/** Gauss and Jordan: each row as far as the others allow. */
function reduce(rows: readonly number[][]): number[][] {
  const left = rows.map((row) => [...row]);
  const done: number[][] = [];
  const width = left[0]?.length ?? 0;
  for (let column = 0; column < width; column++) {
    const at = left.findIndex((row) => Math.abs(row[column] ?? 0) > TINY);
    const [pivot] = at === -1 ? [] : left.splice(at, 1);
    if (!pivot) continue;
    const lead = pivot[column] ?? 1;
    const unit = pivot.map((value) => value / lead);
    for (const row of [...left, ...done]) {
      const times = row[column] ?? 0;
      if (Math.abs(times) > TINY)
        for (let index = 0; index < width; index++)
          row[index] = (row[index] ?? 0) - times * (unit[index] ?? 0);
    }
    done.push(unit);
  }
  return done;
}
