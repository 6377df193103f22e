// Pools of the demo region: written with days counted from the first start, so that they never go stale.
import { z } from 'zod';
import { addDays } from '../../../platform/local-date.ts';
import { PLACE_STATES, type PoolContent, poolContent } from '../pool.ts';

const demoId = z.string().regex(/^[a-z0-9][a-z0-9-]*$/);

/** One line of `db/reference/demo/pools.jsonl`; `broker` and `need` are ids of the other demo files. */
export const demoPool = poolContent
  .omit({ startFrom: true, startUntil: true, bindBefore: true })
  .extend({
    id: demoId,
    broker: demoId,
    /** What was decided and which steps followed, the oldest first. */
    steps: z
      .array(
        z.strictObject({
          to: z.enum(['committed', 'running', 'done', 'notViable']),
          daysAgo: z.int().nonnegative(),
          reason: z.string().min(1),
        }),
      )
      .default([]),
    startFromInDays: z.int(),
    startUntilInDays: z.int(),
    bindBeforeInDays: z.int(),
    places: z
      .array(
        z.strictObject({
          need: demoId,
          state: z.enum(PLACE_STATES),
          untilInDays: z.int().optional(),
          daysAgo: z.int().nonnegative(),
        }),
      )
      .min(1),
  })
  .strict();
export type DemoPool = z.infer<typeof demoPool>;

/** The terms of a demo pool, with its days counted from `today` (`YYYY-MM-DD`). */
export function realiseDemoPool(demo: DemoPool, today: string): PoolContent {
  const { id: _id, broker: _broker, places: _places, steps: _steps, ...rest } = demo;
  const { startFromInDays, startUntilInDays, bindBeforeInDays, ...content } = rest;
  return poolContent.parse({
    ...content,
    startFrom: addDays(today, startFromInDays),
    startUntil: addDays(today, startUntilInDays),
    bindBefore: addDays(today, bindBeforeInDays),
  });
}
