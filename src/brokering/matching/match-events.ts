// What matching tells those to its right.
import { z } from 'zod';
import { defineEvent } from '../../platform/events.ts';

/** A broker kept a match of a need. */
export const matchKept = defineEvent('matching.kept', z.object({ recordId: z.uuid(), needId: z.uuid() }));
