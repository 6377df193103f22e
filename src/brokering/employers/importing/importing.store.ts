import { type SqlBool, sql } from 'kysely';
import type { Work } from '../../../platform/work.ts';
import type { KnownEmployer } from './same-employer.ts';

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
