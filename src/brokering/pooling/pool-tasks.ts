// What a pool asks of those who lead it, have a need in it, or are an employer in it, and by when. Dates are local.
import { addDays } from '../../platform/local-date.ts';
import { type Pool, type PoolPlace, standingOf, termsOf } from './pool.ts';
import { priceAt } from './viability.ts';

export const POOL_TASKS = [
  'poolAnswer',
  'poolOwnAnswer',
  'poolDecide',
  'poolGather',
  'poolRemind',
  'poolBegin',
  'poolSuggestions',
] as const;
export type PoolTask = { step: (typeof POOL_TASKS)[number]; dueOn?: string | undefined; placeId?: string };

/** A last day is told of so many days ahead, a preliminary answer somewhat less. */
const DEADLINE_DAYS = 14;
const REMIND_DAYS = 7;

type Known = { pool: Pick<Pool, 'state' | 'content'>; places: readonly PoolPlace[]; leads: boolean };

/** The one thing that is most pressing for the one who reads; undefined when the pool asks nothing of them now. */
export function poolTask({ pool, places, leads }: Known, today: string): PoolTask | undefined {
  if (leads) return pool.state === 'forming' ? formingTask({ pool, places }, today) : laterTask(pool, today);
  if (pool.state !== 'forming' && pool.state !== 'committed') return undefined;
  const own = places.find((place) => place.own && place.state === 'preliminary');
  if (own) return { step: 'poolOwnAnswer', dueOn: own.until ?? pool.content.bindBefore, placeId: own.id };
  const asked = places.some((place) => place.mine && !place.own && place.state === 'asked');
  return asked ? { step: 'poolAnswer', dueOn: pool.content.bindBefore } : undefined;
}

function formingTask({ pool, places }: Omit<Known, 'leads'>, today: string): PoolTask | undefined {
  const last = pool.content.bindBefore;
  if (priceAt(standingOf(places).bound, termsOf(pool.content)).viable)
    return { step: 'poolDecide', dueOn: last };
  const [near] = places
    .flatMap(({ state, until }) => (state === 'preliminary' && until ? [until] : []))
    .filter((until) => until <= addDays(today, REMIND_DAYS))
    .sort();
  if (near) return { step: 'poolRemind', dueOn: near };
  return last && last <= addDays(today, DEADLINE_DAYS) ? { step: 'poolGather', dueOn: last } : undefined;
}

function laterTask({ state, content }: Known['pool'], today: string): PoolTask | undefined {
  return state === 'committed' && content.startFrom <= today
    ? { step: 'poolBegin', dueOn: content.startFrom }
    : undefined;
}
