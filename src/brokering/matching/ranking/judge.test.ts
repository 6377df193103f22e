import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readVocabulary } from '../../../register/skills/language/vocabulary.ts';
import { FORMS, TIMES_OF_DAY } from '../../needs/conditions.ts';
import { needCriteria } from '../../needs/need.ts';
import { offerContent } from '../../offers/offer.ts';
import { brokenCheck } from '../checks.ts';
import { createContentIndex, putOffer, removeOffer } from '../content/content-index.ts';
import { fitBesideContent, weighParts } from '../fit.ts';
import { RULE_SET } from '../rule-set.ts';
import { judgeBy } from './judge.ts';

const vocabulary = readVocabulary([]);
const towns = new Map([
  ['1885', { latitude: 59.592, longitude: 15.231 }],
  ['1880', { latitude: 59.275, longitude: 15.213 }],
  ['0180', { latitude: 59.329, longitude: 18.068 }],
]);
const code = fc.constantFrom('1885', '1880', '0180', '9999');
const days = fc.constantFrom('2027-01-15', '2027-04-15', '2027-08-15');
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const some = <T>(value: fc.Arbitrary<T>) => fc.array(value, { maxLength: 2 });

const contents = fc
  .record({
    form: maybe(fc.constantFrom(...FORMS)),
    municipalities: some(code),
    coverage: some(fc.constantFrom('SE', '18', '0180')),
    timesOfDay: some(fc.constantFrom(...TIMES_OF_DAY)),
    levelTo: maybe(fc.integer({ min: 0, max: 5 })),
    seats: maybe(fc.integer({ min: 1, max: 20 })),
    starts: some(days.map((startsOn) => ({ startsOn }))),
  })
  .map((given) =>
    offerContent.parse({ kind: 'course', title: { sv: 'Kurs' }, description: { sv: 'Plåt' }, ...given }),
  );
const needs = fc
  .record({
    municipality: maybe(code),
    maxDistanceKm: maybe(fc.constantFrom(0, 30, 60, 300)),
    maxTravelMinutes: maybe(fc.constantFrom(20, 90)),
    targetLevel: maybe(fc.integer({ min: 0, max: 5 })),
    people: maybe(fc.integer({ min: 1, max: 20 })),
    startFrom: maybe(days),
    forms: some(fc.constantFrom(...FORMS)),
    timesOfDay: some(fc.constantFrom(...TIMES_OF_DAY)),
  })
  .map((given) => needCriteria.parse({ text: 'plåt', ...given }));

test('offers that are judged together are judged as each by itself', () => {
  fc.assert(
    fc.property(
      fc.array(contents, { minLength: 1, maxLength: 12 }),
      needs,
      maybe(days),
      (all, need, today) => {
        const index = createContentIndex(vocabulary, RULE_SET.content);
        for (const [at, content] of all.entries())
          putOffer(index, {
            id: `o${at}`,
            content,
            provider: 'P',
            runBy: [],
            changedAt: '2026-01-01T00:00:00Z',
          });
        removeOffer(index, 'o3');
        const around = { towns, today };
        const judge = judgeBy(index, { need, around }, RULE_SET);
        for (const [place, offer] of index.offers.entries()) {
          if (!offer) continue;
          const fit = { ...fitBesideContent(need, offer.content, around, RULE_SET), content: 0.7 };
          expect(judge.breaks(place)).toBe(brokenCheck(need, offer.content, around) !== undefined);
          expect(judge.partsOf(place, 0.7)).toEqual(weighParts(fit, RULE_SET));
        }
      },
    ),
    { numRuns: 300 },
  );
});
