// Splits Swedish compounds against a list of known words: svetsutbildning → svets + utbildning,
// arbetsplatslärande → arbets + plats + lärande. Linking letters (s, e, a, o, u, n) stay with the part before them.
import { type GeneralWords, isGeneralWord } from './general-words.ts';
import { inflectionStem, stem } from './stem.ts';
import { isStopWord } from './stop-words.ts';

/**
 * What may be a part, with how often it is seen: `first` by the stem that all forms share (`svets` of svetsare begins
 * svetsutbildning), `last` by the inflection stem alone, since a last part is a whole word.
 */
export type KnownParts = {
  readonly first: ReadonlyMap<string, number>;
  readonly last: ReadonlyMap<string, number>;
  /** Words of the general language, for compounds that no vocabulary knows the parts of. */
  readonly general: GeneralWords;
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
  const { general } = known;
  const attested = bestSplit(word, { first: NOTHING, last: NOTHING, general }, MAX_PARTS);
  // What looks like parts in a word that the dictionary knows is chance: utbil-dning.
  if (attested || isGeneralWord(word, general)) return attested?.parts ?? [word];
  return bestSplit(word, known, MAX_PARTS)?.parts ?? [word];
}

const NOTHING: ReadonlyMap<string, number> = new Map();

type Split = { parts: string[]; worth: number };

function bestSplit(word: string, known: KnownParts, partsLeft: number): Split | undefined {
  let best: Split | undefined;
  for (let at = 2; at <= word.length - MIN_PART; at++) {
    const first = firstPart(word.slice(0, at), known);
    if (!first) continue;
    const rest = word.slice(at);
    const uses = usesAsLast(rest, known);
    const tail: Split | undefined =
      uses > 0
        ? { parts: [rest], worth: Math.log(1 + uses) + lengthWorth(rest) }
        : partsLeft > 2
          ? bestSplit(rest, known, partsLeft - 1)
          : undefined;
    if (!tail) continue;
    const lacks = first.part.length === at && TAKES_S.test(first.part) ? LACKING_S : 0;
    const split = { parts: [first.part, ...tail.parts], worth: first.worth + tail.worth - lacks };
    if (!best || isBetter(split, best)) best = split;
  }
  return best;
}

/** How much surer a first part is in the form that the dictionary gives, and for how often seen a last part counts. */
const ATTESTED = 3;
const ATTESTED_USES = 5;
/** Words with these endings take an s before the next part: avdelnings-chef is right, avdelning-schef is not. */
const LACKING_S = 3;
const TAKES_S = /(?:ing|ion|het|skap|dom|tet|ling|else)$/;

function usesAsLast(rest: string, { last, general }: KnownParts): number {
  const key = inflectionStem(rest);
  const uses = canBeLast(rest) ? last.get(key) : undefined;
  return (uses ?? 0) + (isGeneralWord(rest, general) && !NEVER_LAST.has(rest) ? ATTESTED_USES : 0);
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
  const general = generalFirst(written, known.general);
  if (!best || !general) return best ?? general;
  return general.worth > best.worth ? general : { ...best, worth: best.worth + ATTESTED };
}

function generalFirst(written: string, { first }: GeneralWords): { part: string; worth: number } | undefined {
  const own = first.get(written) ?? (first.size > 0 && SHORT_FIRST.has(written) ? written.length : undefined);
  if (own === undefined) return undefined;
  const part = written.slice(0, own);
  return { part, worth: Math.LN2 + lengthWorth(part) + ATTESTED };
}

function lengthWorth(part: string): number {
  return Math.min(part.length, 8) * 0.6;
}

/** Small words (för, på, under) begin many words that are no compounds; long ones (utbildning) are real parts. */
function isStopWordOf(part: string): boolean {
  return part.length < 5 && isStopWord(part);
}
