import { sql } from 'kysely';
import type { Work } from '../../../platform/work.ts';

/** Ids of the joint needs that the one who acts may see, the newest first. */
export async function readNetworkNeedIds(work: Work, networkId: string): Promise<string[]> {
  const rows = await work.tx
    .selectFrom('networkNeed')
    .select('needId')
    .where('networkId', '=', networkId)
    .orderBy('linkedAt', 'desc')
    .orderBy('needId')
    .execute();
  return rows.map(({ needId }) => needId);
}

/** How many there are, seen or not. */
export async function countNetworkNeeds(work: Work, networkId: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count_network_needs(${networkId}) as n`.execute(work.tx);
  return rows[0]?.n ?? 0;
}

/** False when it is in the network already. */
export async function insertNetworkNeed(work: Work, networkId: string, needId: string): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await work.tx
    .insertInto('networkNeed')
    .values({ networkId, needId, linkedAt: work.now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

export async function deleteNetworkNeed(work: Work, networkId: string, needId: string): Promise<boolean> {
  const { numDeletedRows } = await work.tx
    .deleteFrom('networkNeed')
    .where('networkId', '=', networkId)
    .where('needId', '=', needId)
    .executeTakeFirst();
  return numDeletedRows === 1n;
}
