// Long work as the one who started it sees it; administrators see all.
import { recordAudit } from '../../platform/audit/audit.ts';
import { cancelJobRun, findJobRun, type JobRun } from '../../platform/jobs/job-run.ts';
import { Conflict, NotFound } from '../../platform/result.ts';
import type { Work } from '../../platform/work.ts';
import { runs as m } from './operations.messages.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** @throws NotFound when there is none, or the one who acts neither started it nor administers */
export async function getRun(work: Work, id: string): Promise<JobRun> {
  const run = UUID.test(id) ? await findJobRun(work, id) : undefined;
  if (!run) throw new NotFound(`No run ${id}`);
  return run;
}

/**
 * Ends work that has not begun, or that may end between two steps; what is done stays.
 *
 * @throws Conflict when it has ended already or cannot be stopped
 */
export async function cancelRun(work: Work, id: string): Promise<void> {
  const run = await getRun(work, id);
  if (!(await cancelJobRun(work, id))) throw new Conflict(`Run ${id} is ${run.state}`, m.tooLate);
  await recordAudit(work, {
    entity: 'jobRun',
    entityId: id,
    action: 'cancelled',
    before: { state: run.state },
    after: { state: 'cancelled', step: run.step },
  });
}
