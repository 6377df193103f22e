// The words of a text that may say what is to be learnt, each with the key that its other forms share and its parts.
import { type Lexicon, partStems } from './lexicon.ts';
import { stem, type WordLanguage } from './stem.ts';
import { guessLanguage, isNegation } from './stop-words.ts';
import { carriesMeaning, tokenise } from './tokens.ts';

export type Word = {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly key: string;
  /** Keys of the parts of a compound, without those that say nothing. */
  readonly parts: readonly string[];
  /** Number of carrying words before it in the same stretch; a gap of negated words or a full stop breaks the run. */
  readonly run: number;
  /** A hyphen binds it to the word before it. */
  readonly bound: boolean;
};

/** How many carrying words a negation takes with it at most. */
const NEGATED_WORDS = 3;

/** Carrying words of a text in order. Words said not to be meant (`ej krav på truckkort`) are left out. */
export function readWords(text: string, lexicon: Lexicon): { words: Word[]; lang: WordLanguage } {
  const tokens = tokenise(text);
  const lang = guessLanguage(tokens.map((token) => token.word));
  const words: Word[] = [];
  let negated = 0;
  let run = 0;
  for (const [at, token] of tokens.entries()) {
    if (token.breaks) {
      negated = 0;
      run += 1;
    }
    if (isNegation(token.word, tokens[at - 1]?.word, tokens[at + 1]?.word)) {
      negated = NEGATED_WORDS;
      run += 1;
    }
    if (!carriesMeaning(tokens, at)) continue;
    if (negated > 0) {
      negated -= 1;
      continue;
    }
    const parts = lang === 'sv' ? partStems(token.word, lexicon) : [];
    words.push({
      text: token.text,
      start: token.start,
      end: token.end,
      key: stem(token.word, lang),
      parts,
      run,
      bound: token.bound,
    });
  }
  return { words, lang };
}
