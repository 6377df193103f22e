// The vocabulary made ready to read texts with: its words and names, and its areas.
import type { Concept } from '../concept.ts';
import { type AreaIndex, buildAreas } from './areas.ts';
import { type Lexicon, readLexicon } from './lexicon.ts';

export type Vocabulary = { readonly lexicon: Lexicon; readonly areas: AreaIndex };

/** Reads all concepts; the order in which they come does not change what the vocabulary answers. */
export function readVocabulary(concepts: readonly Concept[]): Vocabulary {
  const lexicon = readLexicon([...concepts].sort((a, b) => (a.id < b.id ? -1 : 1)));
  return { lexicon, areas: buildAreas(lexicon) };
}
