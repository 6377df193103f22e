// The vocabulary made ready to read texts with: its words and names, its areas, and what belongs to them.

import { runAtOnce, type Steps } from '../../../platform/steps.ts';
import type { Concept } from '../concept.ts';
import { type AreaIndex, buildingAreas } from './areas.ts';
import { type GeneralWords, NO_GENERAL_WORDS } from './general-words.ts';
import { type Lexicon, readingLexicon } from './lexicon.ts';
import { type NameIndex, readingNameIndex } from './naming/name-search.ts';
import { buildingRelated, type RelatedIndex } from './related/related-index.ts';

export type Vocabulary = {
  readonly lexicon: Lexicon;
  readonly areas: AreaIndex;
  readonly names: NameIndex;
  readonly related: RelatedIndex;
};

/**
 * Reads all concepts; the order in which they come does not change what the vocabulary answers.
 * @param general  words that help to read compounds; without them only those of the vocabulary do
 */
export function readVocabulary(
  concepts: readonly Concept[],
  general: GeneralWords = NO_GENERAL_WORDS,
): Vocabulary {
  return runAtOnce(readingVocabulary(concepts, general));
}

/** The same in steps. */
export function* readingVocabulary(concepts: readonly Concept[], general: GeneralWords): Steps<Vocabulary> {
  const sorted = [...concepts].sort((a, b) => (a.id < b.id ? -1 : 1));
  yield;
  const lexicon = yield* readingLexicon(sorted, general);
  const areas = yield* buildingAreas(lexicon);
  const related = yield* buildingRelated(lexicon, areas);
  return { lexicon, areas, names: yield* readingNameIndex(sorted), related };
}
