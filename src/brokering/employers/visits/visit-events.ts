// What visits tell those in the background.
import { z } from 'zod';
import { defineEvent } from '../../../platform/events.ts';

/** A visit was planned, changed or cancelled; `former` are those who were to come before and no longer are. */
export const visitArranged = defineEvent(
  'employers.visitArranged',
  z.object({
    visitId: z.uuid(),
    version: z.int(),
    former: z.object({ personId: z.uuid().optional(), contactId: z.uuid().optional() }),
  }),
);
