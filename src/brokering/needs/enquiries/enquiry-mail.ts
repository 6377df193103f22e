// Mails about an enquiry: they say that it came and where to read it, never what it says.
import { translator } from '../../../platform/i18n.ts';
import type { Mail } from '../../../platform/mail/mail-message.ts';
import type { Enquiry } from './enquiry.ts';
import { messages as m } from './intake.messages.ts';

/** The receipt with the private link; undefined when the sender gave no address. */
export function senderMail(enquiry: Enquiry, link: string): Mail | undefined {
  const to = enquiry.content.contact.email;
  if (!to) return undefined;
  const t = translator(enquiry.language);
  return {
    ledgerKey: `enquiry-received:${enquiry.id}`,
    kind: 'enquiryReceived',
    to,
    lang: enquiry.language,
    subject: t(m.mailSenderSubject),
    body: t(m.mailSenderBody, { link, centre: enquiry.owner?.name ?? t(m.anAdministrator) }),
  };
}

/** Tells one of those who answer that an enquiry came. */
export function brokerMail(
  enquiry: Enquiry,
  reader: { personId: string; email: string; language: 'sv' | 'en' },
  link: string,
): Mail {
  const t = translator(reader.language);
  const municipality = enquiry.municipality.name;
  return {
    ledgerKey: `enquiry-new:${enquiry.id}:${reader.personId}`,
    kind: 'enquiryNew',
    to: reader.email,
    lang: reader.language,
    subject: t(m.mailBrokerSubject, { municipality }),
    body: t(m.mailBrokerBody, { municipality, link }),
  };
}
