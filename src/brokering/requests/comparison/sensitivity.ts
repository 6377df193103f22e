// How much the order hangs on the weights: two criteria trade weight with each other while the others stay as they are.
// This is information beside the result; it never changes the weights that were locked.
import {
  type Contender,
  compareProposals,
  inOrder,
  PRICE,
  pointsOf,
  type Standing,
  type Weights,
} from './comparison.ts';
import { compareFractions, type Fraction, fraction, minus, over, plus, times, ZERO } from './fraction.ts';

/** While `criterion` weighs between `from` and `to`, the order is this one; `leaders` are several only when tied. */
export type Stretch = { from: Fraction; to: Fraction; order: string[]; leaders: string[] };

/** Weight moved between two criteria, the others fixed: `criterion` weighs 0 up to what both weigh together. */
export type Trade = { criterion: string; against: string; now: Fraction; stretches: Stretch[] };

/** The nearest weights in whole tens at which somebody else would lead, and the totals there. */
export type Turn = { weights: Map<string, Fraction>; standings: Standing[] };

/** Every two criteria that have weight to trade: price first, then in the order of the weights. */
export function tradesOf(weights: Weights, contenders: readonly Contender[]): Trade[] {
  const names = [...weights.keys()].sort((a, b) => Number(b === PRICE) - Number(a === PRICE));
  return names.flatMap((criterion, at) =>
    names.slice(at + 1).flatMap((against) => {
      const trade = tradeBetween(weights, contenders, [criterion, against]);
      return trade ? [trade] : [];
    }),
  );
}

/** The order at every share of the weight that two criteria have together; undefined when they have none, or nobody proposes. */
export function tradeBetween(
  weights: Weights,
  contenders: readonly Contender[],
  [criterion, against]: readonly [string, string],
): Trade | undefined {
  const now = weights.get(criterion) ?? ZERO;
  const most = plus(now, weights.get(against) ?? ZERO);
  if (compareFractions(most, ZERO) <= 0 || contenders.length === 0) return undefined;
  const lines = linesOf(weights, contenders, [criterion, against]);
  const borders = [ZERO, ...crossings(lines, most), most];
  const stretches = borders.slice(1).map((to, at): Stretch => {
    const from = borders[at] ?? ZERO;
    const middle = over(plus(from, to), TWO);
    return { from, to, ...orderAt(lines, middle) };
  });
  return { criterion, against, now, stretches };
}

/**
 * The weights nearest to those locked, in steps of ten per cent, at which a trade has another leader; undefined when
 * nobody else leads at any such weights.
 */
export function turnOf(weights: Weights, contenders: readonly Contender[], trade: Trade): Turn | undefined {
  const most = plus(trade.now, weights.get(trade.against) ?? ZERO);
  const leaders = leadersOf(compareProposals(weights, contenders));
  const tens = Array.from({ length: 11 }, (_, at) => fraction(BigInt(at) * 10n, 1n))
    .filter((ten) => compareFractions(ten, most) <= 0)
    .sort(
      (a, b) => compareFractions(distance(a, trade.now), distance(b, trade.now)) || compareFractions(b, a),
    );
  for (const ten of tens) {
    const moved = new Map(weights).set(trade.criterion, ten).set(trade.against, minus(most, ten));
    const standings = compareProposals(moved, contenders);
    if (!leadersOf(standings).some((id) => leaders.includes(id))) return { weights: moved, standings };
  }
  return undefined;
}

const TWO = fraction(2n, 1n);

/** The total of a proposal as a line over the weight of the first criterion: `start + weight × slope`. */
type Line = { id: string; start: Fraction; slope: Fraction };

function linesOf(
  weights: Weights,
  contenders: readonly Contender[],
  [criterion, against]: readonly [string, string],
): Line[] {
  const most = plus(weights.get(criterion) ?? ZERO, weights.get(against) ?? ZERO);
  const others = [...weights].filter(([name]) => name !== criterion && name !== against);
  return pointsOf(weights, contenders).map(({ id, points }) => {
    const own = (name: string) => points.get(name) ?? ZERO;
    const fixed = others.map(([name, weight]) => times(own(name), weight)).reduce(plus, ZERO);
    return {
      id,
      start: plus(fixed, times(own(against), most)),
      slope: minus(own(criterion), own(against)),
    };
  });
}

/** Where two lines meet, strictly between 0 and `most`, rising and each once. */
function crossings(lines: readonly Line[], most: Fraction): Fraction[] {
  const met = lines.flatMap((a, at) =>
    lines.slice(at + 1).flatMap((b) => {
      const slope = minus(a.slope, b.slope);
      return slope.top === 0n ? [] : [over(minus(b.start, a.start), slope)];
    }),
  );
  const inside = met.filter((at) => compareFractions(at, ZERO) > 0 && compareFractions(at, most) < 0);
  const rising = inside.sort(compareFractions);
  return rising.filter((at, index) => index === 0 || compareFractions(at, rising[index - 1] ?? ZERO) !== 0);
}

function orderAt(lines: readonly Line[], weight: Fraction): { order: string[]; leaders: string[] } {
  const totals = lines.map(({ id, start, slope }) => ({ id, total: plus(start, times(weight, slope)) }));
  totals.sort((a, b) => compareFractions(b.total, a.total) || inOrder(a.id, b.id));
  const highest = totals[0]?.total ?? ZERO;
  const leading = totals.filter(({ total }) => compareFractions(total, highest) === 0);
  return { order: totals.map(({ id }) => id), leaders: leading.map(({ id }) => id) };
}

function leadersOf(standings: readonly Standing[]): string[] {
  return standings.filter(({ rank }) => rank === 1).map(({ id }) => id);
}

function distance(a: Fraction, b: Fraction): Fraction {
  const difference = minus(a, b);
  return difference.top < 0n ? minus(ZERO, difference) : difference;
}
