import type { Work } from '../../../platform/work.ts';

/** Ids of published concepts that people made or changed here, in order. */
export async function readOwnIds(work: Work): Promise<string[]> {
  const rows = await work.tx
    .selectFrom('concept')
    .select('id')
    .where('state', '=', 'published')
    .where((eb) => eb.or([eb('origin', '=', 'own'), eb('editedAt', 'is not', null)]))
    .orderBy('id')
    .execute();
  return rows.map((row) => row.id);
}
