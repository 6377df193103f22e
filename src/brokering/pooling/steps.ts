// The steps that a pool can take from where it stands, and what stands in the way of each.
import { type Pool, type PoolPlace, type PoolState, standingOf, termsOf } from './pool.ts';
import { type PriceAt, priceAt } from './viability.ts';

/** Why a step cannot be taken now. */
export type StepHinder = NonNullable<PriceAt['hinder']> | 'tooEarly';

export type PoolStep = { to: PoolState; hinder?: StepHinder };

/** The steps that are taken on the page of a pool; going ahead or not is decided on a page of its own. */
const LATER: Readonly<Record<PoolState, readonly PoolState[]>> = {
  suggested: [],
  forming: [],
  committed: ['running', 'forming', 'notViable'],
  running: ['done', 'notViable'],
  done: [],
  notViable: ['forming'],
};

type Where = {
  pool: Pick<Pool, 'state' | 'content'>;
  places: readonly Pick<PoolPlace, 'people' | 'state'>[];
  /** Local date. */
  today: string;
};

/** What can follow, in the order in which the page offers it; a step that is hindered says why. */
export function laterSteps({ pool, places, today }: Where): PoolStep[] {
  const { hinder } = priceAt(standingOf(places).bound, termsOf(pool.content));
  return LATER[pool.state].map((to) => {
    if (to !== 'running') return { to };
    if (hinder) return { to, hinder };
    return pool.content.startFrom > today ? { to, hinder: 'tooEarly' } : { to };
  });
}
