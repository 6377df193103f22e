// Mails about pools: that there is a question or an answer and where it is, nothing about who takes part.
import { formatDate } from '../../../platform/format.ts';
import { type Lang, translator } from '../../../platform/i18n.ts';
import type { Mail } from '../../../platform/mail/mail-message.ts';
import type { Pool } from '../pool.ts';
import { mails as m } from './answers.messages.ts';

type Question = { pool: Pool; centre: string; to: string; lang: Lang; link: string; id: string };

/** The binding question to an employer, with its private link. */
export function questionMail({ pool, centre, to, lang, link, id }: Question): Mail {
  const t = translator(lang);
  const on = pool.content.bindBefore;
  const before = on ? t(m.before, { on: formatDate(on, lang) }) : '';
  return {
    ledgerKey: `pool-question:${id}`,
    kind: 'poolQuestion',
    to,
    lang,
    subject: t(m.questionSubject, { title: pool.content.title }),
    body: t(m.questionBody, { centre, title: pool.content.title, before, link }),
  };
}

type Reader = { personId: string; email: string; language: Lang };

/** Tells a broker of something in a pool; `occasion` makes it one mail for each. */
export function brokerMail(
  what: 'needsAsked' | 'answered' | 'dateNear',
  reader: Reader,
  { title, link, occasion }: { title: string; link: string; occasion: string },
): Mail {
  const t = translator(reader.language);
  const words = { needsAsked: m.needsAsked, answered: m.answered, dateNear: m.dateNear }[what];
  return {
    ledgerKey: `pool-${what}:${occasion}:${reader.personId}`,
    kind: `pool.${what}`,
    to: reader.email,
    lang: reader.language,
    subject: t(words, { title }),
    body: t(m.brokerBody, { what: t(words, { title }), link }),
  };
}
