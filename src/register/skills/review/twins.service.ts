// Concepts that a word may be another name of: those whose names are like it, and those that its parts name.
import type { Work } from '../../../platform/work.ts';
import { searchNamedConcepts, suggestConceptsFor } from '../language/language.service.ts';
import { type ConceptName, findConceptNames } from '../skills.service.ts';

export type Twin = {
  concept: ConceptName;
  /** The name of the concept that is alike. */
  word: string;
  /** 0–1; 1 where the word stands in the name. */
  similarity: number;
};

const MOST = 6;

/** The closest published concepts, the closest first. */
export async function findTwins(work: Work, word: string): Promise<Twin[]> {
  const best = new Map<string, { word: string; closeness: number }>();
  for (const { id, name, closeness } of (await searchNamedConcepts(work, word)).slice(0, MOST))
    best.set(id, { word: name, closeness });
  for (const { concept, strength, words } of await suggestConceptsFor(work, word)) {
    const known = best.get(concept.id);
    if (known && known.closeness >= strength) continue;
    best.set(concept.id, { word: words[0]?.readAs ?? concept.label.sv, closeness: strength });
  }
  const names = await findConceptNames(work, [...best.keys()]);
  return [...best]
    .sort(([, a], [, b]) => b.closeness - a.closeness)
    .slice(0, MOST)
    .flatMap(([id, { word: name, closeness }]) => {
      const concept = names.get(id);
      return concept ? [{ concept, word: name, similarity: Math.min(1, closeness) }] : [];
    });
}
