import { createFirstReadings, type Home, perDatabase } from '../../../platform/database/per-database.ts';
import { createMirror, type MirrorSource } from '../../../platform/mirror.ts';
import { remakeInSlices } from '../../../platform/slices.ts';
import type { Steps } from '../../../platform/steps.ts';
import type { Concept } from '../concept.ts';
import { holdingGeneralWords } from './general-words.memory.ts';
import { readingVocabulary, type Vocabulary } from './vocabulary.ts';

/** What one process holds of one database. */
const memoryOf = perDatabase(() => ({
  concepts: createMirror<Concept>(),
  remade: remakeInSlices<Vocabulary>(),
  hasBegun: false,
}));
const firstReadings = createFirstReadings();

/**
 * The vocabulary of a database in this process, brought to the state of the source. Read beside everything else; the
 * first reading is waited for, later ones for a moment, after which the vocabulary from before the change answers.
 */
export async function holdVocabulary(database: Home, source: MirrorSource<Concept>): Promise<Vocabulary> {
  const memory = memoryOf(database);
  const held = holdNewest(memory, source);
  if (!memory.hasBegun) {
    memory.hasBegun = true;
    firstReadings.begin(
      held.catch(() => {
        memory.hasBegun = false;
      }),
    );
  }
  return held;
}

/** So many changed concepts are searched beside the vocabulary that does not hold them yet; of more none. */
const MOST_CHANGED = 500;

/** Concepts that the vocabulary holds otherwise or not at all, and whether one with an id is still there. */
export function changedSince(
  database: Home,
  { lexicon }: Vocabulary,
): { changed: Concept[]; isThere(id: string): boolean } {
  const { concepts } = memoryOf(database);
  const changed: Concept[] = [];
  for (const concept of concepts.rows.values()) {
    if (lexicon.concepts[lexicon.numberOf.get(concept.id) ?? -1] !== concept) changed.push(concept);
    if (changed.length > MOST_CHANGED) return { changed: [], isThere: () => true };
  }
  return { changed, isThere: (id) => concepts.rows.has(id) };
}

async function holdNewest(
  { concepts, remade }: ReturnType<typeof memoryOf>,
  source: MirrorSource<Concept>,
): Promise<Vocabulary> {
  const revision = await concepts.bringUpToDate(source);
  return remade(String(revision), () => readingAll([...concepts.rows.values()]));
}

/** Resolves when no first reading is under way. */
export async function vocabularyStands(): Promise<void> {
  await firstReadings.ended();
}

function* readingAll(all: readonly Concept[]): Steps<Vocabulary> {
  return yield* readingVocabulary(all, yield* holdingGeneralWords());
}
