import { expect, test } from 'vitest';
import { concept } from '../../../register/skills/concept.ts';
import { degreesFrom, nearGoals } from './near-goals.ts';

const occupation = (id: string, canReplace: Record<string, number> = {}) =>
  concept.parse({
    id,
    kind: 'occupation',
    label: { sv: id.toUpperCase() },
    synonyms: {},
    canReplace: Object.entries(canReplace).map(([other, percent]) => ({ id: other, percent })),
    codes: {},
  });

test('the nearest occupations come first, by the highest degree that is said, without what is had or asked for', () => {
  const degrees = degreesFrom([occupation('a', { c: 25, d: 25, b: 75 }), occupation('b', { c: 75, a: 75 })]);
  const found = nearGoals(
    degrees,
    ['d', 'c', 'b', 'a'].map((id) => occupation(id)),
    ['A', 'b'],
  );
  expect(found.map(({ id, percent }) => [id, percent])).toEqual([
    ['c', 75],
    ['d', 25],
  ]);
});

test('so few are named that the offers are still seen', () => {
  const others = Array.from({ length: 30 }, (_, at) => `o${at}`);
  const degrees = degreesFrom([occupation('a', Object.fromEntries(others.map((id) => [id, 25])))]);
  expect(
    nearGoals(
      degrees,
      others.map((id) => occupation(id)),
      [],
    ),
  ).toHaveLength(8);
});
