// Brings the forms of a word together: svetsare, svetsning and svetsar all become `svets`.
// Snowball takes off inflection; a second, Swedish-only step takes off the endings that make nouns of verbs.
import snowball from 'snowball-stemmers';

export type WordLanguage = 'sv' | 'en';

const stemmers = { sv: snowball.newStemmer('swedish'), en: snowball.newStemmer('english') };
const MAX_CACHED = 200_000;
const cached = { sv: new Map<string, string>(), en: new Map<string, string>() };

/** Endings that make one word of another, how many letters must be left, and how what is left must end. */
const DERIVATIONS: readonly (readonly [ending: string, left: number, after?: RegExp])[] = [
  ['ning', 3, /[bcdfghjklmnpqrstvxz]$/],
  ['ation', 5],
  ['ativ', 5],
  ['atör', 5],
  ['isk', 4],
  ['ion', 5],
  ['ering', 4],
  ['ing', 3],
  ['ör', 4, /[tsj]$/],
  ['er', 4],
  ['ik', 4],
  ['i', 5],
];

/** The key that the forms of a lower-case word share. It is made for comparing and is often no word itself. */
export function stem(word: string, lang: WordLanguage = 'sv'): string {
  const cache = cached[lang];
  const known = cache.get(word);
  if (known !== undefined) return known;
  const made = lang === 'en' ? stemmers.en.stem(word) : takeOffDerivation(stemmers.sv.stem(word));
  if (cache.size >= MAX_CACHED) cache.clear();
  cache.set(word, made);
  return made;
}

/** The key that the inflected forms of a Swedish word share: `utbildningen` and `utbildningar`, but not `utbildare`. */
export function inflectionStem(word: string): string {
  return stemmers.sv.stem(word);
}

/** Stems that would meet one of another meaning: an operation is not what an operator does. */
const KEPT = new Set(['operation', 'station', 'nation', 'ration']);

function takeOffDerivation(word: string): string {
  if (KEPT.has(word)) return word;
  for (const [ending, left, after] of DERIVATIONS) {
    const rest = word.slice(0, -ending.length);
    if (rest.length >= left && word.endsWith(ending) && (!after || after.test(rest))) return levelEnd(rest);
  }
  return levelEnd(word);
}

/** Snowball takes the last s of `svets` but not of `svetsare`, and leaves `programm` beside `program`. */
function levelEnd(word: string): string {
  if (word.length > 3 && /[^s]s$/.test(word)) return word.slice(0, -1);
  return /(mm|nn)$/.test(word) ? word.slice(0, -1) : word;
}
