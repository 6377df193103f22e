import type { Work } from '../../../platform/work.ts';
import type { AskingNeed } from './asking-need.ts';
import { holdAsking } from './asking-needs.memory.ts';
import { readAsking, readOpenMarks } from './asking-needs.store.ts';

/** What all open needs ask for that the one who acts may see, in the order of their keys; only changed ones are read. */
export async function listAskingNeeds(work: Work): Promise<AskingNeed[]> {
  return holdAsking(work.database, await readOpenMarks(work), (ids) => readAsking(work, ids));
}
