import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CountedNeed, demandCells, quarterOf, quartersUntil } from './demand-cells.ts';
import { determined, FEWEST_TOLD, protectSums, type SumRule } from './protect-sums.ts';

const TOWNS = ['1885', '1884', '1880', '0483', '0480'];
const QUARTERS = ['2026Q2', '2026Q3', '2026Q4'];

const needs = fc
  .array(
    fc.record({
      employer: fc.nat(14).map((n) => `e${n}`),
      municipality: fc.constantFrom(...TOWNS),
      period: fc.constantFrom(...QUARTERS),
      people: fc.integer({ min: 1, max: 9 }),
    }),
    { maxLength: 60 },
  )
  .map((all): CountedNeed[] => all);

const areas = ['', '18', '04', ...TOWNS];
const key = (area: string, period: string) => `${area}/${period}`;

/** Every way in which the sums add up, nought and all. */
function allRules(present: ReadonlySet<string>): SumRule[] {
  const rules: SumRule[] = [];
  for (const period of ['', ...QUARTERS])
    for (const area of ['', '18', '04']) {
      const parts = areas.filter((one) => one.length === area.length + 2 && one.startsWith(area));
      rules.push({ whole: key(area, period), parts: parts.map((one) => key(one, period)) });
    }
  for (const area of areas)
    rules.push({ whole: key(area, ''), parts: QUARTERS.map((period) => key(area, period)) });
  return rules
    .map(({ whole, parts }) => ({ whole, parts: parts.filter((part) => present.has(part)) }))
    .filter(({ whole, parts }) => present.has(whole) && parts.length > 0);
}

test('no sum of fewer than five employers is told, or follows from those that are', () => {
  fc.assert(
    fc.property(needs, (all) => {
      const cells = demandCells(all);
      const employersIn = (area: string, period: string) =>
        new Set(
          all
            .filter((one) => one.municipality.startsWith(area) && (period === '' || one.period === period))
            .map(({ employer }) => employer),
        ).size;
      const told = new Set(
        cells.filter(({ people }) => people !== null).map((one) => key(one.area, one.period)),
      );
      for (const { area, period, employers, people } of cells) {
        if (people === null) continue;
        expect(employers).toBe(employersIn(area, period));
        expect(employers).toBeGreaterThanOrEqual(FEWEST_TOLD);
      }
      const present = new Set(cells.map(({ area, period }) => key(area, period)));
      const found = determined(allRules(present), told);
      for (const { area, period } of cells)
        if (found.has(key(area, period)))
          expect(employersIn(area, period)).toBeGreaterThanOrEqual(FEWEST_TOLD);
    }),
    { numRuns: 500 },
  );
});

test('a single small municipality takes the smallest other with it', () => {
  const set = (n: number) => new Set(Array.from({ length: n }, (_, at) => `${n}-${at}`));
  const cells = [
    { key: 'all', employers: set(20) },
    { key: 'a', employers: set(2) },
    { key: 'b', employers: set(6) },
    { key: 'c', employers: set(12) },
  ];
  const told = protectSums(cells, [{ whole: 'all', parts: ['a', 'b', 'c'] }]);
  expect([...told].sort()).toEqual(['all', 'c']);
});

test('a concept of fewer than five employers has no cells at all', () => {
  const four = ['a', 'b', 'c', 'd'].map((employer) => ({
    employer,
    municipality: '1885',
    period: '2026Q4',
    people: 30,
  }));
  expect(demandCells(four)).toEqual([]);
});

test('quarters follow each other over the year', () => {
  expect(quarterOf('2026-11-23')).toBe('2026Q4');
  expect(quartersUntil('2026-02-01', 3)).toEqual(['2025Q3', '2025Q4', '2026Q1']);
});
