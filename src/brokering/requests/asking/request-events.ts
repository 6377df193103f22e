// What others must hear of a request.
import { z } from 'zod';
import { defineEvent } from '../../../platform/events.ts';

const which = z.object({ requestId: z.uuid(), key: z.string(), needId: z.uuid() });

/** A request went out to all its recipients. */
export const requestPublished = defineEvent('requests.published', which);

/** The first points were set. */
export const requestScored = defineEvent('requests.scored', which);

/** The employer has chosen. */
export const requestChosen = defineEvent('requests.chosen', which);

/** A request was taken back before anybody was chosen. */
export const requestWithdrawn = defineEvent('requests.withdrawn', which);
