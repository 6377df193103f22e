import { sql } from 'kysely';
import type { Work } from '../../../platform/work.ts';
import { criteriaOf, type NeedConcept, needContent } from '../need.ts';
import type { AskingNeed } from './asking-need.ts';

/** Open needs that the one who acts may see, each with a mark that is another one after every change of what it asks. */
export async function readOpenMarks(work: Work): Promise<{ id: string; mark: string }[]> {
  const { rows } = await sql<{ id: string; mark: string }>`
    select need.id, concat_ws(' ', need.xmin, concepts.mark) as mark
    from need
    left join (
      select need_id, bit_xor(hashtextextended(concept_id, accepted::int)) as mark from need_concept group by need_id
    ) concepts on concepts.need_id = need.id
    where state = 'open' order by key collate "C"`.execute(work.tx);
  return rows;
}

export async function readAsking(work: Work, ids: readonly string[]): Promise<AskingNeed[]> {
  if (ids.length === 0) return [];
  const rows = await work.tx
    .selectFrom('need')
    .select(['id', 'content'])
    .where('id', 'in', [...ids])
    .execute();
  const concepts = await work.tx
    .selectFrom('needConcept')
    .selectAll()
    .where('needId', 'in', [...ids])
    .orderBy('conceptId')
    .execute();
  const byNeed = Map.groupBy(concepts, ({ needId }) => needId);
  return rows.map(({ id, content }) => {
    const own: NeedConcept[] = byNeed.get(id) ?? [];
    return { id, criteria: criteriaOf(needContent.parse(content), own) };
  });
}
