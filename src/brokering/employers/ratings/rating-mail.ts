// The mail that asks how it went: says who asks and where to answer, nothing of what was said.
import { translator } from '../../../platform/i18n.ts';
import type { Mail } from '../../../platform/mail/mail-message.ts';
import { mails as m } from './ratings.messages.ts';

/** The mail to one contact person; a second with the same rating is not sent. */
export function askingMail(ratingId: string, given: { to: string; house: string; link: string }): Mail {
  const t = translator('sv');
  const { to, house, link } = given;
  return {
    ledgerKey: `rating-asked:${ratingId}`,
    kind: 'ratingAsked',
    to,
    lang: 'sv',
    subject: t(m.subject, { house }),
    body: t(m.body, { house, link }),
  };
}
