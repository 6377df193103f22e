import type { Work } from '../../../platform/work.ts';
import type { RequestTask } from './request-task.ts';
import { readTasks } from './request-tasks.store.ts';

const MOST = 50;

/** What requests ask of the one who acts, as provider, as one who judges, or as a party to an agreement. */
export async function listRequestTasks(work: Work): Promise<RequestTask[]> {
  return readTasks(work, MOST);
}
