// The occupations and fields that a concept's own name is close to, as matching reads a need that says no more than that.
import type { Concept } from './concept.ts';
import { closestAreas } from './language/areas.ts';
import type { Vocabulary } from './language/vocabulary.ts';
import { readWords } from './language/words.ts';

export type CloseArea = { conceptId: string; weight: number };

const PART = 0.5;
/** Below this an area changes nothing that anyone sees. */
const LEAST = 0.02;

/** The strongest first, the concept itself left out; weights sum to at most 1. */
export function listCloseAreas(concept: Concept, { lexicon, areas }: Vocabulary): CloseArea[] {
  const keys = readWords(concept.label.sv, lexicon).words.flatMap(({ key, parts }) => [
    [key, 1] as const,
    ...parts.map((part) => [part, PART] as const),
  ]);
  return closestAreas(keys, areas).flatMap(([area, weight]) => {
    const near = lexicon.concepts[areas.areas[area] ?? -1];
    return near && near.id !== concept.id && weight >= LEAST ? [{ conceptId: near.id, weight }] : [];
  });
}
