// How far long work has come, as the page that waits for it reads it.
import { z } from 'zod';
import type { LocalText, Message } from '../i18n.ts';
import { personOf, type Work } from '../work.ts';

const STATES = ['queued', 'running', 'done', 'failed', 'cancelled'] as const;

export type JobRun = {
  id: string;
  kind: string;
  title: LocalText;
  state: (typeof STATES)[number];
  step: number;
  /** Missing while the amount is unknown. */
  steps: number | null;
  result: unknown;
  /** Whether it may end between two steps. */
  stoppable: boolean;
  createdAt: Date;
  finishedAt: Date | null;
};

const row = z.object({
  id: z.string(),
  kind: z.string(),
  title: z.object({ sv: z.string(), en: z.string().optional() }),
  state: z.enum(STATES),
  step: z.number(),
  steps: z.number().nullable(),
  result: z.unknown(),
  stoppable: z.boolean(),
  createdAt: z.date(),
  finishedAt: z.date().nullable(),
});

const failure = z.object({ told: z.object({ sv: z.string(), en: z.string() }) });

/** Why the run failed, when the work could tell. */
export function whyFailed({ state, result }: Pick<JobRun, 'state' | 'result'>): Message | undefined {
  return state === 'failed' ? failure.safeParse(result).data?.told : undefined;
}

/** The run, if it exists and the one who acts may see it. */
export async function findJobRun(work: Work, id: string): Promise<JobRun | undefined> {
  const found = await selectRuns(work).where('id', '=', id).executeTakeFirst();
  return found && row.parse(found);
}

/** The newest run of a kind that the one who acts asked for and that is done. */
export async function findLatestRun(work: Work, kind: string): Promise<JobRun | undefined> {
  const personId = personOf(work.actor);
  if (!personId) return undefined;
  const found = await selectRuns(work)
    .where('kind', '=', kind)
    .where('startedBy', '=', personId)
    .where('state', '=', 'done')
    .orderBy('createdAt', 'desc')
    .executeTakeFirst();
  return found && row.parse(found);
}

function selectRuns(work: Work) {
  return work.tx
    .selectFrom('jobRun')
    .select(['id', 'kind', 'title', 'state', 'step', 'steps', 'result'])
    .select(['stoppable', 'createdAt', 'finishedAt']);
}

/** Ends the run when that can be done; undefined when it cannot, or is not to be seen. */
export async function cancelJobRun(work: Work, id: string): Promise<{ id: string } | undefined> {
  return work.tx
    .updateTable('jobRun')
    .set({ state: 'cancelled', finishedAt: work.now })
    .where('id', '=', id)
    .where((has) =>
      has.or([
        has('state', '=', 'queued'),
        has.and([has('state', '=', 'running'), has('stoppable', '=', true)]),
      ]),
    )
    .returning('id')
    .executeTakeFirst();
}
