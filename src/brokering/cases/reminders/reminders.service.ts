// The time limits at work: whoever has the next step is reminded, the head of the house is told, and each of it once.
import { localDate } from '../../../platform/format.ts';
import type { Lang } from '../../../platform/i18n.ts';
import { daysBefore } from '../../../platform/local-date.ts';
import { queueMail } from '../../../platform/mail/mail.ts';
import type { Work } from '../../../platform/work.ts';
import { listReachable, type Reachable } from '../../../register/accounts/reachable.service.ts';
import type { Role } from '../../../register/accounts/role.ts';
import { findCaseById } from '../cases.service.ts';
import { dueReminders, FIRST_ANSWER_DAYS, type ReminderRule } from '../time-limits.ts';
import { handedOverMail, type Reminded, reminderMail } from './reminder-mail.ts';
import { insertReminder, readWaitingCases, type WaitingCase } from './reminders.store.ts';

const STAFF: readonly Role[] = ['broker', 'centreHead', 'businessDeveloper'];
const HEADS: readonly Role[] = ['centreHead'];

/** The address of a case's page, in the language of the mail. */
export type CaseLink = (key: string, lang: Lang) => string;

/**
 * Mails everybody who is to be reminded of a case: one mail for each person and day, each wait once, however often it
 * is called. Returns how many were mailed.
 */
export async function remindOfCases(work: Work, linkTo: CaseLink): Promise<number> {
  const today = localDate(work.now);
  const lists = new Map<string, { to: Reachable; reminded: Reminded[] }>();
  for (const waiting of await readWaitingCases(work, daysBefore(work.now, FIRST_ANSWER_DAYS - 1))) {
    for (const { rule, since } of dueReminders({ ...waiting, state: 'running' }, today)) {
      for (const to of await recipientsOf(work, waiting.ownerId, {
        rule,
        personId: personFor(waiting, rule),
      })) {
        const { personId } = to;
        if (!(await insertReminder(work, { caseId: waiting.id, rule, since, personId }))) continue;
        const list = lists.get(personId) ?? { to, reminded: [] };
        list.reminded.push({ key: waiting.key, rule, since, link: linkTo(waiting.key, to.language) });
        lists.set(personId, list);
      }
    }
  }
  for (const { to, reminded } of lists.values())
    await queueMail(work, reminderMail({ email: to.email, lang: to.language }, today, reminded));
  return lists.size;
}

function personFor(waiting: WaitingCase, rule: ReminderRule): string {
  return rule === 'firstAnswer' ? waiting.brokerId : waiting.nextOwnerId;
}

/**
 * Who hears of a limit that was reached: the person, or the heads of the house when it goes that far or when the person
 * no longer works there.
 */
export async function recipientsOf(
  work: Work,
  ownerId: string,
  { rule, personId }: { rule: ReminderRule; personId: string },
): Promise<Reachable[]> {
  const own = rule === 'escalation' ? [] : await listReachable(work, ownerId, { personId, roles: STAFF });
  return own.length > 0 ? own : listReachable(work, ownerId, { roles: HEADS });
}

/** Tells the new broker of a case that it was handed over. */
export async function tellNewBroker(
  work: Work,
  handed: { caseId: string; personId: string; version: number },
  linkTo: CaseLink,
): Promise<void> {
  const found = await findCaseById(work, handed.caseId);
  if (!found) return;
  const { key, owner } = found;
  for (const { email, language } of await listReachable(work, owner.id, {
    personId: handed.personId,
    roles: STAFF,
  })) {
    const occasion = `${handed.caseId}:${handed.version}`;
    await queueMail(
      work,
      handedOverMail({ email, lang: language }, { key, link: linkTo(key, language), occasion }),
    );
  }
}
