// Finds the pools that matter among the endlessly many there are (column generation): the relaxed question says what each
// need costs, every plan answers with the pools that are worth more than their needs cost, until none is.
import { makePriceable, type Priceable, pricePlan } from './best-pools.ts';
import type { Candidate, Field } from './candidate.ts';
import type { Packer, Relaxed } from './packing.solver.ts';
import { gainOf, openStock, type PoolStock } from './pool-stock.ts';

export type Generated = {
  readonly stock: PoolStock;
  /** No choice is worth more. */
  readonly bound: number;
  /** The prices of the needs that prove the bound. */
  readonly prices: Float64Array;
  readonly relaxed: Relaxed;
};

export type GenerateLimits = {
  /** Called between rounds with the bound so far; says whether time is up. */
  readonly isOver: (bound: number) => boolean;
  /** Rounds are over when the relaxed worth is within this share of the bound. */
  readonly gap: number;
};

/** Prices are drawn towards those that gave the best bound, since the newest ones jump about (Wentges 1997). */
const STEADY = 0.8;
/** New pools taken in at a time, at most: the relaxed question takes longer to answer the more there are. */
const MOST_NEW = 500;
/** With fewer new pools than this the newest prices are asked as well. */
const FEW = 5;
const LEAST_GAIN = 1e-7;

export function generatePools(
  field: Field,
  packer: Packer,
  limits: GenerateLimits,
  known: readonly Candidate[] = [],
): Generated {
  const plans = field.plans.map((_, at) => makePriceable(at, field));
  const stock = openStock();
  const relaxation = packer.relax(field.needs.length);
  const add = (pools: readonly Candidate[]) => {
    const fresh = stock.add(pools);
    relaxation.add(fresh);
    return fresh.length;
  };
  add(known);
  let best = { bound: Number.POSITIVE_INFINITY, prices: highestPrices(field) };
  const ask = (prices: Float64Array) => {
    const answer = askPlans(plans, prices, field);
    if (answer.bound < best.bound) best = { bound: answer.bound, prices: answer.prices };
    return answer.pools;
  };
  const highest = best.prices;
  for (const part of FIRST_SHARES) add(ask(highest.map((price) => price * part)));
  try {
    for (;;) {
      const relaxed = relaxation.solve();
      const steady = relaxed.prices.map((price, i) => STEADY * (best.prices[i] ?? 0) + (1 - STEADY) * price);
      const isBetter = (pool: Candidate) => gainOf(pool, relaxed.prices) > LEAST_GAIN;
      let better = ask(steady).filter(isBetter);
      if (better.length < FEW) better = [...better, ...ask(relaxed.prices).filter(isBetter)];
      const isDone =
        best.bound - relaxed.worth <= limits.gap * relaxed.worth ||
        add(greatest(better, relaxed.prices)) === 0;
      if (isDone || limits.isOver(best.bound)) return { stock, ...best, relaxed };
    }
  } finally {
    relaxation.close();
  }
}

/** Shares of the highest price at which plans are first asked, to have something to begin with. */
const FIRST_SHARES = [0.5, 0.8];

/** What each need is worth where it is worth most. */
function highestPrices({ plans, needs }: Field): Float64Array {
  const prices = new Float64Array(needs.length);
  for (const plan of plans)
    plan.needs.forEach((need, i) => {
      prices[need] = Math.max(prices[need] ?? 0, plan.points[i] ?? 0);
    });
  return prices;
}

/** Those that are worth most after their needs are paid for. */
function greatest(pools: readonly Candidate[], prices: Float64Array): readonly Candidate[] {
  if (pools.length <= MOST_NEW) return pools;
  const gains = new Map(pools.map((pool) => [pool, gainOf(pool, prices)]));
  return pools.toSorted((a, b) => (gains.get(b) ?? 0) - (gains.get(a) ?? 0)).slice(0, MOST_NEW);
}

type Answer = { readonly bound: number; readonly prices: Float64Array; readonly pools: readonly Candidate[] };

/**
 * The pools worth more than their needs cost, and the bound that these prices prove. Either each plan adds what its pools
 * are worth above their price (Lagrange), or the prices are raised until no pool is worth more than its needs cost; where
 * many plans share the same needs, the latter is much closer.
 */
function askPlans(plans: readonly Priceable[], prices: Float64Array, { rules, needs }: Field): Answer {
  let bound = sumOf(prices);
  const raise = new Float64Array(prices.length);
  const pools: Candidate[] = [];
  for (const plan of plans) {
    const priced = pricePlan(plan, prices, rules);
    bound += priced.most;
    if (priced.mostPerPerson > 0)
      for (const { need } of plan.members) raise[need] = Math.max(raise[need] ?? 0, priced.mostPerPerson);
    pools.push(...priced.pools);
  }
  const raised = prices.map((price, need) => price + (raise[need] ?? 0) * (needs[need]?.people ?? 0));
  const raisedBound = sumOf(raised);
  return raisedBound < bound ? { bound: raisedBound, prices: raised, pools } : { bound, prices, pools };
}

function sumOf(prices: Float64Array): number {
  return prices.reduce((sum, price) => sum + price, 0);
}
