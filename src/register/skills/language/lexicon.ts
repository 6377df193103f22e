// The words of the vocabulary: which stems are known, and which runs of stems name which concepts.
import type { Concept } from '../concept.ts';
import { type KnownParts, splitCompound } from './compounds.ts';
import { learnParts } from './parts.ts';
import { stem, type WordLanguage } from './stem.ts';
import { isStopWord } from './stop-words.ts';
import { carriesMeaning, tokenise } from './tokens.ts';
import { WORKING_LIFE_WORDS } from './working-life-words.ts';

/** One step of a name: the stems that may follow, and the concepts whose name ends here. */
export type PhraseNode = { next: Map<string, PhraseNode> | undefined; concepts: number[] | undefined };

export type Lexicon = {
  readonly concepts: readonly Concept[];
  readonly numberOf: ReadonlyMap<string, number>;
  readonly parts: KnownParts;
  readonly phrases: PhraseNode;
  readonly splits: Map<string, readonly string[]>;
};

const MAX_SPLITS = 200_000;

/** Reads the names of all concepts. The order of the concepts does not change what the lexicon answers. */
export function readLexicon(concepts: readonly Concept[], moreWords: Iterable<string> = []): Lexicon {
  const seen = new Map<string, number>();
  const phrases: PhraseNode = { next: undefined, concepts: undefined };
  const numberOf = new Map<string, number>();
  concepts.forEach((concept, number) => {
    numberOf.set(concept.id, number);
    for (const name of conceptNames(concept)) {
      const stems = nameStems(name.text, name.lang);
      if (name.whole && name.lang === 'sv')
        for (const { word } of tokenise(name.text)) seen.set(word, (seen.get(word) ?? 0) + 1);
      addPhrase(phrases, stems, number);
    }
  });
  for (const word of [...WORKING_LIFE_WORDS, ...moreWords]) if (!seen.has(word)) seen.set(word, 1);
  return { concepts, numberOf, parts: learnParts(seen), phrases, splits: new Map() };
}

/**
 * Stems of the parts of a lower-case Swedish word, without those that say nothing; empty when it is no compound.
 */
export function partStems(word: string, lexicon: Lexicon): readonly string[] {
  const kept = lexicon.splits.get(word);
  if (kept) return kept;
  const stems = [
    ...new Set(
      smallerParts(word, lexicon.parts)
        .filter(isCarrying)
        .map((part) => stem(part)),
    ),
  ];
  if (lexicon.splits.size >= MAX_SPLITS) lexicon.splits.clear();
  lexicon.splits.set(word, stems);
  return stems;
}

/** Parts of a compound, and the parts of those that are compounds themselves: truckförar, truck, förar, utbildning. */
function smallerParts(word: string, known: KnownParts): string[] {
  const parts = splitCompound(word, known);
  return parts.length < 2 ? [] : parts.flatMap((part) => [part, ...smallerParts(part, known)]);
}

function isCarrying(part: string): boolean {
  return !isStopWord(part);
}

export type ConceptName = { text: string; lang: WordLanguage; whole: boolean };

/**
 * All that a concept may be called. Names of registers are read in their pieces too:
 * `Pilot/Trafikflygare/Flygkapten` is three names, `Perl-script, programmeringsspråk` is called Perl-script.
 */
export function conceptNames(concept: Concept): ConceptName[] {
  const names: ConceptName[] = [];
  for (const text of [concept.label.sv, ...concept.synonyms.sv]) names.push(...pieces(text, 'sv'));
  const english = concept.label.en ? [concept.label.en, ...concept.synonyms.en] : concept.synonyms.en;
  for (const text of english) names.push(...pieces(text, 'en'));
  return names;
}

function pieces(text: string, lang: WordLanguage): ConceptName[] {
  const names: ConceptName[] = [{ text, lang, whole: true }];
  const beforeComma = text.split(',')[0] ?? text;
  if (beforeComma !== text && beforeComma.trim().length >= 3)
    names.push({ text: beforeComma, lang, whole: false });
  const alternatives = beforeComma.split('/');
  if (alternatives.length > 1)
    for (const piece of alternatives)
      if (piece.trim().length >= 3) names.push({ text: piece, lang, whole: false });
  return names;
}

/** Stems of the words that carry a name, in order; domain stop words stay when nothing else would be left. */
export function nameStems(text: string, lang: WordLanguage): string[] {
  const tokens = tokenise(text);
  const words = tokens.map((token) => token.word);
  const carrying = words.filter((_, at) => carriesMeaning(tokens, at));
  return (carrying.length > 0 ? carrying : words).map((word) => stem(word, lang));
}

function addPhrase(root: PhraseNode, stems: readonly string[], concept: number): void {
  if (stems.length === 0 || stems.length > 8) return;
  let node = root;
  for (const key of stems) {
    node.next ??= new Map();
    let next = node.next.get(key);
    if (!next) {
      next = { next: undefined, concepts: undefined };
      node.next.set(key, next);
    }
    node = next;
  }
  node.concepts ??= [];
  if (!node.concepts.includes(concept)) node.concepts.push(concept);
}
