// An invitation to an organisation: how long its link holds and what has become of it.
import { daysAfter } from '../../platform/local-date.ts';

export const INVITATION_DAYS = 14;

/** When a link that is sent now ends. */
export function expiryOf(sentAt: Date): Date {
  return daysAfter(sentAt, INVITATION_DAYS);
}

/** `waiting` can be accepted; the link of an `expired` one holds no longer, but it can be sent again. */
export type InvitationState = 'waiting' | 'expired' | 'accepted' | 'revoked';

/** What has become of it by now; an answer counts also when the link has run out since. */
export function stateOf(
  invitation: { expiresAt: Date; acceptedAt: Date | null; revokedAt: Date | null },
  now: Date,
): InvitationState {
  if (invitation.acceptedAt) return 'accepted';
  if (invitation.revokedAt) return 'revoked';
  return invitation.expiresAt > now ? 'waiting' : 'expired';
}
