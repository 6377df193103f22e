// Areas: groups of the vocabulary (an occupation group, an education field) that hold other concepts.
// A text that names none of an area's words by themselves can still be close to it: its words are compared with all
// the names that the area holds (explicit semantic analysis, Gabrilovich and Markovitch 2007).
import { runAtOnce, type Steps } from '../../../platform/steps.ts';
import type { Concept } from '../concept.ts';
import {
  type AreaPostings,
  type AreaProfiles,
  type Contribution,
  createProfiles,
  readingProfiles,
  type StrongestTerms,
  type TermsOf,
} from './area-profiles.ts';
import { type Lexicon, partStems } from './lexicon.ts';
import { readWords } from './words.ts';

export type AreaIndex = {
  /** Concept number of each area. */
  readonly areas: Int32Array;
  readonly postings: AreaPostings;
  /** The stems that speak for an area, and how strongly. */
  readonly termsOf: TermsOf;
  readonly strongestTerms: StrongestTerms;
  /** For each concept the areas that hold it directly. */
  readonly areasOf: ReadonlyMap<number, readonly number[]>;
};

/** Closeness to areas, strongest first; weights sum to less than 1, and to little where only stray words meet. */
export type AreaWeights = readonly (readonly [area: number, weight: number])[];

/** How much each kind of text of an area says about it. */
const WEIGHT = { own: 3, definition: 1, held: 2, related: 0.8 } as const;
const PART = 0.5;
const MAX_AREAS = 6;
/** Closeness at which half of the whole weight is given. */
const HALF_SURE = 0.1;

/** Builds the profiles of all areas: concepts that others name as broader, and fields or occupations with many relations. */
export function buildAreas(lexicon: Lexicon): AreaIndex {
  return runAtOnce(buildingAreas(lexicon));
}

/** The same in steps. */
export function* buildingAreas(lexicon: Lexicon): Steps<AreaIndex> {
  const held = yield* holding(lexicon);
  const areas: number[] = [];
  const areasOf = new Map<number, number[]>();
  for (const [number, concept] of lexicon.concepts.entries()) {
    const mine = held[number];
    if (!mine || !isArea(concept, mine)) continue;
    const area = areas.push(number) - 1;
    for (const other of [number, ...mine.narrower, ...mine.related]) push(areasOf, other, area);
    yield;
  }
  const profiles = createProfiles();
  const ofNames: Contribution[] = [];
  for (const number of lexicon.names.keys()) {
    ofNames.push(areasOf.has(number) ? profiles.contribution(countNames(number, lexicon)) : NOTHING);
    yield;
  }
  const speaking = areas.map((number) => () => contributionsOf(number, { held, ofNames, lexicon, profiles }));
  const { postings, termsOf, strongestTerms } = yield* readingProfiles(profiles, speaking);
  return { areas: Int32Array.from(areas), postings, termsOf, strongestTerms, areasOf };
}

const NOTHING: Contribution = { keys: new Int32Array(0), counts: new Float64Array(0) };

function isArea(concept: Concept, held: Held): boolean {
  if (held.narrower.length >= 1) return true;
  return (concept.kind === 'field' || concept.kind === 'occupation') && held.related.length >= 2;
}

type Held = { narrower: number[]; related: number[] };

/** What each concept holds, by its number; nothing where it holds nothing. */
function* holding({ concepts, numberOf }: Lexicon): Steps<(Held | undefined)[]> {
  const held: (Held | undefined)[] = new Array(concepts.length).fill(undefined);
  const of = (number: number): Held => {
    const known = held[number] ?? { narrower: [], related: [] };
    held[number] = known;
    return known;
  };
  for (const [number, concept] of concepts.entries()) {
    for (const id of concept.broader) {
      const broader = numberOf.get(id);
      if (broader !== undefined) of(broader).narrower.push(number);
    }
    for (const id of concept.related) {
      const other = numberOf.get(id);
      if (other === undefined) continue;
      of(other).related.push(number);
      of(number).related.push(other);
    }
    yield;
  }
  return held;
}

type Speaking = {
  held: readonly (Held | undefined)[];
  ofNames: readonly Contribution[];
  lexicon: Lexicon;
  profiles: AreaProfiles;
};

/** All that speaks for an area, with how much: its own names and definition, and the names of what it holds. */
function contributionsOf(number: number, from: Speaking): [Contribution, number][] {
  const { held, ofNames, lexicon, profiles } = from;
  const found: [Contribution, number][] = [];
  const add = (other: number, weight: number) => found.push([ofNames[other] ?? NOTHING, weight]);
  add(number, WEIGHT.own);
  const definition = lexicon.concepts[number]?.definition;
  if (definition) found.push([profiles.contribution(countText(definition.sv, lexicon)), WEIGHT.definition]);
  for (const other of held[number]?.narrower ?? []) add(other, WEIGHT.held);
  for (const other of new Set(held[number]?.related)) add(other, WEIGHT.related);
  return found;
}

/** Each stem of a concept's names once, and the parts of its words as often as they stand there. */
function countNames(number: number, lexicon: Lexicon): Map<string, number> {
  const counts = new Map<string, number>();
  const names = lexicon.names[number];
  for (const key of names?.whole ?? []) counts.set(key, 1);
  for (const word of names?.swedish ?? [])
    for (const part of partStems(word, lexicon)) countUp(counts, part, PART);
  return counts;
}

function countText(text: string, lexicon: Lexicon): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of readWords(text, lexicon).words) {
    countUp(counts, word.key, 1);
    for (const part of word.parts) countUp(counts, part, PART);
  }
  return counts;
}

function countUp(counts: Map<string, number>, key: string, by: number): void {
  counts.set(key, (counts.get(key) ?? 0) + by);
}

function push(map: Map<number, number[]>, key: number, value: number): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/**
 * The areas that weighted stems are closest to.
 * @param keys  stems with how much each says; repeated ones add up
 */
export function closestAreas(keys: Iterable<readonly [string, number]>, index: AreaIndex): AreaWeights {
  return strongest(closenessToAreas(keys, index));
}

/** How close weighted stems are to each area, by its place among the areas; 0 where nothing of it is said. */
export function closenessToAreas(keys: Iterable<readonly [string, number]>, index: AreaIndex): Float32Array {
  const { numberOf, starts, areas, weights } = index.postings;
  const closeness = new Float32Array(index.areas.length);
  for (const [key, weight] of keys) {
    const number = numberOf.get(key);
    if (number === undefined) continue;
    for (let at = starts[number] ?? 0; at < (starts[number + 1] ?? 0); at++) {
      const area = areas[at] ?? 0;
      closeness[area] = (closeness[area] ?? 0) + weight * (weights[at] ?? 0);
    }
  }
  return closeness;
}

function strongest(closeness: Float32Array): AreaWeights {
  const best: [number, number][] = [];
  for (let area = 0; area < closeness.length; area++) {
    const value = closeness[area] ?? 0;
    if (value <= 0) continue;
    const last = best[MAX_AREAS - 1];
    if (last && last[1] >= value) continue;
    let at = best.length;
    while (at > 0 && (best[at - 1]?.[1] ?? 0) < value) at -= 1;
    best.splice(at, 0, [area, value]);
    best.length = Math.min(best.length, MAX_AREAS);
  }
  const sharp = best.map(([area, value]) => [area, value * value] as const);
  const sum = sharp.reduce((total, [, value]) => total + value, 0);
  const nearest = best[0]?.[1] ?? 0;
  const sureness = nearest / (nearest + HALF_SURE);
  return sharp.map(([area, value]) => [area, (sureness * value) / sum] as const);
}
