// How well the content of each offer answers a question, for all offers at once.

import type { ContentRules } from '../rule-set.ts';
import { type ContentIndex, keyWeight } from './content-index.ts';
import { PART_MARK } from './offer-words.ts';
import { countOf, MAX_COUNT, type PostingList, placeOf } from './postings.ts';
import { type Asked, type Question, readQuestion } from './question.ts';

/** Reads what is asked against this index: what its offers often say tells less. */
export function askIndex(index: ContentIndex, asked: Asked): Question {
  return readQuestion(asked, index.vocabulary, index.rules, (key) => tellingOf(index, key));
}

/**
 * Content score of every place in the index, in [0, 1); 0 where nothing meets.
 * Words count by how rare they are among the offers; more of them never lowers a score.
 * The words of an area count less in an offer that speaks of much else.
 */
export function scoreContent(index: ContentIndex, question: Question): Float64Array {
  return gatherEvidence(index, question).map((evidence) => contentOf(evidence, index.rules));
}

/** What the evidence for an offer is worth, in [0, 1); more evidence is never worth less. */
export function contentOf(evidence: number, rules: ContentRules): number {
  return 1 - Math.exp(-rules.fill * evidence);
}

/**
 * Evidence for every place in the index that it answers the question, from 0; 0 where nothing meets.
 * @param floorOf  evidence that is enough beside the best so far; places with less may be given as 0
 */
export function gatherEvidence(
  index: ContentIndex,
  question: Question,
  floorOf: (best: number) => number = () => 0,
): Float64Array {
  const { rules } = index;
  const words = scoreWords(index, question);
  const beside = saidBeside(index, question);
  const area = scoreAreas(index, question);
  const asked = askedInAll(question) || 1;
  let best = 0;
  let floor = floorOf(best);
  for (let place = 0; place < words.length; place++) {
    const near = rules.area * (area[place] ?? 0);
    let evidence = (words[place] ?? 0) / asked;
    words[place] = 0;
    if (evidence + near < floor || (evidence === 0 && near === 0) || !index.offers[place]) continue;
    if (near > 0)
      evidence += near * (rules.besideSubject / (rules.besideSubject + Math.sqrt(beside[place] ?? 0)));
    words[place] = evidence;
    if (evidence <= best) continue;
    best = evidence;
    floor = floorOf(best);
  }
  return words;
}

function scoreWords(index: ContentIndex, question: Question): Float64Array {
  const { rules } = index;
  const scores = new Float64Array(index.offers.length);
  const saturated = saturation(rules);
  const add = (key: string, weight: number) => {
    const list = index.postings.get(key);
    if (list) spreadWord(scores, list, weight * rarity(index, list), saturated);
  };
  for (const { key, weight } of question.words) {
    add(key, weight);
    add(PART_MARK + key, weight * rules.wholeInPart);
  }
  for (const { key, weight } of question.parts) {
    add(key, weight * rules.partInWhole);
    add(PART_MARK + key, weight * rules.partInPart);
  }
  for (const { key, weight } of question.otherNames) {
    add(key, weight);
    add(PART_MARK + key, weight * rules.wholeInPart);
  }
  return scores;
}

function spreadWord(scores: Float64Array, list: PostingList, worth: number, saturated: Float64Array): void {
  const { entries, length } = list;
  for (let i = 0; i < length; i++) {
    const entry = entries[i] ?? 0;
    const place = placeOf(entry);
    scores[place] = (scores[place] ?? 0) + worth * (saturated[countOf(entry)] ?? 0);
  }
}

function saturation(rules: ContentRules): Float64Array {
  return Float64Array.from({ length: MAX_COUNT + 1 }, (_, count) => count / (count + rules.saturation));
}

/** Added to the number of offers, so that a word stays telling in a small catalogue where every second offer has it. */
const OFFERS_BESIDE = 500;

/** A word that every offer has still tells something, so that nobody can empty a list by offering a thousand times. */
const LEAST_RARITY = 1.3;

function rarity(index: ContentIndex, list: PostingList): number {
  const all = index.offers.length - index.removed + OFFERS_BESIDE;
  return Math.max(LEAST_RARITY, Math.log(1 + (all - list.alive + 0.5) / (list.alive + 0.5)));
}

/** How much a key says of an offer, in [0, 1]: 1 when few offers have it, little when every second one does. */
function tellingOf(index: ContentIndex, key: string): number {
  const having = (index.postings.get(key)?.alive ?? 0) + (index.postings.get(PART_MARK + key)?.alive ?? 0);
  const all = index.offers.length - index.removed + OFFERS_BESIDE;
  return Math.min(1, Math.log(1 + all / (having + 1)) / FULLY_TELLING) ** 2;
}

/** Rarity of a word that one offer in fifty has. */
const FULLY_TELLING = Math.log(51);

/** Rarity of an ordinary subject word; what is divided by, so that long and short needs give scores of one size. */
const COMMON_RARITY = 3;

/** What full marks on every asked word would give. */
function askedInAll(question: Question): number {
  let sum = 0;
  for (const { weight, guessed } of question.words) if (!guessed) sum += weight * COMMON_RARITY;
  return sum;
}

/** Words that more offers have say too little of an area to be worth their time. */
const MOST_OFFERS = 10_000;

function scoreAreas(index: ContentIndex, question: Question): Float64Array {
  const scores = new Float64Array(index.offers.length);
  const counted = Float64Array.from({ length: MAX_COUNT + 1 }, (_, count) =>
    keyWeight('', count, index.rules),
  );
  for (const [key, weight] of question.areaTerms) {
    const whole = index.postings.get(key);
    if (whole && whole.alive <= MOST_OFFERS) spreadWord(scores, whole, weight, counted);
    const part = index.postings.get(PART_MARK + key);
    if (part && part.alive <= MOST_OFFERS) spreadWord(scores, part, weight * index.rules.partInArea, counted);
  }
  return scores;
}

/** How much each offer says beside the words that are asked for. */
function saidBeside(index: ContentIndex, question: Question): Float64Array {
  const beside = index.said.slice(0, index.offers.length);
  const keys = new Set([...question.words, ...question.parts].map((word) => word.key));
  const squares = (key: string) =>
    Float64Array.from({ length: MAX_COUNT + 1 }, (_, count) => keyWeight(key, count, index.rules) ** 2);
  const ofWhole = squares('');
  const ofPart = squares(PART_MARK);
  for (const plain of keys) {
    for (const [key, squared] of [
      [plain, ofWhole],
      [PART_MARK + plain, ofPart],
    ] as const) {
      const list = index.postings.get(key);
      if (!list) continue;
      for (let i = 0; i < list.length; i++) {
        const entry = list.entries[i] ?? 0;
        const place = placeOf(entry);
        beside[place] = Math.max(0, (beside[place] ?? 0) - (squared[countOf(entry)] ?? 0));
      }
    }
  }
  return beside;
}
