// The words of a text that may say what is to be learnt, each with the key that its other forms share and its parts.
import { type Lexicon, type NameStart, type ReadWord, readSwedish, startOf } from './lexicon.ts';
import { mayBeMisspelt, readMisspelt } from './misspelt.ts';
import { findNegated } from './negation.ts';
import { stem, type WordLanguage } from './stem.ts';
import { guessLanguage, isStopWord } from './stop-words.ts';
import { completeSuspended } from './suspended.ts';
import { carriesMeaning, tokenise } from './tokens.ts';

/** A word of a text, wherever it stands in it. */
export type SaidWord = {
  readonly text: string;
  readonly key: string;
  /** Keys of the parts of a compound, without those that say nothing. */
  readonly parts: readonly string[];
  /** The names that begin with its key; kept, since a large vocabulary takes long to be asked word by word. */
  readonly begins: NameStart | undefined;
  /** The concepts that its parts name, kept for the same reason. */
  readonly namedByParts: ReadWord['namedByParts'];
  /** Number of carrying words before it in the same stretch; a gap of negated words or a full stop breaks the run. */
  readonly run: number;
  /** A hyphen binds it to the word before it. */
  readonly bound: boolean;
  /** The word that it is read as, where that is not what is written; key and parts are those of this word. */
  readonly readAs?: string;
  /** `readAs` is a guess: the closest known word. */
  readonly misspelt?: boolean;
  /** The key of what is written, where it is read as another word. */
  readonly writtenKey?: string;
};

export type Word = SaidWord & { readonly start: number; readonly end: number };

/** Carrying words of a text in order. Words said not to be meant (`ej krav på truckkort`) are left out. */
export function readWords(written: string, lexicon: Lexicon): { words: Word[]; lang: WordLanguage } {
  const tokens = completeSuspended(tokenise(written), lexicon);
  const lang = guessLanguage(tokens.map((token) => token.word));
  const words: Word[] = [];
  const negated = findNegated(tokens);
  let run = 0;
  for (const [at, token] of tokens.entries()) {
    // What is left out parts what stands on its sides.
    if (token.breaks || negated?.[at] === 1) run += 1;
    if (negated?.[at] === 1 || !carriesMeaning(tokens, at)) continue;
    const { key, parts, begins, namedByParts } = readWord(token.word, lang, lexicon);
    const { text, start, end, bound, readAs } = token;
    const word = { text, start, end, key, parts, begins, namedByParts, run, bound };
    words.push(readAs === undefined ? word : { ...word, readAs, writtenKey: stem(text.toLowerCase(), lang) });
  }
  return { words, lang };
}

/**
 * Reads a lower-case word. Compounds are told apart in Swedish only: English writes their parts as words.
 */
export function readWord(word: string, lang: WordLanguage, lexicon: Lexicon): ReadWord {
  if (lang === 'sv') return readSwedish(word, lexicon);
  const key = stem(word, lang);
  return { key, parts: NO_PARTS, begins: startOf(key, lexicon), namedByParts: [] };
}

const NO_PARTS: readonly string[] = [];

/** So many different misspelt words are read in one text; it bounds the time of one answer. */
const MAX_MISSPELT = 24;
/** Short words in capitals are abbreviations, known or not. */
const MAX_ABBREVIATION = 6;

/**
 * The same for a text that somebody typed: a word that the vocabulary does not know is read as the closest one that it
 * does know. Names of people, places and firms are left as they are.
 */
export function readTypedWords(text: string, lexicon: Lexicon): { words: Word[]; lang: WordLanguage } {
  const { words, lang } = readWords(text, lexicon);
  const readings = new Map<string, string | undefined>();
  const readingOf = (written: string): string | undefined => {
    if (!readings.has(written) && readings.size < MAX_MISSPELT)
      readings.set(written, readMisspelt(written, lang, lexicon));
    return readings.get(written);
  };
  const typed = words.flatMap((word): Word[] => {
    const written = word.text.normalize('NFC').toLowerCase();
    if (word.readAs !== undefined || isName(word, text)) return [word];
    if (!mayBeMisspelt(written, lang, lexicon)) return [word];
    const readAs = readingOf(written);
    if (readAs === undefined) return [word];
    if (isStopWord(readAs)) return [];
    const read = readWord(readAs, lang, lexicon);
    return [{ ...word, ...read, readAs, misspelt: true, writtenKey: word.key }];
  });
  return { words: typed, lang };
}

function isName({ text, start }: Word, whole: string): boolean {
  if (text.charAt(0) === text.charAt(0).toLowerCase()) return false;
  if (text === text.toUpperCase()) return text.length <= MAX_ABBREVIATION;
  return /[\p{L}\p{N}][\s-]*$/u.test(whole.slice(Math.max(0, start - 4), start));
}
