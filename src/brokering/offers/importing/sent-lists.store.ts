import type { Work } from '../../../platform/work.ts';

export type SentList = { fileName: string; bytes: Uint8Array; createdBy: string };

export async function insertSentList(work: Work, id: string, list: SentList): Promise<void> {
  await work.tx
    .insertInto('offerImport')
    .values({ ...list, id, bytes: Buffer.from(list.bytes), createdAt: work.now })
    .execute();
}

export async function readSentList(work: Work, id: string): Promise<SentList | undefined> {
  return work.tx
    .selectFrom('offerImport')
    .select(['fileName', 'bytes', 'createdBy'])
    .where('id', '=', id)
    .executeTakeFirst();
}

export async function removeSentList(work: Work, id: string): Promise<void> {
  await work.tx.deleteFrom('offerImport').where('id', '=', id).execute();
}

export async function removeSentListsBefore(work: Work, moment: Date): Promise<void> {
  await work.tx.deleteFrom('offerImport').where('createdAt', '<', moment).execute();
}
