import fc from 'fast-check';
import { expect, test } from 'vitest';
import { suppressCalculation } from './suppression.cli.ts';
import { FEWEST_TOLD, suppress, type Told } from './suppression.ts';

test('fewer than five is the limit that domain.md §6 sets', () => {
  expect(FEWEST_TOLD).toBe(5);
});

test.each<[string, number[], (number | null)[], number | null]>([
  ['a small group, and the smallest other from which it would follow', [7, 4, 12], [null, null, 12], 23],
  ['nothing where all are large enough', [5, 8], [5, 8], 13],
  ['nobody at all is told', [0, 9], [0, 9], 9],
  ['two small ones do not follow from the rest', [2, 3, 12], [null, null, 12], 17],
  ['two of one each do', [1, 1, 12, 20], [null, null, null, 20], 34],
  ['the first of two that are equally small', [4, 7, 7], [null, null, 7], 18],
  ['the total where nothing else is left', [4], [null], null],
  ['the total beside groups of nobody', [0, 3], [0, null], null],
  ['three of one each, with nothing left', [1, 1, 1], [null, null, null], null],
  ['no groups at all', [], [], 0],
])('%s', (_, groups, told, total) => {
  expect(suppress(groups)).toEqual({ groups: told, total });
  const sum = groups.reduce((all, one) => all + one, 0);
  expect(suppressCalculation.answer(JSON.stringify({ groups, total: sum }))).toEqual({ groups: told, total });
});

test.each([
  [{ groups: [7, 4], total: 12 }, /^total: /],
  [{ groups: [7, 4] }, /^total: /],
  [{ groups: [7, -1], total: 6 }, /^groups\[1\]: /],
  [{ groups: [7.5], total: 7.5 }, /^groups\[0\]: /],
  [{ groups: '7', total: 7 }, /^groups: /],
])('what is wrong with %j is said with the name of its field', (question, problem) => {
  expect(() => suppressCalculation.answer(JSON.stringify(question))).toThrow(problem);
});

/** Every table that adds up to what is told, with somebody in each hidden group. */
function tablesBehind({ groups, total }: Told): number[][] {
  const most = total ?? FEWEST_TOLD;
  const tables = groups.reduce<number[][]>(
    (before, people) =>
      people === null
        ? before.flatMap((table) => Array.from({ length: most }, (_, one) => [...table, one + 1]))
        : before.map((table) => [...table, people]),
    [[]],
  );
  return tables.filter((table) => total === null || table.reduce((sum, one) => sum + one, 0) === total);
}

test('no small group follows from what is told', () => {
  const groups = fc.array(fc.integer({ min: 0, max: 7 }), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(groups, (people) => {
      const told = suppress(people);
      const possible = tablesBehind(told);
      for (const [at, one] of people.entries()) {
        if (one === 0 || one >= FEWEST_TOLD) continue;
        expect([told.groups[at], new Set(possible.map((table) => table[at])).size > 1]).toEqual([null, true]);
      }
    }),
  );
});

test('what is told is true, and never more than one group is hidden beside the small ones', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(30), { maxLength: 12 }), (people) => {
      const { groups, total } = suppress(people);
      expect(groups.every((one, at) => one === null || one === people[at])).toBe(true);
      expect([null, people.reduce((sum, one) => sum + one, 0)]).toContain(total);
      const others = groups.filter((one, at) => one === null && (people[at] ?? 0) >= FEWEST_TOLD);
      expect(others.length).toBeLessThanOrEqual(1);
    }),
  );
});
