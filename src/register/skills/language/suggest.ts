// Suggests concepts for a text, with the words that led to each: what a broker accepts or rejects.
import type { Concept } from '../concept.ts';
import type { Lexicon } from './lexicon.ts';
import { LITERAL, searchNames } from './naming/name-search.ts';
import { type ConceptHit, PART_STRENGTH, recognise } from './recognise.ts';
import { type Token, tokenise } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';
import { readTypedWords, type Word } from './words.ts';

export type Suggestion = {
  readonly concept: Concept;
  /** In (0, 1]; 1 when the whole name stands in the text. */
  readonly strength: number;
  readonly words: readonly SuggestingWord[];
};

/** A word of the text as written, where it stands (UTF-16 units, end excluded), and what it is read as if not that. */
export type SuggestingWord = {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly readAs?: string;
};

const MAX_SUGGESTIONS = 12;
/** Of concepts that only share a part of a word with the text, so many are shown for each word. */
const PER_PART = 3;
/** Of those whose whole name is only nearly the text. */
const PER_NAME = 8;

/** Concepts that the text names, the surest first, then in the order of the text; at most `most`. */
export function suggestConcepts(
  text: string,
  vocabulary: Vocabulary,
  most: number = MAX_SUGGESTIONS,
): Suggestion[] {
  const { lexicon } = vocabulary;
  const { words } = readTypedWords(text, lexicon);
  const perWord = new Map<number, number>();
  return withNamed(recognise(words, lexicon), text, vocabulary)
    .sort(
      (a, b) =>
        b.strength - a.strength ||
        b.closeness - a.closeness ||
        (a.words[0]?.start ?? 0) - (b.words[0]?.start ?? 0) ||
        lettersShared(b, lexicon) - lettersShared(a, lexicon) ||
        lettersBeside(a, lexicon) - lettersBeside(b, lexicon),
    )
    .filter(
      ({ strength, closeness, words: [word] }) =>
        strength > PART_STRENGTH ||
        countUp(perWord, word?.start ?? 0) <= (closeness > 0 ? PER_NAME : PER_PART),
    )
    .slice(0, most)
    .flatMap(({ concept, strength, words }) => {
      const found = lexicon.concepts[concept];
      return found ? [{ concept: found, strength, words }] : [];
    });
}

/** Where a word of the text stands. */
export function placeOf({ text, start, end, readAs }: Word): SuggestingWord {
  return { text, start, end, ...(readAs === undefined ? {} : { readAs }) };
}

/** A text of so few words may be nothing but a name, in another form or with a slip of the pen. */
const MAX_NAME_WORDS = 4;
/** One of so few is hardly anything else. */
const SURELY_NAME_WORDS = 2;
/** In longer texts names must be this close; those that are only written nearly so are never as sure as the name itself. */
const MIN_CLOSENESS = 0.6;
const NEARLY = 0.95;

type NamedHit = Pick<ConceptHit, 'concept' | 'strength'> & {
  readonly words: readonly SuggestingWord[];
  readonly closeness: number;
};

/** What was recognised, and with a short text the concepts whose whole name is close to all of it. */
function withNamed(hits: readonly ConceptHit[], text: string, { lexicon, names }: Vocabulary): NamedHit[] {
  const tokens = tokenise(text);
  const found = new Map(
    hits.map(({ concept, strength, words }): [number, NamedHit] => [
      concept,
      { concept, strength, words: words.map(placeOf), closeness: 0 },
    ]),
  );
  if (tokens.length === 0 || tokens.length > MAX_NAME_WORDS) return [...found.values()];
  const isFound = tokens.length > SURELY_NAME_WORDS || hits.some(({ strength }) => strength === 1);
  const least = isFound ? MIN_CLOSENESS : 0;
  for (const { concept, closeness } of searchNames(text, names)) {
    const isName = closeness >= LITERAL.form;
    if (!isName && (closeness > 1 || closeness < least)) continue;
    const before = found.get(concept);
    const strength = Math.max(before?.strength ?? 0, isName ? 1 : NEARLY * closeness);
    const words = before?.words ?? [wholeText(text, tokens, isName ? undefined : lexicon.concepts[concept])];
    found.set(concept, { concept, strength, words, closeness });
  }
  return [...found.values()];
}

function wholeText(text: string, tokens: readonly Token[], readAs: Concept | undefined): SuggestingWord {
  const [start, end] = [tokens[0]?.start ?? 0, tokens.at(-1)?.end ?? 0];
  return { text: text.slice(start, end), start, end, ...(readAs ? { readAs: readAs.label.sv } : {}) };
}

/** With how many letters of the words that led to a concept its label begins: Bokföring before Ekonomiassistent. */
function lettersShared({ concept, words }: NamedHit, { concepts }: Lexicon): number {
  const label = concepts[concept]?.label.sv.toLowerCase() ?? '';
  const read = (words[0]?.readAs ?? words[0]?.text ?? '').toLowerCase();
  let at = 0;
  while (at < label.length && label[at] === read[at]) at += 1;
  return at;
}

/** How much longer or shorter a concept's label is than the words that led to it. */
function lettersBeside({ concept, words }: NamedHit, { concepts }: Lexicon): number {
  const read = words.map((word) => word.readAs ?? word.text).join(' ');
  return Math.abs((concepts[concept]?.label.sv.length ?? 0) - read.length);
}

function countUp(counts: Map<number, number>, key: number): number {
  const count = (counts.get(key) ?? 0) + 1;
  counts.set(key, count);
  return count;
}
