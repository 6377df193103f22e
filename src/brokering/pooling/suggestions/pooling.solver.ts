// The mixed-integer model handed to HiGHS, in a thread of its own: the solver does not let go of the one it runs in.
import { Worker } from 'node:worker_threads';
import { type ChosenPlan, type PoolModel, readChoice, writeChoice } from './pool-model.ts';

export type SolverLimits = {
  /** Wall time for one model. */
  readonly seconds: number;
  /** Stops when what is found is proven to be within this share of the best there is. */
  readonly gap: number;
};

export type Solved = {
  readonly choice: readonly ChosenPlan[];
  /** What the choice is worth, and what no choice can exceed; equal when it is proven best. */
  readonly objective: number;
  readonly bound: number;
};

/** What goes to the solver's thread and what comes back; see `solver-thread.solver.ts`. */
export type SolverTask = { model: PoolModel; start: Float64Array; seconds: number; gap: number };
export type SolverAnswer = { values: Float64Array; objective: number; bound: number } | { failure: string };

/** Solves models one after the other in one thread, which starts at the first and ends with `close`. */
export type Solver = {
  /** @throws Error when HiGHS refuses the model */
  solve(model: PoolModel, start: readonly ChosenPlan[], limits: SolverLimits): Promise<Solved>;
  close(): Promise<void>;
};

export function openSolver(): Solver {
  let thread: Worker | undefined;
  return {
    async solve(model, start, { seconds, gap }) {
      thread ??= new Worker(threadUrl());
      const task: SolverTask = { model, start: writeChoice(model, start), seconds, gap };
      const answer = await ask(thread, task);
      if ('failure' in answer) throw new Error(`HiGHS: ${answer.failure}`);
      const { values, objective, bound } = answer;
      return { choice: readChoice(model, values), objective, bound };
    },
    async close() {
      await thread?.terminate();
      thread = undefined;
    },
  };
}

/** Beside this file as source, beside the server when built. */
function threadUrl(): URL {
  return new URL(
    import.meta.url.endsWith('.ts') ? './solver-thread.solver.ts' : './solver-thread.js',
    import.meta.url,
  );
}

function ask(thread: Worker, task: SolverTask): Promise<SolverAnswer> {
  return new Promise((resolve, reject) => {
    const settle = (done: () => void) => {
      thread.off('message', answered).off('error', failed).off('exit', ended);
      done();
    };
    const answered = (answer: SolverAnswer) => settle(() => resolve(answer));
    const failed = (error: Error) => settle(() => reject(error));
    const ended = (code: number) => settle(() => reject(new Error(`The solver's thread ended with ${code}`)));
    thread.on('message', answered).on('error', failed).on('exit', ended);
    thread.postMessage(task);
  });
}
