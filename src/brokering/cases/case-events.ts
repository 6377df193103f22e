// What cases tell those in the background.
import { z } from 'zod';
import { defineEvent } from '../../platform/events.ts';

/** The case went to somebody else; `version` tells one time from another. */
export const caseReassigned = defineEvent(
  'cases.reassigned',
  z.object({ caseId: z.uuid(), personId: z.uuid(), version: z.int() }),
);
