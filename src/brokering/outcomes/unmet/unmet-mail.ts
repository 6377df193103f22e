// Mails about unmet needs: that there is one, or an answer, and where; never what it says.
import { type Lang, translator } from '../../../platform/i18n.ts';
import type { Mail } from '../../../platform/mail/mail-message.ts';
import { mails as m } from './unmet.messages.ts';
import type { UnmetSignal } from './unmet.ts';

type Reader = { email: string; language: Lang };

/** To one who is told, once. */
export function toldMail(signalId: string, { email, language }: Reader, link: string): Mail {
  const t = translator(language);
  return {
    ledgerKey: `unmet-told:${signalId}:${email}`,
    kind: 'unmetNeed',
    to: email,
    lang: language,
    subject: t(m.toldSubject),
    body: t(m.toldBody, { link }),
  };
}

/** To one of the house, once for each answer. */
export function answeredMail(
  { id, version, receiver }: Pick<UnmetSignal, 'id' | 'version' | 'receiver'>,
  { email, language }: Reader,
  link: string,
): Mail {
  const t = translator(language);
  return {
    ledgerKey: `unmet-answered:${id}:${version}:${email}`,
    kind: 'unmetNeed',
    to: email,
    lang: language,
    subject: t(m.answeredSubject),
    body: t(m.answeredBody, { who: receiver.name, link }),
  };
}
