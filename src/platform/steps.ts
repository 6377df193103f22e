// Long computations that can be laid aside: a generator that yields between small pieces of work.
// Pure code writes them; `slices.ts` runs them beside other work, tests and the command line at once.

export type Steps<T> = Generator<void, T, void>;

/** Runs all steps without a pause. */
export function runAtOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
