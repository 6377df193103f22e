import type { Work } from '../../../platform/work.ts';
import { listVocabulary } from '../skills.service.ts';
import { holdVocabulary } from './language.memory.ts';
import { readVocabularyMark } from './language.store.ts';
import { type Suggestion, suggestConcepts } from './suggest.ts';
import { readVocabulary, type Vocabulary } from './vocabulary.ts';

/** The published vocabulary as it stands now, with a mark that changes when it does. */
export async function getVocabulary(work: Work): Promise<{ mark: string; vocabulary: Vocabulary }> {
  const mark = await readVocabularyMark(work);
  const vocabulary = await holdVocabulary(mark, async () => readVocabulary(await listVocabulary(work)));
  return { mark, vocabulary };
}

/** Published concepts that a Swedish or English text names, with the words that led to each; the surest first. */
export async function suggestConceptsFor(work: Work, text: string): Promise<Suggestion[]> {
  const { vocabulary } = await getVocabulary(work);
  return suggestConcepts(text, vocabulary);
}
