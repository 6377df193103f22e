// Cuts a text into words. A word keeps where it stood, so that a page can show what led to a match.
import { isStopWord } from './stop-words.ts';

export type Token = {
  /** As written. */
  readonly text: string;
  /** Lower case, composed (NFC). */
  readonly word: string;
  /** Where it starts and ends in the text, in UTF-16 units, end excluded. */
  readonly start: number;
  readonly end: number;
  /** Something other than space or a hyphen stands between this word and the one before it. */
  readonly breaks: boolean;
  /** A hyphen binds it to the word before it. */
  readonly bound: boolean;
};

/** Text beyond this is not read: it bounds the time of one answer whatever is sent. */
const MAX_TEXT = 50_000;
const MAX_WORD = 60;

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:\+\+|#)?/gu;
const ONLY_SPACE_OR_HYPHEN = /^[\s\u00ad\u2010-\u2014-]*$/;

/** The words of a text in order. Hyphens part words (`TIG-svets` is two), soft hyphens do not. */
export function tokenise(text: string): Token[] {
  const read = text.slice(0, MAX_TEXT).replaceAll('\u00ad', '');
  const tokens: Token[] = [];
  let last = 0;
  for (const found of read.matchAll(WORD)) {
    const start = found.index;
    const end = start + found[0].length;
    const breaks = !ONLY_SPACE_OR_HYPHEN.test(read.slice(last, start));
    last = end;
    if (found[0].length > MAX_WORD) continue;
    const bound = read[start - 1] === '-' && read[start - 2]?.trim() !== '';
    tokens.push({ text: found[0], word: found[0].normalize('NFC').toLowerCase(), start, end, breaks, bound });
  }
  return tokens;
}

/**
 * Whether the word at a place says something: no stop word, unless a hyphen binds the next word to it (`mig-svets`),
 * and more than one letter.
 */
export function carriesMeaning(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token || token.word.length < 2 || /^\p{N}+$/u.test(token.word)) return false;
  return !isStopWord(token.word) || tokens[at + 1]?.bound === true;
}
