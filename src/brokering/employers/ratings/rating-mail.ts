// The mail that asks how it went: says who asks and where to answer, nothing of what was said.
import { translator } from '../../../platform/i18n.ts';
import type { Mail } from '../../../platform/mail/mail-message.ts';
import { mails as m } from './ratings.messages.ts';

type Asked = { to: string; house: string; link: string };

/** The mail to one contact person; a second with the same rating is not sent. */
export function askingMail(ratingId: string, { to, house, link }: Asked): Mail {
  const t = translator('sv');
  return {
    ledgerKey: `rating-asked:${ratingId}`,
    kind: 'ratingAsked',
    to,
    lang: 'sv',
    subject: t(m.subject, { house }),
    body: t(m.body, { house, link }),
  };
}

/** The one reminder. */
export function askingAgainMail(ratingId: string, { to, house, link }: Asked): Mail {
  const t = translator('sv');
  return {
    ledgerKey: `rating-reminded:${ratingId}`,
    kind: 'ratingReminded',
    to,
    lang: 'sv',
    subject: t(m.againSubject, { house }),
    body: t(m.againBody, { house, link }),
  };
}
