// Areas: groups of the vocabulary (an occupation group, an education field) that hold other concepts.
// A text that names none of an area's words by themselves can still be close to it: its words are compared with all
// the names that the area holds (explicit semantic analysis, Gabrilovich and Markovitch 2007).
import type { Concept } from '../concept.ts';
import { conceptNames, type Lexicon, nameStems, partStems } from './lexicon.ts';
import { tokenise } from './tokens.ts';
import { readWords } from './words.ts';

export type AreaIndex = {
  /** Concept number of each area. */
  readonly areas: Int32Array;
  /** For each stem the areas that it speaks for, and how strongly. */
  readonly postings: ReadonlyMap<string, { readonly area: Int32Array; readonly weight: Float32Array }>;
  /** The stems that speak for an area, and how strongly. */
  readonly termsOf: (area: number) => readonly (readonly [string, number])[];
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
  const held = heldConcepts(lexicon);
  const areas: number[] = [];
  const areasOf = new Map<number, number[]>();
  const profiles: Map<string, number>[] = [];
  lexicon.concepts.forEach((concept, number) => {
    const mine = held.get(number);
    if (!mine || !isArea(concept, mine)) return;
    const area = areas.push(number) - 1;
    for (const other of [number, ...mine.narrower, ...mine.related]) push(areasOf, other, area);
    profiles.push(profileOf(concept, mine, lexicon));
  });
  const weighed = weigh(profiles);
  return {
    areas: Int32Array.from(areas),
    postings: invert(weighed),
    termsOf: (area) => weighed[area] ?? [],
    areasOf,
  };
}

function isArea(concept: Concept, held: Held): boolean {
  if (held.narrower.length >= 1) return true;
  return (concept.kind === 'field' || concept.kind === 'occupation') && held.related.length >= 2;
}

type Held = { narrower: number[]; related: number[] };

function heldConcepts(lexicon: Lexicon): Map<number, Held> {
  const held = new Map<number, Held>();
  const of = (number: number): Held => {
    const known = held.get(number);
    if (known) return known;
    const made: Held = { narrower: [], related: [] };
    held.set(number, made);
    return made;
  };
  lexicon.concepts.forEach((concept, number) => {
    for (const id of concept.broader) {
      const broader = lexicon.numberOf.get(id);
      if (broader !== undefined) of(broader).narrower.push(number);
    }
    for (const id of concept.related) {
      const other = lexicon.numberOf.get(id);
      if (other === undefined) continue;
      of(other).related.push(number);
      of(number).related.push(other);
    }
  });
  for (const [number, mine] of held)
    if (mine.narrower.length + mine.related.length === 0) held.delete(number);
  return held;
}

function profileOf(concept: Concept, held: Held, lexicon: Lexicon): Map<string, number> {
  const profile = new Map<string, number>();
  addNames(profile, concept, lexicon, WEIGHT.own);
  if (concept.definition) addText(profile, concept.definition.sv, lexicon, WEIGHT.definition);
  for (const number of held.narrower) addConcept(profile, number, lexicon, WEIGHT.held);
  for (const number of new Set(held.related)) addConcept(profile, number, lexicon, WEIGHT.related);
  return profile;
}

function addConcept(profile: Map<string, number>, number: number, lexicon: Lexicon, weight: number): void {
  const concept = lexicon.concepts[number];
  if (concept) addNames(profile, concept, lexicon, weight);
}

function addNames(profile: Map<string, number>, concept: Concept, lexicon: Lexicon, weight: number): void {
  const seen = new Set<string>();
  for (const name of conceptNames(concept)) {
    if (!name.whole) continue;
    for (const key of nameStems(name.text, name.lang)) seen.add(key);
    if (name.lang === 'sv')
      for (const token of tokenise(name.text))
        for (const part of partStems(token.word, lexicon)) add(profile, part, weight * PART);
  }
  for (const key of seen) add(profile, key, weight);
}

function addText(profile: Map<string, number>, text: string, lexicon: Lexicon, weight: number): void {
  for (const word of readWords(text, lexicon).words) {
    add(profile, word.key, weight);
    for (const part of word.parts) add(profile, part, weight * PART);
  }
}

function add(profile: Map<string, number>, key: string, weight: number): void {
  profile.set(key, (profile.get(key) ?? 0) + weight);
}

function push(map: Map<number, number[]>, key: number, value: number): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

type Weighed = readonly (readonly [string, number])[];

/** Words that few areas use speak more; each profile has length 1, so that large areas are not closer to everything. */
function weigh(profiles: readonly Map<string, number>[]): Weighed[] {
  const uses = new Map<string, number>();
  for (const profile of profiles) for (const key of profile.keys()) uses.set(key, (uses.get(key) ?? 0) + 1);
  return profiles.map((profile) => {
    const weights = [...profile].map(([key, weight]) => {
      const rarity = Math.log(1 + profiles.length / (uses.get(key) ?? 1));
      return [key, Math.log(1 + weight) * rarity] as const;
    });
    const length = Math.sqrt(weights.reduce((sum, [, weight]) => sum + weight * weight, 0));
    return weights.map(([key, weight]) => [key, weight / length] as const);
  });
}

function invert(profiles: readonly Weighed[]): AreaIndex['postings'] {
  const lists = new Map<string, [number, number][]>();
  profiles.forEach((profile, area) => {
    for (const [key, weight] of profile) {
      const list = lists.get(key);
      if (list) list.push([area, weight]);
      else lists.set(key, [[area, weight]]);
    }
  });
  const postings = new Map<string, { area: Int32Array; weight: Float32Array }>();
  for (const [key, list] of lists)
    postings.set(key, {
      area: Int32Array.from(list, ([area]) => area),
      weight: Float32Array.from(list, ([, weight]) => weight),
    });
  return postings;
}

/**
 * The areas that weighted stems are closest to.
 * @param keys  stems with how much each says; repeated ones add up
 */
export function closestAreas(keys: Iterable<readonly [string, number]>, index: AreaIndex): AreaWeights {
  const closeness = new Float32Array(index.areas.length);
  for (const [key, weight] of keys) {
    const list = index.postings.get(key);
    if (!list) continue;
    for (let i = 0; i < list.area.length; i++) {
      const area = list.area[i] ?? 0;
      closeness[area] = (closeness[area] ?? 0) + weight * (list.weight[i] ?? 0);
    }
  }
  return strongest(closeness);
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
