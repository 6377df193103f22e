// The pools thought of so far: of those with the same needs only the best, since any other can be put in its place.
import type { Candidate } from './candidate.ts';

export type PoolStock = {
  readonly pools: readonly Candidate[];
  /** Keeps those that are new or better than what there was with the same needs; returns them. */
  add(pools: readonly Candidate[]): Candidate[];
};

const NOTHING = 1e-9;

/** An empty stock. */
export function openStock(): PoolStock {
  const places = new Map<string, number>();
  const pools: Candidate[] = [];
  return {
    pools,
    add(more) {
      return more.filter((one) => {
        const key = one.needs.join();
        const at = places.get(key);
        if (at === undefined) places.set(key, pools.push(one) - 1);
        else if ((pools[at]?.worth ?? 0) < one.worth - NOTHING) places.set(key, pools.push(one) - 1);
        else return false;
        return true;
      });
    },
  };
}

/** What a pool is worth after its needs are paid for. */
export function gainOf({ needs, worth }: Candidate, prices: Float64Array): number {
  let gain = worth;
  for (const need of needs) gain -= prices[need] ?? 0;
  return gain;
}
