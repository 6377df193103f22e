import { sql } from 'kysely';
import { z } from 'zod';
import type { Work } from '../../platform/work.ts';
import { CONCEPT_KINDS, CONCEPT_STATES, type Concept, type ConceptState, type Replaced } from './concept.ts';

export const ORIGINS = ['starter', 'esco', 'jobtech', 'own'] as const;
export type ConceptOrigin = (typeof ORIGINS)[number];

export type StoredConcept = Concept & {
  state: ConceptState;
  origin: ConceptOrigin;
  /** When a person changed it here; loads and imports then leave it alone. */
  editedAt: Date | null;
  version: number;
};

const conceptRow = z.object({
  id: z.string(),
  kind: z.enum(CONCEPT_KINDS),
  state: z.enum(CONCEPT_STATES),
  definition: z.object({ sv: z.string(), en: z.string().optional() }).nullable(),
  escoUri: z.string().nullable(),
  jobtechId: z.string().nullable(),
  ssyk: z.array(z.string()),
  sun: z.array(z.string()),
  origin: z.enum(ORIGINS),
  editedAt: z.date().nullable(),
  version: z.number(),
});
type ConceptRow = z.infer<typeof conceptRow>;

/** Concepts with the ids, in any state that the one who acts may see. */
export async function readConcepts(work: Work, ids: readonly string[]): Promise<Map<string, StoredConcept>> {
  if (ids.length === 0) return new Map();
  const idIs = sql`= any(${[...ids]})`;
  const rows = await work.tx
    .selectFrom('concept')
    .selectAll()
    .where(sql<boolean>`id ${idIs}`)
    .orderBy('id')
    .execute();
  const words = await work.tx
    .selectFrom('conceptWord')
    .select(['conceptId', 'lang', 'word'])
    .where(sql<boolean>`concept_id ${idIs}`)
    .orderBy('position')
    .execute();
  const relations = await work.tx
    .selectFrom('conceptRelation')
    .select(['fromId', 'toId', 'kind', 'percent'])
    .where(sql<boolean>`from_id ${idIs}`)
    .orderBy('toId')
    .execute();
  const found = new Map(rows.map((row) => [row.id, bare(conceptRow.parse(row))]));
  for (const { conceptId, lang, word } of words) addWord(found.get(conceptId), lang, word);
  for (const relation of relations) addRelation(found.get(relation.fromId), relation);
  return found;
}

type OutgoingRelations = { broader: string[]; related: string[]; canReplace?: Replaced[] | undefined };

function addRelation(
  to: OutgoingRelations | undefined,
  { kind, toId, percent }: { kind: string; toId: string; percent: number | null },
): void {
  if (!to) return;
  if (kind !== 'replaces') to[kind === 'broader' ? 'broader' : 'related'].push(toId);
  else to.canReplace = [...(to.canReplace ?? []), { id: toId, percent: percent ?? 0 }];
}

/** The published ones among the ids. */
export async function readPublished(work: Work, ids: readonly string[]): Promise<StoredConcept[]> {
  return [...(await readConcepts(work, ids)).values()].filter((one) => one.state === 'published');
}

function bare(row: ConceptRow): StoredConcept {
  return {
    id: row.id,
    kind: row.kind,
    label: { sv: '' },
    synonyms: { sv: [], en: [] },
    ...(row.definition ? { definition: row.definition } : {}),
    broader: [],
    related: [],
    codes: {
      ssyk: row.ssyk,
      sun: row.sun,
      ...(row.escoUri ? { escoUri: row.escoUri } : {}),
      ...(row.jobtechId ? { jobtechId: row.jobtechId } : {}),
    },
    state: row.state,
    origin: row.origin,
    editedAt: row.editedAt,
    version: row.version,
  };
}

/** Words arrive in order of position: the first of each language is the label. */
function addWord(to: StoredConcept | undefined, lang: string, word: string): void {
  if (!to) return;
  if (lang === 'sv' && to.label.sv === '') to.label.sv = word;
  else if (lang === 'en' && to.label.en === undefined) to.label.en = word;
  else to.synonyms[lang === 'en' ? 'en' : 'sv'].push(word);
}

export type ConceptRecord = {
  concept: Concept;
  origin: ConceptOrigin;
  state: ConceptState;
  editedAt: Date | null;
};

/** Writes concepts whole, relations left out: new ones are added, known ones replaced (origin and state are kept). */
export async function writeConcepts(work: Work, records: readonly ConceptRecord[]): Promise<void> {
  if (records.length === 0) return;
  const rows = records.map(({ concept, origin, state, editedAt }) => ({
    id: concept.id,
    kind: concept.kind,
    state,
    labelSv: concept.label.sv,
    definition: concept.definition ? JSON.stringify(concept.definition) : null,
    escoUri: concept.codes.escoUri ?? null,
    jobtechId: concept.codes.jobtechId ?? null,
    ssyk: concept.codes.ssyk,
    sun: concept.codes.sun,
    origin,
    editedAt,
    createdAt: work.now,
  }));
  await work.tx
    .insertInto('concept')
    .values(rows)
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet((eb) => ({
        kind: eb.ref('excluded.kind'),
        labelSv: eb.ref('excluded.labelSv'),
        definition: eb.ref('excluded.definition'),
        escoUri: eb.ref('excluded.escoUri'),
        jobtechId: eb.ref('excluded.jobtechId'),
        ssyk: eb.ref('excluded.ssyk'),
        sun: eb.ref('excluded.sun'),
        editedAt: eb.ref('excluded.editedAt'),
        version: eb('concept.version', '+', 1),
      })),
    )
    .execute();
  await replaceWords(
    work,
    records.map((one) => one.concept),
  );
}

async function replaceWords(work: Work, concepts: readonly Concept[]): Promise<void> {
  const words = concepts.flatMap(({ id, label, synonyms }) => [
    ...[label.sv, ...synonyms.sv].map((word, position) => ({ id, lang: 'sv', position, word })),
    ...(label.en === undefined ? [] : [label.en, ...synonyms.en]).map((word, position) => ({
      id,
      lang: 'en',
      position,
      word,
    })),
  ]);
  const ids = concepts.map((one) => one.id);
  await work.tx.deleteFrom('conceptWord').where('conceptId', 'in', ids).execute();
  await sql`insert into concept_word (concept_id, lang, position, word)
    select * from unnest(${words.map((one) => one.id)}::text[], ${words.map((one) => one.lang)}::text[],
      ${words.map((one) => one.position)}::int[], ${words.map((one) => one.word)}::text[])`.execute(work.tx);
}

export type Relations = {
  id: string;
  broader: readonly string[];
  related: readonly string[];
  canReplace?: readonly Replaced[] | undefined;
};

/** Replaces the relations that go out from these concepts; both ends must exist. */
export async function writeRelations(work: Work, changed: readonly Relations[]): Promise<void> {
  if (changed.length === 0) return;
  const rows = changed.flatMap(({ id, broader, related, canReplace = [] }) => [
    ...broader.map((to) => ({ id, to, kind: 'broader', percent: null })),
    ...related.map((to) => ({ id, to, kind: 'related', percent: null })),
    ...canReplace.map(({ id: to, percent }) => ({ id, to, kind: 'replaces', percent })),
  ]);
  const ids = changed.map((one) => one.id);
  await work.tx.deleteFrom('conceptRelation').where('fromId', 'in', ids).execute();
  await sql`insert into concept_relation (from_id, to_id, kind, percent)
    select distinct * from unnest(${rows.map((one) => one.id)}::text[], ${rows.map((one) => one.to)}::text[],
      ${rows.map((one) => one.kind)}::text[], ${rows.map((one) => one.percent)}::smallint[])`.execute(
    work.tx,
  );
}

/** Says of concepts that they changed, when only their relations did. */
export async function raiseVersions(work: Work, ids: readonly string[]): Promise<void> {
  await work.tx
    .updateTable('concept')
    .set((eb) => ({ version: eb('version', '+', 1) }))
    .where(sql<boolean>`id = any(${[...ids]})`)
    .execute();
}

export async function readRelations(work: Work, ids: readonly string[]): Promise<Map<string, Relations>> {
  const rows = await work.tx
    .selectFrom('conceptRelation')
    .select(['fromId', 'toId', 'kind', 'percent'])
    .where('fromId', 'in', [...ids, ''])
    .execute();
  const found = new Map<string, OutgoingRelations & { id: string }>();
  for (const row of rows) {
    const one = found.get(row.fromId) ?? { id: row.fromId, broader: [], related: [] };
    addRelation(one, row);
    found.set(row.fromId, one);
  }
  return found;
}

export async function readKnownIds(work: Work, ids: readonly string[]): Promise<Set<string>> {
  const rows = await work.tx
    .selectFrom('concept')
    .select('id')
    .where(sql<boolean>`id = any(${[...new Set(ids)]})`)
    .execute();
  return new Set(rows.map((row) => row.id));
}

/** Everything broader than the concepts, however far up, themselves included. */
export async function readAncestors(work: Work, ids: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    with recursive up as (
      select unnest(${[...ids]}::text[]) as id
      union
      select relation.to_id from concept_relation relation join up on up.id = relation.from_id
      where relation.kind = 'broader')
    select id from up`.execute(work.tx);
  return new Set(rows.map((row) => row.id));
}

/** Ids of the concepts that name this one as broader or related, or can replace it. */
export async function readIncoming(
  work: Work,
  id: string,
): Promise<{ id: string; kind: string; percent: number | null }[]> {
  return work.tx
    .selectFrom('conceptRelation')
    .select(['fromId as id', 'kind', 'percent'])
    .where('toId', '=', id)
    .orderBy('fromId')
    .execute();
}

/** Returns whether the concept was at that version. */
export async function updateState(
  work: Work,
  id: string,
  version: number,
  state: ConceptState,
): Promise<boolean> {
  const row = await work.tx
    .updateTable('concept')
    .set((eb) => ({ state, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .where('version', '=', version)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}
