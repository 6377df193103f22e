// Skills suggested for a text that tells of an occupation group: does the taxonomy link them to the group?
// The group's definition and its links stand in the vocabulary too, so they are withheld in turn.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Concept } from '../src/register/skills/concept.ts';
import { suggestRelated } from '../src/register/skills/language/related/suggest-related.ts';
import { suggestConcepts } from '../src/register/skills/language/suggest.ts';
import type { Vocabulary } from '../src/register/skills/language/vocabulary.ts';
import { byGroupGrams, byLabelGrams, byLabelWords } from './skill-rivals.ts';
import { readAsInProcess } from './starter.ts';

type Linked = { id: string; type: string; definition?: string };
export type Group = { id: string; preferred_label: string; definition?: string; related?: Linked[] };
type Question = { text: string; linked: ReadonlySet<string> };
/** Ids of skills for a text, the surest first. */
export type Finder = (text: string) => string[];
/** Means over the questions; what is missing up to the fifth, tenth or twentieth place counts as wrong. */
export type Found = Record<`${'precision' | 'recall'}${5 | 10 | 20}`, number> & { silent: number };
type Test = { questions: readonly Question[]; wayTo: (question: number) => Record<string, Finder> };

const DEPTHS = [5, 10, 20] as const;
/** More than enough to fill twenty places with concepts of the taxonomy, which alone can be right. */
const MANY = 200;
const FOLDS = 4;

/** The groups whose links to skills are what is right. */
export function readGroups(taxonomy: string): Group[] {
  return readConcepts(join(taxonomy, 'jobtech/ssyk-level-4-groups-with-related-skills.json'));
}

/** For each kind of question the figures of each way to find skills. */
export function measureRelated(concepts: readonly Concept[], vocabulary: Vocabulary, taxonomy: string) {
  const groups = readGroups(taxonomy);
  const asked = groups.map((group) => ({ text: group.definition ?? '', linked: linksOf(group) }));
  const labelled = groups.map(({ preferred_label, definition }, at) => ({
    text: `${preferred_label}. ${definition ?? ''}`,
    linked: asked[at]?.linked ?? new Set(),
  }));
  const withheld = withhold(concepts, groups, []);
  const bare = waysTo(withheld, readAsInProcess(withheld));
  const folds = Array.from({ length: FOLDS }, (_, fold) => {
    const left = withhold(
      concepts,
      groups,
      groups.filter((_, at) => at % FOLDS === fold),
    );
    return waysTo(left, readAsInProcess(left));
  });
  const whole = waysTo(concepts, vocabulary);
  const tests: Record<string, Test> = {
    'definition, which the vocabulary does not have': { questions: asked, wayTo: () => bare },
    'the same, and the group has no skills in it': {
      questions: asked,
      wayTo: (at) => folds[at % FOLDS] ?? {},
    },
    'ISCO definition of a corresponding group': { questions: ofIsco(groups, taxonomy), wayTo: () => whole },
    'label and definition as they stand in the vocabulary': { questions: labelled, wayTo: () => whole },
  };
  return Object.fromEntries(Object.entries(tests).map(([name, test]) => [name, measureAll(test)]));
}

/** How long a text takes, in milliseconds. */
export function timeRelated(vocabulary: Vocabulary, taxonomy: string): { p50Ms: number; p95Ms: number } {
  const times = readGroups(taxonomy).map(({ definition = '' }) => {
    const started = performance.now();
    suggestRelated(definition, vocabulary, 20);
    return performance.now() - started;
  });
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(times.length * share)] ?? 0;
  return { p50Ms: at(0.5), p95Ms: at(0.95) };
}

export function isSkillOfJobtech({ id, kind }: Concept): boolean {
  return id.startsWith('jobtech:') && (kind === 'skill' || kind === 'knowledge');
}

function waysTo(concepts: readonly Concept[], vocabulary: Vocabulary): Record<string, Finder> {
  const ids = (found: readonly { concept: Concept }[]) =>
    found.flatMap(({ concept }) => (isSkillOfJobtech(concept) ? [concept.id] : []));
  const named = (text: string) => ids(suggestConcepts(text, vocabulary, MANY));
  const related = (text: string) => ids(suggestRelated(text, vocabulary, MANY));
  return {
    'Brygga, belongs to the work': related,
    'Brygga, named in the text': named,
    'Brygga, named and then belonging': (text) => [...new Set([...named(text), ...related(text)])],
    'BM25 on words of skills': byLabelWords(concepts),
    'BM25 on 4-grams of skills': byLabelGrams(concepts),
    'BM25 on 4-grams of groups, then their skills': byGroupGrams(concepts),
  };
}

/** The vocabulary without the definitions of all groups, and without what links these to skills. */
function withhold(
  concepts: readonly Concept[],
  groups: readonly Group[],
  unlinked: readonly Group[],
): Concept[] {
  const defined = new Set(groups.map(({ id }) => `jobtech:${id}`));
  const linked = new Set(unlinked.map(({ id }) => `jobtech:${id}`));
  return concepts.map((concept) => {
    if (!defined.has(concept.id)) return concept;
    const { definition: _, ...rest } = concept;
    return linked.has(concept.id) ? { ...rest, related: [] } : rest;
  });
}

/** Definitions of the international groups, which no vocabulary of the product holds; Swedish ones are like them. */
function ofIsco(groups: readonly Group[], taxonomy: string): Question[] {
  const file = join(taxonomy, 'jobtech/ssyk-level-4-with-related-isco-level-4-groups.json');
  if (!existsSync(file)) return [];
  const skillsOf = new Map(groups.map((group) => [group.id, linksOf(group)]));
  const questions = new Map<string, { text: string; linked: Set<string> }>();
  for (const group of readConcepts(file)) {
    for (const { id, definition } of group.related ?? []) {
      if (!definition) continue;
      const question = questions.get(id) ?? { text: definition, linked: new Set<string>() };
      for (const skill of skillsOf.get(group.id) ?? []) question.linked.add(skill);
      questions.set(id, question);
    }
  }
  return [...questions.values()].filter(({ linked }) => linked.size > 0);
}

function measureAll({ questions, wayTo }: Test) {
  const systems = Object.keys(wayTo(0)).map((name): [string, Found] => {
    const found = questions.map(({ text }, at) => wayTo(at)[name]?.(text) ?? []);
    return [name, judge(questions, found)];
  });
  return { questions: questions.length, systems: Object.fromEntries(systems) };
}

function judge(questions: readonly Question[], found: readonly (readonly string[])[]): Found {
  const mean = (of: (question: Question, found: readonly string[]) => number) =>
    questions.reduce((sum, question, at) => sum + of(question, found[at] ?? []), 0) / questions.length;
  const right = (depth: number, { linked }: Question, ids: readonly string[]) =>
    ids.slice(0, depth).filter((id) => linked.has(id)).length;
  const figures = DEPTHS.flatMap((depth) => [
    [`precision${depth}`, mean((question, ids) => right(depth, question, ids) / depth)],
    [`recall${depth}`, mean((question, ids) => right(depth, question, ids) / question.linked.size)],
  ]);
  return { ...Object.fromEntries(figures), silent: mean((_, ids) => (ids.length === 0 ? 1 : 0)) };
}

function linksOf({ related = [] }: Group): Set<string> {
  return new Set(related.map(({ id }) => `jobtech:${id}`));
}

function readConcepts(file: string): Group[] {
  return (JSON.parse(readFileSync(file, 'utf8')) as { data: { concepts: Group[] } }).data.concepts;
}
