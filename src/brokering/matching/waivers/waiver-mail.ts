// Mails about waivers: they say that there is a question or an answer and where it is, never what it says.
import { translator } from '../../../platform/i18n.ts';
import type { Mail } from '../../../platform/mail/mail-message.ts';
import { mails as m } from './waivers.messages.ts';

/** Undefined when the provider has no address. */
export function askingMail(
  recipient: { id: string; provider: string; address: string | undefined },
  centre: string,
  link: string,
): Mail | undefined {
  if (!recipient.address) return undefined;
  const t = translator('sv');
  return {
    ledgerKey: `waiver-asked:${recipient.id}`,
    kind: 'waiverAsked',
    to: recipient.address,
    lang: 'sv',
    subject: t(m.askSubject, { centre }),
    body: t(m.askBody, { centre, provider: recipient.provider, link }),
  };
}

/** Tells one broker that a provider answered; `link` leads to the log of the need. */
export function answeredMail(
  recipientId: string,
  reader: { personId: string; email: string; language: 'sv' | 'en' },
  link: string,
): Mail {
  const t = translator(reader.language);
  return {
    ledgerKey: `waiver-answered:${recipientId}:${reader.personId}`,
    kind: 'waiverAnswered',
    to: reader.email,
    lang: reader.language,
    subject: t(m.answeredSubject),
    body: t(m.answeredBody, { link }),
  };
}
