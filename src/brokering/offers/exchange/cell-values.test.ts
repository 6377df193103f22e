import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  guardFormula,
  isBlank,
  joinList,
  readExtent,
  readFigure,
  readKronor,
  readMunicipalityCode,
  readPlaces,
  readStart,
  splitList,
  unguardFormula,
} from './cell-values.ts';

test('figures are read with spaces, non-breaking spaces and a decimal comma', () => {
  expect(['3 877', '3\u00a0877', '74,4', '~100', '100%', '..', 'fyra'].map(readFigure)).toEqual([
    3877,
    3877,
    74.4,
    100,
    100,
    undefined,
    undefined,
  ]);
  expect(readKronor('1 234,50 kr')).toBe(123_450);
});

test('two dots, dashes and empty cells say that nothing is known', () => {
  expect(['..', '.', '-', ' ', '\u00a0', 'saknas', '0'].map(isBlank)).toEqual([
    true,
    true,
    true,
    true,
    true,
    true,
    false,
  ]);
});

test('a start is a day or a month in words', () => {
  expect(readStart('Augusti 2025')).toEqual({ startsOn: '2025-08-01', monthOnly: true });
  expect(readStart('2025-08')).toEqual({ startsOn: '2025-08-01', monthOnly: true });
  expect(readStart('18/8 2025')).toEqual({ startsOn: '2025-08-18' });
  expect(readStart('18 augusti 2025')).toEqual({ startsOn: '2025-08-18' });
  expect(readStart('2025-02-30')).toBeUndefined();
  expect(readStart('Snart')).toBeUndefined();
});

test('the extent tells points, their system and length', () => {
  expect(readExtent('400 YH-poäng (ca 2 år)')).toEqual({
    credits: { amount: 400, system: 'yh' },
    months: 24,
  });
  expect(readExtent('315 YH-poäng (ca 1,5 år)').months).toBe(18);
  expect(readExtent('7,5 hp')).toEqual({ credits: { amount: 7.5, system: 'hp' } });
});

test('places stand beside distance', () => {
  expect(readPlaces('Distans (Halmstad)')).toEqual({ distance: true, names: ['Halmstad'] });
  expect(readPlaces('Distans (Göteborg, Lund)').names).toEqual(['Göteborg', 'Lund']);
  expect(readPlaces('Luleå, Umeå')).toEqual({ distance: false, names: ['Luleå', 'Umeå'] });
  expect(readPlaces('Distans')).toEqual({ distance: true, names: [] });
});

test('a code gets its lost zero back', () => {
  expect(['114', '1885', '12', 'x'].map(readMunicipalityCode)).toEqual([
    '0114',
    '1885',
    undefined,
    undefined,
  ]);
});

test('a guarded cell never begins a formula, and the guard comes off again', () => {
  fc.assert(
    fc.property(fc.string(), fc.constantFrom('', '=', '+', '-', '@', "'=", '\t'), (text, head) => {
      const guarded = guardFormula(head + text);
      expect(/^[=+\-@\t\r]/.test(guarded)).toBe(false);
      expect(unguardFormula(guarded)).toBe(head + text);
    }),
  );
});

test('a list in one cell comes back whole, with bars inside its items', () => {
  const item = fc.string({ minLength: 1 }).filter((text) => text.trim() === text && text !== '');
  fc.assert(
    fc.property(fc.array(item), (items) => {
      expect(splitList(joinList(items))).toEqual(items);
    }),
  );
});
