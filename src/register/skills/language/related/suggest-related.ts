// Skills that usually belong to the work that a text tells of: text → occupations and groups of occupations that its
// words speak for → the skills that the vocabulary relates to them. What the text names itself is suggest.ts.
import type { Concept } from '../../concept.ts';
import { closenessToAreas } from '../areas.ts';
import { recognise } from '../recognise.ts';
import { placeOf, type SuggestingWord } from '../suggest.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { readTypedWords, type Word } from '../words.ts';

export type RelatedSkill = {
  readonly concept: Concept;
  /** In (0, 1]: beside the strongest of the same text. */
  readonly strength: number;
  /** The occupation or group that speaks most for it. */
  readonly via: Concept;
  /** The words of the text that led there, those that say most first. */
  readonly words: readonly SuggestingWord[];
};

/** So many occupations speak for skills; together they are surer than the first alone. */
const MAX_WORKS = 6;
/** An occupation half as close as the closest says a sixteenth of what that says. */
const SHARPNESS = 4;
/** How close (cosine) an occupation must be: further away, or met by one word alone, it was met by chance. */
const MIN_CLOSENESS = 0.07;
const SURE_BY_ONE_WORD = 0.2;
const PART = 0.5;
/** How much a skill gains by each of its words that stands in the text; it orders those of one occupation. */
const SAID = 0.05;
const MAX_WORDS = 3;

/** Skills and knowledge that belong to the work and are not named in the text, the surest first; at most `most`. */
export function suggestRelated(text: string, vocabulary: Vocabulary, most: number): RelatedSkill[] {
  const { lexicon, areas } = vocabulary;
  const { words } = readTypedWords(text, lexicon);
  const keys = weighKeys(words);
  const works = closestWorks(words, keys, vocabulary);
  const named = new Set(
    recognise(words, lexicon).flatMap(({ concept, strength }) => (strength === 1 ? [concept] : [])),
  );
  const ranked = [...scoreSkills(works, keys, vocabulary)]
    .filter(([skill]) => !named.has(skill))
    .sort(([a, one], [b, other]) => other.score - one.score || a - b)
    .slice(0, most);
  const best = ranked[0]?.[1].score ?? 1;
  return ranked.flatMap(([skill, { score, by }]) => {
    const concept = lexicon.concepts[skill];
    const via = lexicon.concepts[areas.areas[by.area] ?? -1];
    return concept && via ? [{ concept, strength: score / best, via, words: by.words }] : [];
  });
}

/** Each stem of the text once: saying it again says no more. */
function weighKeys(words: readonly Word[]): Map<string, number> {
  const keys = new Map<string, number>();
  for (const { key, parts } of words) {
    keys.set(key, 1);
    for (const part of parts) if (!keys.has(part)) keys.set(part, PART);
  }
  return keys;
}

type Work = { readonly area: number; readonly weight: number; readonly words: readonly SuggestingWord[] };

function closestWorks(
  words: readonly Word[],
  keys: ReadonlyMap<string, number>,
  vocabulary: Vocabulary,
): Work[] {
  const { areas, related } = vocabulary;
  const length = Math.sqrt([...keys.values()].reduce((sum, weight) => sum + weight * weight, 0));
  const near: { area: number; closeness: number }[] = [];
  for (const [area, value] of closenessToAreas(keys, areas).entries())
    if (value > MIN_CLOSENESS * length && (related.skillsOf[area]?.length ?? 0) > 0)
      near.push({ area, closeness: value / length });
  const closest = near.sort((a, b) => b.closeness - a.closeness || a.area - b.area).slice(0, MAX_WORKS);
  return closest
    .map(({ area, closeness }) => ({ area, closeness, words: wordsSpeaking(area, words, vocabulary) }))
    .filter(({ closeness, words: speaking }) => speaking.length > 1 || closeness >= SURE_BY_ONE_WORD)
    .map(({ area, closeness, words: speaking }, _, [first]) => ({
      area,
      weight: (closeness / (first?.closeness ?? 1)) ** SHARPNESS,
      words: speaking,
    }));
}

type Scored = { score: number; by: Work };

/** For each skill of the works how strongly they speak for it together, and the one that does most. */
function scoreSkills(
  works: readonly Work[],
  keys: ReadonlyMap<string, number>,
  { lexicon, related }: Vocabulary,
): Map<number, Scored> {
  const scores = new Map<number, Scored>();
  for (const work of works) {
    for (const skill of related.skillsOf[work.area] ?? []) {
      const before = scores.get(skill);
      // Works come with the closest first.
      if (before) before.score += work.weight;
      else scores.set(skill, { score: work.weight, by: work });
    }
  }
  for (const [skill, one] of scores) {
    const said = (lexicon.names[skill]?.whole ?? []).filter((key) => keys.has(key)).length;
    one.score *= (related.rarity.get(skill) ?? 1) * (1 + SAID * Math.min(2, said));
  }
  return scores;
}

/** The words that say most about an area, each as it first stands in the text. */
function wordsSpeaking(area: number, words: readonly Word[], { areas }: Vocabulary): SuggestingWord[] {
  const { numberOf, starts, areas: speaksFor, weights } = areas.postings;
  const weightOf = (key: string): number => {
    const number = numberOf.get(key);
    if (number === undefined) return 0;
    for (let at = starts[number] ?? 0; at < (starts[number + 1] ?? 0); at++)
      if (speaksFor[at] === area) return weights[at] ?? 0;
    return 0;
  };
  const speaking = new Map<string, { word: Word; weight: number }>();
  for (const word of words) {
    if (speaking.has(word.key)) continue;
    const ofParts = word.parts.map((part) => PART * weightOf(part));
    speaking.set(word.key, { word, weight: Math.max(weightOf(word.key), ...ofParts) });
  }
  return [...speaking.values()]
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || a.word.start - b.word.start)
    .slice(0, MAX_WORDS)
    .map(({ word }) => placeOf(word));
}
