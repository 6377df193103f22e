import { sql } from 'kysely';
import type { Work } from '../../platform/work.ts';

/** Organisations whose address is the person's own: sole traders and small associations. */
export async function readOrganisationsWithAddress(work: Work, email: string) {
  return work.tx
    .selectFrom('organisation')
    .select(['id', 'name', 'email', 'phone'])
    .where(sql`lower(email)`, '=', email)
    .execute();
}

export async function removeAddress(work: Work, id: string): Promise<void> {
  await work.tx
    .updateTable('organisation')
    .set((from) => ({ email: null, phone: null, version: from('version', '+', 1) }))
    .where('id', '=', id)
    .execute();
}
