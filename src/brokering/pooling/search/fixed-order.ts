// Needs in an order that says nothing of who asked or when: the same needs give the same suggestion however they come.
import type { PoolableNeed } from '../suggestions/poolable-need.ts';

/** Ordered by what they ask. Only among needs that ask exactly the same does the id decide. */
export function inFixedOrder(needs: readonly PoolableNeed[]): PoolableNeed[] {
  return needs
    .map((need) => ({ need, key: keyOf(need) }))
    .sort((a, b) => compare(a.key, b.key) || compare(a.need.id, b.need.id))
    .map(({ need }) => need);
}

function keyOf({ id: _id, employer: _employer, subjects, ...rest }: PoolableNeed): string {
  const asked = Object.entries(rest).sort(([a], [b]) => compare(a, b));
  return JSON.stringify([[...subjects].sort(([a], [b]) => compare(a, b)), asked]);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
