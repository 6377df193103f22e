// Splitting of compounds against a list where people say where the parts begin.
import { readFileSync } from 'node:fs';
import { splitCompound } from '../src/register/skills/language/compounds.ts';
import type { Lexicon } from '../src/register/skills/language/lexicon.ts';

export type Splitting = { words: number; precision: number; recall: number; f1: number };

/** A word, and where each part after the first begins. */
type Gold = { word: string; begins: ReadonlySet<number> };

const LINKS = new Set(['s', 'e', 'a', 'o', 'u', 'n', '-']);

/** Rows of the word and its parts; linking letters stand as parts of their own. */
export function readCompounds(path: string): Gold[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [word, ...parts] = line.trim().split('\t');
      if (!word || parts.length < 2 || word.startsWith('-')) return [];
      const begins = new Set<number>();
      let at = 0;
      for (const part of parts) {
        if (at > 0 && !LINKS.has(part)) begins.add(at);
        at += part.length;
      }
      // Where letters fall away between the parts (tillläggs-), the parts say nothing of where they begin.
      return at === word.length ? [{ word: word.toLowerCase(), begins }] : [];
    });
}

export function measureSplitting(gold: readonly Gold[], split: (word: string) => string[]): Splitting {
  let right = 0;
  let said = 0;
  let wanted = 0;
  for (const { word, begins } of gold) {
    const ours = beginsOf(word, split(word));
    wanted += begins.size;
    said += ours.size;
    for (const at of ours) if (begins.has(at)) right += 1;
  }
  const precision = said > 0 ? right / said : 0;
  const recall = wanted > 0 ? right / wanted : 0;
  const f1 = right > 0 ? (2 * precision * recall) / (precision + recall) : 0;
  return { words: gold.length, precision, recall, f1 };
}

function beginsOf(word: string, parts: readonly string[]): Set<number> {
  const begins = new Set<number>();
  let at = 0;
  for (const [number, part] of parts.entries()) {
    const begin = word.indexOf(part, at);
    if (begin < 0) break;
    if (number > 0) begins.add(begin);
    at = begin + part.length;
  }
  return begins;
}

/** Brygga's own splitter (`splitCompound`, with all that a running process knows); a hyphen parts a word for certain. */
export function splitWith({ compounds }: Lexicon): (word: string) => string[] {
  return (word) => word.split('-').flatMap((piece) => (piece === '' ? [] : splitCompound(piece, compounds)));
}

/** The usual way: from the left the longest word of a dictionary, with a linking s where one is needed. */
export function splitByLongestMatch(dictionary: ReadonlySet<string>): (word: string) => string[] {
  const splitRest = (rest: string): string[] | undefined => {
    if (dictionary.has(rest)) return [rest];
    for (let length = rest.length - 2; length >= 2; length--) {
      const first = rest.slice(0, length);
      if (!dictionary.has(first)) continue;
      for (const link of ['', 's']) {
        if (!rest.startsWith(link, length)) continue;
        const tail = splitRest(rest.slice(length + link.length));
        if (tail) return [first, ...tail];
      }
    }
    return undefined;
  };
  return (word) =>
    word.split('-').flatMap((piece) => {
      if (piece.length < 5) return piece === '' ? [] : [piece];
      // The whole word may stand in the dictionary too; then nothing would be split.
      for (let length = piece.length - 2; length >= 2; length--) {
        const first = piece.slice(0, length);
        if (!dictionary.has(first)) continue;
        for (const link of ['', 's']) {
          const tail = piece.startsWith(link, length)
            ? splitRest(piece.slice(length + link.length))
            : undefined;
          if (tail) return [first, ...tail];
        }
      }
      return [piece];
    });
}
