import { recordAudit } from '../../../platform/audit/audit.ts';
import { localDate } from '../../../platform/format.ts';
import type { Listed, Part } from '../../../platform/part.ts';
import { aboutPerson } from '../../../platform/personal/personal-value.ts';
import { Conflict, Forbidden, Invalid, NotFound } from '../../../platform/result.ts';
import { personOf, type Work } from '../../../platform/work.ts';
import type { Employer } from '../employer.ts';
import { findStaffNames, getEmployer, houseToWriteFor, listStaffOf } from '../employers.service.ts';
import { findContactPerson } from '../people/contact-people.service.ts';
import type { ContactEntry, ContactEntryContent } from './contact-entry.ts';
import { messages as m } from './contact-log.messages.ts';
import { insertEntry, readEntries, readEntry, updateEntry } from './contact-log.store.ts';

/** The contacts with an employer, of every house that keeps it, the latest first. */
export async function listContacts(
  work: Work,
  { ids }: Pick<Employer, 'ids'>,
  part: Part,
): Promise<Listed<ContactEntry>> {
  const { items, total } = await readEntries(work, ids, part);
  return { items: await withNames(work, items), total };
}

/** @throws NotFound when the employer has no such entry */
export async function getContactEntry(work: Work, employer: Employer, id: string): Promise<ContactEntry> {
  const entry = await readEntry(work, id);
  if (!entry || !employer.ids.includes(entry.organisationId))
    throw new NotFound(`No contact has the id ${id}`);
  const [named = entry] = await withNames(work, [entry]);
  return named;
}

async function withNames(work: Work, entries: readonly ContactEntry[]): Promise<ContactEntry[]> {
  const names = await findStaffNames(
    work,
    entries.flatMap(({ person }) => person?.id ?? []),
  );
  return entries.map((one) =>
    one.person ? { ...one, person: { id: one.person.id, name: names.get(one.person.id) } } : one,
  );
}

/**
 * Writes down a contact with an employer. Returns the id of the entry.
 *
 * @param given `id` makes sending twice write once; `houseId` may be left out by those who write for one house
 * @throws Forbidden when no house of the one who acts keeps the employer
 * @throws Invalid when the day is yet to come, or somebody named does not belong there
 */
export async function logContact(
  work: Work,
  employerId: string,
  given: { id?: string | undefined; houseId?: string | undefined; content: ContactEntryContent },
): Promise<string> {
  const employer = await getEmployer(work, employerId);
  const house = houseToWriteFor(employer, given.houseId);
  await check(work, employer, house.id, given.content);
  const id = given.id ?? work.newId();
  if (await readEntry(work, id)) return id;
  const { organisation } = employer;
  await insertEntry(work, {
    id,
    organisationId: organisation.id,
    houseId: house.id,
    content: given.content,
    createdBy: personOf(work.actor),
    demo: organisation.demo,
  });
  await recordAudit(work, {
    entity: 'employer',
    entityId: organisation.id,
    action: 'contactLogged',
    organisationId: house.id,
    after: audited(id, given.content),
  });
  return id;
}

/**
 * Corrects what the own house wrote; the other house's entries stand as they are.
 *
 * @throws Forbidden when another house wrote it
 * @throws Conflict when somebody else changed it since `version`
 */
export async function correctContact(
  work: Work,
  employerId: string,
  change: { id: string; version: number; content: ContactEntryContent },
): Promise<void> {
  const employer = await getEmployer(work, employerId);
  const before = await getContactEntry(work, employer, change.id);
  if (!before.own) throw new Forbidden('The house that wrote the entry corrects it');
  await check(work, employer, before.house.id, change.content);
  const { organisationId, house } = before;
  const written = await updateEntry(work, { ...change, organisationId, houseId: house.id });
  if (!written) throw new Conflict('Somebody else changed the entry first', m.changedMeanwhile);
  await recordAudit(work, {
    entity: 'employer',
    entityId: employer.organisation.id,
    action: 'contactCorrected',
    organisationId: house.id,
    before: audited(change.id, {
      ...before,
      personId: before.person?.id,
      contactId: before.contact?.id,
      note: before.note ?? '',
    }),
    after: audited(change.id, change.content),
  });
}

async function check(
  work: Work,
  employer: Employer,
  houseId: string,
  content: ContactEntryContent,
): Promise<void> {
  if (content.happenedOn > localDate(work.now))
    throw new Invalid([{ field: 'happenedOn', message: m.notYet }]);
  const { personId, contactId } = content;
  if (personId && !(await listStaffOf(work, houseId)).some(({ id }) => id === personId))
    throw new Invalid([{ field: 'personId', message: m.choosePerson }]);
  if (contactId && !(await findContactPerson(work, employer, contactId)))
    throw new Invalid([{ field: 'contactId', message: m.choosePerson }]);
}

/** Words may name people who have no account: sealed under the entry. What is internal is not told at all. */
function audited(entryId: string, content: ContactEntryContent): Record<string, unknown> {
  const { kind, happenedOn, personId, contactId, purpose, said } = content;
  return {
    entryId,
    kind,
    happenedOn,
    personId,
    contactId,
    purpose: aboutPerson(entryId, purpose),
    said: aboutPerson(entryId, said),
  };
}
