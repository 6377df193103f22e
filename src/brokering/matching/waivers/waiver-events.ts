// What waivers tell those who react to them.
import { z } from 'zod';
import { defineEvent } from '../../../platform/events.ts';

/** A provider answered. */
export const waiverAnswered = defineEvent(
  'matching.waiver-answered',
  z.object({ needKey: z.string(), ownerId: z.uuid(), recipientId: z.uuid(), askedBy: z.uuid().nullable() }),
);
