import type { Work } from '../../../platform/work.ts';

export async function readNeedOfPool(work: Work, poolId: string): Promise<string | undefined> {
  const row = await work.tx
    .selectFrom('poolNeed')
    .select('needId')
    .where('poolId', '=', poolId)
    .executeTakeFirst();
  return row?.needId;
}

/** False when the pool has one. */
export async function insertNeedOfPool(work: Work, poolId: string, needId: string): Promise<boolean> {
  const result = await work.tx
    .insertInto('poolNeed')
    .values({ poolId, needId, createdAt: work.now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}
