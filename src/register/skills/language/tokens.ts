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
  /** A hyphen follows, and no word directly after it: the `svets-` of svets- och plåtkurs. */
  readonly hangs: boolean;
  /** A hyphen stands before it, and no word directly before that. */
  readonly leads: boolean;
};

/** Text beyond this is not read: it bounds the time of one answer whatever is sent. */
const MAX_TEXT = 50_000;
const MAX_WORD = 60;
/** The hyphen that does not break a line. */
const NARROW_HYPHEN = '\u2011';

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:\+\+|#)?/gu;
const ONLY_SPACE_OR_HYPHEN = /^[\s\u2010-\u2014-]*$/;

/** The words of a text in order. Hyphens part words (`TIG-svets` is two), soft hyphens do not. */
export function tokenise(text: string): Token[] {
  const read = text.slice(0, MAX_TEXT).replaceAll('\u00ad', '');
  const tokens: Token[] = [];
  let last = 0;
  const latin = isLatin(read);
  for (const [start, end] of latin ? latinWords(read) : anyWords(read)) {
    const breaks = !isSpaceOrHyphen(read, last, start);
    last = end;
    if (end - start > MAX_WORD) continue;
    const text = read.slice(start, end);
    const after = isHyphen(read, start - 1);
    const bound = after && isInWord(read, start - 2);
    const hangs = isHyphen(read, end) && isInList(read, end + 1);
    const leads = after && !bound && isSpace(read, start - 2);
    // Latin letters stand composed already, which takes long to be told for every word.
    const word = (latin ? text : text.normalize('NFC')).toLowerCase();
    tokens.push({ text, word, start, end, breaks, bound, hangs, leads });
  }
  return tokens;
}

function isHyphen(text: string, at: number): boolean {
  return text[at] === '-' || text[at] === NARROW_HYPHEN;
}

function isInWord(text: string, at: number): boolean {
  return text[at]?.trim() !== '';
}

function isSpace(text: string, at: number): boolean {
  return text[at]?.trim() === '';
}

function isInList(text: string, at: number): boolean {
  return isSpace(text, at) || text[at] === ',' || text[at] === '/';
}

type Place = readonly [start: number, end: number];

function anyWords(text: string): Place[] {
  return Array.from(text.matchAll(WORD), (found) => [found.index, found.index + found[0].length] as const);
}

/** Up to here letters are never written with combining marks or as two units, so that a table tells what each is. */
const LATIN_END = 0x250;
const isWordUnit = Uint8Array.from({ length: LATIN_END }, (_, code) =>
  /[\p{L}\p{N}]/u.test(String.fromCharCode(code)) ? 1 : 0,
);
const PLUS = 43;
const HASH = 35;

function isLatin(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) >= LATIN_END) return false;
  return true;
}

/** The same as `anyWords`, ten times faster. */
function latinWords(text: string): Place[] {
  const places: Place[] = [];
  let at = 0;
  while (at < text.length) {
    if (isWordUnit[text.charCodeAt(at)] !== 1) {
      at += 1;
      continue;
    }
    const start = at;
    while (at < text.length && isWordUnit[text.charCodeAt(at)] === 1) at += 1;
    if (text.charCodeAt(at) === PLUS && text.charCodeAt(at + 1) === PLUS) at += 2;
    else if (text.charCodeAt(at) === HASH) at += 1;
    places.push([start, at]);
  }
  return places;
}

function isSpaceOrHyphen(text: string, from: number, to: number): boolean {
  if (to - from === 1 && (text[from] === ' ' || text[from] === '-')) return true;
  return from === to || ONLY_SPACE_OR_HYPHEN.test(text.slice(from, to));
}

/** Written in capitals these are no stop words. */
const ABBREVIATIONS = new Set(['IT', 'MIG']);

/**
 * Whether the word at a place says something: no stop word, unless a hyphen binds the next word to it (`mig-svets`),
 * and more than one letter.
 */
export function carriesMeaning(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token || token.word.length < 2 || isNumber(token.word)) return false;
  return !isStopWord(token.word) || tokens[at + 1]?.bound === true || ABBREVIATIONS.has(token.text);
}

function isNumber(word: string): boolean {
  // Most words begin with a small letter, which costs less to see.
  const first = word.charCodeAt(0);
  return (first < SMALL_A || first > SMALL_Z) && ONLY_DIGITS.test(word);
}

const SMALL_A = 97;
const SMALL_Z = 122;
const ONLY_DIGITS = /^\p{N}+$/u;
