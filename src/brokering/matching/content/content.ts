// How well the content of each offer answers a question.
import type { ContentRules } from '../rule-set.ts';
import { type AskedKeys, evidenceAt, layOut } from './asked-keys.ts';
import type { ContentIndex } from './content-index.ts';
import { promisingPlaces } from './promising.ts';
import { type Asked, type Question, readQuestion } from './question.ts';
import { tellingOf } from './rarity.ts';

/** Reads what is asked against this index: what its offers often say tells less. */
export function askIndex(index: ContentIndex, asked: Asked): Question {
  return readQuestion(asked, index.vocabulary, index.rules, (key) => tellingOf(index, key));
}

/** Content score of every place in the index, in [0, 1); 0 where nothing meets. */
export function scoreContent(index: ContentIndex, question: Question): Float64Array {
  const asked = layOut(index, question);
  const scores = Float64Array.from(index.offers, (offer, place) =>
    offer ? contentOf(evidenceAt(index, asked, place), index.rules) : 0,
  );
  asked.clear();
  return scores;
}

/** What the evidence for an offer is worth, in [0, 1); more evidence is never worth less. */
export function contentOf(evidence: number, rules: ContentRules): number {
  return 1 - Math.exp(-rules.fill * evidence);
}

/** A place whose offer has content worth comparing. */
export type Found = { readonly place: number; readonly content: number };

/** The content that is enough beside the best, in (0, 1); never falls when the best grows. */
export type FloorOf = (best: number) => number;

/** The places whose content reaches the floor, in order of place. */
export function findContent(index: ContentIndex, question: Question, floorOf: FloorOf): Found[] {
  const asked = layOut(index, question);
  const found = foundWith(index, asked, floorOf);
  asked.clear();
  return found;
}

/** The content of the offer at one place, as `findContent` finds it; `undefined` when it does not reach the floor. */
export function findContentAt(
  index: ContentIndex,
  question: Question,
  place: number,
  floorOf: FloorOf,
): number | undefined {
  const asked = layOut(index, question);
  const content = contentOf(evidenceAt(index, asked, place), index.rules);
  // Most offers have too little by themselves; for the others the best is looked for.
  const found = content < floorOf(content) ? [] : foundWith(index, asked, floorOf);
  asked.clear();
  return found.find((one) => one.place === place)?.content;
}

function foundWith(index: ContentIndex, asked: AskedKeys, floorOf: FloorOf): Found[] {
  const { rules } = index;
  // A little less than what the floor takes, since the way back is rounded.
  const leastOf = (best: number) =>
    (-Math.log(1 - floorOf(contentOf(best, rules))) / rules.fill) * (1 - 1e-9);
  const found = promisingPlaces(index, asked, leastOf).map((place) => ({
    place,
    content: contentOf(evidenceAt(index, asked, place), rules),
  }));
  const floor = floorOf(found.reduce((best, { content }) => Math.max(best, content), 0));
  return found.filter(({ content }) => content >= floor);
}
