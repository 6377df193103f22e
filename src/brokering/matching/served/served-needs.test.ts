import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runAtOnce } from '../../../platform/steps.ts';
import type { Concept } from '../../../register/skills/concept.ts';
import { readVocabulary } from '../../../register/skills/language/vocabulary.ts';
import type { AskingNeed } from '../../needs/asking/asking-need.ts';
import { needCriteria } from '../../needs/need.ts';
import { offerContent } from '../../offers/offer.ts';
import { createContentIndex, putOffer } from '../content/content-index.ts';
import { matchNeed } from '../match.ts';
import type { MatchableOffer } from '../matchable-offer.ts';
import { RULE_SET } from '../rule-set.ts';
import { findServedNeeds } from './served-needs.ts';

const SUBJECTS = ['svetsning', 'demensvård', 'lagerarbete', 'ekonomi', 'truckkörning'];
const vocabulary = readVocabulary(
  SUBJECTS.map(
    (name): Concept => ({
      id: name,
      kind: 'skill',
      label: { sv: name },
      synonyms: { sv: [], en: [] },
      broader: [],
      related: [],
      codes: { ssyk: [], sun: [] },
    }),
  ),
);
const around = {
  towns: new Map([
    ['1885', { latitude: 59.592, longitude: 15.231 }],
    ['1880', { latitude: 59.275, longitude: 15.213 }],
  ]),
};

const subject = fc.constantFrom(...SUBJECTS);
const offers = fc
  .array(
    fc.record({
      title: fc.record({ sv: subject.map((name) => `Kurs i ${name}`) }),
      description: fc.record({ sv: fc.array(subject, { maxLength: 3 }).map((names) => names.join(' ')) }),
      municipalities: fc.constantFrom(['1885'], ['1880'], []),
      form: fc.constantFrom('onSite', 'distance', undefined),
      levelTo: fc.constantFrom(1, 3, undefined),
      seats: fc.constantFrom(2, 20, undefined),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((list) =>
    list.map(
      (content, at): MatchableOffer => ({
        id: `o${at}`,
        content: offerContent.parse(JSON.parse(JSON.stringify({ kind: 'course', ...content }))),
        provider: 'Prov',
        runBy: [],
        changedAt: '2026-01-01T00:00:00Z',
      }),
    ),
  );
const needs = fc
  .array(
    fc.record({
      text: fc
        .array(subject, { minLength: 1, maxLength: 2 })
        .map((names) => `Vi behöver ${names.join(' och ')}`),
      concepts: fc.array(subject, { maxLength: 1 }),
      municipality: fc.constantFrom('1885', '1880', undefined),
      maxDistanceKm: fc.constantFrom(20, undefined),
      targetLevel: fc.constantFrom(2, undefined),
      people: fc.constantFrom(4, undefined),
    }),
    { maxLength: 8 },
  )
  .map((list) =>
    list.map(
      (criteria, at): AskingNeed => ({
        id: `n${at}`,
        criteria: needCriteria.parse(JSON.parse(JSON.stringify(criteria))),
      }),
    ),
  );

function indexOf(catalogue: readonly MatchableOffer[]) {
  const index = createContentIndex(vocabulary, RULE_SET.content);
  for (const offer of catalogue) putOffer(index, offer);
  return index;
}

const serve = (catalogue: readonly MatchableOffer[], asking: readonly AskingNeed[], offerId = 'o0') =>
  runAtOnce(findServedNeeds(indexOf(catalogue), offerId, { needs: asking, around }, RULE_SET));

test('an offer serves exactly the needs in whose list it stands, with the same score and the same reasons', () => {
  fc.assert(
    fc.property(offers, needs, (catalogue, asking) => {
      const index = indexOf(catalogue);
      const { served, leftOut } = serve(catalogue, asking);
      for (const { id, criteria } of asking) {
        const list = matchNeed(index, { need: criteria, needId: id, around }, RULE_SET);
        const there = list.matches.find(({ offerId }) => offerId === 'o0');
        const here = served.find(({ needId }) => needId === id);
        expect(
          here && { score: here.score, parts: here.parts, reasons: here.reasons, passed: here.passed },
        ).toEqual(
          there && { score: there.score, parts: there.parts, reasons: there.reasons, passed: there.passed },
        );
        expect(here?.ceilings ?? list.ceilings).toEqual(list.ceilings);
        const left = leftOut.find(({ needId }) => needId === id);
        expect(left?.failed[0]?.rule).toBe(list.leftOut.find(({ offerId }) => offerId === 'o0')?.rule);
      }
    }),
    { numRuns: 60 },
  );
});

test('other needs, their number and the order they came in move no need among the rest', () => {
  fc.assert(
    fc.property(offers, needs, needs, (catalogue, asking, more) => {
      const others = more.map((need) => ({ ...need, id: `x${need.id}` }));
      const order = (list: readonly AskingNeed[]) =>
        serve(catalogue, list)
          .served.map(({ needId }) => needId)
          .filter((id) => !id.startsWith('x'));
      const alone = order(asking);
      expect(order([...others, ...asking])).toEqual(alone);
      expect(order([...asking].reverse())).toEqual(alone);
    }),
    { numRuns: 60 },
  );
});

test('what is known of the employer beside what the need asks changes nothing', () => {
  const besides = fc.record({
    employees: fc.integer({ min: 1, max: 50_000 }),
    receivedOn: fc.constantFrom('1990-01-01', '2026-11-23', '2999-01-01'),
    organisation: fc.constantFrom('AAA Svetsning AB', 'Övik', '000'),
  });
  fc.assert(
    fc.property(offers, needs, besides, fc.nat(), (catalogue, asking, facts, pick) => {
      const known = asking.map((need, at) => (at === pick % asking.length ? { ...need, ...facts } : need));
      expect(serve(catalogue, known)).toEqual(serve(catalogue, asking));
    }),
    { numRuns: 30 },
  );
});

test('an offer that nobody can find serves nothing', () => {
  const asking = [{ id: 'n', criteria: needCriteria.parse({ text: 'svetsning' }) }];
  expect(serve([], asking)).toMatchObject({ served: [], leftOut: [] });
});
