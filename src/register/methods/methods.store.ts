import type { Work } from '../../platform/work.ts';
import { type Method, method } from './method.ts';

export async function saveMethod(work: Work, content: Method, position: number): Promise<void> {
  const values = { slug: content.slug, position, content: JSON.stringify(content) };
  await work.tx
    .insertInto('method')
    .values(values)
    .onConflict((conflict) => conflict.column('slug').doUpdateSet(values))
    .execute();
}

export async function readMethods(work: Work): Promise<Method[]> {
  const rows = await work.tx.selectFrom('method').select('content').orderBy('position').execute();
  return rows.map(({ content }) => method.parse(content));
}

/** How many notes of each method the one who acts may read, by slug. */
export async function countNotes(work: Work): Promise<Map<string, number>> {
  const rows = await work.tx
    .selectFrom('methodNote')
    .where('hiddenAt', 'is', null)
    .groupBy('methodSlug')
    .select((from) => ['methodSlug', from.fn.countAll<string>().as('notes')])
    .execute();
  return new Map(rows.map(({ methodSlug, notes }) => [methodSlug, Number(notes)]));
}
