// What happens in an effort that others are told of.
import { z } from 'zod';
import { defineEvent } from '../../platform/events.ts';

/** Too few came; the broker and the provider are to be told. */
export const attendanceFell = defineEvent(
  'outcomes.attendanceFell',
  z.object({
    effortId: z.uuid(),
    warningId: z.uuid(),
    present: z.int(),
    expected: z.int(),
    ofAll: z.boolean(),
  }),
);
