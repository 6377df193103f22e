import type { Vocabulary } from './vocabulary.ts';

let held: { mark: string; vocabulary: Promise<Vocabulary> } | undefined;

/** The vocabulary of that mark, read once per process; those who ask meanwhile wait for the same reading. */
export function holdVocabulary(mark: string, read: () => Promise<Vocabulary>): Promise<Vocabulary> {
  if (held?.mark === mark) return held.vocabulary;
  const vocabulary = read();
  held = { mark, vocabulary };
  vocabulary.catch(() => {
    if (held?.vocabulary === vocabulary) held = undefined;
  });
  return vocabulary;
}
