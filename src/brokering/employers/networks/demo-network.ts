// Networks of the demo region: days are counted from the first start, so that they never go stale.
import { z } from 'zod';
import { attendanceForm, meetingForm, networkForm } from './network.ts';

const demoId = z.string().regex(/^[a-z0-9][a-z0-9-]*$/);

/** One line of `db/reference/demo/networks.jsonl`; meetings without `came` are to come. */
export const demoNetwork = networkForm
  .extend({
    by: demoId,
    startedDaysAgo: z.int().nonnegative(),
    members: z.array(demoId),
    needs: z.array(demoId).default([]),
    meetings: z.array(
      meetingForm.omit({ on: true }).extend({ inDays: z.int(), came: attendanceForm.optional() }),
    ),
  })
  .strict();
