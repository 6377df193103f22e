// The words of each offer as they are written, kept so that a page can say at once which of them met a need: to read the
// texts again would take longer than to find the offers. Each different word is kept once, and numbered.
import type { Lexicon, ReadWord } from '../../../register/skills/language/lexicon.ts';
import { stem, type WordLanguage } from '../../../register/skills/language/stem.ts';
import { readWord, type SaidWord, type Word } from '../../../register/skills/language/words.ts';
import { addRow, createRows, dropRows, type Rows, rowAt } from './rows.ts';

/** A word as it is written, the language of its text, and what it is read as where that is not what is written. */
export type WrittenWord = readonly [text: string, lang: WordLanguage, readAs?: string];

export type WrittenWords = {
  readonly all: WrittenWord[];
  /** How each is read, once somebody has asked. */
  readonly read: (Reading | undefined)[];
  readonly numberOf: Readonly<Record<WordLanguage, Map<string, number>>>;
  /** Of those that are read as others, by both. */
  readonly readOtherwise: Map<string, number>;
  /** For each place the numbers of its words in order, as `packWords` writes them. */
  readonly rows: Rows<Uint8Array>;
};
type Reading = ReadWord & { readonly writtenKey?: string };

/** Words of an index that has no offers yet. */
export function createWrittenWords(): WrittenWords {
  return {
    all: [],
    read: [],
    numberOf: { sv: new Map(), en: new Map() },
    readOtherwise: new Map(),
    rows: createRows(new Uint8Array(1_024)),
  };
}

/** The number of a word, a new one when no offer wrote it before. */
export function numberWritten(words: WrittenWords, word: WrittenWord): number {
  const [text, lang, readAs] = word;
  const map = readAs === undefined ? words.numberOf[lang] : words.readOtherwise;
  const name = readAs === undefined ? text : `${lang} ${text} ${readAs}`;
  const known = map.get(name);
  if (known !== undefined) return known;
  const own = apart(text);
  const number = words.all.push(readAs === undefined ? [own, lang] : [own, lang, readAs]) - 1;
  map.set(readAs === undefined ? own : name, number);
  return number;
}

function writtenOf({ text, readAs }: Word, lang: WordLanguage): WrittenWord {
  return readAs === undefined ? [text, lang] : [text, lang, readAs];
}

/** A copy: a piece cut out of a text would keep all of the text in memory. */
function apart(text: string): string {
  return ` ${text}`.slice(1);
}

/** Stand before the number of a word: it begins a stretch of its own, or a hyphen binds it to the one before it. */
const BREAKS = 0;
const BOUND = 1;
const MARKS = 2;
/** Numbers are written in groups of so many bits, the last group first; all but the last byte have the next bit set. */
const BITS = 7;
const MORE = 1 << BITS;

/** The words of an offer's texts as bytes; common words, which come first, take one or two. */
export function packWords(
  words: WrittenWords,
  texts: readonly { readonly words: readonly Word[]; readonly lang: WordLanguage }[],
): Uint8Array {
  const bytes: number[] = [];
  for (const text of texts) {
    let run = -1;
    for (const word of text.words) {
      if (word.run !== run) bytes.push(BREAKS);
      if (word.bound) bytes.push(BOUND);
      run = word.run;
      let left = MARKS + numberWritten(words, writtenOf(word, text.lang));
      for (; left >= MORE; left >>>= BITS) bytes.push((left & (MORE - 1)) | MORE);
      bytes.push(left);
    }
  }
  return Uint8Array.from(bytes);
}

/** The words of the offer at a place, in order; words of different texts never stand in the same run. */
export function wordsAt(words: WrittenWords, place: number, lexicon: Lexicon): SaidWord[] {
  const found: SaidWord[] = [];
  let [run, bound, left, shift] = [0, false, 0, 0];
  for (const byte of rowAt(words.rows, place)) {
    left |= (byte & (MORE - 1)) << shift;
    shift += BITS;
    if (byte >= MORE) continue;
    if (left === BREAKS) run += 1;
    else if (left === BOUND) bound = true;
    else {
      found.push(sayWord(words, left - MARKS, { run, bound, lexicon }));
      bound = false;
    }
    [left, shift] = [0, 0];
  }
  return found;
}

function sayWord(
  words: WrittenWords,
  number: number,
  { run, bound, lexicon }: { run: number; bound: boolean; lexicon: Lexicon },
): SaidWord {
  const text = words.all[number]?.[0] ?? '';
  const read = words.read[number] ?? readOnce(words, number, lexicon);
  const { key, parts, begins, namedByParts } = read;
  const word = { text, key, parts, begins, namedByParts, run, bound };
  return read.writtenKey === undefined ? word : { ...word, writtenKey: read.writtenKey };
}

function readOnce(words: WrittenWords, number: number, lexicon: Lexicon): Reading {
  const [text, lang, readAs] = words.all[number] ?? ['', 'sv'];
  const read = readWord(readAs ?? text.normalize('NFC').toLowerCase(), lang, lexicon);
  const reading = readAs === undefined ? read : { ...read, writtenKey: stem(text.toLowerCase(), lang) };
  words.read[number] = reading;
  return reading;
}

/** Adds the bytes of the words of the next place. */
export function addWritten(words: WrittenWords, place: number, bytes: Uint8Array): void {
  addRow(words.rows, place, bytes);
}

/** As `dropRows`; the words themselves stay. */
export function dropWritten(words: WrittenWords, newPlace: Int32Array): void {
  dropRows(words.rows, newPlace);
}
