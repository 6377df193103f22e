// Which concepts of a goal somebody or something covers: by naming them, or by naming something narrower.

/** The next wider concepts of a concept. */
export type BroaderOf = (id: string) => readonly string[];

/** So many steps up are followed; further up lie fields that hold everything. */
const MOST_STEPS = 3;

/**
 * The goal's concepts that `named` covers, each with the named concept that does it; the concept itself before a
 * narrower one, then the first named.
 */
export function coverageOf(
  named: Iterable<string>,
  goal: ReadonlySet<string>,
  broaderOf: BroaderOf,
): Map<string, string> {
  const covered = new Map<string, string>();
  for (const id of named) {
    if (goal.has(id)) covered.set(id, id);
    for (const wider of widerThan(id, broaderOf)) {
      if (goal.has(wider) && !covered.has(wider)) covered.set(wider, id);
    }
  }
  return covered;
}

function widerThan(id: string, broaderOf: BroaderOf): Set<string> {
  const found = new Set<string>();
  let level = [id];
  for (let step = 0; step < MOST_STEPS && level.length > 0; step++) {
    level = level.flatMap((one) => broaderOf(one)).filter((one) => one !== id && !found.has(one));
    for (const one of level) found.add(one);
  }
  return found;
}

/**
 * The fewest that cover most together: the one that adds most first, until nothing more is added. At most `most`, and
 * in the order given where two add the same.
 */
export function combine<T>(
  candidates: readonly T[],
  coversOf: (candidate: T) => Iterable<string>,
  most: number,
): { chosen: T[]; covered: Set<string> } {
  const chosen: T[] = [];
  const covered = new Set<string>();
  const addedBy = (candidate: T) => [...coversOf(candidate)].filter((id) => !covered.has(id)).length;
  while (chosen.length < most) {
    let best: T | undefined;
    let adds = 0;
    for (const candidate of candidates) {
      const added = addedBy(candidate);
      if (added > adds) [best, adds] = [candidate, added];
    }
    if (best === undefined) break;
    chosen.push(best);
    for (const id of coversOf(best)) covered.add(id);
  }
  return { chosen, covered };
}
