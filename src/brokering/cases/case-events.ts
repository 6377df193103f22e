// What cases tell those in the background.
import { z } from 'zod';
import { defineEvent } from '../../platform/events.ts';

/** Another house is asked to take the case over. */
export const caseOffered = defineEvent(
  'cases.offered',
  z.object({ caseId: z.uuid(), houseId: z.uuid(), version: z.int() }),
);

/** The other house took it or said no; `personId` of the first house had offered it. */
export const caseOfferAnswered = defineEvent(
  'cases.offerAnswered',
  z.object({
    caseId: z.uuid(),
    fromHouseId: z.uuid(),
    personId: z.uuid(),
    taken: z.boolean(),
    version: z.int(),
  }),
);

/** The case went to somebody else; `version` tells one time from another. */
export const caseReassigned = defineEvent(
  'cases.reassigned',
  z.object({ caseId: z.uuid(), personId: z.uuid(), version: z.int() }),
);
