// Brings the forms of a word together: svetsare, svetsning and svetsar all become `svets`.
// Snowball takes off inflection; a second, Swedish-only step takes off the endings that make nouns of verbs.
import snowball from 'snowball-stemmers';
import { stemSwedish } from './swedish-stem.ts';

export type WordLanguage = 'sv' | 'en';

const english = snowball.newStemmer('english');
const MAX_CACHED = 100_000;
const cached = new Map<string, string>();

/** Endings that make one word of another, how many letters must be left, and which letter what is left must end in. */
const DERIVATIONS: readonly (readonly [ending: string, left: number, after?: string])[] = [
  ['ning', 3, 'bcdfghjklmnpqrstvxz'],
  ['ation', 5],
  ['ativ', 5],
  ['atör', 5],
  ['isk', 4],
  ['ion', 5],
  ['ering', 4],
  ['ing', 3],
  ['ör', 4, 'tsj'],
  ['er', 4],
  ['ik', 4],
  ['i', 5],
];

/** The key that the forms of a lower-case word share. It is made for comparing and is often no word itself. */
export function stem(word: string, lang: WordLanguage = 'sv'): string {
  return lang === 'en' ? stemEnglish(word) : takeOffDerivation(stemSwedish(word));
}

/** The key that the inflected forms of a Swedish word share: `utbildningen` and `utbildningar`, but not `utbildare`. */
export function inflectionStem(word: string): string {
  return stemSwedish(word);
}

function stemEnglish(word: string): string {
  const known = cached.get(word);
  if (known !== undefined) return known;
  const made = english.stem(word);
  if (cached.size >= MAX_CACHED) cached.clear();
  cached.set(word, made);
  return made;
}

/** Stems that would meet one of another meaning: an operation is not what an operator does. */
const KEPT = new Set(['operation', 'station', 'nation', 'ration']);

function takeOffDerivation(word: string): string {
  for (const [ending, left, after] of DERIVATIONS) {
    const at = word.length - ending.length;
    if (at < left || !word.endsWith(ending)) continue;
    if (after && !after.includes(word.charAt(at - 1))) continue;
    return KEPT.has(word) ? word : levelEnd(word.slice(0, at));
  }
  return levelEnd(word);
}

/** Snowball takes the last s of `svets` but not of `svetsare`, and leaves `programm` beside `program`. */
function levelEnd(word: string): string {
  const last = word.at(-1);
  const before = word.at(-2);
  if (last === 's') return word.length > 3 && before !== 's' ? word.slice(0, -1) : word;
  return (last === 'm' || last === 'n') && before === last ? word.slice(0, -1) : word;
}
