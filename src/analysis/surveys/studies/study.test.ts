import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findingForm, shareInTenths } from './study.ts';

test('a figure with a denominator has its share to one decimal; one without has none', () => {
  expect(shareInTenths({ numerator: 35, denominator: 52 })).toBe(673);
  expect(shareInTenths({ numerator: 1, denominator: 8 })).toBe(125);
  expect(shareInTenths({ numerator: 42, denominator: null })).toBeUndefined();
});

test('a share is within half a tenth of the quotient, and never above the whole', () => {
  const figure = fc.integer({ min: 1, max: 100_000 }).chain((denominator) =>
    fc.record({
      numerator: fc.integer({ min: 0, max: denominator }),
      denominator: fc.constant(denominator),
    }),
  );
  fc.assert(
    fc.property(figure, ({ numerator, denominator }) => {
      const tenths = shareInTenths({ numerator, denominator }) ?? -1;
      expect(tenths).toBeLessThanOrEqual(1_000);
      // In whole numbers: 2·|tenths·d − 1000·n| is at most d.
      expect(2 * Math.abs(tenths * denominator - 1_000 * numerator)).toBeLessThanOrEqual(denominator);
    }),
  );
});

test('a finding says at the field what is wrong with its figure', () => {
  const given = { statementSv: 'Samarbetet är sporadiskt.', source: 'Enkät 2026' };
  const wrongIn = (more: Record<string, string>) => {
    const parsed = findingForm.safeParse({ ...given, ...more });
    return parsed.success ? [] : parsed.error.issues.map(({ path }) => path.join('.'));
  };
  expect(wrongIn({})).toEqual([]);
  expect(wrongIn({ numerator: '42', unitSv: 'lärcentra' })).toEqual([]);
  expect(wrongIn({ numerator: '35', denominator: '52', unitSv: 'kommuner' })).toEqual([]);
  expect(wrongIn({ numerator: '53', denominator: '52', unitSv: 'kommuner' })).toEqual(['denominator']);
  expect(wrongIn({ denominator: '52' })).toEqual(['numerator']);
  expect(wrongIn({ numerator: '42' })).toEqual(['unitSv']);
  expect(wrongIn({ unitSv: 'kommuner' })).toEqual(['unitSv']);
});
