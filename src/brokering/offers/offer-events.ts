// What offers tell those to their right.
import { z } from 'zod';
import { defineEvent } from '../../platform/events.ts';

const which = z.object({ offerId: z.uuid() });

export const offerPublished = defineEvent('offers.published', which);
export const offerChanged = defineEvent('offers.changed', which);
export const offerWithdrawn = defineEvent('offers.withdrawn', which);
/** One event for each batch of an import. */
export const offersImported = defineEvent('offers.imported', z.object({ offerIds: z.array(z.uuid()) }));
