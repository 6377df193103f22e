// What an unknown word is taken for: the known word it is closest to, or a compound of a known part and one misspelt.
import { canBeLast, firstPart } from './compounds.ts';
import { type Lexicon, partStems } from './lexicon.ts';
import { closestWord, forgiven, mistakesBetween, type Reading, type Spelling } from './spelling.ts';
import { inflectionStem, stem, type WordLanguage } from './stem.ts';
import { isFormOfStopWord } from './stop-words.ts';

const MIN_KNOWN_PART = 3;
const MIN_MISSPELT_PART = 5;
const MIN_BENT = 9;
const MIN_COMPOUND = 7;
/** Two names this long that differ by one letter are hardly ever two things. */
const LONG_COMPOUND = 12;
const ONLY_LETTERS = /^[a-zåäöéü]+$/;

/** Whether a lower-case word is long enough to be read as another, and no name or definition has it in any form. */
export function mayBeMisspelt(word: string, lang: WordLanguage, { stems, parts }: Lexicon): boolean {
  if (forgiven(word.length) === 0 || !ONLY_LETTERS.test(word)) return false;
  if (isFormOfStopWord(word)) return false;
  return (
    !stems.has(stem(word, lang)) && !parts.first.has(stem(word)) && !parts.last.has(inflectionStem(word))
  );
}

/** The word that such a word is read as; `undefined` when none is close enough. */
export function readMisspelt(word: string, lang: WordLanguage, lexicon: Lexicon): string | undefined {
  const most = forgiven(word.length);
  const spelling = lexicon.spelling[lang];
  const parts = partStems(word, lexicon);
  if (lang === 'sv' && parts.length > 0) return readCompound(word, parts, lexicon);
  const whole = closestWord(word, spelling, most) ?? closestStem(word, spelling);
  if (lang === 'en' || whole?.distance === 1) return whole?.word;
  const compound = closestCompound(word, lexicon, most);
  return compound && compound.distance < (whole?.distance ?? most + 1) ? compound.text : whole?.word;
}

/** A misspelt word in another form than the names have: adminstratörer, administratör. */
function closestStem(word: string, spelling: Spelling): Reading | undefined {
  if (word.length < MIN_BENT) return undefined;
  const bare = inflectionStem(word);
  const read = closestWord(bare, spelling, 2);
  return read && mistakesBetween(bare, inflectionStem(read.word), 1) <= 1 ? read : undefined;
}

/**
 * A compound of words is known by them, but may be a name that is usually written with or without an s between them, or
 * a long one with a slip. One of pieces that are no words (distr-buti-nsförare) is a misspelt word that happens to split.
 */
function readCompound(word: string, parts: readonly string[], lexicon: Lexicon): string | undefined {
  if (word.length < MIN_COMPOUND) return undefined;
  const ofWords = parts.every((part) => lexicon.stems.has(part));
  const close = closestWord(word, lexicon.spelling.sv, ofWords ? 1 : forgiven(word.length))?.word;
  if (close === undefined) return undefined;
  return !ofWords || word.length >= LONG_COMPOUND || differsByS(word, close) ? close : undefined;
}

function differsByS(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (long.length !== short.length + 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  return (long[at] === 's' || long[at - 1] === 's') && short.slice(at) === long.slice(at + 1);
}

type Compound = { readonly text: string; readonly distance: number };

function closestCompound(word: string, lexicon: Lexicon, most: number): Compound | undefined {
  let best: Compound | undefined;
  for (let at = MIN_KNOWN_PART; at <= word.length - MIN_KNOWN_PART; at++) {
    for (const one of [withLastMisspelt(word, at, lexicon), withFirstMisspelt(word, at, lexicon)])
      if (one && one.distance <= most && (!best || one.distance < best.distance)) best = one;
  }
  return best;
}

function withLastMisspelt(word: string, at: number, lexicon: Lexicon): Compound | undefined {
  const last = word.slice(at);
  if (last.length < MIN_MISSPELT_PART || !firstPart(word.slice(0, at), lexicon.parts)) return undefined;
  const read = closestWord(last, lexicon.spelling.sv, 1);
  return read && asCompound(word.slice(0, at) + read.word, read.distance, lexicon);
}

function withFirstMisspelt(word: string, at: number, lexicon: Lexicon): Compound | undefined {
  const last = word.slice(at);
  if (at < MIN_MISSPELT_PART || !canBeLast(last) || !lexicon.parts.last.has(inflectionStem(last)))
    return undefined;
  const read = closestWord(word.slice(0, at), lexicon.spelling.sv, 1);
  return read && asCompound(read.word + last, read.distance, lexicon);
}

function asCompound(text: string, distance: number, lexicon: Lexicon): Compound | undefined {
  const isWord = !mayBeMisspelt(text, 'sv', lexicon) || partStems(text, lexicon).length > 0;
  return isWord ? { text, distance } : undefined;
}
