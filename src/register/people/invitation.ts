// An invitation to an organisation: how long its link holds and what has become of it.

export const INVITATION_DAYS = 14;
const DAY_MS = 86_400_000;

/** When a link that is sent now ends. */
export function expiryOf(sentAt: Date): Date {
  return new Date(sentAt.getTime() + INVITATION_DAYS * DAY_MS);
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
