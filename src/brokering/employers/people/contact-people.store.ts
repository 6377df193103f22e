import { sql } from 'kysely';
import { localDate } from '../../../platform/format.ts';
import type { Work } from '../../../platform/work.ts';
import type { ContactPerson, ContactPersonContent, LegalGround } from './contact-person.ts';

/** In Swedish order of name; those whose last day is over are no longer shown. */
export async function readContactPeople(
  work: Work,
  organisationIds: readonly string[],
  today: string,
): Promise<ContactPerson[]> {
  const rows = await selectPeople(work)
    .where('contactPerson.organisationId', 'in', [...organisationIds])
    .where('contactPerson.keepUntil', '>=', today)
    .orderBy('contactPerson.name')
    .orderBy('contactPerson.id')
    .execute();
  return rows.map(toPerson);
}

export async function readContactPerson(work: Work, id: string): Promise<ContactPerson | undefined> {
  const row = await selectPeople(work).where('contactPerson.id', '=', id).executeTakeFirst();
  return row && toPerson(row);
}

function selectPeople(work: Work) {
  return work.tx
    .selectFrom('contactPerson')
    .leftJoin('organisation as house', 'house.id', 'contactPerson.houseId')
    .where('contactPerson.removedAt', 'is', null)
    .select([
      'contactPerson.id',
      'contactPerson.organisationId',
      'contactPerson.houseId',
      'house.name as houseName',
      'contactPerson.name',
      'contactPerson.title',
      'contactPerson.email',
      'contactPerson.phone',
      'contactPerson.purpose',
      'contactPerson.legalGround',
      'contactPerson.consentOn',
      'contactPerson.keepUntil',
      'contactPerson.emailRefusedAt',
      'contactPerson.asksNoRatingsAt',
      'contactPerson.version',
    ]);
}

type Row = Awaited<ReturnType<ReturnType<typeof selectPeople>['execute']>>[number];

function toPerson({ houseId, houseName, asksNoRatingsAt, ...row }: Row): ContactPerson {
  return {
    ...row,
    house: { id: houseId, name: houseName ?? '' },
    title: row.title ?? undefined,
    email: row.email ?? undefined,
    phone: row.phone ?? undefined,
    emailRefusedAt: row.emailRefusedAt ?? undefined,
    asksNoRatings: asksNoRatingsAt !== null,
    legalGround: row.legalGround as LegalGround,
    consentOn: row.consentOn ?? undefined,
  };
}

export async function insertContactPerson(
  work: Work,
  person: {
    id: string;
    organisationId: string;
    houseId: string;
    content: ContactPersonContent;
    demo: boolean;
  },
): Promise<void> {
  const { content, ...rest } = person;
  await work.tx
    .insertInto('contactPerson')
    .values({ ...rest, ...columnsOf(content), createdAt: work.now, changedAt: work.now })
    .execute();
}

/** @returns false when somebody else changed it since `version` */
export async function updateContactPerson(
  work: Work,
  change: { id: string; version: number; content: ContactPersonContent },
): Promise<boolean> {
  const rows = await work.tx
    .updateTable('contactPerson')
    .set({
      ...columnsOf(change.content),
      // Another address has not been refused.
      emailRefusedAt: sql`case when email is not distinct from ${change.content.email?.toLowerCase() ?? null}
        then email_refused_at end`,
      changedAt: work.now,
      version: change.version + 1,
    })
    .where('id', '=', change.id)
    .where('version', '=', change.version)
    .where('removedAt', 'is', null)
    .returning('id')
    .execute();
  return rows.length > 0;
}

/** Marks those with the address, where it was not marked before. */
export async function markRefused(
  work: Work,
  email: string,
): Promise<{ id: string; organisationId: string; houseId: string }[]> {
  return work.tx
    .updateTable('contactPerson')
    .set((from) => ({ emailRefusedAt: work.now, version: from('version', '+', 1) }))
    .where(sql`lower(email)`, '=', email)
    .where('emailRefusedAt', 'is', null)
    .where('removedAt', 'is', null)
    .returning(['id', 'organisationId', 'houseId'])
    .execute();
}

export async function clearRefusal(work: Work, id: string): Promise<void> {
  await work.tx
    .updateTable('contactPerson')
    .set((from) => ({ emailRefusedAt: null, version: from('version', '+', 1) }))
    .where('id', '=', id)
    .execute();
}

/** The address of somebody who may be mailed today; undefined when nothing would come to them. */
export async function readReachableContact(work: Work, id: string): Promise<{ email: string } | undefined> {
  const row = await work.tx
    .selectFrom('contactPerson')
    .select('email')
    .where('id', '=', id)
    .where('removedAt', 'is', null)
    .where('emailRefusedAt', 'is', null)
    .where('keepUntil', '>=', localDate(work.now))
    .executeTakeFirst();
  return row?.email ? { email: row.email } : undefined;
}

function columnsOf(content: ContactPersonContent) {
  return {
    ...content,
    title: content.title ?? null,
    email: content.email?.toLowerCase() ?? null,
    phone: content.phone ?? null,
    consentOn: content.consentOn ?? null,
  };
}

/** Nothing that says who it was is left; the empty row goes at night. */
export async function emptyContactPerson(work: Work, id: string): Promise<void> {
  await work.tx
    .updateTable('contactPerson')
    .set((from) => ({
      name: '',
      title: null,
      email: null,
      phone: null,
      purpose: '',
      removedAt: work.now,
      changedAt: work.now,
      version: from('version', '+', 1),
    }))
    .where('id', '=', id)
    .execute();
}

/** Rows whose entries may name them: for taking the words out when they want to be forgotten. */
export async function readPeopleWithAddress(work: Work, email: string) {
  return work.tx
    .selectFrom('contactPerson')
    .innerJoin('organisation', 'organisation.id', 'contactPerson.organisationId')
    .select([
      'contactPerson.id',
      'organisation.name as employer',
      'contactPerson.name',
      'contactPerson.title',
      'contactPerson.email',
      'contactPerson.phone',
      'contactPerson.purpose',
      'contactPerson.legalGround',
      'contactPerson.consentOn',
      'contactPerson.keepUntil',
    ])
    .where(sql`lower(contact_person.email)`, '=', email)
    .execute();
}

/** Ids of rows that were emptied, or whose last day was before `before`; at most `limit`. */
export async function deleteOldContactPeople(work: Work, before: string, limit: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    delete from contact_person where id in (
      select id from contact_person where removed_at is not null or keep_until < ${before}::date limit ${limit})
    returning id`.execute(work.tx);
  return rows.map(({ id }) => id);
}

export type RefusedRow = { id: string; name: string; employerId: string; employer: string; refusedAt: Date };

/** Those of the own houses whose address a mail server refuses, the longest refused first. */
export async function readRefused(work: Work): Promise<RefusedRow[]> {
  const { rows } = await sql<RefusedRow>`
    select contact.id, contact.name, employer.id as "employerId", employer.name as employer,
      contact.email_refused_at as "refusedAt"
    from contact_person contact
    join organisation given on given.id = contact.organisation_id
    join organisation employer on employer.id = coalesce(given.merged_into, given.id)
    where contact.email_refused_at is not null and contact.removed_at is null
      and contact.keep_until >= ${localDate(work.now)}::date
      and contact.house_id in (
        select * from acting_organisations_as('broker', 'centreHead', 'businessDeveloper'))
    order by contact.email_refused_at, contact.id`.execute(work.tx);
  return rows;
}
