// Why an offer's content answers a need, in the words of both: svetsa in the need meets TIG-svetsning in the course.
import { type ConceptHit, recogniseInto } from '../../../register/skills/language/recognise.ts';
import type { SaidWord, Word } from '../../../register/skills/language/words.ts';
import type { MatchableOffer } from '../matchable-offer.ts';
import type { AskedWord } from './asked-words.ts';
import type { ContentIndex } from './content-index.ts';
import type { Question } from './question.ts';
import { wordsAt } from './written-words.ts';

/**
 * One thing that met. `need` and `offer` are words as they are written there; `via` is the id of the concept or area
 * that they met through, where they did not meet as words. `need` is empty for a concept that the broker accepted.
 */
export type Reason = {
  readonly kind: 'word' | 'part' | 'concept' | 'area';
  readonly need: string;
  readonly offer: string;
  readonly via?: string | undefined;
  /** What `need` is read as, where that is not what is written. */
  readonly readAs?: string | undefined;
};

const MAX_REASONS = 6;
const MAX_AREA_WORDS = 2;
/** Words that say less than this share of what the area's most telling word says are no reason to a reader. */
const TELLING_SHARE = 0.5;

type Written = {
  readonly whole: Map<string, string>;
  readonly parts: Map<string, string>;
  /** What its texts name. */
  readonly hits: ReadonlyMap<number, ConceptHit<SaidWord>>;
};

/** The reasons of one offer, those that say most first; no word of the need is told twice. */
export function explainContent(offer: MatchableOffer, question: Question, index: ContentIndex): Reason[] {
  const written = readWritten(offer, question, index);
  const told = new Set<string>();
  const concepts = explainConcepts(question, written, index).filter((reason) => isNews(told, reason.need));
  const words = explainWords(question, written).filter((reason) => isNews(told, reason.need));
  const reasons = [...concepts, ...words].slice(0, MAX_REASONS);
  const spoken = new Set(reasons.flatMap((reason) => wordsOf(reason.offer)));
  return [...reasons, ...explainAreas(question, written, { index, spoken })].slice(0, MAX_REASONS);
}

/** Whether the text has a word that was not told before; all its words then count as told. */
function isNews(told: Set<string>, text: string): boolean {
  const words = wordsOf(text);
  const news = text === '' || words.some((word) => !told.has(word));
  for (const word of words) told.add(word);
  return news;
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().split(/[\s-]+/);
}

/** The first word that brings each key that the question can meet, and where each concept that it asks for is named. */
function readWritten(offer: MatchableOffer, question: Question, index: ContentIndex): Written {
  const { lexicon } = index.vocabulary;
  const { keys, concepts } = listenFor(question, index);
  const whole = new Map<string, string>();
  const parts = new Map<string, string>();
  const hits = new Map<number, ConceptHit<SaidWord>>();
  const words = wordsAt(index.written, index.placeOf.get(offer.id) ?? -1, lexicon);
  for (const word of words) {
    if (keys.has(word.key) && !whole.has(word.key)) whole.set(word.key, word.text);
    for (const part of word.parts) if (keys.has(part) && !parts.has(part)) parts.set(part, word.text);
  }
  recogniseInto(hits, words, { lexicon, wanted: concepts });
  return { whole, parts, hits };
}

function explainConcepts(question: Question, written: Written, index: ContentIndex): Reason[] {
  const { lexicon } = index.vocabulary;
  const { concepts } = listenFor(question, index);
  const found = [...written.hits.values()].flatMap((hit): Reason[] => {
    const need = concepts.get(hit.concept);
    if (!need || (need.strength < 1 && hit.strength < 1)) return [];
    const via = lexicon.concepts[hit.concept]?.id;
    return [
      {
        kind: 'concept',
        need: textOf(need.words),
        offer: textOf(hit.words),
        via,
        ...readingOf(need.words, true),
      },
    ];
  });
  return found.sort((a, b) => wordsOf(b.need).length - wordsOf(a.need).length);
}

function explainWords(question: Question, written: Written): Reason[] {
  const reasons: Reason[] = [];
  const say = (kind: Reason['kind'], asked: AskedWord, offer: string | undefined) => {
    if (offer)
      reasons.push({
        kind,
        need: asked.words[0]?.text ?? '',
        offer,
        ...readingOf(asked.words, asked.guessed),
      });
  };
  for (const asked of question.words) {
    say('word', asked, written.whole.get(asked.key));
    if (!written.whole.has(asked.key)) say('part', asked, written.parts.get(asked.key));
  }
  for (const asked of question.parts)
    say('part', asked, written.whole.get(asked.key) ?? written.parts.get(asked.key));
  return reasons;
}

function explainAreas(
  question: Question,
  written: Written,
  { index, spoken }: { index: ContentIndex; spoken: Set<string> },
): Reason[] {
  const reasons: Reason[] = [];
  const [first] = question.areas;
  const via = first ? index.vocabulary.lexicon.concepts[first.concept]?.id : undefined;
  if (!first || !via) return reasons;
  for (const key of listenFor(question, index).telling) {
    const offer = written.whole.get(key) ?? written.parts.get(key);
    if (!offer || !isNews(spoken, offer)) continue;
    reasons.push({ kind: 'area', need: '', offer, via });
    if (reasons.length === MAX_AREA_WORDS) break;
  }
  return reasons;
}

/** @param guessed  whether a misspelt word is told by what it is read as; as it is written it met the offer itself */
function readingOf(words: readonly Word[], guessed: boolean): { readAs?: string } {
  if (words.every((word) => word.readAs === undefined || (word.misspelt && !guessed))) return {};
  return {
    readAs: words
      .map((word, at) => (at === 0 ? '' : word.bound ? '-' : ' ') + (word.readAs ?? word.text))
      .join(''),
  };
}

/** What a question can meet in any offer; the same for all of them. */
type Listening = {
  readonly keys: ReadonlySet<string>;
  readonly concepts: ReadonlyMap<number, ConceptHit>;
  /** What says most about its first area, the most telling first. */
  readonly telling: readonly string[];
};

const listening = new WeakMap<Question, Listening>();

function listenFor(question: Question, index: ContentIndex): Listening {
  const known = listening.get(question);
  if (known) return known;
  const [first] = question.areas;
  const telling = first ? tellingTerms(first.area, index) : [];
  const asked = [...question.words, ...question.parts].map(({ key }) => key);
  const made = {
    keys: new Set([...asked, ...telling]),
    concepts: new Map(question.hits.map((hit) => [hit.concept, hit])),
    telling,
  };
  listening.set(question, made);
  return made;
}

function tellingTerms(area: number, { vocabulary }: ContentIndex): readonly string[] {
  const terms = vocabulary.areas.termsOf(area);
  const most = terms.reduce((greatest, [, weight]) => Math.max(greatest, weight), 0);
  return terms
    .filter(([, weight]) => weight >= most * TELLING_SHARE)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([key]) => key);
}

function textOf(words: readonly SaidWord[]): string {
  return words.map((word, at) => (at === 0 ? '' : word.bound ? '-' : ' ') + word.text).join('');
}
