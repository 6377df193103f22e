// What organisations tell those to their right.
import { z } from 'zod';
import { defineEvent } from '../../platform/events.ts';

/** What a record says of itself changed, or it was merged into another, or parted from it. */
export const organisationChanged = defineEvent(
  'organisations.changed',
  z.object({ organisationId: z.uuid() }),
);
