// Finds the concepts that a text names, with the words that led to each.
import { type Lexicon, startOf } from './lexicon.ts';
import type { SaidWord, Word } from './words.ts';

/** A concept found in a text. `strength` is 1 when its whole name stands there, less when only a part of a word does. */
export type ConceptHit<W extends SaidWord = Word> = {
  readonly concept: number;
  readonly strength: number;
  readonly words: readonly W[];
};

/** A part of a compound that is a concept's whole name: `svetsutbildning` leads to svetsning. */
export const PART_STRENGTH = 0.6;
/** What is left of a hit when a word of it is only a guess of what was meant. */
const MISSPELT_STRENGTH = 0.8;
/** A name shared by more concepts than this tells too little. */
const MAX_SHARED = 12;

/** Concepts named by the words of a text; the longest name wins where names begin alike. Each concept comes once. */
export function recognise(words: readonly Word[], lexicon: Lexicon): ConceptHit[] {
  const hits = new Map<number, ConceptHit>();
  recogniseInto(hits, words, { lexicon });
  return [...hits.values()];
}

/** What is looked for: all concepts, unless only some are wanted. */
type LookingFor = { readonly lexicon: Lexicon; readonly wanted?: ReadonlyMap<number, unknown> };

/** Adds what the words of one more text name to what others do; of two hits the stronger stays. */
export function recogniseInto<W extends SaidWord>(
  hits: Map<number, ConceptHit<W>>,
  words: readonly W[],
  { lexicon, wanted }: LookingFor,
): void {
  const readOtherwise = words.some((word) => word.writtenKey !== undefined);
  const isWanted = (concepts: readonly number[]) =>
    concepts.length <= MAX_SHARED && (!wanted || concepts.some((concept) => wanted.has(concept)));
  let at = 0;
  while (at < words.length) {
    const read = longestName(words, at, asRead, lexicon);
    const found = readOtherwise ? chooseName(longestName(words, at, asWritten, lexicon), read) : read;
    if (found) {
      if (isWanted(found.concepts)) addHits(hits, found.concepts, words.slice(at, at + found.length), 1);
      at += found.length;
      continue;
    }
    const word = words[at];
    for (const concepts of word?.namedByParts ?? [])
      if (word && isWanted(concepts)) addHits(hits, concepts, [word], PART_STRENGTH);
    at += 1;
  }
}

type Name = { concepts: readonly number[]; length: number };

/** Names are learnt as they are written: `Hjärt- och lungräddning` is one, though it tells of two compounds. */
function asWritten(word: SaidWord): string {
  return word.writtenKey ?? word.key;
}

function asRead(word: SaidWord): string {
  return word.key;
}

function chooseName(written: Name | undefined, read: Name | undefined): Name | undefined {
  return written && written.length > Math.max(1, read?.length ?? 0) ? written : read;
}

function longestName(
  words: readonly SaidWord[],
  from: number,
  keyOf: (word: SaidWord) => string,
  lexicon: Lexicon,
): Name | undefined {
  const first = words[from];
  const begins = first && (keyOf === asRead ? first.begins : startOf(keyOf(first), lexicon));
  if (!begins) return undefined;
  let found = begins.concepts.length > 0 ? { concepts: begins.concepts, length: 1 } : undefined;
  let stems = keyOf(first);
  for (let at = from + 1; at < words.length; at++) {
    const word = words[at];
    if (!word || word.run !== first.run) break;
    const key = keyOf(word);
    // Most words begin no longer name, which is seen without putting them together.
    if (at === from + 1 && !begins.following?.has(key)) break;
    stems += ` ${key}`;
    const concepts = lexicon.phrases.get(stems);
    if (!concepts) break;
    if (concepts.length > 0) found = { concepts, length: at - from + 1 };
  }
  return found;
}

function addHits<W extends SaidWord>(
  hits: Map<number, ConceptHit<W>>,
  concepts: readonly number[],
  words: readonly W[],
  strength: number,
): void {
  const sure = words.some((word) => word.misspelt) ? strength * MISSPELT_STRENGTH : strength;
  for (const concept of concepts) {
    const before = hits.get(concept);
    if (!before || before.strength < sure) hits.set(concept, { concept, strength: sure, words });
  }
}
