// Mails about a case that is to change house: its key and a link; why stands on its page alone.
import { type Lang, type Message, translator } from '../../../platform/i18n.ts';
import type { Mail } from '../../../platform/mail/mail-message.ts';
import { mails as m } from './moving.messages.ts';

export type MovingNews = 'offered' | 'taken' | 'declined';

const WORDS: Record<MovingNews, { subject: Message; body: Message }> = {
  offered: { subject: m.offeredSubject, body: m.offeredBody },
  taken: { subject: m.takenSubject, body: m.takenBody },
  declined: { subject: m.declinedSubject, body: m.declinedBody },
};

/** `occasion` is the same however often the event is delivered. */
export function movingMail(
  to: { email: string; lang: Lang },
  about: { news: MovingNews; key: string; link: string; occasion: string },
): Mail {
  const t = translator(to.lang);
  const { news, key, link, occasion } = about;
  return {
    ledgerKey: `case-${news}:${occasion}:${to.email}`,
    kind: 'caseMoving',
    to: to.email,
    lang: to.lang,
    subject: t(WORDS[news].subject, { key }),
    body: t(WORDS[news].body, { key, link }),
  };
}
