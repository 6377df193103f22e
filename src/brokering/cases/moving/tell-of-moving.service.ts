// A house hears that it is asked to take a case over, and whoever asked hears the answer.
import { queueMail } from '../../../platform/mail/mail.ts';
import type { Work } from '../../../platform/work.ts';
import { listReachable } from '../../../register/accounts/reachable.service.ts';
import { STAFF_ROLES } from '../../employers/employer.ts';
import { findCaseById } from '../cases.service.ts';
import type { CaseLink } from '../reminders/reminders.service.ts';
import { movingMail } from './moving-mail.ts';

/** Mails everybody of the house that was asked, unless it was withdrawn meanwhile. For jobs. */
export async function tellOfferedHouse(
  work: Work,
  { caseId, houseId, version }: { caseId: string; houseId: string; version: number },
  linkTo: CaseLink,
): Promise<void> {
  const found = await findCaseById(work, caseId);
  if (found?.offered?.houseId !== houseId) return;
  const { key } = found;
  for (const { email, language: lang } of await listReachable(work, houseId, { roles: STAFF_ROLES })) {
    const about = {
      news: 'offered',
      key,
      link: linkTo(key, lang),
      occasion: `${caseId}:${version}`,
    } as const;
    await queueMail(work, movingMail({ email, lang }, about));
  }
}

/** Mails whoever asked, when they still work for the house that the case was with. For jobs. */
export async function tellWhoOffered(
  work: Work,
  answered: { caseId: string; fromHouseId: string; personId: string; taken: boolean; version: number },
  linkTo: CaseLink,
): Promise<void> {
  const { caseId, fromHouseId, personId, taken, version } = answered;
  const found = await findCaseById(work, caseId);
  if (!found) return;
  const { key } = found;
  const wanted = { personId, roles: STAFF_ROLES };
  for (const { email, language: lang } of await listReachable(work, fromHouseId, wanted)) {
    const news = taken ? 'taken' : 'declined';
    const about = { news, key, link: linkTo(key, lang), occasion: `${caseId}:${version}` } as const;
    await queueMail(work, movingMail({ email, lang }, about));
  }
}
