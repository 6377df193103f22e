import { type HistoryEntry, listHistory, recordAudit } from '../../platform/audit/audit.ts';
import { emitEvent } from '../../platform/events.ts';
import type { LocalText } from '../../platform/i18n.ts';
import { Conflict, Invalid, NotFound, type Problem } from '../../platform/result.ts';
import type { Work } from '../../platform/work.ts';
import { type Concept, type ConceptContent, type ConceptState, conceptId } from './concept.ts';
import { searchNamedConcepts } from './language/language.service.ts';
import { type ConceptFilter, type ConceptHit, findHits, readIdsByLabel } from './search.store.ts';
import { problems } from './skills.messages.ts';
import {
  readAncestors,
  readConcepts,
  readIncoming,
  readKnownIds,
  readPublished,
  type StoredConcept,
  updateState,
  writeConcepts,
  writeRelations,
} from './skills.store.ts';
import { vocabularyChanged } from './skills-events.ts';

/** Enough of a concept to name it and link to it. */
export type ConceptName = Pick<StoredConcept, 'id' | 'kind' | 'state'> & { label: LocalText };

export type ConceptPage = {
  concept: StoredConcept;
  broader: ConceptName[];
  narrower: ConceptName[];
  /** In both directions. */
  related: ConceptName[];
  /** Occupations that can stand in for each other, the highest degree first. */
  replacing: Replacing[];
};

/** Degrees in per cent; `undefined` where the source says nothing. */
export type Replacing = ConceptName & { canBeReplaced?: number | undefined; canReplace?: number | undefined };

/** The published ones among the ids, whole. */
export async function listPublishedConcepts(work: Work, ids: readonly string[]): Promise<Concept[]> {
  return readPublished(work, ids);
}

/** The names of those that exist among the ids, by id. */
export async function findConceptNames(
  work: Work,
  ids: readonly string[],
): Promise<Map<string, ConceptName>> {
  const found = await readConcepts(work, ids);
  return new Map([...found].map(([id, one]) => [id, nameOf(one)]));
}

/**
 * Concepts by label or synonym, in either language, the closest first; `page` counts from 1.
 * Published ones are found in other forms and with slips of the pen too.
 */
export async function searchConcepts(
  work: Work,
  filter: Omit<ConceptFilter, 'state'> & { state?: ConceptState | undefined },
  page: { page: number; limit: number },
): Promise<{ hits: ConceptHit[]; total: number }> {
  const state = filter.state ?? 'published';
  const offset = (page.page - 1) * page.limit;
  const text = filter.text?.trim() ?? '';
  if (state !== 'published' || text === '' || filter.code)
    return findHits(work, { ...filter, state }, { offset, limit: page.limit });
  const named = await searchNamedConcepts(work, text, filter.kind);
  const shown = named.slice(offset, offset + page.limit);
  const stored = await readConcepts(
    work,
    shown.map(({ id }) => id),
  );
  const hits = shown.flatMap(({ id, name }) => hitOf(stored.get(id), name));
  return { hits, total: named.length };
}

function hitOf(found: StoredConcept | undefined, name: string): ConceptHit[] {
  if (found?.state !== 'published') return [];
  const { id, kind, state, origin, label } = found;
  const isLabel = name === label.sv || name === label.en;
  return [
    {
      id,
      kind,
      state,
      origin,
      labelSv: label.sv,
      labelEn: label.en ?? null,
      matchedWord: isLabel ? null : name,
    },
  ];
}

/** @throws NotFound when there is no such concept, or it is a draft that the one who acts may not see */
export async function getConcept(work: Work, id: string): Promise<ConceptPage> {
  const concept = await getStored(work, id);
  const incoming = await readIncoming(work, id);
  const from = (kind: string) => incoming.filter((one) => one.kind === kind).map((one) => one.id);
  const related = [...new Set([...concept.related, ...from('related')])];
  const replacing = degreesOf(concept, incoming);
  const wanted = [...concept.broader, ...from('broader'), ...related, ...replacing.keys()];
  const names = await findConceptNames(work, wanted);
  const named = (ids: readonly string[]) =>
    ids
      .flatMap((one) => names.get(one) ?? [])
      .filter((one) => one.state !== 'archived')
      .sort((a, b) => a.label.sv.localeCompare(b.label.sv, 'sv'));
  return {
    concept,
    broader: named(concept.broader),
    narrower: named(from('broader')),
    related: named(related),
    replacing: named([...replacing.keys()])
      .map((name) => ({ ...name, ...replacing.get(name.id) }))
      .sort((a, b) => highest(b) - highest(a)),
  };
}

type Degrees = Pick<Replacing, 'canBeReplaced' | 'canReplace'>;

function degreesOf(
  { canReplace = [] }: Concept,
  incoming: readonly { id: string; kind: string; percent: number | null }[],
): Map<string, Degrees> {
  const found = new Map<string, Degrees>();
  for (const { id, percent } of canReplace) found.set(id, { canBeReplaced: percent });
  for (const { id, kind, percent } of incoming)
    if (kind === 'replaces' && percent !== null) found.set(id, { ...found.get(id), canReplace: percent });
  return found;
}

function highest({ canBeReplaced = 0, canReplace = 0 }: Degrees): number {
  return Math.max(canBeReplaced, canReplace);
}

/** The concept in any state that the one who acts may see; `undefined` when there is none. */
export async function findStoredConcept(work: Work, id: string): Promise<StoredConcept | undefined> {
  return (await readConcepts(work, [id])).get(id);
}

/**
 * The ids of concepts that people named in a form, each as an id or as a Swedish label.
 * A name that no concept has comes back as it is, so that saving refuses it at its field.
 */
export async function resolveConcepts(work: Work, names: readonly string[]): Promise<string[]> {
  const known = await readKnownIds(work, names);
  const byLabel = await readIdsByLabel(
    work,
    names.map((name) => name.toLocaleLowerCase('sv')),
  );
  const ids = names.map((name) =>
    known.has(name) ? name : (byLabel.get(name.toLocaleLowerCase('sv')) ?? name),
  );
  return [...new Set(ids)];
}

/**
 * Adds a draft. Its id is made from the Swedish label and never changes.
 *
 * @throws Invalid when a concept has that id, or a relation leads nowhere
 */
export async function proposeConcept(work: Work, content: ConceptContent): Promise<string> {
  const { ssyk, ...said } = content;
  const id = conceptId(content.label.sv);
  const problem = id === '' ? problems.labelWithoutLetters : await sameName(work, id);
  if (problem) throw new Invalid([{ field: 'labelSv', message: problem }]);
  const concept: Concept = { ...said, id, codes: { ssyk, sun: [] } };
  await refuseLostRelations(work, concept);
  await writeConcepts(work, [{ concept, origin: 'own', state: 'draft', editedAt: work.now }]);
  await writeRelations(work, [concept]);
  await recordAudit(work, { entity: 'concept', entityId: id, action: 'proposed', after: auditOf(concept) });
  return id;
}

/**
 * Replaces what a concept says. From then on loads and imports leave it alone.
 *
 * @throws Conflict when it was changed after `version`, Invalid when a relation leads nowhere or in a circle
 */
export async function changeConcept(
  work: Work,
  id: string,
  version: number,
  content: ConceptContent,
): Promise<void> {
  const before = await getStored(work, id);
  if (before.version !== version) throw changedMeanwhile(id);
  const { ssyk, ...said } = content;
  const { definition: _old, ...kept } = before;
  const concept: Concept = { ...kept, ...said, codes: { ...before.codes, ssyk } };
  await refuseLostRelations(work, concept);
  if (concept.broader.length > 0 && (await readAncestors(work, concept.broader)).has(id))
    throw new Invalid([{ field: 'broader', message: problems.broaderInCircle }]);
  await writeConcepts(work, [{ concept, origin: before.origin, state: before.state, editedAt: work.now }]);
  await writeRelations(work, [concept]);
  await recordAudit(work, {
    entity: 'concept',
    entityId: id,
    action: 'changed',
    before: auditOf(before),
    after: auditOf(concept),
  });
  if (before.state === 'published') await emitEvent(work, vocabularyChanged, { conceptId: id });
}

/** Makes a draft, or an archived concept, part of the vocabulary. */
export async function publishConcept(work: Work, id: string, version: number): Promise<void> {
  await moveConcept(work, id, version, 'published');
}

/** Takes a concept out of use; its address and the records that name it remain. */
export async function archiveConcept(work: Work, id: string, version: number): Promise<void> {
  await moveConcept(work, id, version, 'archived');
}

/** What was done to the concept here, newest first. */
export async function listConceptHistory(work: Work, id: string): Promise<HistoryEntry[]> {
  return listHistory(work, 'concept', id);
}

async function moveConcept(work: Work, id: string, version: number, state: ConceptState): Promise<void> {
  const before = await getStored(work, id);
  if (!(await updateState(work, id, version, state))) throw changedMeanwhile(id);
  await recordAudit(work, {
    entity: 'concept',
    entityId: id,
    action: state,
    before: { state: before.state },
    after: { state },
  });
  await emitEvent(work, vocabularyChanged, { conceptId: id });
}

async function getStored(work: Work, id: string): Promise<StoredConcept> {
  const concept = await findStoredConcept(work, id);
  if (!concept) throw new NotFound(`No concept ${id}`);
  return concept;
}

async function sameName(work: Work, id: string): Promise<Problem['message'] | undefined> {
  return (await readKnownIds(work, [id])).has(id) ? problems.labelTaken : undefined;
}

async function refuseLostRelations(work: Work, concept: Concept): Promise<void> {
  const known = await readKnownIds(work, [...concept.broader, ...concept.related]);
  const lost = (ids: readonly string[]) => ids.some((one) => one === concept.id || !known.has(one));
  const found: Problem[] = [];
  if (lost(concept.broader)) found.push({ field: 'broader', message: problems.relationUnknown });
  if (lost(concept.related)) found.push({ field: 'related', message: problems.relationUnknown });
  if (found.length > 0) throw new Invalid(found);
}

function changedMeanwhile(id: string): Conflict {
  return new Conflict(`Concept ${id} was changed by somebody else`, problems.changedMeanwhile);
}

function nameOf({ id, kind, state, label }: StoredConcept): ConceptName {
  return { id, kind, state, label };
}

function auditOf({ kind, label, synonyms, definition, broader, related, codes }: Concept) {
  return { kind, label, synonyms, definition, broader, related, codes };
}
