// Learns what compounds are made of from a list of words: words that stand alone, and beginnings and endings that
// many words share although nobody wrote them alone (`sköterska` in tandsköterska, undersköterska, barnsköterska).

import type { Steps } from '../../../platform/steps.ts';
import { canBeLast, type KnownParts } from './compounds.ts';
import { NO_GENERAL_WORDS } from './general-words.ts';
import { inflectionStem, stem } from './stem.ts';

const MIN_LAST = 5;
const MIN_FIRST = 3;
const MIN_WORD = 7;
/** So many different words must share an ending before it counts as a word. */
const MIN_SHARED = 3;
/** An ending that usually stands after one and the same letter is a piece of a longer one. */
const MAX_ONE_LETTER_SHARE = 0.6;
/** Letters that stand before an ending for it to be one of a longer word. */
const LEFT_OF_ENDING = 2;

/** `words` are lower-case words with how often they are seen; their order changes nothing. */
export function* learningParts(words: ReadonlyMap<string, number>): Steps<KnownParts> {
  const first = new Map<string, number>();
  const last = new Map<string, number>();
  const long: string[] = [];
  for (const [word, uses] of words) {
    if (word.length < MIN_FIRST || /\p{N}/u.test(word)) continue;
    add(first, stem(word), uses);
    add(last, inflectionStem(word), uses);
    if (word.length >= MIN_WORD) long.push(word);
    yield;
  }
  const endings = yield* sharedEndings(long);
  for (const ending of endings.keys()) if (isLinked(ending, last)) endings.delete(ending);
  addNew(last, endings, inflectionStem);
  yield;
  addNew(first, yield* beginningsBefore(long, last), stem);
  addNew(first, endings, stem);
  return { first, last, general: NO_GENERAL_WORDS };
}

/** Whether an ending is a known word with a letter before it that belongs to what comes before: s-teknik. */
function isLinked(ending: string, last: ReadonlyMap<string, number>): boolean {
  const rest = ending.slice(1);
  return !canBeLast(rest) || (rest.length >= MIN_LAST && last.has(inflectionStem(rest)));
}

function add(map: Map<string, number>, key: string, uses: number): void {
  map.set(key, (map.get(key) ?? 0) + uses);
}

/** Adds what was found under the keys that are not known. */
function addNew(
  known: Map<string, number>,
  found: ReadonlyMap<string, number>,
  keyOf: (word: string) => string,
): void {
  const fresh = new Map<string, number>();
  for (const [word, uses] of found) {
    const key = keyOf(word);
    if (!known.has(key)) add(fresh, key, uses);
  }
  for (const [key, uses] of fresh) known.set(key, uses);
}

/** Endings with the number of words that share them. Words are sorted from behind, so that sharing stands together. */
function* sharedEndings(words: readonly string[]): Steps<Map<string, number>> {
  const found = new Map<string, number>();
  const waiting: { words: readonly string[]; length: number }[] = [{ words, length: 0 }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { length } = next;
    const before = new Map<string, string[]>();
    let sharing = 0;
    let most = 0;
    for (const word of next.words) {
      if (word.length <= length) continue;
      const letter = word.charAt(word.length - length - 1);
      const group = before.get(letter);
      if (group) group.push(word);
      else before.set(letter, [word]);
      if (next.words === words) yield;
    }
    for (const group of before.values()) {
      const longer = group.filter((word) => word.length >= length + LEFT_OF_ENDING).length;
      sharing += longer;
      most = Math.max(most, longer);
      if (group.length >= MIN_SHARED) waiting.push({ words: group, length: length + 1 });
    }
    const ending = next.words[0]?.slice(next.words[0].length - length) ?? '';
    if (length >= MIN_LAST && sharing >= MIN_SHARED && most / sharing <= MAX_ONE_LETTER_SHARE)
      found.set(ending, sharing);
    yield;
  }
  return found;
}

/** What is left of long words when a known ending is taken off, where enough words agree on it. */
function* beginningsBefore(
  words: readonly string[],
  last: ReadonlyMap<string, number>,
): Steps<Map<string, number>> {
  const found = new Map<string, number>();
  for (const word of words) {
    for (let at = MIN_FIRST; at <= word.length - MIN_LAST; at++) {
      if (last.has(inflectionStem(word.slice(at)))) add(found, word.slice(0, at), 1);
    }
    yield;
  }
  for (const [beginning, uses] of found) if (uses < MIN_SHARED) found.delete(beginning);
  return found;
}
