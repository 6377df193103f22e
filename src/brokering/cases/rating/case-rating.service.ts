// Asking the employer how the work with a case was, once it is closed.
import { localDate } from '../../../platform/format.ts';
import { Conflict } from '../../../platform/result.ts';
import type { Work } from '../../../platform/work.ts';
import { getEmployer } from '../../employers/employers.service.ts';
import { listContacts } from '../../employers/log/contact-log.service.ts';
import { listContactPeople } from '../../employers/people/contact-people.service.ts';
import { type ContactPerson, mayBeAsked } from '../../employers/people/contact-person.ts';
import { askForRating } from '../../employers/ratings/ratings.service.ts';
import type { BrokerCase } from '../case.ts';
import { getOwnCase } from '../case-change.service.ts';
import { insertEntry } from '../cases.store.ts';
import { messages as m } from './case-rating.messages.ts';

const LATEST = { page: 1, limit: 25 };

/**
 * A closed case with those who may be asked by mail, and which of them was met last.
 *
 * @throws Conflict when it is not closed
 */
export async function getAskable(
  work: Work,
  key: string,
): Promise<{ found: BrokerCase; people: ContactPerson[]; latestId: string | undefined }> {
  const found = await getClosed(work, key);
  const employer = await getEmployer(work, found.employer.id);
  const people = (await listContactPeople(work, employer)).filter(mayBeAsked);
  const { items } = await listContacts(work, employer, LATEST);
  const met = items.find(({ contact }) => people.some(({ id }) => id === contact?.id));
  return { found, people, latestId: met?.contact?.id };
}

/**
 * Asks once; the question stands on the timeline. Returns the secret of the link, and whether it was mailed.
 *
 * @param given `contactId` is who is mailed; left out somebody hands the link on. `linkOf` makes the full address
 * @throws Conflict when the case is not closed, or the question was asked before
 * @throws Invalid when the contact person cannot be asked
 */
export async function askAboutCase(
  work: Work,
  key: string,
  given: { contactId?: string | undefined; linkOf(secret: string): string },
): Promise<{ found: BrokerCase; secret: string; isMailed: boolean }> {
  const found = await getClosed(work, key);
  const about = { kind: 'case', id: found.id, on: localDate(found.closedAt ?? work.now) } as const;
  const asked = await askForRating(work, found.employer.id, { houseId: found.owner.id, about, ...given });
  await insertEntry(work, { caseId: found.id, kind: 'ratingAsked' }, false);
  return { found, ...asked };
}

async function getClosed(work: Work, key: string): Promise<BrokerCase> {
  const found = await getOwnCase(work, key);
  if (found.state !== 'closed') throw new Conflict(`Case ${key} is not closed`, m.onlyClosed);
  return found;
}
