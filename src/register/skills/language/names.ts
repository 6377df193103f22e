// What a concept may be called, cut into words once: the lexicon, the areas and matching all read this.
import type { Concept } from '../concept.ts';
import { stem, type WordLanguage } from './stem.ts';
import { carriesMeaning, type Token, tokenise } from './tokens.ts';

export type ConceptNames = {
  /** Stems of all names, each once. */
  readonly stems: readonly string[];
  /** Stems of the names that are not a piece of another, each once. */
  readonly whole: readonly string[];
  /** Words of these in lower case by language, as often as they stand there. */
  readonly swedish: readonly string[];
  readonly english: readonly string[];
};

export type Name = { text: string; lang: WordLanguage; whole: boolean };

/** Reads all names of a concept, and the stems of each name in their order. */
export function readNames(concept: Concept): ConceptNames & { phrases: readonly (readonly string[])[] } {
  const phrases: string[][] = [];
  const whole = new Set<string>();
  const stems = new Set<string>();
  const words: Record<WordLanguage, string[]> = { sv: [], en: [] };
  for (const name of namesOf(concept)) {
    const tokens = tokenise(name.text);
    const phrase = stemsOf(tokens, name.lang);
    phrases.push(phrase);
    for (const key of phrase) stems.add(key);
    if (!name.whole) continue;
    for (const key of phrase) whole.add(key);
    for (const { word } of tokens) words[name.lang].push(word);
  }
  return { phrases, stems: [...stems], whole: [...whole], swedish: words.sv, english: words.en };
}

/**
 * All names of a concept, labels first; pieces are not whole.
 * Names of registers are read in their pieces too: `Pilot/Trafikflygare/Flygkapten` is three names,
 * `Perl-script, programmeringsspråk` is called Perl-script.
 */
export function namesOf(concept: Concept): Name[] {
  const names: Name[] = [];
  for (const text of [concept.label.sv, ...concept.synonyms.sv]) addPieces(names, text, 'sv');
  const english = concept.label.en ? [concept.label.en, ...concept.synonyms.en] : concept.synonyms.en;
  for (const text of english) addPieces(names, text, 'en');
  return names;
}

const MIN_PIECE = 3;

function addPieces(names: Name[], text: string, lang: WordLanguage): void {
  names.push({ text, lang, whole: true });
  const comma = text.indexOf(',');
  const beforeComma = comma < 0 ? text : text.slice(0, comma);
  if (comma >= 0 && beforeComma.trim().length >= MIN_PIECE)
    names.push({ text: beforeComma, lang, whole: false });
  if (!beforeComma.includes('/')) return;
  for (const piece of beforeComma.split('/'))
    if (piece.trim().length >= MIN_PIECE) names.push({ text: piece, lang, whole: false });
}

/** Stems of the words that carry a name, in order; domain stop words stay when nothing else would be left. */
function stemsOf(tokens: readonly Token[], lang: WordLanguage): string[] {
  const carrying = tokens.filter((_, at) => carriesMeaning(tokens, at));
  return (carrying.length > 0 ? carrying : tokens).map(({ word }) => stem(word, lang));
}
