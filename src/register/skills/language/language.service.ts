import type { Work } from '../../../platform/work.ts';
import { listPublishedConcepts } from '../skills.service.ts';
import { holdVocabulary, vocabularyStands } from './language.memory.ts';
import { vocabularyMarks } from './language.store.ts';
import { type Suggestion, suggestConcepts } from './suggest.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * The published vocabulary. After a change the one from before it answers until the new one is read, which takes
 * seconds for a large one and nothing that is noticed for a small one.
 */
export async function getVocabulary(work: Work): Promise<Vocabulary> {
  return holdVocabulary({
    ...vocabularyMarks(work),
    rowsAtOnce: 1_000,
    rows: (ids) => listPublishedConcepts(work, ids),
  });
}

/** Published concepts that a Swedish or English text names, with the words that led to each; the surest first. */
export async function suggestConceptsFor(work: Work, text: string): Promise<Suggestion[]> {
  return suggestConcepts(text, await getVocabulary(work));
}

/** Resolves when the vocabulary can answer, or nobody has begun to read it; to be awaited before a transaction begins. */
export async function readyToSuggest(): Promise<void> {
  await vocabularyStands();
}
