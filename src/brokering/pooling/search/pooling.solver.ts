// The search in a thread of its own: it does not let go of the one that it runs in, and the server has pages to answer.
import { Worker } from 'node:worker_threads';
import type { Progress, SearchLimits } from './find-pools.solver.ts';
import type { PlanInput } from './pool-plan.ts';
import type { Suggestions } from './suggestion.ts';

/** What goes to the thread and what comes back; see `solver-thread.solver.ts`. */
export type SearchTask = { readonly input: PlanInput; readonly limits: SearchLimits };
export type SearchMessage = { progress: Progress } | { found: Suggestions };

export type SearchReport = (done: number, of: number) => Promise<void>;

const REPORT_EVERY_MS = 1_000;

/**
 * Finds the pools that serve the most people.
 *
 * @param report  told every second how far the search is; when it throws, the search ends at once
 * @throws whatever `report` throws, and Error when the solver fails
 */
export async function searchInThread(
  { input: { needs, towns, today, rules }, limits }: SearchTask,
  report?: SearchReport,
): Promise<Suggestions> {
  const thread = new Worker(threadUrl());
  let progress: Progress | undefined;
  const ended = Promise.withResolvers<Suggestions>();
  thread.on('message', (message: SearchMessage) => {
    if ('found' in message) ended.resolve(message.found);
    else progress = message.progress;
  });
  thread.on('error', ended.reject);
  thread.on('exit', (code) => ended.reject(new Error(`The solver's thread ended with ${code}`)));
  // The caller may know more of the needs than the thread has to.
  thread.postMessage({ input: { needs, towns, today, rules }, limits } satisfies SearchTask);
  const reporting =
    report && reportUntil(ended.promise, () => report(progress?.done ?? 0, progress?.of ?? 1));
  try {
    return await (reporting ? Promise.race([ended.promise, reporting]) : ended.promise);
  } finally {
    await thread.terminate();
  }
}

/** Reports again and again until the search has ended; only ever ends by throwing. */
async function reportUntil(ended: Promise<unknown>, report: () => Promise<void>): Promise<never> {
  let isEnded = false;
  const end = () => {
    isEnded = true;
  };
  ended.then(end, end);
  while (!isEnded) {
    await report();
    await new Promise((resolve) => setTimeout(resolve, REPORT_EVERY_MS));
  }
  return new Promise<never>(() => {});
}

/** Beside this file as source, beside the server when built. */
function threadUrl(): URL {
  return new URL(
    import.meta.url.endsWith('.ts') ? './solver-thread.solver.ts' : './solver-thread.js',
    import.meta.url,
  );
}
