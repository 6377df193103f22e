import { sql } from 'kysely';
import type { Work } from './work.ts';

/** The next key in the series of the year that `day` lies in: `B-2026-118` of needs, `C-2026-7` of cases, `S-2026-14` of pools, `I-2026-3` of efforts, `D-2026-9` of records. */
export async function takeYearKey(
  work: Work,
  series: 'need' | 'pool' | 'request' | 'case' | 'effort' | 'record',
  day: string,
): Promise<string> {
  const next = sql.id(`next_${series}_key`);
  const year = Number(day.slice(0, 4));
  const { rows } = await sql<{ key: string }>`select ${next}(${year}::integer) as key`.execute(work.tx);
  const key = rows[0]?.key;
  if (!key) throw new Error('The database gave no key');
  return key;
}
