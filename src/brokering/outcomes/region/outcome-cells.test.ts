import fc from 'fast-check';
import { expect, test } from 'vitest';
import { figuresOf, lookupOf, shareOf } from './figures.ts';
import { type Counted, DRIVE_PARTS, type OutcomeCell, outcomeCells, SECTOR_PARTS } from './outcome-cells.ts';

const counted = fc.record({
  member: fc.integer({ min: 1, max: 14 }).map(String),
  municipality: fc.constantFrom('1885', '1884', '0580'),
  period: fc.constantFrom('2026Q1', '2026Q2', '2026Q3'),
  drive: fc.constantFrom(...DRIVE_PARTS),
  sector: fc.constantFrom('private', 'otherPublic'),
});
const rows = fc
  .array(counted, { maxLength: 70 })
  .map((all) => all.map(({ drive, sector, ...one }): Counted => ({ ...one, parts: [drive, sector] })));

const keyOf = ({ part, area, period }: Pick<OutcomeCell, 'part' | 'area' | 'period'>) =>
  `${part}/${area}/${period}`;
const matches = (one: Counted, { part, area, period }: OutcomeCell) =>
  (part === '' || one.parts.includes(part)) &&
  one.municipality.startsWith(area) &&
  (period === '' || one.period === period);

test('no sum of fewer than five members is told, and none can be had by one subtraction in a split, a place or over time', () => {
  fc.assert(
    fc.property(rows, (all) => {
      const cells = outcomeCells(all, [DRIVE_PARTS, SECTOR_PARTS]);
      const members = (cell: OutcomeCell) =>
        new Set(all.filter((one) => matches(one, cell)).map(({ member }) => member)).size;
      for (const cell of cells) {
        if (cell.value === null) continue;
        expect(members(cell)).toBeGreaterThanOrEqual(5);
        expect(cell.value).toBe(all.filter((one) => matches(one, cell)).length);
        const families = [
          cells.filter(
            (one) => one.area === cell.area && one.period === cell.period && isOf(DRIVE_PARTS, one),
          ),
          cells.filter(
            (one) =>
              one.part === cell.part &&
              one.period === cell.period &&
              one.area.length === cell.area.length + 2 &&
              one.area.startsWith(cell.area),
          ),
          cells.filter((one) => one.part === cell.part && one.area === cell.area && one.period !== ''),
        ];
        const isWhole = [cell.part === '', true, cell.period === '' && cell.area.length < 4];
        for (const [at, parts] of families.entries()) {
          const hidden = parts.filter(({ value }) => value === null);
          if (isWhole[at] && hidden.length === 1 && hidden[0])
            expect([keyOf(hidden[0]), members(hidden[0]) >= 5]).toEqual([keyOf(hidden[0]), true]);
        }
      }
    }),
    { numRuns: 60 },
  );
});

function isOf(split: readonly string[], { part }: OutcomeCell): boolean {
  return split.includes(part);
}

test('shares are whole percent, rounded half up, and nothing when either is not told', () => {
  expect([shareOf(1, 3), shareOf(2, 3), shareOf(1, 8), shareOf(0, 4)]).toEqual([33, 67, 13, 0]);
  expect([shareOf(null, 3), shareOf(1, null), shareOf(0, 0)]).toEqual([null, null, null]);
});

test('broker and driver are measured apart, and the trend of centres is against the first quarter', () => {
  const cell = (
    measure: 'cases' | 'centres' | 'initiatives',
    part: string,
    period: string,
    value: number,
  ) => ({
    ...{ measure, part, period, value },
    area: '',
  });
  const look = lookupOf([
    cell('cases', '', '', 23),
    cell('initiatives', 'networkMeetings', '', 4),
    cell('initiatives', 'methodUses', '', 6),
    cell('centres', '', '2025Q1', 5),
    cell('centres', '', '2026Q3', 8),
  ]);
  const figures = new Map(figuresOf(look, '2026-11-23').map((one) => [one.id, one]));
  expect(figures.get('roles')?.words).toEqual({ cases: 23, own: 10 });
  expect(figures.get('centres')?.words).toEqual({ now: 8, base: 5, change: 3 });
  expect(figures.get('drive')?.words).toBeUndefined();
});
