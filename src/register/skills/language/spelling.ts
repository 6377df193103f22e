// The known word that an unknown one is closest to: `svetsutbilding` is read as svetsutbildning.
// Words are found by the pairs of letters that they share with what is written, and then compared letter by letter.
import type { Steps } from '../../../platform/steps.ts';

export type Spelling = {
  readonly words: readonly string[];
  readonly uses: Int32Array;
  /** Where the words of each pair of letters begin; those of the next pair begin where they end. */
  readonly starts: Int32Array;
  readonly having: Int32Array;
  /** Room to count shared pairs in; all 0 between two questions. */
  readonly shared: Uint8Array;
};

/** A word with the number of letters that must be added, left out, changed or swapped with their neighbour. */
export type Reading = { readonly word: string; readonly distance: number };

const MIN_WORD = 4;
const MAX_WORD = 40;
/** From this length on two mistakes are forgiven. */
const LONG_WORD = 8;
/** One mistake changes at most so many pairs of letters. */
const PAIRS_PER_MISTAKE = 3;

const ALPHABET = 'abcdefghijklmnopqrstuvwxyzåäöéü';
const LETTERS = 33;
const OTHER_LETTER = 32;
const letterOf = new Map([...ALPHABET].map((letter, at) => [letter.charCodeAt(0), at + 1]));

/** How many mistakes a word of this length may hold and still be read. */
export function forgiven(length: number): number {
  if (length < MIN_WORD || length > MAX_WORD) return 0;
  return length < LONG_WORD ? 1 : 2;
}

/** Makes words in lower case findable, in steps. @param uses  each word with how often it is used */
export function* readingSpelling(uses: ReadonlyMap<string, number>): Steps<Spelling> {
  const words: string[] = [];
  for (const word of uses.keys()) {
    if (word.length >= MIN_WORD && word.length <= MAX_WORD) words.push(word);
    yield;
  }
  const starts = new Int32Array(LETTERS * LETTERS + 1);
  for (const word of words) {
    for (const pair of pairsOf(word)) starts[pair + 1] = (starts[pair + 1] ?? 0) + 1;
    yield;
  }
  for (let pair = 1; pair < starts.length; pair++)
    starts[pair] = (starts[pair] ?? 0) + (starts[pair - 1] ?? 0);
  const having = new Int32Array(starts.at(-1) ?? 0);
  const next = starts.slice();
  for (const [number, word] of words.entries()) {
    for (const pair of pairsOf(word)) {
      having[next[pair] ?? 0] = number;
      next[pair] = (next[pair] ?? 0) + 1;
    }
    yield;
  }
  const used = Int32Array.from(words, (word) => uses.get(word) ?? 0);
  return { words, uses: used, starts, having, shared: new Uint8Array(words.length) };
}

/** Each pair of neighbouring letters once, the ends of the word counting as a letter. */
function pairsOf(word: string): Set<number> {
  const pairs = new Set<number>();
  let before = 0;
  for (let at = 0; at < word.length; at++) {
    const letter = letterOf.get(word.charCodeAt(at)) ?? OTHER_LETTER;
    pairs.add(before * LETTERS + letter);
    before = letter;
  }
  return pairs.add(before * LETTERS);
}

/**
 * The closest word within `most` mistakes; of equally close ones one that begins with the same letter, then the one
 * most used, then the first of the alphabet.
 */
export function closestWord(
  written: string,
  spelling: Spelling,
  most = forgiven(written.length),
): Reading | undefined {
  if (most < 1) return undefined;
  let best: (Reading & { sameStart: boolean; uses: number }) | undefined;
  for (const number of sharingPairs(written, spelling, most)) {
    const word = spelling.words[number] ?? '';
    if (Math.abs(word.length - written.length) > most) continue;
    const distance = mistakesBetween(written, word, best?.distance ?? most);
    if (distance > (best?.distance ?? most) || !isLikely(written, word, distance)) continue;
    const one = { word, distance, sameStart: word[0] === written[0], uses: spelling.uses[number] ?? 0 };
    if (!best || isCloser(one, best)) best = one;
  }
  return best && { word: best.word, distance: best.distance };
}

/** Letters that are taken for each other by ear, or by a keyboard without å, ä and ö. */
const ALIKE = ['aåä', 'oåö', 'eäé', 'iyj', 'uyü', 'ckq', 'sz', 'vw'];

/**
 * Short words are often one letter from a word of quite another meaning (krock, kock), and long ones two (avlösning,
 * anlöpning): these are read as another only where the slip is a common one, or they begin alike.
 */
function isLikely(written: string, word: string, distance: number): boolean {
  if (distance === 0) return true;
  if (written.length >= LONG_WORD) return distance === 1 || written[0] === word[0];
  const [short, long] = written.length < word.length ? [written, word] : [word, written];
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  const [one = '', other = ''] = [short[at], long[at]];
  if (short.length < long.length) return isDoubling(long, at);
  return short[at + 1] === other && long[at + 1] === one
    ? true
    : ALIKE.some((group) => group.includes(one) && group.includes(other));
}

/** Whether a letter of a word only doubles one beside it: the t of svetts, the c of truck. */
function isDoubling(word: string, at: number): boolean {
  const [before, letter, after] = [word[at - 1], word[at], word[at + 1]];
  return (
    letter === before ||
    letter === after ||
    (letter === 'c' && after === 'k') ||
    (letter === 'k' && before === 'c')
  );
}

type Found = Reading & { sameStart: boolean; uses: number };

function isCloser(one: Found, than: Found): boolean {
  if (one.distance !== than.distance) return one.distance < than.distance;
  if (one.sameStart !== than.sameStart) return one.sameStart;
  return one.uses === than.uses ? one.word < than.word : one.uses > than.uses;
}

/** Numbers of the words that share enough pairs with what is written. */
function sharingPairs(written: string, { starts, having, shared }: Spelling, most: number): number[] {
  const pairs = pairsOf(written);
  const least = Math.max(1, pairs.size - PAIRS_PER_MISTAKE * most);
  const touched: number[] = [];
  for (const pair of pairs) {
    for (let at = starts[pair] ?? 0; at < (starts[pair + 1] ?? 0); at++) {
      const number = having[at] ?? 0;
      const count = (shared[number] ?? 0) + 1;
      shared[number] = count;
      if (count === least) touched.push(number);
    }
  }
  for (const pair of pairs)
    for (let at = starts[pair] ?? 0; at < (starts[pair + 1] ?? 0); at++) shared[having[at] ?? 0] = 0;
  return touched;
}

/**
 * Letters to add, leave out, change or swap with their neighbour to make one word of the other (optimal string
 * alignment); `most + 1` when there are more than `most`.
 */
export function mistakesBetween(one: string, other: string, most: number): number {
  const width = other.length + 1;
  let beforeLast = new Uint8Array(width);
  let last = Uint8Array.from({ length: width }, (_, at) => at);
  let row = new Uint8Array(width);
  for (let i = 1; i <= one.length; i++) {
    row[0] = i;
    let least = i;
    for (let j = 1; j < width; j++) {
      const same = one.charCodeAt(i - 1) === other.charCodeAt(j - 1);
      let value = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (isSwapped(one, other, i, j)) value = Math.min(value, (beforeLast[j - 2] ?? 0) + 1);
      row[j] = value;
      least = Math.min(least, value);
    }
    if (least > most) return most + 1;
    [beforeLast, last, row] = [last, row, beforeLast];
  }
  return Math.min(most + 1, last[other.length] ?? 0);
}

function isSwapped(one: string, other: string, i: number, j: number): boolean {
  if (i < 2 || j < 2) return false;
  return (
    one.charCodeAt(i - 1) === other.charCodeAt(j - 2) && one.charCodeAt(i - 2) === other.charCodeAt(j - 1)
  );
}
