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
