// Leaves out plans that cannot be part of a better choice than one without them.
import type { PoolPlan } from './pool-plan.ts';

/**
 * Leaves out each plan that another one beats: it holds all of its needs, and each is worth at least as much there.
 * At a workplace is more to ask than in the town of that workplace, so it only beats its like. A plan is only held
 * against those that hold the need which fewest kept plans hold.
 */
export function keepUnbeaten(plans: readonly PoolPlan[]): PoolPlan[] {
  const ordered = [...plans].sort((a, b) => b.needs.length - a.needs.length || sum(b.points) - sum(a.points));
  const keptWith = new Map<number, Kept[]>();
  return ordered.filter((plan) => {
    const lists = plan.needs.map((at) => keptWith.get(at) ?? []);
    const fewest = lists.reduce((a, b) => (b.length < a.length ? b : a));
    if (fewest.some((kept) => beats(kept, plan))) return false;
    const kept = { plan, points: new Map(plan.needs.map((at, i) => [at, plan.points[i] ?? 0])) };
    for (const at of plan.needs) {
      const list = keptWith.get(at);
      if (list) list.push(kept);
      else keptWith.set(at, [kept]);
    }
    return true;
  });
}

type Kept = { readonly plan: PoolPlan; readonly points: ReadonlyMap<number, number> };

function beats({ plan: other, points }: Kept, plan: PoolPlan): boolean {
  if (
    other.form === 'atWorkplace' &&
    !(plan.form === 'atWorkplace' && plan.municipality === other.municipality)
  )
    return false;
  return plan.needs.every((at, i) => (points.get(at) ?? Number.NEGATIVE_INFINITY) >= (plan.points[i] ?? 0));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
