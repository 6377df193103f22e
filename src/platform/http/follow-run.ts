// How long work goes on, told to the page that waits for it.
import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { BryggaEnv } from './env.ts';

const LOOK_EVERY_MS = 500;

export type RunProgress = { state: string; step: number; steps: number | null };

/** Server-sent events until the work is over. What forbids reading it is said at once, as an ordinary answer. */
export async function followRun(c: Context<BryggaEnv>, read: () => Promise<RunProgress>): Promise<Response> {
  await read();
  return streamSSE(c, async (stream) => {
    while (!stream.aborted) {
      const { state, step, steps } = await read();
      await stream.writeSSE({ data: JSON.stringify({ state, step, ...(steps === null ? {} : { steps }) }) });
      if (state !== 'queued' && state !== 'running') return;
      await stream.sleep(LOOK_EVERY_MS);
    }
  });
}
