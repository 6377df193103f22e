import { localDate } from '../../../platform/format.ts';
import type { DateRange } from '../../../platform/local-date.ts';
import type { Work } from '../../../platform/work.ts';
import { countSteps, readSteps } from './next-step.store.ts';
import type { NeedAhead, StepCounts } from './next-step.ts';

/** How many needs of these centres, that are not closed, have a last day before today, today, and later. */
export async function countNeedSteps(work: Work, ownerIds: readonly string[]): Promise<StepCounts> {
  return countSteps(work, { ownerIds, today: localDate(work.now) });
}

/** The first of them with a last day in the range, the earliest first, then by key. */
export async function listNeedSteps(
  work: Work,
  ownerIds: readonly string[],
  range: DateRange & { limit: number },
): Promise<NeedAhead[]> {
  return readSteps(work, { ownerIds, today: localDate(work.now) }, range);
}
