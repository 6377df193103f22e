import { recordAudit } from '../../../platform/audit/audit.ts';
import { localDate } from '../../../platform/format.ts';
import { subjectOfContact } from '../../../platform/personal/personal-keys.ts';
import { aboutPerson } from '../../../platform/personal/personal-value.ts';
import { Conflict, Forbidden, Invalid, NotFound, type Problem } from '../../../platform/result.ts';
import type { Work } from '../../../platform/work.ts';
import type { Employer } from '../employer.ts';
import { getEmployer, houseToWriteFor } from '../employers.service.ts';
import { messages as m } from './contact-people.messages.ts';
import {
  emptyContactPerson,
  insertContactPerson,
  readContactPeople,
  readContactPerson,
  readPeopleWithAddress,
  updateContactPerson,
} from './contact-people.store.ts';
import { type ContactPerson, type ContactPersonContent, MOST_YEARS, yearsAfter } from './contact-person.ts';

/** Those who may be asked at an employer today, in order of name. */
export async function listContactPeople(
  work: Work,
  { ids }: Pick<Employer, 'ids'>,
): Promise<ContactPerson[]> {
  return readContactPeople(work, ids, localDate(work.now));
}

/** Names and numbers of contact persons with the address: what may name them in texts elsewhere. For jobs. */
export async function listWordsAtAddress(work: Work, email: string): Promise<string[]> {
  const people = await readPeopleWithAddress(work, email);
  return people.flatMap(({ name, phone }) => [name, phone ?? []].flat());
}

/** Undefined when the employer has no such contact person (any longer). */
export async function findContactPerson(
  work: Work,
  employer: Employer,
  id: string,
): Promise<ContactPerson | undefined> {
  const person = await readContactPerson(work, id);
  return person && employer.ids.includes(person.organisationId) ? person : undefined;
}

/**
 * Keeps somebody as a contact person for a purpose. Returns the id.
 *
 * @throws Forbidden when no house of the one who acts keeps the employer
 * @throws Invalid when the consent has no date, or the last day is past or too far off
 */
export async function addContactPerson(
  work: Work,
  employerId: string,
  given: { id?: string | undefined; houseId?: string | undefined; content: ContactPersonContent },
): Promise<string> {
  const employer = await getEmployer(work, employerId);
  const house = houseToWriteFor(employer, given.houseId);
  check(work, given.content);
  const id = given.id ?? work.newId();
  if (await readContactPerson(work, id)) return id;
  const { organisation } = employer;
  await insertContactPerson(work, {
    id,
    organisationId: organisation.id,
    houseId: house.id,
    content: given.content,
    demo: organisation.demo,
  });
  await recordAudit(work, {
    entity: 'employer',
    entityId: organisation.id,
    action: 'contactPersonAdded',
    organisationId: house.id,
    after: audited(work, id, given.content),
  });
  return id;
}

/**
 * Changes what is kept about a contact person, or for how long.
 *
 * @throws Conflict when somebody else changed it since `version`
 */
export async function changeContactPerson(
  work: Work,
  employerId: string,
  change: { id: string; version: number; content: ContactPersonContent },
): Promise<void> {
  const { employer, person } = await getOwnContactPerson(work, employerId, change.id);
  check(work, change.content);
  if (!(await updateContactPerson(work, change)))
    throw new Conflict('Somebody else changed the contact person first', m.changedMeanwhile);
  await recordAudit(work, {
    entity: 'employer',
    entityId: employer.organisation.id,
    action: 'contactPersonChanged',
    organisationId: employer.own[0]?.id,
    before: audited(work, person.id, person),
    after: audited(work, person.id, change.content),
  });
}

/** Takes away all that says who it was; entries of the log stand without the name. */
export async function removeContactPerson(work: Work, employerId: string, id: string): Promise<void> {
  const { employer, person } = await getOwnContactPerson(work, employerId, id);
  await emptyContactPerson(work, person.id);
  await recordAudit(work, {
    entity: 'employer',
    entityId: employer.organisation.id,
    action: 'contactPersonRemoved',
    organisationId: employer.own[0]?.id,
    after: { contactId: person.id },
  });
}

/**
 * A contact person, for those who keep the employer.
 *
 * @throws Forbidden when no house of the one who acts keeps it
 * @throws NotFound when it has no such contact person
 */
export async function getOwnContactPerson(
  work: Work,
  employerId: string,
  id: string,
): Promise<{ employer: Employer; person: ContactPerson }> {
  const employer = await getEmployer(work, employerId);
  if (employer.own.length === 0) throw new Forbidden('The houses that keep the employer keep its contacts');
  const person = await findContactPerson(work, employer, id);
  if (!person) throw new NotFound(`No contact person has the id ${id}`);
  return { employer, person };
}

function check(work: Work, { legalGround, consentOn, keepUntil }: ContactPersonContent): void {
  const today = localDate(work.now);
  const problems: Problem[] = [];
  if (legalGround === 'consent' && (!consentOn || consentOn > today))
    problems.push({ field: 'consentOn', message: m.consentDay });
  if (keepUntil < today || keepUntil > yearsAfter(today, MOST_YEARS))
    problems.push({ field: 'keepUntil', message: m.keepUntilProblem });
  if (problems.length > 0) throw new Invalid(problems);
}

function audited(work: Work, id: string, content: ContactPersonContent): Record<string, unknown> {
  const subject = subjectOfContact(work, content.email, id);
  const { name, title, email, phone, purpose, legalGround, consentOn, keepUntil } = content;
  return {
    contactId: id,
    name: aboutPerson(subject, name),
    title: aboutPerson(subject, title),
    email: aboutPerson(subject, email),
    phone: aboutPerson(subject, phone),
    purpose: aboutPerson(subject, purpose),
    legalGround,
    consentOn,
    keepUntil,
  };
}
