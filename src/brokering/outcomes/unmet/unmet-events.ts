// What unmet needs tell: somebody is to be told, somebody has answered.
import { z } from 'zod';
import { defineEvent } from '../../../platform/events.ts';

export const unmetRecorded = defineEvent('outcomes.unmetRecorded', z.object({ unmetId: z.uuid() }));
export const unmetAnswered = defineEvent(
  'outcomes.unmetAnswered',
  z.object({ signalId: z.uuid(), version: z.int() }),
);
