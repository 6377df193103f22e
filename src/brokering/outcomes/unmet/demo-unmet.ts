// Unmet needs of the demo region: days are counted from the first start, so that they never go stale.
import { z } from 'zod';
import { ANSWER_STATES, unmetForm } from './unmet.ts';

const demoId = z.string().regex(/^[a-z0-9][a-z0-9-]*$/);

/** One line of `db/reference/demo/unmet-needs.jsonl`; `by` answer for organisations that were told. */
export const demoUnmet = unmetForm
  .extend({
    need: demoId,
    broker: demoId,
    daysAgo: z.int().nonnegative(),
    answers: z.array(
      z.strictObject({
        by: demoId,
        state: z.enum(ANSWER_STATES),
        answer: z.string().min(1),
        daysAgo: z.int().nonnegative(),
      }),
    ),
  })
  .strict();
