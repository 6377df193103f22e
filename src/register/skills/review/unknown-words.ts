// Finds the words and word pairs that texts say again and again and that the vocabulary does not know.
import { type AreaIndex, closestAreas } from '../language/areas.ts';
import { type Lexicon, partStems } from '../language/lexicon.ts';
import { mayBeMisspelt, readMisspelt } from '../language/misspelt.ts';
import type { WordLanguage } from '../language/stem.ts';
import { isFormOfStopWord, isStopWord } from '../language/stop-words.ts';
import type { Vocabulary } from '../language/vocabulary.ts';
import { readWords, type Word } from '../language/words.ts';
import { isEverydayWord } from './everyday-words.ts';
import type { LeftOut } from './left-out.ts';
import { type Company, MIN_NEEDS, MIN_ORGANISATIONS } from './proposal.ts';

/** What a need or an offer says, and of whom it is: somebody counts once, however often they write. */
export type SaidText = {
  id: string;
  kind: 'need' | 'offer';
  organisation: string;
  municipality?: string | undefined;
  texts: readonly string[];
};

export type UnknownWord = {
  /** The stems of the word, or of both words of a pair, with a space between. */
  key: string;
  /** The form that was seen most. */
  word: string;
  forms: string[];
  lang: WordLanguage;
  /** Ids of the needs that it stands in. */
  needs: string[];
  offers: number;
  organisations: number;
  municipalities: number;
  company: Company;
};

type Seen = {
  pair: boolean;
  lang: WordLanguage;
  forms: Map<string, number>;
  needs: Set<string>;
  offers: Set<string>;
  organisations: Set<string>;
  municipalities: Set<string>;
  /** Stems that stood near it. */
  near: Map<string, number>;
};

/** Words on each side that are its company. */
const NEAR = 6;
const MAX_FORMS = 8;
const MAX_COMPANY = 3;
const LEAST_COMPANY = 0.1;
/** A pair belongs together when so large a share of the needs that say its rarer word say the pair. */
const PAIR_SHARE = 0.5;
/** A word that hardly ever stands outside a pair is told of by the pair. */
const INSIDE_PAIR = 0.8;
const MAX_ABBREVIATION = 6;
const MIN_LETTERS = 3;
const ONLY_LETTERS = /^\p{L}+$/u;
/** Addresses, which may name people. */
const ADDRESS = /\S+@\S+|https?:\S+|www\.\S+/gi;

export type WordCounter = { add(said: SaidText): void; found(): UnknownWord[] };

/** Counts over texts in any order; `found` lists the frequent words, those of the most organisations first. */
export function countUnknownWords(vocabulary: Vocabulary, leftOut: LeftOut): WordCounter {
  const { lexicon, areas } = vocabulary;
  const words = new Map<string, Seen>();
  /** In how many needs each stem stands, for telling which pairs belong together. */
  const uses = new Map<string, Set<string>>();

  function add(said: SaidText): void {
    for (const text of said.texts) {
      const { words: read, lang } = readWords(text.replaceAll(ADDRESS, ' . '), lexicon);
      for (const [at, word] of read.entries()) {
        if (said.kind === 'need') see(uses, word.key).add(said.id);
        if (isUnknown(word, lexicon)) note(said, { key: word.key, form: written(word), lang, read, at });
        const next = read[at + 1];
        if (next && isUnknownPair(word, next, lexicon)) {
          const form = `${written(word)} ${written(next)}`;
          note(said, { key: `${word.key} ${next.key}`, form, lang, read, at });
        }
      }
    }
  }

  function note(said: SaidText, found: Found): void {
    const { key, form, lang, read, at } = found;
    const seen = words.get(key) ?? newSeen(key.includes(' '), lang);
    words.set(key, seen);
    seen.forms.set(form, (seen.forms.get(form) ?? 0) + 1);
    if (said.kind === 'offer') {
      seen.offers.add(said.id);
      return;
    }
    seen.needs.add(said.id);
    seen.organisations.add(said.organisation);
    if (said.municipality) seen.municipalities.add(said.municipality);
    for (let near = Math.max(0, at - NEAR); near <= at + NEAR; near++) {
      const other = read[near];
      if (!other || key.includes(other.key)) continue;
      for (const stem of [other.key, ...other.parts]) seen.near.set(stem, (seen.near.get(stem) ?? 0) + 1);
    }
  }

  function found(): UnknownWord[] {
    const frequent = [...words].filter(
      ([key, seen]) => isFrequent(key, seen, uses) && !isLeftOut(seen, leftOut) && !isSlip(seen, lexicon),
    );
    const pairs = frequent.filter(([, seen]) => seen.pair);
    return frequent
      .filter(([key, seen]) => seen.pair || !pairs.some((pair) => tellsOf(pair, key, seen)))
      .map(([key, seen]) => toWord(key, seen, areas, lexicon))
      .sort(
        (a, b) =>
          b.organisations - a.organisations || b.needs.length - a.needs.length || (a.word < b.word ? -1 : 1),
      );
  }

  return { add, found };
}

type Found = { key: string; form: string; lang: WordLanguage; read: readonly Word[]; at: number };

function newSeen(pair: boolean, lang: WordLanguage): Seen {
  return {
    pair,
    lang,
    forms: new Map(),
    needs: new Set(),
    offers: new Set(),
    organisations: new Set(),
    municipalities: new Set(),
    near: new Map(),
  };
}

function see(uses: Map<string, Set<string>>, key: string): Set<string> {
  const known = uses.get(key) ?? new Set();
  uses.set(key, known);
  return known;
}

function written(word: Word): string {
  return (word.readAs ?? word.text).normalize('NFC');
}

/** Words in small letters, and short ones in capitals: a capital at the beginning may be that of a name. */
function isOrdinary(word: Word): boolean {
  const form = written(word);
  if (!ONLY_LETTERS.test(form)) return false;
  const low = form.toLowerCase();
  if (form !== low && (form !== form.toUpperCase() || form.length > MAX_ABBREVIATION)) return false;
  if (isStopWord(low) || isFormOfStopWord(low) || isEverydayWord(low)) return false;
  return low.length >= MIN_LETTERS;
}

/** No name or definition has the word in any form, and it is no compound of words that names have. */
function isUnknown(word: Word, lexicon: Lexicon): boolean {
  if (lexicon.stems.has(word.key) || !isOrdinary(word)) return false;
  const parts = partStems(written(word).toLowerCase(), lexicon);
  return parts.length === 0 || !parts.every((part) => lexicon.stems.has(part));
}

/**
 * Two ordinary words side by side that are no name together. Where one of them is unknown it is told of by itself, and
 * where one names a concept the text leads to that.
 */
function isUnknownPair(word: Word, next: Word, lexicon: Lexicon): boolean {
  if (next.run !== word.run || next.start - word.end !== 1) return false;
  if (!isOrdinary(word) || !isOrdinary(next)) return false;
  if (isUnknown(word, lexicon) !== isUnknown(next, lexicon)) return false;
  return ![word.key, next.key, `${word.key} ${next.key}`].some((key) => lexicon.phrases.get(key)?.length);
}

function isFrequent(key: string, seen: Seen, uses: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  if (!seen.pair) return seen.needs.size >= MIN_NEEDS;
  // Of pairs only those that several know: most that follow each other twice do so by chance.
  if (seen.organisations.size < MIN_ORGANISATIONS) return false;
  const rarer = Math.min(...key.split(' ').map((one) => uses.get(one)?.size ?? 0));
  return seen.needs.size >= PAIR_SHARE * rarer;
}

function isLeftOut({ forms, organisations }: Seen, leftOut: LeftOut): boolean {
  const inNames = (has: (word: string) => boolean) =>
    [...forms.keys()].some((form) => form.toLowerCase().split(' ').some(has));
  if (inNames(leftOut.isOfPersonOrPlace)) return true;
  // A workplace known by its letters stays a name, however many write of it.
  const isInCapitals = [...forms.keys()].some((form) => form === form.toUpperCase());
  return (isInCapitals || organisations.size < MIN_ORGANISATIONS) && inNames(leftOut.isOfOrganisation);
}

/** A slip of the pen that hardly anybody else makes; the reading of texts forgives it anyway. */
function isSlip({ pair, lang, forms, organisations }: Seen, lexicon: Lexicon): boolean {
  if (pair || organisations.size >= MIN_ORGANISATIONS) return false;
  return [...forms.keys()].some((form) => {
    const low = form.toLowerCase();
    return mayBeMisspelt(low, lang, lexicon) && readMisspelt(low, lang, lexicon) !== undefined;
  });
}

function tellsOf([pairKey, pair]: readonly [string, Seen], key: string, seen: Seen): boolean {
  return pairKey.split(' ').includes(key) && pair.needs.size >= INSIDE_PAIR * seen.needs.size;
}

function toWord(key: string, seen: Seen, areas: AreaIndex, lexicon: Lexicon): UnknownWord {
  const forms = [...seen.forms]
    .sort((a, b) => b[1] - a[1] || a[0].length - b[0].length || (a[0] < b[0] ? -1 : 1))
    .map(([form]) => form);
  return {
    key,
    word: forms[0] ?? key,
    forms: forms.slice(0, MAX_FORMS),
    lang: seen.lang,
    needs: [...seen.needs],
    offers: seen.offers.size,
    organisations: seen.organisations.size,
    municipalities: seen.municipalities.size,
    // Few texts speak of everything at once.
    company: seen.needs.size < MIN_ORGANISATIONS ? [] : companyOf(seen.near, areas, lexicon),
  };
}

function companyOf(near: ReadonlyMap<string, number>, areas: AreaIndex, lexicon: Lexicon): Company {
  const said = Array.from(near, ([key, count]) => [key, Math.log1p(count)] as const);
  return closestAreas(said, areas)
    .filter(([, weight]) => weight >= LEAST_COMPANY)
    .slice(0, MAX_COMPANY)
    .flatMap(([area, weight]) => {
      const concept = lexicon.concepts[areas.areas[area] ?? -1];
      return concept ? [{ conceptId: concept.id, weight: Number(weight.toFixed(3)) }] : [];
    });
}
