// What a need asks for in content: its words, the concepts that they name, and the areas that they belong to.
import { closestAreas } from '../../../register/skills/language/areas.ts';
import { type Role, readRoles } from '../../../register/skills/language/asking/asking.ts';
import { type ConceptHit, recognise } from '../../../register/skills/language/recognise.ts';
import type { Vocabulary } from '../../../register/skills/language/vocabulary.ts';
import { readTypedWords, type Word } from '../../../register/skills/language/words.ts';
import type { ContentRules } from '../rule-set.ts';
import { type AskedWord, MAX_ASKED, partsOfWords, type Worth, wholeWords, worthOf } from './asked-words.ts';

export type Question = {
  readonly words: readonly AskedWord[];
  readonly parts: readonly AskedWord[];
  /** Keys that the need does not write but that name its concepts. */
  readonly otherNames: readonly { readonly key: string; readonly weight: number; readonly concept: number }[];
  readonly hits: readonly ConceptHit[];
  /** Areas with their weight; together 1. */
  readonly areas: readonly { readonly area: number; readonly concept: number; readonly weight: number }[];
  /** Keys of the areas' own words and how much each speaks for the asked areas. */
  readonly areaTerms: readonly (readonly [key: string, weight: number])[];
};

export type Asked = {
  readonly text: string;
  readonly concepts: readonly string[];
  readonly rejectedConcepts: readonly string[];
};

/** Concepts that sit in more areas than this say too little of where they belong. */
const MAX_AREAS_OF_CONCEPT = 8;

/**
 * Reads a need's text and its accepted concepts.
 * @param telling  how much a key says, in [0, 1]: little for words that stand in many offers
 */
export function readQuestion(
  asked: Asked,
  vocabulary: Vocabulary,
  rules: ContentRules,
  telling: (key: string) => number = () => 1,
): Question {
  const { lexicon, areas } = vocabulary;
  const rejected = new Set(asked.rejectedConcepts);
  const { words } = readTypedWords(asked.text, lexicon);
  const found = recognise(words, lexicon).filter(
    (hit) => !rejected.has(lexicon.concepts[hit.concept]?.id ?? ''),
  );
  const hits = withAccepted(found, asked.concepts, vocabulary);
  const roles = readRoles(asked.text);
  const worth: Worth = {
    misspelt: rules.misspelt,
    of: ({ start }) => worthIn(rules, roles?.(start)),
  };
  const whole = wholeWords(words, worth);
  const parts = partsOfWords(words, worth);
  const meant = weighHits(hits, words, worth);
  const otherNames = otherNamesOf(meant, whole, vocabulary, rules);
  const heard = meant.map((hit) => ({ ...hit, strength: hit.strength * hearing(hit, telling) }));
  const weighed = areasOf({ whole, parts, otherNames }, heard, vocabulary, rules);
  return {
    words: whole,
    parts,
    otherNames,
    hits,
    areas: weighed.map(([area, weight]) => ({ area, concept: areas.areas[area] ?? -1, weight })),
    areaTerms: areas.strongestTerms(weighed, rules.areaTerms),
  };
}

function worthIn(rules: ContentRules, role: Role | undefined): number {
  return role === undefined || role === 'asked' ? 1 : rules[role];
}

/** A name that the need asks for in one place and tells of in another is asked for; accepted concepts always are. */
function weighHits(hits: readonly ConceptHit[], words: readonly Word[], worth: Worth): ConceptHit[] {
  const most = new Map<string, number>();
  for (const word of words) most.set(word.key, Math.max(most.get(word.key) ?? 0, worth.of(word)));
  const anywhere = { ...worth, of: (word: Word) => most.get(word.key) ?? 1 };
  return hits.map((hit) =>
    hit.strength > 1 ? hit : { ...hit, strength: hit.strength * worthOf(hit.words, anywhere) },
  );
}

/** A name of words that every second offer uses tells little of where the need belongs. */
function hearing(hit: ConceptHit, telling: (key: string) => number): number {
  if (hit.strength > 1 || hit.words.length === 0) return 1;
  return Math.max(...hit.words.map((word) => telling(word.key)));
}

function withAccepted(
  hits: readonly ConceptHit[],
  accepted: readonly string[],
  { lexicon }: Vocabulary,
): ConceptHit[] {
  const all = [...hits];
  for (const id of accepted) {
    const concept = lexicon.numberOf.get(id);
    if (concept === undefined) continue;
    const at = all.findIndex((hit) => hit.concept === concept);
    const words = all[at]?.words ?? [];
    all.splice(at < 0 ? all.length : at, at < 0 ? 0 : 1, { concept, strength: 2, words });
  }
  return all;
}

function otherNamesOf(
  hits: readonly ConceptHit[],
  written: readonly AskedWord[],
  { lexicon }: Vocabulary,
  rules: ContentRules,
): Question['otherNames'] {
  const known = new Set(written.map((word) => word.key));
  const names = new Map<string, { key: string; weight: number; concept: number }>();
  for (const hit of hits) {
    for (const key of lexicon.names[hit.concept]?.stems ?? []) {
      if (known.has(key)) continue;
      const weight = (rules.sameConcept * hit.strength) / Math.max(1, sharing(hit, hits));
      const before = names.get(key);
      if (!before || before.weight < weight) names.set(key, { key, weight, concept: hit.concept });
    }
  }
  return [...names.values()]
    .sort((a, b) => b.weight - a.weight || (a.key < b.key ? -1 : 1))
    .slice(0, MAX_ASKED);
}

function sharing(hit: ConceptHit, hits: readonly ConceptHit[]): number {
  return hit.words.length === 0 ? 1 : hits.filter((other) => other.words[0] === hit.words[0]).length;
}

type Keys = Pick<Question, 'otherNames'> & { whole: readonly AskedWord[]; parts: readonly AskedWord[] };

function areasOf(
  keys: Keys,
  hits: readonly ConceptHit[],
  { areas }: Vocabulary,
  rules: ContentRules,
): [number, number][] {
  const said: [string, number][] = [
    ...keys.whole.map(({ key, weight }): [string, number] => [key, weight]),
    ...keys.parts.map(({ key, weight }): [string, number] => [key, weight * rules.partInArea]),
  ];
  const weights = new Map<number, number>(closestAreas(said, areas));
  for (const hit of hits) {
    const holding = areas.areasOf.get(hit.concept) ?? [];
    if (holding.length > MAX_AREAS_OF_CONCEPT) continue;
    const worth = (hit.strength * rules.areaOfConcept * Math.max(1, hit.words.length)) / holding.length;
    for (const area of holding) weights.set(area, (weights.get(area) ?? 0) + worth);
  }
  const sum = [...weights.values()].reduce((total, weight) => total + weight, 0);
  const whole = Math.max(1, sum);
  return [...weights].map(([area, weight]): [number, number] => [area, weight / whole]).sort(byWeight);
}

function byWeight(a: readonly [number, number], b: readonly [number, number]): number {
  return b[1] - a[1] || a[0] - b[0];
}
