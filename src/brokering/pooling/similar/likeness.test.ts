import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Word } from '../../../register/skills/language/words.ts';
import { RULE_SET } from '../../matching/rule-set.ts';
import { needCriteria } from '../../needs/need.ts';
import { type LikeNeed, likenessOf } from './likeness.ts';
import { tellingWords } from './telling-words.ts';

const around = {
  towns: new Map([
    ['1885', { latitude: 59.592, longitude: 15.231 }],
    ['1884', { latitude: 59.519, longitude: 15.039 }],
    ['0380', { latitude: 59.858, longitude: 17.645 }],
  ]),
  reachKm: 60,
};
/** What stands close to each concept: TIG and MIG are both welding. */
const CLOSE: Record<string, [string, number][]> = {
  tig: [
    ['tig', 1],
    ['svetsning', 0.7],
  ],
  mig: [
    ['mig', 1],
    ['svetsning', 0.7],
  ],
  svetsning: [['svetsning', 1]],
  demens: [['demens', 1]],
};

function needOf(
  concepts: readonly string[],
  more: Record<string, unknown> = {},
  words: string[] = [],
): LikeNeed {
  return {
    id: concepts.join(),
    criteria: needCriteria.parse({ text: '', ...more }),
    asks: new Map(concepts.map((id) => [id, new Map(CLOSE[id])])),
    words: new Map(words.map((word) => [word, word])),
  };
}

const like = (a: LikeNeed, b: LikeNeed) => likenessOf(a, b, around, RULE_SET);

test('needs of the same skill are alike, those of close skills less, those of other skills not at all', () => {
  const same = like(needOf(['tig']), needOf(['tig']));
  const close = like(needOf(['tig']), needOf(['mig']));
  expect(same?.score).toBe(1);
  expect(same?.concepts).toEqual([{ own: 'tig', other: 'tig', via: undefined }]);
  expect(close?.score).toBeCloseTo(0.49);
  expect(close?.concepts).toEqual([{ own: 'tig', other: 'mig', via: 'svetsning' }]);
  expect(like(needOf(['tig']), needOf(['demens']))).toBeUndefined();
  expect(like(needOf([]), needOf([]))).toBeUndefined();
});

test('words alone make needs alike, where their skills are not named', () => {
  const found = like(needOf([], {}, ['rörsvets', 'pump']), needOf([], {}, ['pump', 'rörsvets', 'kök']));
  expect(found?.words).toEqual(['rörsvets', 'pump']);
  expect(found?.score).toBe(0.5);
  expect(like(needOf([], {}, ['undersköterska']), needOf([], {}, ['undersköterska']))).toBeUndefined();
});

test('what the two cannot both accept is told: distance, start, time, form and language', () => {
  const far = like(needOf(['tig'], { municipality: '1885' }), needOf(['tig'], { municipality: '0380' }));
  expect(far?.failed).toEqual([{ rule: 'distance', outcome: 'failed', common: '139' }]);
  const home = like(
    needOf(['tig'], { municipality: '1885', forms: ['distance'] }),
    needOf(['tig'], { municipality: '0380' }),
  );
  expect(home?.failed).toEqual([]);
  const apart = like(
    needOf(['tig'], {
      startUntil: '2027-02-01',
      timesOfDay: ['evening'],
      forms: ['onSite'],
      languages: ['sv'],
    }),
    needOf(['tig'], {
      startFrom: '2027-02-01',
      timesOfDay: ['daytime'],
      forms: ['distance'],
      languages: ['en'],
    }),
  );
  expect(apart?.failed.map(({ rule }) => rule)).toEqual(['period', 'timesOfDay', 'form', 'language']);
  const window = like(
    needOf(['tig'], { startFrom: '2027-01-10' }),
    needOf(['tig'], { startUntil: '2027-03-01' }),
  );
  expect(window?.passed).toEqual([{ rule: 'period', outcome: 'passed', common: '2027-01-10/2027-03-01' }]);
});

const anyNeed = fc
  .record({
    concepts: fc.uniqueArray(fc.constantFrom('tig', 'mig', 'svetsning', 'demens'), { maxLength: 3 }),
    words: fc.uniqueArray(fc.constantFrom('pump', 'rör', 'natt'), { maxLength: 3 }),
    more: fc.record({
      municipality: fc.constantFrom('1885', '1884', '0380', undefined),
      maxDistanceKm: fc.constantFrom(10, 200, undefined),
      targetLevel: fc.constantFrom(1, 4, undefined),
      forms: fc.subarray(['onSite', 'distance']),
      startFrom: fc.constantFrom('2027-01-10', '2027-06-01', undefined),
      startUntil: fc.constantFrom('2027-03-01', '2027-09-01', undefined),
    }),
  })
  .map(({ concepts, words, more }) => needOf(concepts, JSON.parse(JSON.stringify(more)), words));

test('likeness is the same from both sides, lies in [0, 1], and its parts add up to it', () => {
  fc.assert(
    fc.property(anyNeed, anyNeed, (a, b) => {
      const [there, back] = [like(a, b), like(b, a)];
      expect(back?.score).toBe(there?.score);
      expect(back?.failed.map(({ rule }) => rule)).toEqual(there?.failed.map(({ rule }) => rule));
      if (!there) return;
      expect(there.score).toBeGreaterThan(0);
      expect(there.score).toBeLessThanOrEqual(1);
      const sum = Object.values(there.parts).reduce((total, part) => total + part, 0);
      expect(Math.abs(sum - there.score)).toBeLessThan(0.001);
    }),
  );
});

test('a word that every need uses says nothing', () => {
  const word = (key: string) => ({ key, text: key }) as unknown as Word;
  const texts = new Map(['a', 'b', 'c', 'd', 'e'].map((id) => [id, [word('maskin'), word(id)]]));
  expect([...(tellingWords(texts).get('a')?.keys() ?? [])]).toEqual(['a']);
});
