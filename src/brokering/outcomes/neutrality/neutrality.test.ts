import { expect, test } from 'vitest';
import {
  askedBeside,
  FEWEST_TO_READ,
  type HouseCounts,
  percentOf,
  periodOf,
  readingOf,
  sharesOf,
} from './neutrality.ts';

const house = (
  name: HouseCounts['house'],
  chosen: number | null,
  eligibleDecided: number | null,
): HouseCounts => ({
  house: name,
  eligible: 20,
  shown: 20,
  asked: 21,
  answered: 9,
  eligibleDecided,
  chosen,
});
const base = { counted: 20, decided: FEWEST_TO_READ, sealed: 0, unjudged: 0 };

test('a few choices are never read, however they fell', () => {
  const houses = [house('own', 9, 9)];
  expect(readingOf({ ...base, decided: FEWEST_TO_READ - 1 }, houses)).toEqual({
    kind: 'few',
    decided: FEWEST_TO_READ - 1,
  });
  expect(readingOf({ ...base, counted: 0, decided: 0 }, [])).toEqual({ kind: 'none' });
});

test('the share of the choices stands against the share of the eligible, and the difference is reckoned exactly', () => {
  const houses = [house('own', 3, 10), house('private', 7, 70)];
  expect(readingOf(base, houses)).toEqual({
    kind: 'told',
    own: 3,
    choices: 10,
    chosen: 30,
    eligible: 13,
    points: 18,
  });
  expect(sharesOf(houses)).toEqual([
    { house: 'own', chosen: 30, eligible: 13 },
    { house: 'public', chosen: 0, eligible: 0 },
    { house: 'private', chosen: 70, eligible: 88 },
  ]);
  expect(readingOf(base, [house('own', 0, 40), house('private', 10, 40)])).toMatchObject({ points: -50 });
});

test('what is hidden in one place is not told in another', () => {
  const houses = [house('own', null, 10), house('private', 7, 70)];
  expect(readingOf(base, houses)).toEqual({ kind: 'hidden' });
  expect(sharesOf(houses).map(({ chosen }) => chosen)).toEqual([undefined, undefined, undefined]);
  expect(askedBeside(houses)).toBe(2);
});

test('whole per cent are rounded half up', () => {
  expect([percentOf(1, 8), percentOf(1, 200), percentOf(2, 3), percentOf(0, 0)]).toEqual([
    13,
    1,
    67,
    undefined,
  ]);
});

test('a period is a year or a quarter of one', () => {
  expect(periodOf('2026')).toMatchObject({ from: '2026-01-01', until: '2027-01-01' });
  expect(periodOf('2026-1')).toMatchObject({ from: '2026-01-01', until: '2026-04-01' });
  expect(periodOf('2026-4')).toMatchObject({ from: '2026-10-01', until: '2027-01-01' });
  expect([periodOf('2026-5'), periodOf('26'), periodOf('')]).toEqual([undefined, undefined, undefined]);
});
