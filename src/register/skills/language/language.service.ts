import type { Work } from '../../../platform/work.ts';
import type { Concept, ConceptKind } from '../concept.ts';
import { readPublished } from '../skills.store.ts';
import { changedSince, holdVocabulary, vocabularyStands } from './language.memory.ts';
import { vocabularyMarks } from './language.store.ts';
import { buildNameIndex, searchNames } from './naming/name-search.ts';
import { type RelatedSkill, suggestRelated } from './related/suggest-related.ts';
import { type Suggestion, suggestConcepts } from './suggest.ts';
import type { Vocabulary } from './vocabulary.ts';

const MOST_RELATED = 10;

/**
 * The published vocabulary. After a change the one from before it answers until the new one is read, which takes
 * seconds for a large one and nothing that is noticed for a small one.
 */
export async function getVocabulary(work: Work): Promise<Vocabulary> {
  return holdVocabulary(work.database, {
    ...vocabularyMarks(work),
    rowsAtOnce: 1_000,
    rows: (ids) => readPublished(work, ids),
  });
}

/**
 * Published concepts that a Swedish or English text names, with the words that led to each; the surest first, a dozen
 * unless `most` says otherwise.
 */
export async function suggestConceptsFor(work: Work, text: string, most?: number): Promise<Suggestion[]> {
  return suggestConcepts(text, await getVocabulary(work), most);
}

/**
 * Published skills that usually belong to the work that a text tells of and that it does not name, each with the
 * occupation or group that it came by and the words that led there; the surest first, at most `most`.
 * @param named  what `suggestConceptsFor` answered for the text, which is not said once more
 */
export async function suggestRelatedFor(
  work: Work,
  text: string,
  named: readonly Suggestion[],
  most: number = MOST_RELATED,
): Promise<RelatedSkill[]> {
  const said = new Set(named.map(({ concept }) => concept.id));
  return suggestRelated(text, await getVocabulary(work), most + said.size)
    .filter(({ concept }) => !said.has(concept.id))
    .slice(0, most);
}

/** Resolves when the vocabulary can answer, or nobody has begun to read it; to be awaited before a transaction begins. */
export async function readyToSuggest(): Promise<void> {
  await vocabularyStands();
}

/**
 * Published concepts whose name holds what was typed or is like it, the closest first, with the name that was met and
 * how close it is (1 and over where it holds what was typed); those that changed a moment ago too.
 */
export async function searchNamedConcepts(
  work: Work,
  typed: string,
  kind?: ConceptKind,
): Promise<{ id: string; name: string; closeness: number }[]> {
  const vocabulary = await getVocabulary(work);
  const { concepts } = vocabulary.lexicon;
  const { changed, isThere } = changedSince(work.database, vocabulary);
  const anew = new Set(changed.map(({ id }) => id));
  const isKind = (concept?: Concept) => kind === undefined || concept?.kind === kind;
  const named = searchNames(typed, vocabulary.names, (number) => isKind(concepts[number]))
    .map((found) => ({ ...found, id: concepts[found.concept]?.id ?? '' }))
    .filter(({ id }) => isThere(id) && !anew.has(id));
  if (changed.length === 0) return named;
  const namedAnew = searchNames(typed, buildNameIndex(changed), (number) => isKind(changed[number])).map(
    (found) => ({ ...found, id: changed[found.concept]?.id ?? '' }),
  );
  return [...named, ...namedAnew].sort((a, b) => b.closeness - a.closeness);
}
