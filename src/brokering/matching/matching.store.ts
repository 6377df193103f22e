import { sql } from 'kysely';
import type { Work } from '../../platform/work.ts';

/** Changes whenever an offer is published, changed or withdrawn. */
export async function readCatalogueMark(work: Work): Promise<string> {
  const { rows } = await sql<{ mark: string }>`
    select count(*) || ':' || coalesce(extract(epoch from max(changed_at)), 0) as mark
    from offer where state = 'published'`.execute(work.tx);
  return rows[0]?.mark ?? '';
}

/** Which offers are published, and when each last changed (ISO 8601). */
export async function readPublishedVersions(work: Work): Promise<Map<string, string>> {
  const rows = await work.tx
    .selectFrom('offer')
    .select(['id', 'changedAt'])
    .where('state', '=', 'published')
    .execute();
  return new Map(rows.map((row) => [row.id, row.changedAt.toISOString()]));
}
