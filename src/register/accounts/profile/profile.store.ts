import { sql } from 'kysely';
import type { Work } from '../../../platform/work.ts';

export async function updatePerson(
  work: Work,
  personId: string,
  values: { name?: string; language?: 'sv' | 'en'; email?: string },
): Promise<void> {
  await work.tx
    .updateTable('person')
    .set((from) => ({ ...values, version: from('version', '+', 1) }))
    .where('id', '=', personId)
    .where('erasedAt', 'is', null)
    .execute();
}

/** False when nothing changed, or the one who acts may not. */
export async function setProtected(work: Work, personId: string, protect: boolean): Promise<boolean> {
  const { rows } = await sql<{ changed: boolean }>`
    select protect_person(${personId}, ${protect}) as changed`.execute(work.tx);
  return rows[0]?.changed ?? false;
}

export async function readDemoFlag(work: Work, personId: string): Promise<boolean> {
  const row = await work.tx.selectFrom('person').select('demo').where('id', '=', personId).executeTakeFirst();
  return row?.demo ?? false;
}
