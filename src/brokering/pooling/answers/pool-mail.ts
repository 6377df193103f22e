// Mails about pools: that there is a question or an answer and where it is, nothing about who takes part.
import { formatDate, localDate } from '../../../platform/format.ts';
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

type Asked = { to: string; lang: Lang; askedAt: Date };
type EmployerWords = { pool: Pool; on: string; occasion: string; link?: string };

/** Tells the employer of a day that comes up, or that it has moved up in the line. Only that one holds a link. */
export function employerMail(
  what: 'movedUp' | 'answerBefore' | 'linkEnds',
  { to, lang, askedAt }: Asked,
  { pool, on, occasion, link = '' }: EmployerWords,
): Mail {
  const t = translator(lang);
  const words = {
    movedUp: [m.movedUpSubject, m.movedUpBody],
    answerBefore: [m.answerBeforeSubject, m.answerBeforeBody],
    linkEnds: [m.linkEndsSubject, m.linkEndsBody],
  } as const;
  const [subject, body] = words[what];
  const values = {
    centre: pool.owner?.name ?? 'Brygga',
    title: pool.content.title,
    on: formatDate(on, lang),
    sent: formatDate(localDate(askedAt), lang),
    link,
  };
  return {
    ledgerKey: `pool-${what}:${occasion}`,
    kind: `pool.${what}`,
    to,
    lang,
    subject: t(subject, values),
    body: t(body, values),
  };
}

export type BrokerNews = 'needsAsked' | 'answered' | 'dateNear' | 'movedUp';
type Reader = { personId: string; email: string; language: Lang };

/** Tells a broker of something in a pool; `occasion` makes it one mail for each. */
export function brokerMail(
  what: BrokerNews,
  reader: Reader,
  { title, link, occasion }: { title: string; link: string; occasion: string },
): Mail {
  const t = translator(reader.language);
  const words = m[what];
  return {
    ledgerKey: `pool-${what}:${occasion}:${reader.personId}`,
    kind: `pool.${what}`,
    to: reader.email,
    lang: reader.language,
    subject: t(words, { title }),
    body: t(m.brokerBody, { what: t(words, { title }), link }),
  };
}
