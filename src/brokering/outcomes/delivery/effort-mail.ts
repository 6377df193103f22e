// The mail about low attendance: it says that, and where; never who was away.
import { type Lang, translator } from '../../../platform/i18n.ts';
import type { Mail } from '../../../platform/mail/mail-message.ts';
import { percentOf } from '../attendance.ts';
import type { Effort } from '../effort.ts';
import { mails as m } from './deviations.messages.ts';

/** Tells one reader that too few came; the same reader is told once. */
export function warningMail(
  { key, title }: Pick<Effort, 'key' | 'title'>,
  warning: { warningId: string; present: number; expected: number; ofAll: boolean },
  { email, language, link }: { email: string; language: Lang; link: string },
): Mail {
  const t = translator(language);
  const { present, expected } = warning;
  const values = { key, title, present, expected, percent: percentOf(warning) ?? 0, link };
  return {
    ledgerKey: `attendance-fell:${warning.warningId}:${email}`,
    kind: 'attendanceFell',
    to: email,
    lang: language,
    subject: t(m.lowSubject, values),
    body: t(warning.ofAll ? m.lowBodyOfAll : m.lowBody, values),
  };
}
