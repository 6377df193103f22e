// The words of the vocabulary: which stems are known, and which runs of stems name which concepts.

import { runAtOnce, type Steps } from '../../../platform/steps.ts';
import type { Concept } from '../concept.ts';
import { type KnownParts, splitCompound } from './compounds.ts';
import { type GeneralWords, NO_GENERAL_WORDS } from './general-words.ts';
import { type ConceptNames, readNames } from './names.ts';
import { learningParts } from './parts.ts';
import { readingSpelling, type Spelling } from './spelling.ts';
import { stem, type WordLanguage } from './stem.ts';
import { isStopWord, longStopWords } from './stop-words.ts';
import { tokenise } from './tokens.ts';
import { WORKING_LIFE_WORDS } from './working-life-words.ts';

/**
 * The concepts whose name is a run of stems, written with a space between; none for the beginning of a longer name,
 * so that a reader knows when to stop.
 */
export type Phrases = ReadonlyMap<string, readonly number[]>;

/** For each stem that names of several stems begin with, those that come second in them. */
export type Beginnings = ReadonlyMap<string, ReadonlySet<string>>;

export type Lexicon = {
  readonly concepts: readonly Concept[];
  readonly numberOf: ReadonlyMap<string, number>;
  /** What each concept is called, by its number. */
  readonly names: readonly ConceptNames[];
  /** What compounds are split by: words of the vocabulary alone, and with those of the general language beside them. */
  readonly parts: KnownParts;
  readonly compounds: KnownParts;
  readonly phrases: Phrases;
  readonly beginnings: Beginnings;
  /** Stems of all words of names and definitions. */
  readonly stems: ReadonlySet<string>;
  /** Words that misspelt ones may stand for. */
  readonly spelling: Readonly<Record<WordLanguage, Spelling>>;
  /** Swedish words that were read before, by the word. */
  readonly read: Map<string, ReadWord>;
};

/** What a stem names by itself, and what may follow it in longer names. */
export type NameStart = {
  readonly concepts: readonly number[];
  readonly following: ReadonlySet<string> | undefined;
};

/** What the forms of a word share, what its parts do, and the names that begin with it, if any do. */
export type ReadWord = {
  readonly key: string;
  readonly parts: readonly string[];
  readonly begins: NameStart | undefined;
  /** For each part that is a name by itself the concepts that it names. */
  readonly namedByParts: readonly (readonly number[])[];
};

/** So many words are kept; a language has many forms, but texts come back to the same ones. */
const MAX_READ = 200_000;
const MAX_PHRASE = 8;

/** Reads the names of all concepts. The order of the concepts does not change what the lexicon answers. */
export function readLexicon(concepts: readonly Concept[], moreWords: Iterable<string> = []): Lexicon {
  return runAtOnce(readingLexicon(concepts, NO_GENERAL_WORDS, moreWords));
}

/** The same in steps. */
export function* readingLexicon(
  concepts: readonly Concept[],
  general: GeneralWords,
  moreWords: Iterable<string> = [],
): Steps<Lexicon> {
  const seen = new Map<string, number>();
  const phrases = new Map<string, number[]>();
  const beginnings = new Map<string, Set<string>>();
  const numberOf = new Map<string, number>();
  const names: ConceptNames[] = [];
  const stems = new Set<string>();
  const english = new Map<string, number>();
  for (const [number, concept] of concepts.entries()) {
    numberOf.set(concept.id, number);
    const { phrases: runs, ...read } = readNames(concept);
    names.push(read);
    for (const word of read.swedish) countUp(seen, word);
    for (const word of read.english) countUp(english, word);
    for (const run of runs) addPhrase({ phrases, beginnings }, run, number);
    for (const key of read.stems) stems.add(key);
    addDefinition(stems, concept);
    yield;
  }
  for (const word of [...WORKING_LIFE_WORDS, ...moreWords]) if (!seen.has(word)) seen.set(word, 1);
  const parts = yield* learningParts(seen);
  const compounds = { ...parts, general };
  const spelling = {
    sv: yield* readingSpelling(yield* readingTargets(seen)),
    en: yield* readingSpelling(yield* readingTargets(english)),
  };
  return {
    concepts,
    numberOf,
    names,
    parts,
    compounds,
    phrases,
    beginnings,
    stems,
    spelling,
    read: new Map(),
  };
}

/**
 * Stems of the parts of a lower-case Swedish word, without those that say nothing; empty when it is no compound.
 */
export function partStems(word: string, lexicon: Lexicon): readonly string[] {
  return readSwedish(word, lexicon).parts;
}

/** The key of a lower-case Swedish word, and its parts as `partStems` gives them. */
export function readSwedish(word: string, lexicon: Lexicon): ReadWord {
  const known = lexicon.read.get(word);
  if (known) return known;
  const parts = smallerParts(word, lexicon.parts).filter(isCarrying);
  if (parts.length === 0) parts.push(...generalParts(word, lexicon));
  const stems = parts.length === 0 ? NO_PARTS : [...new Set(parts.map((part) => stem(part)))];
  const key = stem(word);
  const read = {
    key,
    parts: stems,
    begins: startOf(key, lexicon),
    namedByParts: stems.length === 0 ? NONE_NAMED : namedBy(stems, lexicon),
  };
  if (lexicon.read.size >= MAX_READ) lexicon.read.clear();
  lexicon.read.set(word, read);
  return read;
}

const NO_PARTS: readonly string[] = [];
const NONE_NAMED: readonly (readonly number[])[] = [];

function namedBy(parts: readonly string[], { phrases }: Lexicon): (readonly number[])[] {
  return parts.map((part) => phrases.get(part) ?? []).filter((concepts) => concepts.length > 0);
}

/** The names that begin with a stem; `undefined` when none does. */
export function startOf(key: string, { phrases, beginnings }: Lexicon): NameStart | undefined {
  const concepts = phrases.get(key);
  return concepts && { concepts, following: beginnings.get(key) };
}

/**
 * Parts of a compound that the vocabulary cannot split, by words of the general language: only where it knows each of
 * them and not the whole, since everyday words (under-visning) would lead anywhere.
 */
function generalParts(word: string, { compounds, parts, stems }: Lexicon): string[] {
  if (stems.has(stem(word))) return [];
  const found = splitCompound(word, compounds);
  if (found.length < 2 || !found.every((part) => !isCarrying(part) || stems.has(stem(part)))) return [];
  return found.flatMap((part) => [part, ...smallerParts(part, parts)]).filter(isCarrying);
}

/** Parts of a compound, and the parts of those that are compounds themselves: truckförar, truck, förar, utbildning. */
function smallerParts(word: string, known: KnownParts): string[] {
  const parts = splitCompound(word, known);
  return parts.length < 2 ? [] : parts.flatMap((part) => [part, ...smallerParts(part, known)]);
}

function countUp(counts: Map<string, number>, word: string): void {
  counts.set(word, (counts.get(word) ?? 0) + 1);
}

function addDefinition(stems: Set<string>, { definition }: Concept): void {
  for (const lang of ['sv', 'en'] as const)
    for (const { word } of tokenise(definition?.[lang] ?? '')) stems.add(stem(word, lang));
}

/** Short stop words are not read into others; long ones are, so that svetsutbilding ends in utbildning. */
function* readingTargets(words: ReadonlyMap<string, number>): Steps<Map<string, number>> {
  const targets = new Map<string, number>();
  for (const [word, uses] of words) {
    if (isCarrying(word)) targets.set(word, uses);
    yield;
  }
  for (const word of longStopWords()) targets.set(word, 1);
  return targets;
}

function isCarrying(part: string): boolean {
  return !isStopWord(part);
}

type Names = { phrases: Map<string, number[]>; beginnings: Map<string, Set<string>> };

function addPhrase({ phrases, beginnings }: Names, stems: readonly string[], concept: number): void {
  const [first, second] = stems;
  if (first === undefined || stems.length > MAX_PHRASE) return;
  if (second !== undefined) {
    const following = beginnings.get(first);
    if (following) following.add(second);
    else beginnings.set(first, new Set([second]));
  }
  let run = first;
  for (let at = 1; at < stems.length; at++) {
    if (!phrases.has(run)) phrases.set(run, ONLY_A_BEGINNING);
    run += ` ${stems[at]}`;
  }
  const known = phrases.get(run);
  if (!known || known === ONLY_A_BEGINNING) phrases.set(run, [concept]);
  else if (known.at(-1) !== concept) known.push(concept);
}

const ONLY_A_BEGINNING: number[] = [];
