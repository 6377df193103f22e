import type { Work } from '../../platform/work.ts';

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

export async function readDemoFlag(work: Work, personId: string): Promise<boolean> {
  const row = await work.tx.selectFrom('person').select('demo').where('id', '=', personId).executeTakeFirst();
  return row?.demo ?? false;
}
