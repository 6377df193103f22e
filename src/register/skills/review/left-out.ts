// Words that are never proposed since they may name somebody: people, places, and organisations that few write of.
import { tokenise } from '../language/tokens.ts';

export type LeftOut = {
  isOfPersonOrPlace(word: string): boolean;
  isOfOrganisation(word: string): boolean;
};

/** @param names  as they are registered; all words of them count, in the genitive too */
export function leaveOutNames(names: {
  peopleAndPlaces: Iterable<string>;
  organisations: Iterable<string>;
}): LeftOut {
  const hard = wordsOf(names.peopleAndPlaces);
  const soft = wordsOf(names.organisations);
  return {
    isOfPersonOrPlace: (word) => isIn(hard, word),
    isOfOrganisation: (word) => isIn(soft, word),
  };
}

function wordsOf(names: Iterable<string>): Set<string> {
  const words = new Set<string>();
  for (const name of names) for (const { word } of tokenise(name)) words.add(word);
  return words;
}

function isIn(words: ReadonlySet<string>, word: string): boolean {
  return words.has(word) || (word.endsWith('s') && words.has(word.slice(0, -1)));
}
