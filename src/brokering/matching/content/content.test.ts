// The index answers the same however its answer is found and however its offers came to be in it.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runAtOnce } from '../../../platform/steps.ts';
import type { Concept } from '../../../register/skills/concept.ts';
import { readVocabulary } from '../../../register/skills/language/vocabulary.ts';
import { offerContent } from '../../offers/offer.ts';
import type { MatchableOffer } from '../matchable-offer.ts';
import { RULE_SET } from '../rule-set.ts';
import { askIndex, findContent, findContentAt, scoreContent } from './content.ts';
import {
  type ContentIndex,
  createContentIndex,
  fillingIndex,
  putOffer,
  removeOffer,
} from './content-index.ts';
import { explainContent } from './explain.ts';
import { markingSnapshot, readingSnapshot, takeSnapshot } from './snapshot.ts';

const SUBJECTS = ['svetsning', 'demensvård', 'truckkörning', 'lagerarbete', 'ekonomi', 'matlagning'];
const WORDS = [
  ...SUBJECTS,
  'svetsare',
  'truckförarutbildning',
  'lager',
  'plåt',
  'gasol',
  'rostfritt',
  'bokslut',
];
const vocabulary = readVocabulary(
  ['industri', ...SUBJECTS].map(
    (name, at): Concept => ({
      id: name,
      kind: at === 0 ? 'field' : 'skill',
      label: { sv: name },
      synonyms: { sv: at === 2 ? ['äldrevård', 'omsorg'] : [], en: [] },
      broader: at === 0 || at % 2 === 0 ? [] : ['industri'],
      related: [],
      codes: { ssyk: [], sun: [] },
    }),
  ),
);

function buildOffer(id: string, title: string, description: string): MatchableOffer {
  const content = offerContent.parse({
    kind: 'course',
    title: { sv: title },
    description: { sv: description },
  });
  return { id, content, provider: 'P', runBy: [], changedAt: '2026-01-01T00:00:00Z' };
}

const text = (most: number) =>
  fc.array(fc.constantFrom(...WORDS), { maxLength: most }).map((all) => all.join(' '));
/** Offers that come, change and go; ids repeat. */
const changes = fc.array(
  fc.record({
    id: fc.integer({ min: 0, max: 15 }).map((id) => `o${id}`),
    goes: fc.boolean(),
    title: text(3).map((words) => `Kurs ${words}`),
    description: text(25),
  }),
  { maxLength: 60 },
);
const floors = fc.record({
  least: fc.double({ min: 0.02, max: 0.5, noNaN: true }),
  share: fc.constantFrom(0, 0.4, 0.9),
});

function indexAfter(list: readonly { id: string; goes: boolean; title: string; description: string }[]) {
  const index = createContentIndex(vocabulary, RULE_SET.content);
  change(index, list);
  return index;
}

function change(index: ContentIndex, list: Parameters<typeof indexAfter>[0]): void {
  for (const { id, goes, title, description } of list)
    if (goes) removeOffer(index, id);
    else putOffer(index, buildOffer(id, title, description));
}

const floorOf =
  ({ least, share }: { least: number; share: number }) =>
  (best: number) =>
    Math.max(least, best * share);

function byId(index: ContentIndex, found: readonly { place: number; content: number }[]) {
  return new Map(found.map(({ place, content }) => [index.offers[place]?.id, content]));
}

/** Every offer scored by itself, and only then compared. */
function plainly(
  index: ContentIndex,
  question: ReturnType<typeof askIndex>,
  floor: (best: number) => number,
) {
  const scores = [...scoreContent(index, question)];
  const enough = floor(Math.max(0, ...scores));
  return scores.flatMap((content, place) => (content >= enough ? [{ place, content }] : []));
}

function reasons(index: ContentIndex, asked: string) {
  const question = ask(index, asked);
  const told = index.offers.flatMap((offer) =>
    offer ? [[offer.id, explainContent(offer, question, index)] as const] : [],
  );
  return new Map(told);
}

const ask = (index: ContentIndex, asked: string) =>
  askIndex(index, { text: asked, concepts: [], rejectedConcepts: [] });

test('what is found without reading every offer is what reading every offer finds, to the last digit', () => {
  fc.assert(
    fc.property(changes, text(6), floors, (list, asked, floor) => {
      const index = indexAfter(list);
      const question = ask(index, asked);
      const plain = plainly(index, question, floorOf(floor));
      expect(findContent(index, question, floorOf(floor))).toEqual(plain);
      for (const place of index.offers.keys())
        expect(findContentAt(index, question, place, floorOf(floor))).toBe(
          plain.find((one) => one.place === place)?.content,
        );
    }),
    { numRuns: 300 },
  );
});

test('the same holds among thousands of offers, most of which share common words', () => {
  const index = createContentIndex(vocabulary, RULE_SET.content);
  for (let at = 0; at < 9_000; at++) {
    const word = (step: number) => WORDS[(at * 7 + step * (1 + (at % 5))) % WORDS.length] ?? '';
    const rare = at % 97 === 0 ? `gjutning${'abcdefghij'[at % 10]} ${SUBJECTS[at % 6]}` : '';
    putOffer(
      index,
      buildOffer(`o${at}`, `Kurs ${rare}`, `${word(1)} ${word(2)} ${at % 3 ? 'plåt' : 'lager'}`),
    );
  }
  for (let at = 0; at < 9_000; at += 11) removeOffer(index, `o${at}`);
  const floor = floorOf({ least: 0.08, share: 0.4 });
  for (const asked of [
    'plåt lager',
    'svetsning i plåt',
    'gjutninga lager',
    'gjutninga gjutningb demensvård plåt',
  ]) {
    const question = ask(index, asked);
    const found = findContent(index, question, floor);
    expect(found).toEqual(plainly(index, question, floor));
    if (asked.includes('gjutninga')) expect(found.length).toBeGreaterThan(0);
  }
});

test('an index whose offers came, changed and went answers as one that is made of what is left', () => {
  fc.assert(
    fc.property(changes, text(6), (list, asked) => {
      const index = indexAfter(list);
      const fresh = createContentIndex(vocabulary, RULE_SET.content);
      for (const offer of index.offers) if (offer) putOffer(fresh, offer);
      const floor = floorOf({ least: 0.08, share: 0.4 });
      const answer = (one: ContentIndex) => byId(one, findContent(one, ask(one, asked), floor));
      expect(answer(index)).toEqual(answer(fresh));
      expect(reasons(index, asked)).toEqual(reasons(fresh, asked));
    }),
  );
});

test('an index read from a snapshot answers as one that is made anew, whatever changed before and after', () => {
  fc.assert(
    fc.property(changes, changes, changes, text(6), (before, meanwhile, after, asked) => {
      const parts = takeSnapshot(indexAfter(before));
      // What stands in the database when the next process starts.
      const there = new Map(
        indexAfter([...before, ...meanwhile]).offers.flatMap((offer) => (offer ? [[offer.id, offer]] : [])),
      );
      const from = { vocabulary, rules: RULE_SET.content };
      const known = runAtOnce(readingSnapshot(parts, from, there));
      if (!known) throw new Error('Expected the snapshot to be read');
      const read = runAtOnce(fillingIndex(known, there));
      const fresh = createContentIndex(vocabulary, RULE_SET.content);
      for (const offer of there.values()) putOffer(fresh, offer);
      for (const index of [read, fresh]) change(index, after);
      const floor = floorOf({ least: 0.08, share: 0.4 });
      const answer = (one: ContentIndex) => byId(one, findContent(one, ask(one, asked), floor));
      expect(answer(read)).toEqual(answer(fresh));
      expect(reasons(read, asked)).toEqual(reasons(fresh, asked));
      expect([...read.placeOf.keys()].sort()).toEqual([...fresh.placeOf.keys()].sort());
    }),
  );
});

test('a snapshot of other rules or another vocabulary is seen by its mark, one of texts read otherwise by its words', () => {
  const marks = [
    markingSnapshot(vocabulary, RULE_SET.content),
    markingSnapshot(vocabulary, { ...RULE_SET.content, maxWords: 3 }),
    markingSnapshot(readVocabulary(vocabulary.lexicon.concepts.slice(1)), RULE_SET.content),
  ].map(runAtOnce);
  expect(new Set(marks).size).toBe(3);
  const offer = buildOffer('o', 'Kurs i svetsning', 'plåt lager');
  const index = createContentIndex(vocabulary, RULE_SET.content);
  putOffer(index, offer);
  const otherwise = {
    vocabulary,
    rules: { ...RULE_SET.content, field: { title: 1, outcomes: 1, description: 1 } },
  };
  expect(runAtOnce(readingSnapshot(takeSnapshot(index), otherwise, new Map([['o', offer]])))).toBeUndefined();
});
