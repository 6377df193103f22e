import { sql } from 'kysely';
import type { Work } from '../../../platform/work.ts';

const GROUPS = 256;
const group = sql<number>`hashtext(id) & ${sql.lit(GROUPS - 1)}`;
const mark = sql<string>`count(*) || ':' || coalesce(bit_xor(hashtextextended(id, version)), 0)`;

/** Another one whenever a published concept comes, goes or changes. */
export async function readVocabularyMark(work: Work): Promise<string> {
  const row = await work.tx
    .selectFrom('concept')
    .select(mark.as('mark'))
    .where('state', '=', 'published')
    .executeTakeFirst();
  return row?.mark ?? '';
}

/** The same for each of some hundred groups of concepts. */
export async function readGroupMarks(work: Work): Promise<{ group: number; mark: string }[]> {
  return work.tx
    .selectFrom('concept')
    .select([group.as('group'), mark.as('mark')])
    .where('state', '=', 'published')
    .groupBy(group)
    .execute();
}

/** The published concepts of the groups. */
export async function readVersions(
  work: Work,
  groups: readonly number[],
): Promise<{ id: string; group: number; version: number }[]> {
  return work.tx
    .selectFrom('concept')
    .select(['id', 'version', group.as('group')])
    .where('state', '=', 'published')
    .where(sql<boolean>`${group} = any(${[...groups]}::int[])`)
    .execute();
}
