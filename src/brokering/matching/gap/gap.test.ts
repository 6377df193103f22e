import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runAtOnce } from '../../../platform/steps.ts';
import type { Concept } from '../../../register/skills/concept.ts';
import { readVocabulary } from '../../../register/skills/language/vocabulary.ts';
import { needCriteria } from '../../needs/need.ts';
import { offerContent } from '../../offers/offer.ts';
import { createContentIndex, putOffer } from '../content/content-index.ts';
import type { MatchableOffer } from '../matchable-offer.ts';
import { bandOf } from '../order.ts';
import { RULE_SET } from '../rule-set.ts';
import { combine, coverageOf } from './coverage.ts';
import { findGapOffers } from './gap-offers.ts';

const BROADER: Record<string, string[]> = {
  tig: ['svetsning'],
  mig: ['svetsning'],
  svetsning: ['metall'],
  a: ['b'],
  b: ['a'],
};
const broaderOf = (id: string) => BROADER[id] ?? [];

test('a concept is covered by itself or by something narrower, never by something wider', () => {
  const goal = new Set(['svetsning', 'mig', 'metall']);
  expect(coverageOf(['tig'], goal, broaderOf)).toEqual(
    new Map([
      ['svetsning', 'tig'],
      ['metall', 'tig'],
    ]),
  );
  expect(coverageOf(['tig', 'svetsning'], goal, broaderOf).get('svetsning')).toBe('svetsning');
  expect(coverageOf(['metall'], new Set(['tig']), broaderOf).size).toBe(0);
  // Circles in a vocabulary end.
  expect(coverageOf(['a'], new Set(['b']), broaderOf)).toEqual(new Map([['b', 'a']]));
});

test('a combination is never longer than allowed, covers what it says, and each offer in it adds something', () => {
  const sets = fc.array(fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e')), { maxLength: 8 });
  fc.assert(
    fc.property(sets, fc.integer({ min: 1, max: 4 }), (candidates, most) => {
      const { chosen, covered } = combine(candidates, (one) => one, most);
      expect(chosen.length).toBeLessThanOrEqual(most);
      expect(covered).toEqual(new Set(chosen.flat()));
      const sizes = chosen.map((_, at) => new Set(chosen.slice(0, at + 1).flat()).size);
      expect(sizes.every((size, at) => size > (sizes[at - 1] ?? 0))).toBe(true);
      if (chosen.length < most) expect(covered).toEqual(new Set(candidates.flat()));
    }),
  );
});

const SKILLS = ['svetsning', 'ritningsläsning', 'truckkörning', 'mätteknik', 'bokföring'];
function conceptOf(name: string): Concept {
  return {
    id: name,
    kind: 'skill',
    label: { sv: name },
    synonyms: { sv: [], en: [] },
    broader: [],
    related: [],
    codes: { ssyk: [], sun: [] },
  };
}
const vocabulary = readVocabulary(SKILLS.map(conceptOf));
const around = {
  towns: new Map([
    ['1885', { latitude: 59.592, longitude: 15.231 }],
    ['0180', { latitude: 59.329, longitude: 18.068 }],
  ]),
};

function courseIn(id: string, more: Record<string, unknown>): MatchableOffer {
  const content = offerContent.parse({
    kind: 'course',
    title: { sv: 'Kurs' },
    description: { sv: '' },
    ...more,
  });
  return { id, content, provider: `Anordnare ${id}`, runBy: [], changedAt: '2026-01-01T00:00:00Z' };
}

function closing(
  offers: readonly MatchableOffer[],
  parts: readonly string[],
  more: Record<string, unknown> = {},
) {
  const index = createContentIndex(vocabulary, RULE_SET.content);
  for (const offer of offers) putOffer(index, offer);
  const need = needCriteria.parse({ text: '', ...more });
  return runAtOnce(findGapOffers(index, { parts, need, around }, RULE_SET));
}

test('the offer that covers most stands first and says by which words', () => {
  const { offers, together } = closing(
    [
      courseIn('one', { title: { sv: 'Truckkörning' } }),
      courseIn('two', { title: { sv: 'Svetsning' }, description: { sv: 'Vi övar ritningsläsning.' } }),
      courseIn('none', { title: { sv: 'Bokföring' } }),
      courseIn('outcome', { title: { sv: 'Mäta rätt med mätteknik' }, outcomes: ['mätteknik'] }),
    ],
    ['svetsning', 'ritningsläsning', 'truckkörning', 'mätteknik'],
  );
  expect(offers.map(({ offer }) => offer.id)[0]).toBe('two');
  expect(offers.map(({ offer }) => offer.id).sort()).toEqual(['one', 'outcome', 'two']);
  expect(offers[0]).toMatchObject({
    share: 0.5,
    closes: expect.arrayContaining([
      { part: 'svetsning', named: 'svetsning', words: 'Svetsning' },
      { part: 'ritningsläsning', named: 'ritningsläsning', words: 'ritningsläsning' },
    ]),
  });
  expect(offers.find(({ offer }) => offer.id === 'outcome')?.closes).toEqual([
    { part: 'mätteknik', named: 'mätteknik', words: '' },
  ]);
  expect(together.parts.size).toBe(4);
});

test('something narrower than a part closes half of it', () => {
  const wider = SKILLS.map((id) => ({ ...conceptOf(id), broader: id === 'mätteknik' ? ['svetsning'] : [] }));
  const index = createContentIndex(readVocabulary(wider), RULE_SET.content);
  putOffer(index, courseIn('narrow', { title: { sv: 'Mät rätt' }, outcomes: ['mätteknik'] }));
  const need = needCriteria.parse({ text: '' });
  const { offers, together } = runAtOnce(
    findGapOffers(index, { parts: ['svetsning', 'bokföring'], need, around }, RULE_SET),
  );
  expect(offers).toMatchObject([{ share: 0.25, closes: [{ part: 'svetsning', named: 'mätteknik' }] }]);
  expect(together.offers).toEqual([]);
});

test('an offer too far away is left out with the distance, and nothing missing finds nothing', () => {
  const offers = [courseIn('far', { title: { sv: 'Svetsning' }, municipalities: ['0180'] })];
  const { offers: near, leftOut } = closing(offers, ['svetsning'], {
    municipality: '1885',
    maxDistanceKm: 50,
  });
  expect(near).toEqual([]);
  expect(leftOut[0]?.failed[0]?.rule).toBe('distance');
  expect(closing(offers, [])).toMatchObject({ offers: [], leftOut: [] });
});

test('order follows what is covered and the lot alone: provider, age and other offers move nothing', () => {
  const course = fc.record({
    title: fc.record({ sv: fc.subarray(SKILLS, { minLength: 1 }).map((names) => names.join(', ')) }),
  });
  const catalogue = fc.array(course, { minLength: 2, maxLength: 8 });
  fc.assert(
    fc.property(catalogue, catalogue, fc.nat(), (contents, more, pick) => {
      const offers = contents.map((content, at) => courseIn(`o${at}`, content));
      const order = (list: readonly MatchableOffer[]) =>
        closing(list, SKILLS.slice(0, 4))
          .offers.map(({ offer }) => offer.id)
          .filter((id) => id.startsWith('o'));
      const alone = closing(offers, SKILLS.slice(0, 4)).offers;
      const bands = alone.map(({ share }) => bandOf(share, RULE_SET));
      expect(bands).toEqual([...bands].sort((a, b) => b - a));
      const changed = offers.map((offer, at) =>
        at === pick % offers.length
          ? { ...offer, provider: 'AAA', runBy: ['1885'], changedAt: '2999-01-01T00:00:00Z' }
          : offer,
      );
      expect(order(changed)).toEqual(order(offers));
      const others = more.map((content, at) => courseIn(`x${at}`, content));
      expect(order([...others, ...offers])).toEqual(order(offers));
    }),
    { numRuns: 40 },
  );
});
