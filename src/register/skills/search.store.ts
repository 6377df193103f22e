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
  state: ConceptState;
};

/**
 * Concepts by label or synonym in either language: exact first, then by beginning, beginning of a word,
 * part of a word; by likeness (misspellings) only when none of these is found. Without text all, by Swedish label.
 */
export async function findHits(
  work: Work,
  filter: ConceptFilter,
  page: { offset: number; limit: number },
): Promise<{ hits: ConceptHit[]; total: number }> {
  const asked = (filter.text ?? '').trim();
  const matching = asked === '' ? everyWord() : wordsLike(asked);
  const kind = filter.kind ?? null;
  const { rows } = await sql<ConceptHit & { total: number }>`
    with matching as (${matching}),
    best as (
      select distinct on (concept_id) concept_id, word, rank from matching order by concept_id, rank desc, word)
    select concept.id, concept.kind, concept.state, concept.origin, sv.word as label_sv, en.word as label_en,
      case when best.word in (sv.word, en.word) then null else best.word end as matched_word,
      count(*) over ()::int as total
    from best
    join concept on concept.id = best.concept_id
    join concept_word sv on sv.concept_id = concept.id and sv.lang = 'sv' and sv.position = 0
    left join concept_word en on en.concept_id = concept.id and en.lang = 'en' and en.position = 0
    where concept.state = ${filter.state} and (${kind}::text is null or concept.kind = ${kind})
    order by best.rank desc, (concept.origin in ('starter', 'own')) desc, case when best.rank > 1 then length(sv.word) end, sv.word, concept.id
    offset ${page.offset} limit ${page.limit}`.execute(work.tx);
  // The total stands in each row, and a page after the last has none.
  if (rows.length === 0 && page.offset > 0) {
    return { hits: [], total: (await findHits(work, filter, { offset: 0, limit: 1 })).total };
  }
  return { hits: rows.map((row) => hitRow.parse(row)), total: rows[0]?.total ?? 0 };
}

function everyWord(): RawBuilder<unknown> {
  return sql`select concept_id, word, 1.0 as rank from concept_word where lang = 'sv' and position = 0`;
}

function wordsLike(asked: string): RawBuilder<unknown> {
  return sql`select concept_id, word, rank from concept_words_like(${asked})`;
}

/** Ids of published concepts by their Swedish label, in lower case; our own concepts before imported ones. */
export async function readIdsByLabel(work: Work, labels: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ label: string; id: string }>`
    select lower(word.word) as label, concept.id
    from concept_word word join concept on concept.id = word.concept_id
    where word.lang = 'sv' and word.position = 0 and concept.state = 'published'
      and lower(word.word) = any (${[...labels]})
    order by (concept.origin in ('starter', 'own')), concept.id desc`.execute(work.tx);
  return new Map(rows.map((row) => [row.label, row.id]));
}
