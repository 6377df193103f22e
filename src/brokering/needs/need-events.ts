// What needs tell those to their right.
import { z } from 'zod';
import { defineEvent } from '../../platform/events.ts';

const which = z.object({ needId: z.uuid(), key: z.string() });

export const needOpened = defineEvent('needs.opened', which);
/** Also when concepts were accepted or rejected, and when the need was paused. */
export const needChanged = defineEvent('needs.changed', which);
export const needClosed = defineEvent('needs.closed', which);

export const enquiryReceived = defineEvent('enquiries.received', z.object({ enquiryId: z.uuid() }));
