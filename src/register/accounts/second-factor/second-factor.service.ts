import { recordAudit } from '../../../platform/audit/audit.ts';
import { queueMail } from '../../../platform/mail/mail.ts';
import type { Work } from '../../../platform/work.ts';
import { getPerson } from '../accounts.service.ts';
import { secondFactorOffMail } from '../sign-in-mail.ts';

type Change = 'secondFactorOn' | 'secondFactorOff' | 'secondFactorReset' | 'recoveryCodesRenewed';

/** Remembers a change; the sign-in itself was changed before. */
export async function recordSecondFactor(work: Work, personId: string, action: Change): Promise<void> {
  await recordAudit(work, { entity: 'person', entityId: personId, action });
}

/** Tells the person that one factor is enough again, in case it was not they who wanted it. Run it as a job. */
export async function mailSecondFactorOff(work: Work, personId: string, publicUrl: string): Promise<void> {
  const { email, language } = await getPerson(work, personId);
  if (!email) return;
  const key = `${personId}:${work.now.toISOString()}`;
  await queueMail(work, secondFactorOffMail(email, language === 'en' ? 'en' : 'sv', { publicUrl, key }));
}
