import type { Work } from '../../../platform/work.ts';
import type { PlaceState } from '../pool.ts';

/** Sets how a need stands in a pool, at a moment that has passed. For the demo region. */
export async function setDemoPlace(
  work: Work,
  poolId: string,
  needId: string,
  answer: { state: PlaceState; until: string | undefined; changedAt: Date },
): Promise<void> {
  const waitingSince = answer.state === 'waiting' ? answer.changedAt : null;
  await work.tx
    .updateTable('poolPlace')
    .set({ ...answer, until: answer.until ?? null, waitingSince })
    .where('poolId', '=', poolId)
    .where('needId', '=', needId)
    .execute();
}
