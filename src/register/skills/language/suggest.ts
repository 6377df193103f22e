// Suggests concepts for a text, with the words that led to each: what a broker accepts or rejects.
import type { Concept } from '../concept.ts';
import type { Lexicon } from './lexicon.ts';
import { type ConceptHit, PART_STRENGTH, recognise } from './recognise.ts';
import type { Vocabulary } from './vocabulary.ts';
import { readTypedWords, type Word } from './words.ts';

export type Suggestion = {
  readonly concept: Concept;
  /** In (0, 1]; 1 when the whole name stands in the text. */
  readonly strength: number;
  readonly words: readonly SuggestingWord[];
};

/** A word of the text as written, where it stands (UTF-16 units, end excluded), and what it is read as if not that. */
export type SuggestingWord = {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly readAs?: string;
};

const MAX_SUGGESTIONS = 12;
/** Of concepts that only share a part of a word with the text, so many are shown for each word. */
const PER_PART = 3;

/** Concepts that the text names, the surest first, then in the order of the text. */
export function suggestConcepts(text: string, vocabulary: Vocabulary): Suggestion[] {
  const { lexicon } = vocabulary;
  const hits = recognise(readTypedWords(text, lexicon).words, lexicon);
  const perWord = new Map<number, number>();
  return hits
    .sort(
      (a, b) =>
        b.strength - a.strength ||
        (a.words[0]?.start ?? 0) - (b.words[0]?.start ?? 0) ||
        lettersBeside(a, lexicon) - lettersBeside(b, lexicon),
    )
    .filter((hit) => hit.strength > PART_STRENGTH || countUp(perWord, hit.words[0]?.start ?? 0) <= PER_PART)
    .slice(0, MAX_SUGGESTIONS)
    .flatMap(({ concept, strength, words }) => {
      const found = lexicon.concepts[concept];
      return found ? [{ concept: found, strength, words: words.map(placeOf) }] : [];
    });
}

/** How much longer or shorter a concept's label is than the words that led to it. */
function lettersBeside({ concept, words }: ConceptHit, { concepts }: Lexicon): number {
  const read = words.map((word) => word.readAs ?? word.text).join(' ');
  return Math.abs((concepts[concept]?.label.sv.length ?? 0) - read.length);
}

function placeOf({ text, start, end, readAs }: Word): SuggestingWord {
  return { text, start, end, ...(readAs === undefined ? {} : { readAs }) };
}

function countUp(counts: Map<number, number>, key: number): number {
  const count = (counts.get(key) ?? 0) + 1;
  counts.set(key, count);
  return count;
}
