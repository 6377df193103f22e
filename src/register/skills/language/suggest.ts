// Suggests concepts for a text, with the words that led to each: what a broker accepts or rejects.
import type { Concept } from '../concept.ts';
import { recognise } from './recognise.ts';
import type { Vocabulary } from './vocabulary.ts';
import { readWords } from './words.ts';

export type Suggestion = {
  readonly concept: Concept;
  /** In (0, 1]; 1 when the whole name stands in the text. */
  readonly strength: number;
  /** Words of the text as written, with where they stand (UTF-16 units, end excluded). */
  readonly words: readonly { readonly text: string; readonly start: number; readonly end: number }[];
};

const MAX_SUGGESTIONS = 12;
/** Of concepts that only share a part of a word with the text, so many are shown for each word. */
const PER_PART = 3;

/** Concepts that the text names, the surest first, then in the order of the text. */
export function suggestConcepts(text: string, vocabulary: Vocabulary): Suggestion[] {
  const { lexicon } = vocabulary;
  const hits = recognise(readWords(text, lexicon).words, lexicon);
  const perWord = new Map<number, number>();
  return hits
    .sort((a, b) => b.strength - a.strength || (a.words[0]?.start ?? 0) - (b.words[0]?.start ?? 0))
    .filter((hit) => hit.strength === 1 || countUp(perWord, hit.words[0]?.start ?? 0) <= PER_PART)
    .slice(0, MAX_SUGGESTIONS)
    .flatMap(({ concept, strength, words }) => {
      const found = lexicon.concepts[concept];
      const places = words.map((word) => ({ text: word.text, start: word.start, end: word.end }));
      return found ? [{ concept: found, strength, words: places }] : [];
    });
}

function countUp(counts: Map<number, number>, key: number): number {
  const count = (counts.get(key) ?? 0) + 1;
  counts.set(key, count);
  return count;
}
