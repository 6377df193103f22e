// An employer's own place in a pool, and until when it can be answered for. Dates are local.
import type { LinkEnding, OthersTold, Pool, PoolPlace } from '../pool.ts';
import { answerBefore } from './waiting-line.ts';

/** The own place with what the employer may know of the pool around it. */
export type OwnPlace = {
  pool: Pool;
  place: PoolPlace;
  others: OthersTold;
  /** Its people do not fit beside the others. */
  isFull: boolean;
};

export type EndedLink = {
  why: LinkEnding;
  on: string;
  centre: string | undefined;
  email: string | undefined;
};

type Answerable = { pool: Pick<Pool, 'state' | 'content'>; place: Pick<PoolPlace, 'until'> };

/** True when the employer may still say yes or no. A place that moved up has a day of its own. */
export function takesAnswers({ pool, place }: Answerable, today: string): boolean {
  if (pool.state !== 'forming' && pool.state !== 'committed') return false;
  const last = pool.content.bindBefore;
  return !last || last >= today || (place.until !== undefined && place.until >= today);
}

/** How long "perhaps" holds the places: as long as before for one that has a day, else as the line's rule says. */
export function heldUntil({ pool, place }: Answerable, today: string): string {
  return place.until && place.until >= today ? place.until : answerBefore(today, pool.content.bindBefore);
}
