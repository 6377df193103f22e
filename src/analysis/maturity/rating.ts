// What ratings come to: without evidence at most 3, the spread that a team talks about, and the median of an area.

/** A level from 1 to 5 as one person sees it. */
export type Rating = { level: number; evidence: boolean };

/** The highest level that a rating without evidence counts as (domain.md §8). */
export const MOST_WITHOUT_EVIDENCE = 3;

/** The level that a rating counts as. */
export function countedLevel({ level, evidence }: Rating): number {
  return evidence ? level : Math.min(level, MOST_WITHOUT_EVIDENCE);
}

/** The lowest and the highest of levels; `undefined` when there are none. */
export function spreadOf(levels: readonly number[]): [lowest: number, highest: number] | undefined {
  return levels.length === 0 ? undefined : [Math.min(...levels), Math.max(...levels)];
}

/** The median in half levels: the mean of the two in the middle when they are even in number; `undefined` of none. */
export function medianOf(levels: readonly number[]): number | undefined {
  const sorted = [...levels].sort((a, b) => a - b);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}

/** How mature an area is: the median of its indicators, and the lowest, which the median hides. */
export type AreaScore = { score: number; lowest: number };

/** The score of an area by the levels of its indicators; `undefined` when none is agreed yet. */
export function scoreArea(levels: readonly number[]): AreaScore | undefined {
  const [score, lowest] = [medianOf(levels), spreadOf(levels)?.[0]];
  return score === undefined || lowest === undefined ? undefined : { score, lowest };
}
