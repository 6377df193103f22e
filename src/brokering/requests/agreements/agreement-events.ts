// What others must hear of an agreement.
import { z } from 'zod';
import { defineEvent } from '../../../platform/events.ts';

/** Both parties have signed the agreement that followed a request. */
export const agreementSigned = defineEvent(
  'requests.agreementSigned',
  z.object({ requestId: z.uuid(), agreementId: z.uuid() }),
);
