// The words of an offer as the index counts them: whole words under their key, parts of compounds apart under theirs.
import type { Lexicon } from '../../../register/skills/language/lexicon.ts';
import type { WordLanguage } from '../../../register/skills/language/stem.ts';
import { readWords, type Word } from '../../../register/skills/language/words.ts';
import type { OfferContent } from '../../offers/offer.ts';
import type { ContentRules } from '../rule-set.ts';
import { type Keys, partNumber, wholeNumber } from './keys.ts';
import { entryOf } from './postings.ts';

export type OfferField = keyof ContentRules['field'];

/** The carrying words of one text of an offer. */
export type OfferText = {
  readonly field: OfferField;
  readonly words: readonly Word[];
  readonly lang: WordLanguage;
};

/** What is read of each text of an offer, in both languages; nothing that they say spans two texts. */
export function offerTexts(content: OfferContent, lexicon: Lexicon, rules: ContentRules): OfferText[] {
  const { title, description } = content;
  const texts: OfferText[] = [];
  const add = (field: OfferField, text: string | undefined) => {
    if (!text) return;
    const { words, lang } = readWords(text, lexicon);
    texts.push({ field, words: words.slice(0, rules.maxWords), lang });
  };
  add('title', title.sv);
  add('title', title.en);
  for (const name of outcomeNames(content, lexicon)) add('outcomes', name);
  add('description', description.sv);
  add('description', description.en);
  return texts;
}

/** How often each key counts in an offer: entries as in `postings.ts`, with numbers of keys. */
export function countOfferWords(texts: readonly OfferText[], keys: Keys, rules: ContentRules): Uint32Array {
  const counts = new Map<number, number>();
  for (const { field, words } of texts) {
    const times = rules.field[field];
    for (const word of words) {
      add(counts, wholeNumber(keys, word.key), times);
      for (const part of word.parts) add(counts, partNumber(keys, part), times);
    }
  }
  return Uint32Array.from(counts, ([key, count]) => entryOf(key, count));
}

function outcomeNames(content: OfferContent, lexicon: Lexicon): string[] {
  return content.outcomes.flatMap((id) => {
    const concept = lexicon.concepts[lexicon.numberOf.get(id) ?? -1];
    return concept ? [concept.label.sv, ...concept.synonyms.sv] : [];
  });
}

function add(counts: Map<number, number>, key: number, times: number): void {
  counts.set(key, (counts.get(key) ?? 0) + times);
}
