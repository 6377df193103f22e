// Efforts of the demo region: days are counted from the first start, so that they never go stale.
import { z } from 'zod';
import { ADAPTATIONS } from '../needs/conditions.ts';
import { DRIVES, deviationForm, sessionForm } from './effort.ts';
import { LEVEL_ROUNDS, POSITIONS } from './follow-up/follow-up.ts';

const demoId = z.string().regex(/^[a-z0-9][a-z0-9-]*$/);
const daysAgo = z.int().nonnegative();

/** One line of `db/reference/demo/efforts.jsonl`; a session without `absent` was not counted. */
export const demoEffort = z.strictObject({
  case: demoId,
  employer: demoId,
  provider: demoId,
  coordinator: demoId,
  title: z.string().min(3),
  requiredLevel: z.int().min(1).max(5),
  namesAgreed: z.boolean(),
  drivenBy: z.enum(DRIVES).optional(),
  plannedDaysAgo: daysAgo,
  endedDaysAgo: daysAgo.optional(),
  /** By round, in the order of the people. */
  levels: z.partialRecord(z.enum(LEVEL_ROUNDS), z.array(z.int())).default({}),
  people: z.array(
    z.strictObject({ name: z.string(), adaptations: z.array(z.enum(ADAPTATIONS)).default([]) }),
  ),
  sessions: z.array(
    sessionForm.omit({ on: true }).extend({ inDays: z.int(), absent: z.array(z.string()).optional() }),
  ),
  deviations: z.array(deviationForm.omit({ happenedOn: true }).extend({ daysAgo })),
});
export type DemoEffort = z.infer<typeof demoEffort>;

/** One line of `db/reference/demo/past-efforts.jsonl`: a case that is over, its efforts and what participants answered. */
export const demoPastEfforts = z.strictObject({
  employer: demoId,
  broker: demoId,
  provider: demoId,
  title: z.string().min(3),
  efforts: z.array(
    z.strictObject({
      title: z.string().min(3),
      plannedDaysAgo: daysAgo,
      drivenBy: z.enum(DRIVES),
      answers: z
        .array(
          z.strictObject({
            position: z.enum(POSITIONS),
            safeBefore: z.int().min(1).max(5),
            safeNow: z.int().min(1).max(5),
          }),
        )
        .default([]),
    }),
  ),
});
export type DemoPastEfforts = z.infer<typeof demoPastEfforts>;
