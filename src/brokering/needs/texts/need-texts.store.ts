import { sql } from 'kysely';
import type { Work } from '../../../platform/work.ts';
import type { NeedText } from './need-text.ts';

/** The next needs that are no drafts, in order of id. */
export async function readNeedTexts(
  work: Work,
  after: string | undefined,
  limit: number,
): Promise<NeedText[]> {
  let query = selectTexts(work).where('state', '<>', 'draft').orderBy('id').limit(limit);
  if (after) query = query.where('id', '>', after);
  return query.execute();
}

export async function readNeedTextsOf(work: Work, ids: readonly string[]): Promise<NeedText[]> {
  if (ids.length === 0) return [];
  return selectTexts(work)
    .where('id', 'in', [...ids])
    .orderBy('receivedOn', 'desc')
    .orderBy('id')
    .execute();
}

export async function readCount(work: Work): Promise<number> {
  const row = await work.tx
    .selectFrom('need')
    .where('state', '<>', 'draft')
    .select((from) => from.fn.countAll().as('count'))
    .executeTakeFirst();
  return Number(row?.count ?? 0);
}

function selectTexts(work: Work) {
  return work.tx
    .selectFrom('need')
    .select([
      'id',
      'key',
      'title',
      'municipalityCode as municipality',
      sql<string>`coalesce(content ->> 'raw', '')`.as('raw'),
      sql<string>`coalesce(content #>> '{criteria,text}', '')`.as('text'),
      sql<string>`coalesce(kept_organisation(organisation_id), owner_id)`.as('organisation'),
    ]);
}

/** Names that people wrote of themselves and of their workplace when they asked. */
export async function readSenderNames(work: Work): Promise<{ people: string[]; organisations: string[] }> {
  const rows = await work.tx
    .selectFrom('enquiry')
    .select([
      sql<string | null>`content #>> '{contact,name}'`.as('person'),
      sql<string | null>`content ->> 'organisationName'`.as('organisation'),
    ])
    .execute();
  return {
    people: rows.flatMap((row) => row.person ?? []),
    organisations: rows.flatMap((row) => row.organisation ?? []),
  };
}

/** How many needs ask for the concept, over all centres; `null` where fewer than five. */
export async function readNeedsOfConcept(work: Work, conceptId: string): Promise<number | null> {
  const { rows } = await sql<{ needs: string | null }>`
    select count_needs_of_concept(${conceptId}) as needs`.execute(work.tx);
  const needs = rows[0]?.needs;
  return needs == null ? null : Number(needs);
}
