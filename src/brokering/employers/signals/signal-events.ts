// What signals tell those in the background.
import { z } from 'zod';
import { defineEvent } from '../../../platform/events.ts';

export const signalHandedOver = defineEvent('employers.signalHandedOver', z.object({ signalId: z.uuid() }));
export const signalAnswered = defineEvent('employers.signalAnswered', z.object({ signalId: z.uuid() }));
