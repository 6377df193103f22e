// How proposals are compared: points per criterion times their weights, and price by a rule that nobody judges.
// The rule is published with every request; source: domain.md §4 step 9, R63.
import {
  compareFractions,
  type Fraction,
  HUNDRED,
  hundredthsOf,
  over,
  plus,
  sumOf,
  times,
  ZERO,
} from './fraction.ts';

/** The criterion whose points are never judged: lowest price ÷ price × 100. */
export const PRICE = 'price';

/** What each criterion weighs, in per cent; together 100. */
export type Weights = ReadonlyMap<string, Fraction>;

/** What is compared of a proposal: its price, and points 0–100 for each criterion other than price. */
export type Contender = { id: string; price: Fraction; scores: ReadonlyMap<string, Fraction> };

/** The points of one proposal for one criterion, and what they add to its total. */
export type Part = { criterion: string; points: Fraction; weighted: Fraction };

/** Equal totals, as they are printed with two decimals, share a rank and are `tied`. */
export type Standing = { id: string; total: Fraction; rank: number; tied: boolean; parts: Part[] };

/**
 * All proposals, highest total first; those with equal totals in the order of their ids.
 * Prices must be above 0, and every weighted criterion other than price must have points.
 */
export function compareProposals(weights: Weights, contenders: readonly Contender[]): Standing[] {
  const rows = pointsOf(weights, contenders).map(({ id, points }) => {
    const parts = [...weights].map(([criterion, weight]) => {
      const own = points.get(criterion) ?? ZERO;
      return { criterion, points: own, weighted: over(times(own, weight), HUNDRED) };
    });
    return { id, parts, total: sumOf(parts.map((part) => part.weighted)) };
  });
  const printed = (row: { total: Fraction }) => hundredthsOf(row.total);
  rows.sort((a, b) => Number(printed(b) - printed(a)) || inOrder(a.id, b.id));
  return rows.map((row) => {
    const higher = rows.filter((other) => printed(other) > printed(row)).length;
    const equal = rows.filter((other) => printed(other) === printed(row)).length;
    return { ...row, rank: higher + 1, tied: equal > 1 };
  });
}

/** The points of each proposal for each criterion, price computed. */
export function pointsOf(
  weights: Weights,
  contenders: readonly Contender[],
): { id: string; points: Map<string, Fraction> }[] {
  const lowest = contenders.map((one) => one.price).sort(compareFractions)[0];
  return contenders.map(({ id, price, scores }) => {
    const points = [...weights.keys()].map((criterion): [string, Fraction] => {
      if (criterion !== PRICE) return [criterion, scores.get(criterion) ?? ZERO];
      return [criterion, lowest ? times(over(lowest, price), HUNDRED) : ZERO];
    });
    return { id, points: new Map(points) };
  });
}

/** Whether the weights are together exactly 100. */
export function isWhole(weights: Weights): boolean {
  return compareFractions([...weights.values()].reduce(plus, ZERO), HUNDRED) === 0;
}

/** By code unit, so that every machine orders alike. */
export function inOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
