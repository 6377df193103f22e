// Where a word stands in a text, with some words around it.
import type { Lexicon } from '../language/lexicon.ts';
import { readWords } from '../language/words.ts';

export type Example = { before: string; word: string; after: string };

const AROUND = 90;

/** The first place in the texts where the word or word pair of the key stands; `undefined` when it is nowhere. */
export function findExample(texts: readonly string[], key: string, lexicon: Lexicon): Example | undefined {
  const stems = key.split(' ');
  for (const text of texts) {
    const { words } = readWords(text, lexicon);
    for (const [at, first] of words.entries()) {
      if (!stems.every((stem, more) => words[at + more]?.key === stem)) continue;
      const end = words[at + stems.length - 1]?.end ?? first.end;
      return {
        before: endOf(text.slice(0, first.start)),
        word: text.slice(first.start, end),
        after: beginningOf(text.slice(end)),
      };
    }
  }
  return undefined;
}

function endOf(text: string): string {
  if (text.length <= AROUND) return text;
  return `…${text.slice(-AROUND).replace(/^\S*/, '')}`;
}

function beginningOf(text: string): string {
  if (text.length <= AROUND) return text;
  return `${text.slice(0, AROUND).replace(/\S*$/, '')}…`;
}
