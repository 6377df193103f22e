import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nextSort, pagesToShow, parseSort, withQuery } from './query.ts';

test('withQuery() changes one parameter and keeps the others', () => {
  expect(withQuery('/utbud', { kommun: '1885', sort: 'namn' }, { kommun: '1884' })).toBe(
    '/utbud?kommun=1884&sort=namn',
  );
});

test('withQuery() drops what is empty, and the question mark with it', () => {
  expect(withQuery('/utbud', { kommun: '1885' }, { kommun: undefined })).toBe('/utbud');
});

test('withQuery() goes back to the first page when the list changes, and only then', () => {
  expect(withQuery('/utbud', { sida: '3' }, { kommun: '1885' })).toBe('/utbud?kommun=1885');
  expect(withQuery('/utbud', { sida: '3' }, { sida: '4' })).toBe('/utbud?sida=4');
});

test('parseSort() refuses a key that the list does not have', () => {
  expect(parseSort('-namn', ['namn'], 'senast')).toEqual({ key: 'namn', falling: true });
  expect(parseSort('lösenord', ['namn'], '-senast')).toEqual({ key: 'senast', falling: true });
});

test('nextSort() turns the order of the present column and starts rising on another', () => {
  expect(nextSort({ key: 'namn', falling: false }, 'namn')).toBe('-namn');
  expect(nextSort({ key: 'namn', falling: true }, 'namn')).toBe('namn');
  expect(nextSort({ key: 'senast', falling: false }, 'namn')).toBe('namn');
});

test('pagesToShow() always holds the first, the present and the last page, in order, with gaps of more than one', () => {
  const pages = fc
    .integer({ min: 1, max: 500 })
    .chain((last) => fc.tuple(fc.integer({ min: 1, max: last }), fc.constant(last)));
  fc.assert(
    fc.property(pages, ([page, last]) => {
      const shown = pagesToShow(page, last);
      const numbers = shown.filter((n) => n > 0);
      expect(numbers).toEqual(expect.arrayContaining([1, page, last]));
      expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
      shown.forEach((n, index) => {
        if (n === 0) expect((shown[index + 1] ?? 0) - (shown[index - 1] ?? 0)).toBeGreaterThan(2);
        else if (index > 0 && shown[index - 1] !== 0) expect(n - (shown[index - 1] ?? 0)).toBe(1);
      });
    }),
  );
});
