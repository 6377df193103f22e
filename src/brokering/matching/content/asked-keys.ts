// What a question asks of each key of the index, and the evidence that one offer gives by the keys that it holds.
import type { ContentIndex } from './content-index.ts';
import { withRoom } from './growing.ts';
import { countOf, numberOf } from './postings.ts';
import type { Question } from './question.ts';
import { rarityOf } from './rarity.ts';

export type AskedKeys = {
  /** Number of the key of each row; row 0 stands for all that are not asked for. */
  readonly numbers: readonly number[];
  /** What a whole word's worth of the key is as evidence. */
  readonly words: readonly number[];
  /** How much the key speaks for the areas of the question. */
  readonly near: readonly number[];
  /** Whether it is a word of the need, which is never held against an offer. */
  readonly own: readonly boolean[];
};

/** Rarity of an ordinary subject word; what is divided by, so that long and short needs give scores of one size. */
const COMMON_RARITY = 3;

/** Words that more offers have say too little of an area to be worth their time. */
const MOST_OFFERS = 10_000;

/** Lays out what is asked in the rows of the index, where it stays until `clear`. */
export function layOut(index: ContentIndex, question: Question): AskedKeys & { clear(): void } {
  index.rows = withRoom(index.rows, index.keys.isPart.length);
  const { rows } = index;
  const numbers = [-1];
  const words = [0];
  const near = [0];
  const own = [false];
  const rowOf = (number: number): number => {
    const known = rows[number] ?? 0;
    if (known > 0) return known;
    const row = numbers.push(number) - 1;
    words.push(0);
    near.push(0);
    own.push(false);
    rows[number] = row;
    return row;
  };
  const asked = askedInAll(question) || 1;
  const { wholes, parts } = index.keys;
  const addWord = (number: number | undefined, weight: number, isOwn: boolean) => {
    if (number === undefined) return;
    const having = index.postings[number]?.alive ?? 0;
    if (having === 0) return;
    const row = rowOf(number);
    words[row] = (words[row] ?? 0) + (weight * rarityOf(index, having)) / asked;
    if (isOwn) own[row] = true;
  };
  const { wholeInPart, partInWhole, partInPart, partInArea } = index.rules;
  for (const { key, weight } of question.words) {
    addWord(wholes.get(key), weight, true);
    addWord(parts.get(key), weight * wholeInPart, true);
  }
  for (const { key, weight } of question.parts) {
    addWord(wholes.get(key), weight * partInWhole, true);
    addWord(parts.get(key), weight * partInPart, true);
  }
  for (const { key, weight } of question.otherNames) {
    addWord(wholes.get(key), weight, false);
    addWord(parts.get(key), weight * wholeInPart, false);
  }
  const addNear = (number: number | undefined, weight: number) => {
    if (number === undefined) return;
    const having = index.postings[number]?.alive ?? 0;
    if (having === 0 || having > MOST_OFFERS) return;
    const row = rowOf(number);
    near[row] = (near[row] ?? 0) + weight;
  };
  for (const [key, weight] of question.areaTerms) {
    addNear(wholes.get(key), weight);
    addNear(parts.get(key), weight * partInArea);
  }
  const clear = () => {
    for (const number of numbers) if (number >= 0) rows[number] = 0;
  };
  return { numbers, words, near, own, clear };
}

/** What full marks on every asked word would give. */
function askedInAll(question: Question): number {
  let sum = 0;
  for (const { weight, guessed } of question.words) if (!guessed) sum += weight * COMMON_RARITY;
  return sum;
}

/**
 * Evidence that the offer at a place answers what is laid out, from 0; 0 where nothing meets. Words count by how rare
 * they are among the offers, and more of them never lowers it. The words of an area count less in an offer that
 * speaks of much else.
 */
export function evidenceAt(index: ContentIndex, asked: AskedKeys, place: number): number {
  const { weights, keys, rules, offerKeys, rows } = index;
  let words = 0;
  let near = 0;
  let beside = index.said[place] ?? 0;
  const { numbers, starts } = offerKeys;
  const end = starts[place + 1] ?? 0;
  for (let at = starts[place] ?? 0; at < end; at++) {
    const entry = numbers[at] ?? 0;
    const row = rows[numberOf(entry)] ?? 0;
    if (row === 0) continue;
    const count = countOf(entry);
    words += (asked.words[row] ?? 0) * (weights.saturated[count] ?? 0);
    near += (asked.near[row] ?? 0) * (weights.counted[count] ?? 0);
    if (asked.own[row])
      beside -= (keys.isPart[numberOf(entry)] ? weights.saidByPart : weights.saidByWhole)[count] ?? 0;
  }
  return words + rules.area * near * lessBeside(beside, rules.besideSubject);
}

/** How much of what an area says is left in an offer that says so much beside the subject. */
export function lessBeside(beside: number, half: number): number {
  return half / (half + Math.sqrt(Math.max(0, beside)));
}
