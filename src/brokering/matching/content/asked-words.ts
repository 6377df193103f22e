// The words that a need asks for, each once, with how much it weighs.
import type { Word } from '../../../register/skills/language/words.ts';

/** One asked word: how much it weighs, and the words of the need that it comes from. */
export type AskedWord = {
  readonly key: string;
  weight: number;
  readonly words: Word[];
  /** Nobody wrote it: it is what misspelt words are read as. */
  readonly guessed: boolean;
};

/** How much words weigh beside one that is known and asked for, in [0, 1]. */
export type Worth = {
  /** What a misspelt word is read as. */
  readonly misspelt: number;
  /** A word of the need. */
  of(word: Word): number;
};

/** What is left of something that these words name: as much as of the one that weighs most. */
export function worthOf(words: readonly Word[], worth: Worth): number {
  return words.length === 0 ? 1 : words.reduce((most, word) => Math.max(most, worth.of(word)), 0);
}

/** Words beyond this many different ones are not asked for; it bounds the time of one answer. */
export const MAX_ASKED = 300;

/** Whole words as they are written, and what misspelt ones are read as. */
export function wholeWords(words: readonly Word[], worth: Worth): AskedWord[] {
  const asked = countWords(
    words,
    (word) => [word.misspelt ? (word.writtenKey ?? word.key) : word.key],
    worth,
  );
  const guessed = guesses(words, (word) => [word.key], worth).filter(({ key }) => !asked.has(key));
  return [...asked.values(), ...guessed];
}

/** Parts of compounds, and of what misspelt words are read as. */
export function partsOfWords(words: readonly Word[], worth: Worth): AskedWord[] {
  const asked = countWords(words, (word) => (word.misspelt ? [] : word.parts), worth);
  const guessed = guesses(words, (word) => word.parts, worth).filter(({ key }) => !asked.has(key));
  return [...asked.values(), ...guessed];
}

function guesses(
  words: readonly Word[],
  keysOf: (word: Word) => readonly string[],
  worth: Worth,
): AskedWord[] {
  const found = countWords(
    words.filter((word) => word.misspelt),
    keysOf,
    worth,
  );
  return [...found.values()].map((one) => ({ ...one, weight: one.weight * worth.misspelt, guessed: true }));
}

function countWords(
  words: readonly Word[],
  keysOf: (word: Word) => readonly string[],
  worth: Worth,
): Map<string, AskedWord> {
  const asked = new Map<string, AskedWord>();
  for (const word of words) {
    for (const key of keysOf(word)) {
      const known = asked.get(key);
      if (known) known.words.push(word);
      else if (asked.size < MAX_ASKED) asked.set(key, { key, weight: 0, words: [word], guessed: false });
    }
  }
  for (const one of asked.values()) one.weight = Math.sqrt(one.words.length) * worthOf(one.words, worth);
  return asked;
}
