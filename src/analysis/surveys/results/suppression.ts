// Which figures of a table may be told: none of fewer than five people, and none from which such a figure follows.

/** A group of fewer is not told (domain.md §6); nobody at all tells of nobody. */
export const FEWEST_TOLD = 5;

/** `null` stands where a figure is hidden. */
export type Told = { groups: (number | null)[]; total: number | null };

/**
 * Hides groups of one to four; then the smallest further group while a hidden one could be worked out from the others and
 * the total; when none is left to hide, the total.
 *
 * Whoever reads knows that a hidden group is of one at least. So one that is hidden alone follows from the rest, and so
 * do several that are together no more than there are of them. A table without a total is best not shown at all: that there
 * was nothing left to hide says how few they were.
 *
 * @param groups  people in each group; together they are the whole
 */
export function suppress(groups: readonly number[]): Told {
  const hidden = groups.map((people) => people > 0 && people < FEWEST_TOLD);
  const total = groups.reduce((sum, people) => sum + people, 0);
  const told = () => groups.map((people, at) => (hidden[at] ? null : people));
  while (canBeWorkedOut(groups, hidden)) {
    const next = smallestTold(groups, hidden);
    if (next === undefined) return { groups: told(), total: null };
    hidden[next] = true;
  }
  return { groups: told(), total };
}

function canBeWorkedOut(groups: readonly number[], hidden: readonly boolean[]): boolean {
  const unknown = groups.filter((_, at) => hidden[at]);
  const sum = unknown.reduce((all, people) => all + people, 0);
  return unknown.length === 1 || (unknown.length > 1 && sum === unknown.length);
}

function smallestTold(groups: readonly number[], hidden: readonly boolean[]): number | undefined {
  let smallest: number | undefined;
  for (const [at, people] of groups.entries()) {
    if (hidden[at] || people === 0) continue;
    if (smallest === undefined || people < (groups[smallest] ?? 0)) smallest = at;
  }
  return smallest;
}
