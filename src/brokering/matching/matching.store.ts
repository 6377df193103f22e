import { sql } from 'kysely';
import { marksOf } from '../../platform/mirror-marks.ts';
import type { Work } from '../../platform/work.ts';
import { keptMatch, type MatchRecord } from './match-record.ts';

/** Offers of a provider that changed get another moment and keep their version. */
const version = sql<number>`version + (extract(epoch from changed_at) * 1000000)::bigint`;

/** Marks that tell which offers were published, changed or withdrawn. */
export function catalogueMarks(work: Work): ReturnType<typeof marksOf> {
  return marksOf(work, { table: 'offer', version });
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
