// Learns what compounds are made of from a list of words: words that stand alone, and beginnings and endings that
// many words share although nobody wrote them alone (`sköterska` in tandsköterska, undersköterska, barnsköterska).
import type { KnownParts } from './compounds.ts';
import { inflectionStem, stem } from './stem.ts';

const MIN_LAST = 5;
const MIN_FIRST = 3;
const MIN_WORD = 7;
/** So many different words must share an ending before it counts as a word. */
const MIN_SHARED = 3;
/** An ending that usually stands after one and the same letter is a piece of a longer one. */
const MAX_ONE_LETTER_SHARE = 0.6;

/** `words` are lower-case words with how often they are seen. */
export function learnParts(words: ReadonlyMap<string, number>): KnownParts {
  const first = new Map<string, number>();
  const last = new Map<string, number>();
  for (const [word, uses] of words) {
    if (word.length < MIN_FIRST || /\p{N}/u.test(word)) continue;
    add(first, stem(word), uses);
    add(last, inflectionStem(word), uses);
  }
  const long = [...words.keys()].filter((word) => word.length >= MIN_WORD && !/\p{N}/u.test(word));
  const endings = sharedEndings(long, MIN_LAST);
  for (const [ending, uses] of endings)
    if (!last.has(inflectionStem(ending))) last.set(inflectionStem(ending), uses);
  for (const [beginning, uses] of beginningsBefore(long, last)) {
    if (!first.has(stem(beginning))) first.set(stem(beginning), uses);
  }
  for (const [ending, uses] of endings) if (!first.has(stem(ending))) first.set(stem(ending), uses);
  return { first, last };
}

function add(map: Map<string, number>, key: string, uses: number): void {
  map.set(key, (map.get(key) ?? 0) + uses);
}

function sharedEndings(words: readonly string[], shortest: number): Map<string, number> {
  const before = new Map<string, Map<string, number>>();
  for (const word of words) {
    for (let at = 2; at <= word.length - shortest; at++) {
      const ending = word.slice(at);
      const letters = before.get(ending) ?? new Map<string, number>();
      add(letters, word[at - 1] ?? '', 1);
      before.set(ending, letters);
    }
  }
  const found = new Map<string, number>();
  for (const [ending, letters] of before) {
    const all = [...letters.values()].reduce((sum, n) => sum + n, 0);
    const most = Math.max(...letters.values());
    if (all >= MIN_SHARED && most / all <= MAX_ONE_LETTER_SHARE) found.set(ending, all);
  }
  return found;
}

/** What is left of long words when a known ending is taken off, where at least two words agree on it. */
function beginningsBefore(words: readonly string[], last: ReadonlyMap<string, number>): Map<string, number> {
  const found = new Map<string, number>();
  for (const word of words) {
    for (let at = MIN_FIRST; at <= word.length - MIN_LAST; at++) {
      if (last.has(inflectionStem(word.slice(at)))) add(found, word.slice(0, at), 1);
    }
  }
  for (const [beginning, uses] of found) if (uses < MIN_SHARED) found.delete(beginning);
  return found;
}
