// Long computations beside everything else that the process does.
import { setImmediate, setTimeout } from 'node:timers/promises';
import type { Steps } from './steps.ts';

/** A request that comes meanwhile waits no longer than this at a time, and the length of the step under way. */
const SLICE_MS = 4;
/** How long one who asks waits for the newest value before an older one answers. */
const PATIENCE_MS = 500;

/** Runs the steps a little at a time, so that everything else in the process goes on. */
export async function runInSlices<T>(steps: Steps<T>): Promise<T> {
  for (;;) {
    const until = performance.now() + SLICE_MS;
    do {
      const step = steps.next();
      if (step.done) return step.value;
    } while (performance.now() < until);
    await setImmediate();
  }
}

/** The value made for `key`; an older one while the newer takes long to make. */
export type Remade<T> = (key: string, make: () => Steps<T>) => Promise<T>;

type Making = { key: string; done: Promise<void> };
type Wanted<T> = { key: string; make: () => Steps<T> };

/**
 * Keeps a value that takes long to make. One is made at a time; of those wanted meanwhile only the newest is made
 * after it. The first is waited for, a newer one for half a second.
 */
export function remakeInSlices<T>(): Remade<T> {
  let held: { key: string; value: T } | undefined;
  let making: Making | undefined;
  let next: Wanted<T> | undefined;

  function begin({ key, make }: Wanted<T>): Making {
    const done = runInSlices(make())
      .then((value) => {
        held = { key, value };
      })
      .finally(() => {
        const wanted = next;
        next = undefined;
        making = wanted && wanted.key !== held?.key ? begin(wanted) : undefined;
      });
    // Nobody may be waiting for it any more.
    done.catch(() => undefined);
    return { key, done };
  }

  return async function remade(key, make) {
    if (held?.key === key) return held.value;
    if (making && making.key !== key) next = { key, make };
    making ??= begin({ key, make });
    const { done } = making;
    if (!held) await done;
    else await Promise.race([done, setTimeout(PATIENCE_MS, undefined, { ref: false })]);
    if (!held) throw new Error('Expected a value to have been made');
    return held.value;
  };
}
