import { createMirror, type MirrorSource } from '../../../platform/mirror.ts';
import { remakeInSlices } from '../../../platform/slices.ts';
import type { Concept } from '../concept.ts';
import { readingVocabulary, type Vocabulary } from './vocabulary.ts';

const concepts = createMirror<Concept>();
const vocabulary = remakeInSlices<Vocabulary>();
let standing: Promise<unknown> | undefined;

/**
 * The vocabulary of this process, brought to the state of the source. Read beside everything else; the first reading
 * is waited for, later ones for a moment, after which the vocabulary from before the change answers.
 */
export async function holdVocabulary(source: MirrorSource<Concept>): Promise<Vocabulary> {
  const held = holdNewest(source);
  standing ??= held.catch(() => {
    standing = undefined;
  });
  return held;
}

async function holdNewest(source: MirrorSource<Concept>): Promise<Vocabulary> {
  const revision = await concepts.bringUpToDate(source);
  return vocabulary(String(revision), () => readingVocabulary([...concepts.rows.values()]));
}

/** Resolves when no first reading is under way. */
export async function vocabularyStands(): Promise<void> {
  await standing;
}
