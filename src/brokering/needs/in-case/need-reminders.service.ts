// Reminders by need: a case may move on while one of its needs is forgotten.
import { formatDate, localDate } from '../../../platform/format.ts';
import { type Lang, type Messages, translator } from '../../../platform/i18n.ts';
import { addDays, daysBefore } from '../../../platform/local-date.ts';
import { queueMail } from '../../../platform/mail/mail.ts';
import type { Mail } from '../../../platform/mail/mail-message.ts';
import type { Work } from '../../../platform/work.ts';
import { recipientsOf } from '../../cases/reminders/reminders.service.ts';
import { ESCALATION_DAYS, REMINDER_DAYS } from '../../cases/time-limits.ts';
import { type QuietNeed, readQuietNeeds } from './need-reminders.store.ts';

const messages = {
  subject: { sv: 'Behov {key} väntar', en: 'Need {key} waits' },
  body: {
    sv: 'Hej.\n\nInget har hänt med behov {key} sedan {date}. Ta nästa steg, pausa det eller avsluta det:\n{link}\n\nBrygga',
    en: 'Hello.\n\nNothing has happened to need {key} since {date}. Take the next step, pause it or close it:\n{link}\n\nBrygga',
  },
} satisfies Messages;

/**
 * Mails about needs in cases that nothing has happened to: after the reminder's days to their broker, after those of the
 * escalation to the heads. Each wait is told once to each. `linkTo` gives the address of a need's page.
 * Returns how many needs wait.
 */
export async function remindOfNeeds(
  work: Work,
  linkTo: (key: string, lang: Lang) => string,
): Promise<number> {
  const today = localDate(work.now);
  const quiet = await readQuietNeeds(work, daysBefore(work.now, REMINDER_DAYS - 1));
  const rules = [
    { rule: 'reminder', days: REMINDER_DAYS },
    { rule: 'escalation', days: ESCALATION_DAYS },
  ] as const;
  const waiting = quiet.filter((need) => addDays(need.lastEventOn, REMINDER_DAYS) <= today);
  for (const need of waiting) {
    for (const { rule } of rules.filter(({ days }) => addDays(need.lastEventOn, days) <= today)) {
      for (const to of await recipientsOf(work, need.ownerId, { rule, personId: need.personId })) {
        const link = linkTo(need.key, to.language);
        await queueMail(work, needMail(need, { rule, link, email: to.email, lang: to.language }));
      }
    }
  }
  return waiting.length;
}

function needMail(
  { id, key, lastEventOn }: QuietNeed,
  { rule, link, email, lang }: { rule: string; link: string; email: string; lang: Lang },
): Mail {
  const t = translator(lang);
  return {
    ledgerKey: `need-waits:${id}:${rule}:${lastEventOn}:${email}`,
    kind: 'needWaits',
    to: email,
    lang,
    subject: t(messages.subject, { key }),
    body: t(messages.body, { key, link, date: formatDate(lastEventOn, lang) }),
  };
}
