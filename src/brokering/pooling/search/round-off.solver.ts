// From shares of pools to whole ones: those with the greatest shares are taken, the rest is asked anew without their needs,
// until nothing is left to ask (diving).
import type { Candidate, Field } from './candidate.ts';
import { generatePools } from './generate-pools.solver.ts';
import type { Packer, Relaxed } from './packing.solver.ts';
import type { PoolStock } from './pool-stock.ts';
import { partOf, type SubField, toPart, toWhole } from './sub-field.ts';

type Standing = { readonly relaxed: Relaxed; readonly stock: PoolStock; readonly isOver: () => boolean };

/** Pools taken at least at once, as a share of those that have a part; and those that nearly stand whole. */
const AT_ONCE = 0.1;
const NEARLY_WHOLE = 0.9;
const LEAST = 1e-6;
const RELAXED_GAP = 1e-3;

/** A choice near the relaxed one, or `undefined` when time was too short. */
export function roundOff(
  field: Field,
  packer: Packer,
  { relaxed, stock, isOver }: Standing,
): Candidate[] | undefined {
  const taken: Candidate[] = [];
  let open = new Set(field.needs.keys());
  let standing: { pools: readonly Candidate[]; shares: Float64Array } = {
    pools: stock.pools,
    shares: relaxed.shares,
  };
  for (;;) {
    const now = takeGreatest(standing);
    if (now.length === 0) return taken;
    taken.push(...now);
    open = open.difference(new Set(now.flatMap(({ needs }) => needs)));
    if (isOver()) return undefined;
    const part: SubField = partOf(field, open);
    if (part.plans.length === 0) return taken;
    const next = generatePools(part, packer, { isOver, gap: RELAXED_GAP }, toPart(stock.pools, part));
    const found = next.stock.pools.map((pool) => toWhole(pool, part));
    stock.add(found);
    standing = { pools: found, shares: next.relaxed.shares };
  }
}

function takeGreatest({ pools, shares }: { pools: readonly Candidate[]; shares: Float64Array }): Candidate[] {
  const order = pools
    .map((pool, at) => ({ pool, share: shares[at] ?? 0 }))
    .filter(({ share }) => share > LEAST)
    .sort((a, b) => b.share - a.share);
  const held = new Set<number>();
  const taken: Candidate[] = [];
  for (const { pool, share } of order) {
    if (share < NEARLY_WHOLE && taken.length >= Math.max(1, order.length * AT_ONCE)) break;
    if (pool.needs.some((need) => held.has(need))) continue;
    taken.push(pool);
    for (const need of pool.needs) held.add(need);
  }
  return taken;
}
