// What others must hear of a request.
import { z } from 'zod';
import { defineEvent } from '../../../platform/events.ts';

/** A request went out to all its recipients. */
export const requestPublished = defineEvent(
  'requests.published',
  z.object({ requestId: z.uuid(), key: z.string(), needId: z.uuid() }),
);

/** A request was taken back before anybody was chosen. */
export const requestWithdrawn = defineEvent(
  'requests.withdrawn',
  z.object({ requestId: z.uuid(), key: z.string(), needId: z.uuid() }),
);
