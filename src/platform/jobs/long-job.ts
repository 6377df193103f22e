// The run of long work as its row tells it: queued, running, done, failed or cancelled, and how far.
import { type JobDeps, type LongJob, WorkFailed } from './job.ts';

const REPORT_EVERY_MS = 250;
const JOB = { kind: 'job', name: 'long-job' } as const;

/** Somebody has cancelled the run; its row says so already. */
class Cancelled extends Error {}

/** Runs it once: a second delivery finds it taken. A failure is written to the run and not tried again.
 * One that was cancelled ends at its next report. */
export async function runLongJob(
  job: LongJob,
  deps: JobDeps,
  asked: { runId: string; payload: unknown },
): Promise<void> {
  const taken = await deps.runWork(JOB, (work) =>
    work.tx
      .updateTable('jobRun')
      .set({ state: 'running' })
      .where('id', '=', asked.runId)
      .where('state', '=', 'queued')
      .returning('id')
      .executeTakeFirst(),
  );
  if (!taken) return;
  let reportedAt = 0;
  try {
    const result = await job.run(deps, asked.payload, async (step, steps) => {
      const now = deps.clock().getTime();
      if (now - reportedAt < REPORT_EVERY_MS && step !== steps) return;
      reportedAt = now;
      await change(deps, asked.runId, { step, ...(steps === undefined ? {} : { steps }) });
    });
    await change(deps, asked.runId, {
      state: 'done',
      result: JSON.stringify(result),
      finishedAt: deps.clock(),
    });
  } catch (error) {
    if (error instanceof Cancelled) return;
    deps.log.error({ err: error, runId: asked.runId }, 'long job failed');
    const reason = error instanceof Error ? error.name : 'Error';
    const told = error instanceof WorkFailed ? error.told : undefined;
    await change(deps, asked.runId, {
      state: 'failed',
      result: JSON.stringify({ reason, told }),
      finishedAt: deps.clock(),
    });
  }
}

type RunChange = { state?: string; step?: number; steps?: number; result?: string; finishedAt?: Date };

async function change(deps: JobDeps, runId: string, values: RunChange): Promise<void> {
  const changed = await deps.runWork(JOB, (work) =>
    work.tx
      .updateTable('jobRun')
      .set(values)
      .where('id', '=', runId)
      .where('state', '=', 'running')
      .returning('id')
      .executeTakeFirst(),
  );
  if (!changed) throw new Cancelled();
}
