// The search in threads of its own: it does not let go of the one that it runs in, and the server has pages to answer.
// They can be ended in the midst of anything, so that neither who cancels nor the time limit waits for the solver.
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { PlanInput } from './pool-plan.ts';
import {
  type Found,
  type Listed,
  openQueue,
  type Queue,
  type SearchLimits,
  type Turn,
} from './search-queue.ts';
import { type Suggestions, sumUp } from './suggestion.ts';

export type SearchTask = {
  readonly input: PlanInput;
  readonly limits: SearchLimits;
  /** How many at once; as many as there are processors when left out, at most four. */
  readonly threads?: number | undefined;
  /** True where somebody else waits for the same processors: the threads then take what is left of them. */
  readonly givesWay?: boolean | undefined;
};

/** What goes to a thread, and what comes back; see `solver-thread.solver.ts`. */
export type ThreadData = { readonly input: PlanInput; readonly givesWay: boolean };
export type ThreadTask = Turn & Pick<SearchLimits, 'gap'>;
export type ThreadMessage = { readonly listed: readonly Listed[] } | Found;

export type SearchReport = (done: number, of: number) => Promise<void>;

/** The search could not be ended as it should. */
export class SolverFailed extends Error {
  override name = 'SolverFailed';
}

const REPORT_EVERY_MS = 500;
const MOST_THREADS = 4;

/**
 * Finds the pools that serve the most people, or the best that were found when time is up.
 *
 * @param report  told twice a second how many needs are settled; when it throws, the search ends at once
 * @throws whatever `report` throws, and SolverFailed when a thread ends or time is up before there is anything to tell
 */
export async function searchInThreads(task: SearchTask, report?: SearchReport): Promise<Suggestions> {
  const ended = Promise.withResolvers<Suggestions>();
  const search = startSearch(task, ended);
  const reporting = report && reportUntil(ended.promise, () => report(...search.progress()));
  try {
    return await (reporting ? Promise.race([ended.promise, reporting]) : ended.promise);
  } finally {
    await search.end();
  }
}

function startSearch(task: SearchTask, ended: Ended) {
  const { input, limits, threads = mostThreads(), givesWay = false } = task;
  // The caller may know more of the needs than the threads have to.
  const { needs, towns, today, rules } = input;
  const workerData: ThreadData = { input: { needs, towns, today, rules }, givesWay };
  const started = performance.now();
  let queue: Queue | undefined;
  const workers = Array.from({ length: threads }, () => new Worker(threadUrl(), { workerData }));
  const finish = () => {
    if (queue) ended.resolve(sumUp(input, queue.standings));
    else ended.reject(new SolverFailed(`${limits.seconds} s were too short to list how pools could be held`));
  };
  const now = () => (performance.now() - started) / 1000;
  const idle = new Set<Worker>();
  const giveTurns = () => {
    for (const worker of idle) {
      const side = worker === workers[0] && threads > 1 ? 'hardest' : 'easiest';
      const turn = queue?.next(side, now());
      if (!turn) continue;
      idle.delete(worker);
      worker.postMessage({ ...turn, gap: limits.gap } satisfies ThreadTask);
    }
    if (queue?.isSettled()) finish();
  };
  for (const worker of workers) {
    worker.on('message', (message: ThreadMessage) => {
      if ('listed' in message) queue ??= openQueue(message.listed, { ...limits, threads });
      else queue?.keep(message, now());
      if ('standing' in message && !message.isSettled) return;
      idle.add(worker);
      giveTurns();
    });
    worker.on('error', (cause) =>
      ended.reject(new SolverFailed(`The solver failed: ${messageOf(cause)}`, { cause })),
    );
    worker.on('exit', (code) => ended.reject(new SolverFailed(`A thread of the solver ended with ${code}`)));
  }
  const timer = setTimeout(finish, limits.seconds * 1000);
  return {
    progress: () => queue?.progress() ?? ([0, needs.length] as const),
    async end() {
      clearTimeout(timer);
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

type Ended = PromiseWithResolvers<Suggestions>;

function mostThreads(): number {
  return Math.min(MOST_THREADS, availableParallelism());
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
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
