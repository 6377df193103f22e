// Splits Swedish compounds against a list of known words: svetsutbildning → svets + utbildning,
// arbetsplatslärande → arbets + plats + lärande. Linking letters (s, e, a, o, u, n) stay with the part before them.
import { inflectionStem, stem } from './stem.ts';
import { isStopWord } from './stop-words.ts';

/**
 * What may be a part, with how often it is seen: `first` by the stem that all forms share (`svets` of svetsare begins
 * svetsutbildning), `last` by the inflection stem alone, since a last part is a whole word.
 */
export type KnownParts = {
  readonly first: ReadonlyMap<string, number>;
  readonly last: ReadonlyMap<string, number>;
};

const MIN_PART = 3;
const MAX_WORD = 45;
const MAX_PARTS = 4;
/** Two letters are enough for these first parts. */
const SHORT_FIRST = new Set([
  'el',
  'it',
  'va',
  'tv',
  'is',
  'id',
  'ec',
  'hr',
  'vd',
  'öl',
  'mc',
  'ai',
  'ny',
  'by',
  'rå',
  'ur',
  'lö',
]);
/** Endings that look like words but only bend the one before. */
const NEVER_LAST = new Set([
  'are',
  'ning',
  'ande',
  'ende',
  'het',
  'else',
  'sion',
  'tion',
  'ing',
  'ist',
  'ans',
  'ens',
  'bar',
  'lig',
  'isk',
  'arn',
  'ord',
  'iva',
  'ter',
  'rar',
]);
/** Last parts of three letters that are words; others are too often an ending (svin-net). */
const SHORT_LAST = new Set([
  'kök',
  'bil',
  'båt',
  'tåg',
  'rör',
  'gas',
  'bok',
  'mat',
  'bad',
  'hus',
  'kod',
  'våg',
  'däck',
  'glas',
  'plåt',
  'råd',
  'jord',
  'el',
  'vvs',
  'cad',
  'cam',
  'cnc',
  'lag',
  'djur',
  'träd',
  'trä',
  'kor',
  'får',
  'yta',
  'rum',
  'lån',
  'lön',
  'tak',
  'lås',
  'hud',
  'hår',
  'fot',
  'sår',
  'öga',
  'öra',
  'bro',
  'väg',
]);
/** Short stop words that end many compounds. */
const STOP_LAST = new Set(['kurs', 'jobb']);
const MIN_LAST = 4;
const LINKS = ['', 's', 'e', 'a', 'o', 'u', 'n'];

/**
 * The parts of a lower-case compound as they are written in it, without the linking letter; one part when it is none.
 * Of several ways the one with the fewest parts is taken, then the one whose parts are most used.
 */
export function splitCompound(word: string, known: KnownParts): string[] {
  if (word.length < 2 * MIN_PART - 1 || word.length > MAX_WORD) return [word];
  return bestSplit(word, known, MAX_PARTS)?.parts ?? [word];
}

type Split = { parts: string[]; worth: number };

function bestSplit(word: string, known: KnownParts, partsLeft: number): Split | undefined {
  let best: Split | undefined;
  for (let at = 2; at <= word.length - MIN_PART; at++) {
    const first = firstPart(word.slice(0, at), known);
    if (!first) continue;
    const rest = word.slice(at);
    const uses = !canBeLast(rest) ? 0 : (known.last.get(inflectionStem(rest)) ?? 0);
    const tail: Split | undefined =
      uses > 0
        ? { parts: [rest], worth: Math.log(1 + uses) + lengthWorth(rest) }
        : partsLeft > 2
          ? bestSplit(rest, known, partsLeft - 1)
          : undefined;
    if (!tail) continue;
    const split = { parts: [first.part, ...tail.parts], worth: first.worth + tail.worth };
    if (!best || isBetter(split, best)) best = split;
  }
  return best;
}

/** Whether a piece at the end of a word may be a part by its looks. */
export function canBeLast(part: string): boolean {
  if (part.length < MIN_LAST && !SHORT_LAST.has(part)) return false;
  const bare = part.endsWith('s') ? part.slice(0, -1) : part;
  return !NEVER_LAST.has(part) && !NEVER_LAST.has(bare) && (!isStopWordOf(part) || STOP_LAST.has(part));
}

function isBetter(split: Split, than: Split): boolean {
  if (split.parts.length !== than.parts.length) return split.parts.length < than.parts.length;
  return split.worth > than.worth;
}

/** The known part that a piece at the beginning of a word is, without its linking letter; the higher `worth` the surer. */
export function firstPart(written: string, known: KnownParts): { part: string; worth: number } | undefined {
  let best: { part: string; worth: number } | undefined;
  for (const link of LINKS) {
    if (!written.endsWith(link)) continue;
    const part = link === '' ? written : written.slice(0, -1);
    if (part.length < MIN_PART && !SHORT_FIRST.has(part)) continue;
    if (isStopWordOf(part)) continue;
    const uses = known.first.get(stem(part)) ?? 0;
    const worth = Math.log(1 + uses) + lengthWorth(part) - (link === '' || link === 's' ? 0 : 1);
    if (uses > 0 && (!best || worth > best.worth)) best = { part, worth };
  }
  return best;
}

function lengthWorth(part: string): number {
  return Math.min(part.length, 8) * 0.6;
}

/** Small words (för, på, under) begin many words that are no compounds; long ones (utbildning) are real parts. */
function isStopWordOf(part: string): boolean {
  return part.length < 5 && isStopWord(part);
}
