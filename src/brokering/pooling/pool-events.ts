// What pooling tells: to its own mails, and to rooms to its right.
import { z } from 'zod';
import { defineEvent } from '../../platform/events.ts';

/** Needs of other centres were asked into a pool. */
export const needsAsked = defineEvent('pooling.needsAsked', z.object({ poolId: z.uuid() }));

/** An employer answered by its private link. */
export const placeAnswered = defineEvent(
  'pooling.placeAnswered',
  z.object({ poolId: z.uuid(), placeId: z.uuid(), at: z.iso.datetime() }),
);

/** Somebody left, or the pool grew: those in the line may move up. */
export const seatsFreed = defineEvent(
  'pooling.seatsFreed',
  z.object({ poolId: z.uuid(), at: z.iso.datetime() }),
);
