// The comparison as JSON: what programs send, and what they get back. Decimals are strings, so that none is rounded.
import { z } from 'zod';
import {
  type Contender,
  compareProposals,
  isWhole,
  PRICE,
  type Standing,
  type Weights,
} from './comparison.ts';
import { DECIMAL, type Fraction, readDecimal, twoDecimals } from './fraction.ts';
import { tradesOf, turnOf } from './sensitivity.ts';

const MOST_CRITERIA = 20;
const MOST_PROPOSALS = 100;
const HIGHEST_PRICE = 1_000_000_000_000;

/** A number, or decimals as a string; read exactly as it is written. */
const decimal = z
  .union([z.number(), z.string()])
  .transform(String)
  .refine((text) => DECIMAL.test(text) && text.length <= 24, 'Expected a number in decimals, such as 12.5')
  .transform(readDecimal);
const percentage = decimal.refine((value) => between(value, 0, 100), 'Expected 0 to 100');
const points = percentage;
const price = decimal.refine(
  (value) => value.top > 0n && between(value, 0, HIGHEST_PRICE),
  'Expected a price above 0: the rule is the lowest price ÷ the price × 100',
);

const name = z.string().trim().min(1).max(200);

/** `{"weights":{"quality":50,"price":30,"delivery":20},"proposals":[{"id":"A","priceSek":148000,"scores":{…}}]}` */
export const comparisonInput = z
  .strictObject({
    weights: z.record(name, percentage),
    proposals: z
      .array(z.strictObject({ id: name, priceSek: price, scores: z.record(name, points).default({}) }))
      .min(1)
      .max(MOST_PROPOSALS),
  })
  .superRefine((input, context) => {
    const weights = new Map(Object.entries(input.weights));
    const complain = (path: (string | number)[], message: string) =>
      context.addIssue({ code: 'custom', path, message });
    if (weights.size > MOST_CRITERIA) complain(['weights'], `Expected at most ${MOST_CRITERIA} criteria`);
    if (!isWhole(weights)) complain(['weights'], 'Expected weights that are together 100');
    const ids = input.proposals.map((one) => one.id);
    input.proposals.forEach((one, at) => {
      if (ids.indexOf(one.id) !== at) complain(['proposals', at, 'id'], `${one.id} stands twice`);
      for (const criterion of weights.keys()) {
        if (criterion === PRICE || Object.hasOwn(one.scores, criterion)) continue;
        complain(['proposals', at, 'scores', criterion], 'Expected points 0 to 100');
      }
      for (const criterion of Object.keys(one.scores)) {
        if (criterion === PRICE || weights.has(criterion)) continue;
        complain(['proposals', at, 'scores', criterion], 'No weight is given for this criterion');
      }
    });
  })
  .transform(({ weights, proposals }): { weights: Weights; contenders: Contender[] } => ({
    weights: new Map(Object.entries(weights)),
    contenders: proposals.map(({ id, priceSek, scores }) => ({
      id,
      price: priceSek,
      scores: new Map(Object.entries(scores)),
    })),
  }));

/** Totals with two decimals, highest first, and what happens to the order when two criteria trade weight. */
export function comparisonJson(weights: Weights, contenders: readonly Contender[]) {
  const trades = tradesOf(weights, contenders).map((trade) => {
    const turn = turnOf(weights, contenders, trade);
    return {
      criterion: trade.criterion,
      against: trade.against,
      now: twoDecimals(trade.now),
      stretches: trade.stretches.map(({ from, to, order, leaders }) => ({
        from: twoDecimals(from),
        to: twoDecimals(to),
        order,
        leaders,
      })),
      turn: turn ? { weights: printed(turn.weights), totals: turn.standings.map(totalJson) } : null,
    };
  });
  return { totals: compareProposals(weights, contenders).map(totalJson), sensitivity: trades };
}

function totalJson({ id, total, rank, tied }: Standing) {
  return { id, total: twoDecimals(total), rank, tied };
}

function printed(weights: Weights): Record<string, string> {
  return Object.fromEntries([...weights].map(([criterion, weight]) => [criterion, twoDecimals(weight)]));
}

function between({ top, bottom }: Fraction, least: number, most: number): boolean {
  return top >= BigInt(least) * bottom && top <= BigInt(most) * bottom;
}
