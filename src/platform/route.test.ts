import { expect, test } from 'vitest';
import { route } from './route.ts';

test('route() fills and encodes its parameters', () => {
  expect(route('/formedling/behov/:key/:tab').href({ key: 'B-2026-1', tab: 'å/b' })).toBe(
    '/formedling/behov/B-2026-1/%C3%A5%2Fb',
  );
});

test('route() writes a query, leaving out what is empty', () => {
  const offers = route('/utbud');
  expect(
    offers.href({ q: 'svets', sida: 2, kommun: ['1885', '1880'], tom: '', inte: undefined, nej: false }),
  ).toBe('/utbud?q=svets&sida=2&kommun=1885&kommun=1880');
  expect(offers.href()).toBe('/utbud');
});
