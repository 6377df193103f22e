// The receiving house hears of a signal, and the sender of its answer, by mail.
import type { Lang } from '../../../platform/i18n.ts';
import { queueMail } from '../../../platform/mail/mail.ts';
import type { Work } from '../../../platform/work.ts';
import { listReachable } from '../../../register/accounts/reachable.service.ts';
import { STAFF_ROLES } from '../employer.ts';
import { ANSWER_DAYS } from './signal.ts';
import { answeredSignalMail, newSignalMail } from './signal-mail.ts';
import { readSignal } from './signals.store.ts';

/** The address of a signal's page, in the language of the mail. */
export type SignalLink = (signalId: string, lang: Lang) => string;

/** Mails everybody of the house that is to answer; each once, however often it is called. For jobs. */
export async function tellReceivers(work: Work, signalId: string, linkTo: SignalLink): Promise<void> {
  const signal = await readSignal(work, signalId);
  if (!signal || signal.state === 'answered') return;
  for (const { email, language: lang } of await listReachable(work, signal.toHouseId, {
    roles: STAFF_ROLES,
  })) {
    const about = { signalId, to: { email, lang }, link: linkTo(signalId, lang) };
    await queueMail(work, newSignalMail(about, ANSWER_DAYS));
  }
}

/** Mails whoever handed the signal over, when they still work for the house. For jobs. */
export async function tellSender(work: Work, signalId: string, linkTo: SignalLink): Promise<void> {
  const signal = await readSignal(work, signalId);
  if (!signal?.sentBy) return;
  const wanted = { personId: signal.sentBy, roles: STAFF_ROLES };
  for (const { email, language: lang } of await listReachable(work, signal.fromHouseId, wanted))
    await queueMail(
      work,
      answeredSignalMail({ signalId, to: { email, lang }, link: linkTo(signalId, lang) }),
    );
}
