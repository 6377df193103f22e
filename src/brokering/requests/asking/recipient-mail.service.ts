// When a mail about a request does not arrive: those who published it see which provider it was for.
import { recordAudit } from '../../../platform/audit/audit.ts';
import { findRecipient } from '../../../platform/mail/mail.ts';
import type { Work } from '../../../platform/work.ts';
import { markRefused } from './requests.store.ts';

/** Marks the recipients of open requests whom a refused mail was for. For jobs. */
export async function markRefusedMail(work: Work, mailId: string): Promise<void> {
  const address = await findRecipient(work, mailId);
  if (!address) return;
  for (const { requestId, ownerId, providerId } of await markRefused(work, address))
    await recordAudit(work, {
      entity: 'request',
      entityId: requestId,
      action: 'mailRefused',
      organisationId: ownerId,
      after: { providerId },
    });
}
