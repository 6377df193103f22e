import { sql } from 'kysely';
import type { Work } from '../../platform/work.ts';
import { keptMatch, type MatchRecord } from './match-record.ts';

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

export async function insertMatchRecord(
  work: Work,
  record: MatchRecord,
  madeBy: string | undefined,
): Promise<void> {
  const { criteria, ruleSet, result, dataAsOf, madeByName: _name, ...plain } = record;
  await work.tx
    .insertInto('matchRecord')
    .values({
      ...plain,
      criteria: JSON.stringify(criteria),
      ruleSet: JSON.stringify(ruleSet),
      result: JSON.stringify(result),
      dataAsOf: dataAsOf ?? null,
      madeBy: madeBy ?? null,
    })
    .execute();
}

/** Kept matches of a need, the newest first. */
export async function readMatchRecords(work: Work, needId: string): Promise<MatchRecord[]> {
  const rows = await work.tx
    .selectFrom('matchRecord')
    .leftJoin('person', 'person.id', 'matchRecord.madeBy')
    .selectAll('matchRecord')
    .select('person.name as madeByName')
    .where('needId', '=', needId)
    .orderBy('madeAt', 'desc')
    .orderBy('matchRecord.id', 'desc')
    .execute();
  return rows.map((row) => ({
    ...keptMatch.parse(row),
    dataAsOf: row.dataAsOf?.toISOString(),
    madeAt: row.madeAt,
    madeByName: row.madeByName ?? undefined,
  }));
}

/** The newest kept match of each need that has one. */
export async function readLatestMatches(
  work: Work,
  needIds: readonly string[],
): Promise<{ needId: string; madeAt: Date; needVersion: number }[]> {
  if (needIds.length === 0) return [];
  return work.tx
    .selectFrom('matchRecord')
    .distinctOn('needId')
    .select(['needId', 'madeAt', 'needVersion'])
    .where('needId', 'in', needIds)
    .orderBy('needId')
    .orderBy('madeAt', 'desc')
    .execute();
}
