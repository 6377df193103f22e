import { sql } from 'kysely';
import type { Work } from '../../platform/work.ts';

export async function readOffersOfContact(work: Work, email: string) {
  return work.tx
    .selectFrom('offer')
    .select(['id', 'state', sql`content -> 'title'`.as('title'), sql`content -> 'contact'`.as('contact')])
    .where(sql`lower(content #>> '{contact,email}')`, '=', email)
    .execute();
}

/** The offer stays in the catalogue, without a contact person. */
export async function removeContact(work: Work, id: string): Promise<void> {
  await work.tx
    .updateTable('offer')
    .set((from) => ({
      content: sql<string>`content - 'contact'`,
      changedAt: work.now,
      version: from('version', '+', 1),
    }))
    .where('id', '=', id)
    .execute();
}
