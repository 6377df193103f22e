import { recordAudit } from '../../../platform/audit.ts';
import { inLanguage } from '../../../platform/http/language.ts';
import { translator } from '../../../platform/i18n.ts';
import { queueMail } from '../../../platform/mail/mail.ts';
import type { Work } from '../../../platform/work.ts';
import { routes } from '../../../routes.ts';
import { getPerson } from '../accounts.service.ts';
import { secondFactorMessages as m } from './second-factor.messages.ts';

type Change = 'secondFactorOn' | 'secondFactorOff' | 'secondFactorReset' | 'recoveryCodesRenewed';

/** Remembers a change; the sign-in itself was changed before. */
export async function recordSecondFactor(work: Work, personId: string, action: Change): Promise<void> {
  await recordAudit(work, { entity: 'person', entityId: personId, action });
}

/** Tells the person that one factor is enough again, in case it was not they who wanted it. Run it as a job. */
export async function mailSecondFactorOff(work: Work, personId: string, publicUrl: string): Promise<void> {
  const { email, language } = await getPerson(work, personId);
  if (!email) return;
  const lang = language === 'en' ? 'en' : 'sv';
  const t = translator(lang);
  await queueMail(work, {
    ledgerKey: `secondFactorOff:${personId}:${work.now.toISOString()}`,
    kind: 'secondFactorOff',
    to: email,
    lang,
    subject: t(m.mailSubject),
    body: t(m.mailBody, { link: publicUrl + inLanguage(routes.secondFactor.href(), lang) }),
  });
}
