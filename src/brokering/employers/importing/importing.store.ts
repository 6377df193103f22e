import { type SqlBool, sql } from 'kysely';
import type { Work } from '../../../platform/work.ts';
import type { KnownEmployer } from './same-employer.ts';

export type SentList = { fileName: string; bytes: Uint8Array; createdBy: string };

export async function insertSentList(work: Work, id: string, list: SentList): Promise<void> {
  await work.tx
    .insertInto('employerImport')
    .values({ ...list, id, bytes: Buffer.from(list.bytes), createdAt: work.now })
    .execute();
}

export async function readSentList(work: Work, id: string): Promise<SentList | undefined> {
  return work.tx
    .selectFrom('employerImport')
    .select(['fileName', 'bytes', 'createdBy'])
    .where('id', '=', id)
    .executeTakeFirst();
}

export async function removeSentList(work: Work, id: string): Promise<void> {
  await work.tx.deleteFrom('employerImport').where('id', '=', id).execute();
}

export async function removeSentListsBefore(work: Work, moment: Date): Promise<void> {
  await work.tx.deleteFrom('employerImport').where('createdAt', '<', moment).execute();
}

/** The employers that the one who acts may see. */
export async function readKnownEmployers(work: Work): Promise<KnownEmployer[]> {
  const rows = await work.tx
    .selectFrom('organisation')
    .select(['id', 'name', 'organisationNumber'])
    .where('mergedInto', 'is', null)
    .where(sql<SqlBool>`'employer' = any (roles)`)
    .execute();
  return rows.map((row) => ({ ...row, organisationNumber: row.organisationNumber ?? undefined }));
}
