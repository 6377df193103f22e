import { sql } from 'kysely';
import { localDate } from '../../platform/format.ts';
import type { Work } from '../../platform/work.ts';
import type { ProjectContact, StoredContact } from './project.ts';

export async function saveContact(
  work: Work,
  projectId: string,
  contact: ProjectContact & { publish?: { purpose: string; until: string } | undefined },
): Promise<void> {
  const values = {
    name: contact.name ?? null,
    email: contact.email ?? null,
    phone: contact.phone ?? null,
    purpose: contact.publish?.purpose ?? null,
    publishedUntil: contact.publish?.until ?? null,
  };
  await work.tx
    .insertInto('projectContact')
    .values({ projectId, ...values })
    .onConflict((conflict) => conflict.column('projectId').doUpdateSet(values))
    .execute();
}

/** What the reader may see of the contact: the wall leaves out what is not published or past its day. */
export async function findContact(work: Work, projectId: string): Promise<StoredContact | undefined> {
  const row = await work.tx
    .selectFrom('projectContact')
    .selectAll()
    .where('projectId', '=', projectId)
    .executeTakeFirst();
  if (!row) return undefined;
  const { projectId: _, ...contact } = row;
  return Object.fromEntries(Object.entries(contact).filter(([, value]) => value !== null));
}

export async function deleteContact(work: Work, projectId: string): Promise<void> {
  await work.tx.deleteFrom('projectContact').where('projectId', '=', projectId).execute();
}

export async function readContactsOf(work: Work, email: string) {
  return work.tx
    .selectFrom('projectContact')
    .innerJoin('project', 'project.id', 'projectContact.projectId')
    .select(['project.slug as project', 'name', 'email', 'phone', 'purpose', 'publishedUntil'])
    .where(sql`lower(email)`, '=', email)
    .execute();
}

/** Returns the projects that had the person as their contact. */
export async function deleteContactsOf(work: Work, email: string): Promise<string[]> {
  const rows = await work.tx
    .deleteFrom('projectContact')
    .where(sql`lower(email)`, '=', email)
    .returning('projectId')
    .execute();
  return rows.map((row) => row.projectId);
}

export async function deleteContactsPastTheirDay(work: Work, before: Date): Promise<number> {
  const result = await work.tx
    .deleteFrom('projectContact')
    .where('publishedUntil', '<', localDate(before))
    .executeTakeFirst();
  return Number(result.numDeletedRows);
}
