import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import type { Work } from '../../platform/work.ts';
import { CONCEPT_KINDS, CONCEPT_STATES, type ConceptKind, type ConceptState } from './concept.ts';
import { ORIGINS } from './skills.store.ts';

const hitRow = z.object({
  id: z.string(),
  kind: z.enum(CONCEPT_KINDS),
  state: z.enum(CONCEPT_STATES),
  origin: z.enum(ORIGINS),
  labelSv: z.string(),
  labelEn: z.string().nullable(),
  matchedWord: z.string().nullable(),
});
export type ConceptHit = z.infer<typeof hitRow>;

export type ConceptFilter = {
  text?: string | undefined;
  kind?: ConceptKind | undefined;
  /** A code of SSYK or SUN. */
  code?: string | undefined;
  state: ConceptState;
};

/**
 * Concepts by label or synonym in either language: exact first, then by beginning, beginning of a word,
 * part of a word; by likeness (misspellings) only when none of these is found. Without text all, by Swedish label.
 */
export async function findHits(
  work: Work,
  filter: ConceptFilter,
  page: Page,
): Promise<{ hits: ConceptHit[]; total: number }> {
  const asked = (filter.text ?? '').trim();
  const { rows } = await (asked === ''
    ? everyConcept(filter, page)
    : conceptsLike(asked, filter, page)
  ).execute(work.tx);
  // The total stands in each row, and a page after the last has none.
  if (rows.length === 0 && page.offset > 0) {
    return { hits: [], total: (await findHits(work, filter, { offset: 0, limit: 1 })).total };
  }
  return { hits: rows.map((row) => hitRow.parse(row)), total: rows[0]?.total ?? 0 };
}

type Page = { offset: number; limit: number };
type CountedHit = ConceptHit & { total: number };

/** In the order that the index keeps, so that a page costs what it shows. */
function everyConcept(filter: ConceptFilter, page: Page): RawBuilder<CountedHit> {
  const wanted = isWanted(filter);
  return sql`
    select page.*, ${englishLabel}, null as matched_word,
      (select count(*)::int from concept where ${wanted}) as total
    from (
      select id, kind, state, origin, label_sv from concept where ${wanted}
      order by (origin in ('starter', 'own')) desc, label_sv, id
      offset ${page.offset} limit ${page.limit}) page
    order by (origin in ('starter', 'own')) desc, label_sv, id`;
}

function isWanted({ state, kind, code }: ConceptFilter): RawBuilder<unknown> {
  return sql`concept.state = ${state} and (${kind ?? null}::text is null or concept.kind = ${kind ?? null})
    and (${code ?? null}::text is null or concept.ssyk @> array[${code ?? null}] or concept.sun @> array[${code ?? null}])`;
}

const englishLabel = sql`(
  select word from concept_word where concept_id = page.id and lang = 'en' and position = 0) as label_en`;

function conceptsLike(asked: string, filter: ConceptFilter, page: Page): RawBuilder<CountedHit> {
  return sql`
    with best as (
      select distinct on (concept_id) concept_id, word, rank
      from concept_words_like(${asked}) order by concept_id, rank desc, word),
    page as (
      select concept.id, concept.kind, concept.state, concept.origin, label_sv, best.word, best.rank,
        count(*) over ()::int as total
      from best join concept on concept.id = best.concept_id
      where ${isWanted(filter)}
      order by best.rank desc, (concept.origin in ('starter', 'own')) desc,
        case when best.rank > 1 then length(label_sv) end, label_sv, concept.id
      offset ${page.offset} limit ${page.limit}),
    named as (select page.*, ${englishLabel} from page)
    select id, kind, state, origin, label_sv, label_en, total,
      case when word in (label_sv, label_en) then null else word end as matched_word
    from named
    order by rank desc, (origin in ('starter', 'own')) desc,
      case when rank > 1 then length(label_sv) end, label_sv, id`;
}

/** Ids of published concepts by their Swedish label, in lower case; our own concepts before imported ones. */
export async function readIdsByLabel(work: Work, labels: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ label: string; id: string }>`
    select lower(label_sv) as label, id from concept
    where state = 'published' and lower(label_sv) = any (${[...labels]})
    order by (origin in ('starter', 'own')), id desc`.execute(work.tx);
  return new Map(rows.map((row) => [row.label, row.id]));
}
