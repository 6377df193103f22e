// The reminder of the freshness promise: how many offers wait for a check, and where to confirm them.
import { type Lang, type Messages, translator } from '../../../platform/i18n.ts';
import type { Mail } from '../../../platform/mail/mail-message.ts';

const messages = {
  subject: {
    sv: 'Stämmer uppgifterna om ert utbud?',
    en: 'Are the facts about your offers right?',
  },
  body: {
    sv: 'Hej.\n\n{n, plural, one {Ett stöd för lärande} other {# stöd för lärande}} från {provider} har inte kontrollerats på ett halvår. Den som söker ser då en varning.\n\nGå igenom och bekräfta här:\n{link}\n\nDu loggar in för att bekräfta. Har du inget konto? Be ert lärcentrum om ett.\n\nVi påminner högst en gång i månaden.\n\nBrygga',
    en: 'Hello.\n\n{n, plural, one {One offer} other {# offers}} from {provider} {n, plural, one {has} other {have}} not been checked for half a year. Those who search then see a warning.\n\nLook through and confirm here:\n{link}\n\nYou sign in to confirm. No account? Ask your learning centre for one.\n\nWe remind you once a month at most.\n\nBrygga',
  },
} satisfies Messages;

export type Recipient = { email: string; lang: Lang };

/** `month` as `2026-11`: a second mail about the same provider to the same address in a month is not sent. */
export function staleMail(
  provider: { id: string; name: string; offers: number },
  to: Recipient,
  about: { month: string; link: string },
): Mail {
  const t = translator(to.lang);
  return {
    ledgerKey: `offers-stale:${provider.id}:${about.month}:${to.email}`,
    kind: 'offersStale',
    to: to.email,
    lang: to.lang,
    subject: t(messages.subject),
    body: t(messages.body, { n: provider.offers, provider: provider.name, link: about.link }),
  };
}
