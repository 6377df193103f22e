import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deminimisInput, deminimisJson, highestWindow } from './deminimis.ts';

function check(input: unknown) {
  return deminimisJson(deminimisInput.parse(input));
}

const on = '2026-11-23';

test('S3-4: 285 000 euro in three years stop an effort of 20 000 euro, but not one of 15 000', () => {
  const earlier = [{ on: '2025-02-01', eur: 285_000 }];
  expect(check({ earlier, new: { on, eur: 20_000 } })).toEqual({
    sumEur: 305_000,
    ceilingEur: 300_000,
    allowed: false,
  });
  expect(check({ earlier, new: { on, eur: 15_000 } })).toMatchObject({ sumEur: 300_000, allowed: true });
});

test('a window ends the day before the same date three years later', () => {
  const sum = (day: string) =>
    check({ earlier: [{ on: day, eur: 290_000 }], new: { on, eur: 20_000 } }).sumEur;
  expect(sum('2023-11-23')).toBe(20_000);
  expect(sum('2023-11-24')).toBe(310_000);
  expect(sum('2026-11-23')).toBe(310_000);
  const leap = (day: string) =>
    check({ earlier: [{ on: '2024-02-29', eur: 1 }], new: { on: day, eur: 1 } }).sumEur;
  expect(leap('2027-02-28')).toBe(2);
  expect(leap('2027-03-01')).toBe(1);
});

test('aid that is dated after the new one counts in the windows that hold both', () => {
  const earlier = [
    { on: '2024-01-10', eur: 100_000 },
    { on: '2029-06-01', eur: 290_000 },
  ];
  expect(check({ earlier, new: { on, eur: 20_000 } })).toMatchObject({ sumEur: 310_000, allowed: false });
  expect(check({ earlier: [{ on: '2029-11-23', eur: 290_000 }], new: { on, eur: 20_000 } }).sumEur).toBe(
    20_000,
  );
});

test('cents are exact, and written with two decimals', () => {
  const earlier = [
    { on: '2025-02-01', eur: 0.1 },
    { on: '2025-02-02', eur: '0.20' },
  ];
  expect(check({ earlier, new: { on, eur: 299_999.71 } })).toMatchObject({
    sumEur: '300000.01',
    allowed: false,
  });
  expect(check({ earlier, new: { on, eur: 299_999.7 } })).toMatchObject({ sumEur: 300_000, allowed: true });
});

test.each([
  ['new', { earlier: [] }],
  ['new.on', { earlier: [], new: { on: '2026-02-30', eur: 1 } }],
  ['new.eur', { earlier: [], new: { on, eur: -1 } }],
  ['new.eur', { earlier: [], new: { on, eur: 1.005 } }],
  ['earlier.0.eur', { earlier: [{ on }], new: { on, eur: 1 } }],
  // Three years later it would no longer have four figures.
  ['new.on', { earlier: [], new: { on: '9999-12-31', eur: 1 } }],
])('bad input names %s', (field, input) => {
  expect(deminimisInput.safeParse(input).error?.issues.map(({ path }) => path.join('.'))).toContain(field);
});

const day = fc
  .integer({ min: 0, max: 3_000 })
  .map((days) => new Date(Date.UTC(2022, 0, 1) + days * 86_400_000).toISOString().slice(0, 10));
const aid = fc.record({ on: day, cents: fc.integer({ min: 0, max: 40_000_000 }) });

test('no window of any first day that holds the new aid has a higher sum', () => {
  fc.assert(
    fc.property(fc.array(aid, { maxLength: 8 }), aid, day, (earlier, newAid, from) => {
      const until = `${Number(from.slice(0, 4)) + 3}${from.slice(4)}`;
      if (newAid.on < from || newAid.on >= until) return;
      const inside = [...earlier, newAid].filter((one) => from <= one.on && one.on < until);
      const sum = inside.reduce((total, { cents }) => total + cents, 0);
      expect(highestWindow(earlier, newAid).cents).toBeGreaterThanOrEqual(sum);
    }),
    { numRuns: 500 },
  );
});

test('the sum is that of a real window: it holds the new aid and what it counts', () => {
  fc.assert(
    fc.property(fc.array(aid, { maxLength: 8 }), aid, (earlier, newAid) => {
      const { from, until, cents } = highestWindow(earlier, newAid);
      expect(from <= newAid.on && newAid.on < until).toBe(true);
      const inside = [...earlier, newAid].filter((one) => from <= one.on && one.on < until);
      expect(inside.reduce((total, one) => total + one.cents, 0)).toBe(cents);
    }),
  );
});
