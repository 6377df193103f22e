// Mails about cases: keys, limits and links; what the case is about stands on its page alone.
import { formatDate } from '../../../platform/format.ts';
import { type Lang, type Message, type Messages, translator } from '../../../platform/i18n.ts';
import type { Mail } from '../../../platform/mail/mail-message.ts';
import type { ReminderRule } from '../time-limits.ts';

const messages = {
  subject: {
    sv: '{n, plural, one {Ett ärende} other {# ärenden}} väntar på dig',
    en: '{n, plural, one {One case waits} other {# cases wait}} for you',
  },
  body: {
    sv: 'Hej.\n\nDet här väntar på dig i Brygga:\n\n{lines}\n\nVar sak påminns du om en gång. Du kan pausa påminnelser på ärendets sida.\n\nBrygga',
    en: 'Hello.\n\nThis waits for you in Brygga:\n\n{lines}\n\nYou are reminded once of each. You can pause reminders on the page of the case.\n\nBrygga',
  },
  handedSubject: { sv: 'Ärende {key} är ditt', en: 'Case {key} is yours' },
  handedBody: {
    sv: 'Hej.\n\nÄrende {key} har lämnats över till dig:\n{link}\n\nBrygga',
    en: 'Hello.\n\nCase {key} has been handed over to you:\n{link}\n\nBrygga',
  },
} satisfies Messages;

const RULES: Record<ReminderRule, Message> = {
  firstAnswer: {
    sv: '{key}: arbetsgivaren har väntat på svar sedan {date}',
    en: '{key}: the employer has waited for an answer since {date}',
  },
  reminder: { sv: '{key}: inget har hänt sedan {date}', en: '{key}: nothing has happened since {date}' },
  escalation: {
    sv: '{key}: inget har hänt sedan {date}. Tala med den som har ärendet',
    en: '{key}: nothing has happened since {date}. Talk to whoever has the case',
  },
};

export type Reminded = { key: string; rule: ReminderRule; since: string; link: string };
type To = { email: string; lang: Lang };

/** One mail for all that a person is reminded of on a day; `day` is a local date. */
export function reminderMail(to: To, day: string, reminded: readonly Reminded[]): Mail {
  const t = translator(to.lang);
  const lines = reminded.map(
    ({ key, rule, since, link }) => `${t(RULES[rule], { key, date: formatDate(since, to.lang) })}\n${link}`,
  );
  return {
    ledgerKey: `cases-wait:${day}:${to.email}`,
    kind: 'casesWait',
    to: to.email,
    lang: to.lang,
    subject: t(messages.subject, { n: reminded.length }),
    body: t(messages.body, { lines: lines.join('\n\n') }),
  };
}

/** Tells the new broker; `occasion` is the same however often the event is delivered. */
export function handedOverMail(to: To, handed: { key: string; link: string; occasion: string }): Mail {
  const t = translator(to.lang);
  const { key, link } = handed;
  return {
    ledgerKey: `case-handed:${handed.occasion}:${to.email}`,
    kind: 'caseHandedOver',
    to: to.email,
    lang: to.lang,
    subject: t(messages.handedSubject, { key }),
    body: t(messages.handedBody, { key, link }),
  };
}
