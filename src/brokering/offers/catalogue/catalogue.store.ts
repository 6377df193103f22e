import { type RawBuilder, sql } from 'kysely';
import type { Work } from '../../../platform/work.ts';
import { KEPT } from '../offers.store.ts';
import type { CatalogueRow } from './catalogue.ts';

/** Rows of the published offers that the words find; all of them for an empty search. The lot is drawn by the seed. */
export async function readCatalogueRows(work: Work, words: string, seed: string): Promise<CatalogueRow[]> {
  const query = words === '' ? undefined : words;
  const { rows } = await sql<CatalogueRow>`
    select offer.id, content ->> 'kind' as kind, content ->> 'form' as form,
      ${list('municipalities')} as municipalities, ${list('coverage')} as coverage,
      ${list('languages')} as languages, ${list('timesOfDay')} as "timesOfDay",
      ${query ? bandOf(query) : sql`0`} as band, md5(${seed} || offer.id::text) as lot
    from offer join organisation listed on listed.id = offer.provider_id
      join organisation provider on provider.id = ${KEPT}
    where state = 'published' ${query ? sql`and (${matches(query)})` : sql``}`.execute(work.tx);
  return rows;
}

function list(field: string): RawBuilder<unknown> {
  return sql`array(select jsonb_array_elements_text(coalesce(content -> ${sql.lit(field)}, '[]')))`;
}

/** Words of the text, or a title or provider that looks like them (spelling, parts of compounds). */
function matches(query: string): RawBuilder<unknown> {
  return sql`search @@ websearch_to_tsquery('swedish', ${query})
    or plain_text(${query}) <<% plain_text(title_sv)
    or plain_text(title_sv) like '%' || plain_text(${escapeLike(query)}) || '%'
    or plain_text(provider.name) like '%' || plain_text(${escapeLike(query)}) || '%'`;
}

/** 2: the title holds the words; 1: the text does; 0: something looks like them. */
function bandOf(query: string): RawBuilder<unknown> {
  return sql`case
    when to_tsvector('swedish', title_sv) @@ websearch_to_tsquery('swedish', ${query})
      or plain_text(title_sv) like '%' || plain_text(${escapeLike(query)}) || '%' then 2
    when search @@ websearch_to_tsquery('swedish', ${query}) then 1
    else 0 end`;
}

function escapeLike(text: string): string {
  return text.replaceAll(/[\\%_]/g, '\\$&');
}

/** Sets the moment of change of a provider's published offers, those of records merged into it too; how many. */
export async function touchOffersOf(work: Work, organisationId: string): Promise<number> {
  const result = await work.tx
    .updateTable('offer')
    .set({ changedAt: work.now })
    .where('state', '=', 'published')
    .where('providerId', 'in', sql<string>`(select organisation_with_merged(${organisationId}))`)
    .executeTakeFirst();
  return Number(result.numUpdatedRows);
}
