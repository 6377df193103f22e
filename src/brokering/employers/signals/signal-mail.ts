// Mails about signals: that there is one, or an answer, and where; who and what it is about stands on its page alone.
import { type Lang, type Messages, translator } from '../../../platform/i18n.ts';
import type { Mail } from '../../../platform/mail/mail-message.ts';

const messages = {
  newSubject: { sv: 'En signal väntar på svar', en: 'A signal waits for an answer' },
  newBody: {
    sv: 'Hej.\n\nEtt annat hus har lämnat en signal om en arbetsgivare till er. Den ska ha svar inom {days} dagar. Logga in och läs den:\n{link}\n\nBrygga',
    en: 'Hello.\n\nAnother house has handed over a signal about an employer to you. It is to have an answer within {days} days. Sign in and read it:\n{link}\n\nBrygga',
  },
  answeredSubject: { sv: 'Din signal har fått svar', en: 'Your signal has an answer' },
  answeredBody: {
    sv: 'Hej.\n\nEn signal som du lämnade har fått svar. Logga in och läs det:\n{link}\n\nBrygga',
    en: 'Hello.\n\nA signal that you handed over has an answer. Sign in and read it:\n{link}\n\nBrygga',
  },
} satisfies Messages;

type About = { signalId: string; to: { email: string; lang: Lang }; link: string };

/** To each of the house that is to answer, within so many days. */
export function newSignalMail({ signalId, to, link }: About, days: number): Mail {
  const t = translator(to.lang);
  return {
    ledgerKey: `signal-new:${signalId}:${to.email}`,
    kind: 'signalNew',
    to: to.email,
    lang: to.lang,
    subject: t(messages.newSubject),
    body: t(messages.newBody, { link, days }),
  };
}

/** To whoever handed it over. */
export function answeredSignalMail({ signalId, to, link }: About): Mail {
  const t = translator(to.lang);
  return {
    ledgerKey: `signal-answered:${signalId}:${to.email}`,
    kind: 'signalAnswered',
    to: to.email,
    lang: to.lang,
    subject: t(messages.answeredSubject),
    body: t(messages.answeredBody, { link }),
  };
}
