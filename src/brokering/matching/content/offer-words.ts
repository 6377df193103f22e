// The words of an offer as the index counts them: whole words under their key, parts of compounds under `~` and theirs.
import type { Lexicon } from '../../../register/skills/language/lexicon.ts';
import { readWords, type Word } from '../../../register/skills/language/words.ts';
import type { OfferContent } from '../../offers/offer.ts';
import type { ContentRules } from '../rule-set.ts';

export const PART_MARK = '~';

export type OfferField = keyof ContentRules['field'];

/** Carrying words of each text of an offer, in both languages; nothing that they say spans two texts. */
export function offerTexts(
  content: OfferContent,
  lexicon: Lexicon,
  rules: ContentRules,
): [OfferField, Word[]][] {
  const { title, description } = content;
  const texts: [OfferField, Word[]][] = [];
  const add = (field: OfferField, text: string | undefined) => {
    if (text) texts.push([field, readWords(text, lexicon).words.slice(0, rules.maxWords)]);
  };
  add('title', title.sv);
  add('title', title.en);
  for (const name of outcomeNames(content, lexicon)) add('outcomes', name);
  add('description', description.sv);
  add('description', description.en);
  return texts;
}

/** How often each key counts in an offer. */
export function countOfferWords(
  content: OfferContent,
  lexicon: Lexicon,
  rules: ContentRules,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [field, words] of offerTexts(content, lexicon, rules)) {
    const times = rules.field[field];
    for (const word of words) {
      add(counts, word.key, times);
      for (const part of word.parts) add(counts, PART_MARK + part, times);
    }
  }
  return counts;
}

function outcomeNames(content: OfferContent, lexicon: Lexicon): string[] {
  return content.outcomes.flatMap((id) => {
    const concept = lexicon.concepts[lexicon.numberOf.get(id) ?? -1];
    return concept ? [concept.label.sv, ...concept.synonyms.sv] : [];
  });
}

function add(counts: Map<string, number>, key: string, times: number): void {
  counts.set(key, (counts.get(key) ?? 0) + times);
}
