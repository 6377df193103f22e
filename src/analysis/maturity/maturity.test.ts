import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { readReference } from '../../platform/reference.ts';
import { framework } from './framework.ts';
import { maturityCalculation } from './maturity.cli.ts';
import { countedLevel, medianOf, scoreArea } from './rating.ts';
import { scoreAreas, suggestTracks } from './suggest-track.ts';

const { framework: five } = readReference('analysis/critical-areas.json', z.object({ framework }));
const ask = (question: unknown) => maturityCalculation.answer(JSON.stringify(question));
const level = fc.integer({ min: 1, max: 5 });

/** Every indicator agreed at a level, apart from those that are named. */
function agreedAt(usual: number, apart: Readonly<Record<string, number>> = {}): Map<string, number> {
  const ids = five.areas.flatMap(({ indicators }) => indicators.map(({ id }) => id));
  return new Map(ids.map((id) => [id, apart[id] ?? usual]));
}

test('the framework has five areas of five statements with five levels each, in both languages', () => {
  expect(five.areas.map(({ id, indicators }) => [id, indicators.length])).toEqual(
    ['A1', 'A2', 'A3', 'A4', 'A5'].map((id) => [id, 5]),
  );
  const texts = five.areas.flatMap(({ indicators }) =>
    indicators.flatMap((one) => [one.title, ...one.levels]),
  );
  expect([texts.length, texts.filter(({ en }) => !en)]).toEqual([150, []]);
});

test('a framework that names a track or a statement that it does not have is refused', () => {
  expect(framework.safeParse({ ...five, tracks: five.tracks.slice(1) }).success).toBe(false);
  expect(framework.safeParse({ ...five, areas: [...five.areas, five.areas[0]] }).success).toBe(false);
  const onWish = [{ ...five.onWish[0], indicator: 'A9.9' }];
  expect(framework.safeParse({ ...five, onWish }).success).toBe(false);
});

test('the team of S1-3 is spread from 2 to 4 and has the median 2', () => {
  const ratings = [2, 2, 4, 2].map((level) => ({ level, evidence: true }));
  expect(ask({ ratings, areas: { A1: [2, 2, 3, 4, 5] } })).toEqual({
    capped: [2, 2, 4, 2],
    spread: [2, 4],
    median: 2,
    areas: { A1: { score: 3, lowest: 2 } },
  });
});

test('without evidence a rating counts as at most 3, and two in the middle give their mean', () => {
  const ratings = [5, 4, 2, 1].map((level) => ({ level, evidence: false }));
  expect(ask({ ratings, areas: { A1: [2, 3] } })).toEqual({
    capped: [3, 3, 2, 1],
    spread: [1, 3],
    median: '2.5',
    areas: { A1: { score: '2.5', lowest: 2 } },
  });
});

test.each([
  [{ ratings: [] }, /^ratings: /],
  [{ ratings: [{ level: 6, evidence: true }] }, /^ratings\[0\]\.level: /],
  [{ ratings: [{ level: 2.5, evidence: true }] }, /^ratings\[0\]\.level: /],
  [{ ratings: [{ level: 2 }] }, /^ratings\[0\]\.evidence: /],
  [{ ratings: [{ level: 2, evidence: true }], areas: { A1: [] } }, /^areas\.A1: /],
  [{ ratings: [{ level: 2, evidence: true }], areas: { A1: [1, 0] } }, /^areas\.A1\[1\]: /],
])('what is wrong with %j is said with the name of its field', (question, problem) => {
  expect(() => ask(question)).toThrow(problem);
});

test('evidence never lowers a rating, and a median lies among its levels whatever their order', () => {
  fc.assert(
    fc.property(level, (one) => {
      expect(countedLevel({ level: one, evidence: true })).toBe(one);
      expect(countedLevel({ level: one, evidence: false })).toBe(Math.min(one, 3));
    }),
  );
  fc.assert(
    fc.property(fc.array(level, { minLength: 1, maxLength: 9 }), (levels) => {
      const { score, lowest } = scoreArea(levels) ?? { score: Number.NaN, lowest: Number.NaN };
      expect(medianOf(levels.toReversed())).toBe(score);
      expect(lowest).toBe(Math.min(...levels));
      const below = levels.filter((one) => one < score).length;
      const above = levels.filter((one) => one > score).length;
      expect([Number.isInteger(score * 2), 2 * below <= levels.length, 2 * above <= levels.length]).toEqual([
        true,
        true,
        true,
      ]);
    }),
  );
});

test('an area is scored by what is agreed in it, and not at all before anything is', () => {
  const scores = scoreAreas(
    five,
    new Map([
      ['A1.1', 2],
      ['A1.2', 4],
      ['A3.5', 1],
    ]),
  );
  expect([...scores]).toEqual([
    ['A1', { score: 3, lowest: 2 }],
    ['A3', { score: 1, lowest: 1 }],
  ]);
  expect(suggestTracks(five, new Map())).toEqual([]);
});

test('a weak anchoring points to a clearer role; equally far in all points nowhere', () => {
  const weak = agreedAt(3, { 'A1.1': 2, 'A1.2': 2, 'A1.4': 2, 'A1.5': 1 });
  expect(suggestTracks(five, weak)).toEqual([
    { track: 'T2', reasons: [{ kind: 'weakest', area: 'A1', score: 2, lowest: 1 }] },
  ]);
  expect(suggestTracks(five, agreedAt(3))).toEqual([]);
});

test('of areas with the same median the one with the lowest statement is weakest', () => {
  const one = agreedAt(3, { 'A2.1': 1, 'A4.1': 2 });
  expect(suggestTracks(five, one).map(({ track }) => track)).toEqual(['T4']);
  const both = agreedAt(3, { 'A2.1': 1, 'A4.1': 1 });
  expect(suggestTracks(five, both).map(({ track }) => track)).toEqual(['T3', 'T4', 'T5']);
});

test('to own projects is suggested to who wishes it and can write an application', () => {
  const able = agreedAt(3, { 'A1.1': 1 });
  const tracks = (agreed: Map<string, number>, wishes: readonly 'projectOwner'[]) =>
    suggestTracks(five, agreed, wishes).map(({ track }) => track);
  expect(tracks(able, ['projectOwner'])).toEqual(['T1', 'T2']);
  expect(tracks(able, [])).toEqual(['T2']);
  expect(tracks(agreedAt(3, { 'A1.1': 1, 'A5.5': 2 }), ['projectOwner'])).toEqual(['T2']);
});
