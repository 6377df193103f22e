// The mail that asks a participant how it went; the mail says nothing of the person.
import { translator } from '../../../platform/i18n.ts';
import type { Mail } from '../../../platform/mail/mail-message.ts';
import type { Effort } from '../effort.ts';
import { mails as m } from './follow-up.messages.ts';
import type { Round } from './follow-up.ts';

/** Asks one participant, or reminds them; each is sent once. */
export function askingMail(
  { title, house }: Pick<Effort, 'title' | 'house'>,
  {
    id,
    round,
    email,
    again,
    link,
  }: { id: string; round: Round; email: string; again: boolean; link: string },
): Mail {
  const values = { title, house: house.name, link };
  // The language of a participant is not known: Swedish first, English below.
  const body = [translator('sv')(m.body, values), translator('en')(m.body, values)].join('\n\n---\n\n');
  return {
    ledgerKey: `follow-up:${id}:${again ? 'again' : round}`,
    kind: 'effortFollowUp',
    to: email,
    lang: 'sv',
    subject: translator('sv')(again ? m.againSubject : m.subject, values),
    body,
  };
}
