import { sql } from 'kysely';
import type { Work } from '../../../platform/work.ts';

/** Changes whenever a published concept comes, goes or changes. */
export async function readVocabularyMark(work: Work): Promise<string> {
  const { rows } = await sql<{ mark: string }>`
    select count(*) || ':' || coalesce(sum(version), 0) as mark from concept where state = 'published'`.execute(
    work.tx,
  );
  return rows[0]?.mark ?? '';
}
