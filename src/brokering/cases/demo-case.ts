// Cases of the demo region: what happened is written with days counted back from the first start, so that it never goes stale.
import { z } from 'zod';
import { CASE_CLOSING_REASONS, CASE_STAGES, OWN_KINDS } from './case.ts';

const demoId = z.string().regex(/^[a-z0-9][a-z0-9-]*$/);
const daysAgo = z.int().nonnegative();
const words = z.string().min(1);

const demoStep = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('write'), kind: z.enum(OWN_KINDS), words, daysAgo }),
  z.strictObject({ do: z.literal('move'), to: z.enum(CASE_STAGES), reason: words.optional(), daysAgo }),
  z.strictObject({ do: z.literal('pause'), reason: words, inDays: z.int(), daysAgo }),
  z.strictObject({
    do: z.literal('close'),
    reason: z.enum(CASE_CLOSING_REASONS),
    words: words.optional(),
    daysAgo,
  }),
]);
export type DemoStep = z.infer<typeof demoStep>;

/**
 * One line of `db/reference/demo/cases.jsonl`. `organisation`, `broker` and `needs` are ids of the other demo files;
 * `steps` stand in the order in which they happened.
 */
export const demoCase = z
  .strictObject({
    id: demoId,
    organisation: demoId,
    broker: demoId,
    title: z.string().min(3).max(120),
    about: z.string().optional(),
    openedDaysAgo: daysAgo,
    needs: z.array(demoId),
    steps: z.array(demoStep),
    next: z.strictObject({ action: words, inDays: z.int() }),
  })
  .refine(
    ({ openedDaysAgo, steps }) =>
      [openedDaysAgo, ...steps.map((step) => step.daysAgo)].every(
        (days, at, all) => at === 0 || days <= (all[at - 1] ?? 0),
      ),
    { error: 'steps stand in the order in which they happened', path: ['steps'] },
  );
export type DemoCase = z.infer<typeof demoCase>;
