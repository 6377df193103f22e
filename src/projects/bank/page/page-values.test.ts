import fc from 'fast-check';
import { expect, test } from 'vitest';
import { periodDays, readDeclaredCount, readEmail, readPeriod, readPhone, readSek } from './page-values.ts';

test('readSek() reads back every amount however its thousands are parted', () => {
  fc.assert(
    fc.property(
      fc.nat(999_999_999),
      fc.constantFrom(' ', '\u00a0', '\u202f', '.'),
      fc.constantFrom(' kr', '\u00a0kr', ' kronor', ' SEK', ',00 kr', ':-', ''),
      (kronor, space, unit) => {
        const grouped = kronor.toString().replaceAll(/\B(?=(\d{3})+$)/g, space);
        expect(readSek(`${grouped}${unit}`)).toBe(kronor);
        expect(readSek(`${kronor}${unit}`)).toBe(kronor);
      },
    ),
  );
});

test.each(['', 'kr', '12,50 kr', '74 59 kr', '-5 kr', 'cirka 5 000 kr', '5 000–6 000 kr', '9'.repeat(40)])(
  'readSek() does not guess at %j',
  (text) => expect(readSek(text)).toBeUndefined(),
);

test.each([
  '2009-01-01 till 2009-03-31',
  '2009-01-01 t.o.m. 2009-03-31',
  '2009-01-01 – 2009-03-31',
  '2009-01-01\u00a0till\u00a02009-03-31',
  '1 januari 2009 till 31 mars 2009',
  '1 Januari 2009–31 mars 2009',
  '2009.01.01 - 2009/03/31',
])('readPeriod() reads %j as 90 days, both ends counted', (text) => {
  const period = readPeriod(text);
  expect(period).toEqual({ from: '2009-01-01', to: '2009-03-31' });
  expect(period && periodDays(period)).toBe(90);
});

test.each([
  '2009-03-31 till 2009-01-01',
  '1 januar 2009 till 31 mars 2009',
  '31 februari 2009 till 1 mars 2009',
  '2009-02-30 till 2009-03-31',
  '2009-01-01',
  'våren 2009',
  '',
])('readPeriod() does not guess at %j', (text) => expect(readPeriod(text)).toBeUndefined());

test('readEmail() and readPhone() take addresses and numbers, nothing else', () => {
  expect(readEmail('tilda@example.org')).toBe('tilda@example.org');
  expect(readEmail('tilda at example.org')).toBeUndefined();
  expect(readPhone('+46 8 465 00 12')).toBe('+46 8 465 00 12');
  expect(readPhone('ring växeln')).toBeUndefined();
});

test.each([
  ['Lärcentrum i 23 kommuner analyserar sina behov.', 23],
  ['Lärcentrum i tolv kommuner analyserar sina behov.', 12],
  ['I 35 av de 52 kommunerna finns samarbete. De 23 deltagande kommunerna ska skriva mål.', 23],
  ['Minst 8 kommuner ska välja. De 23 kommunerna är med.', 23],
])('readDeclaredCount() reads %j', (text, count) => expect(readDeclaredCount(text)).toBe(count));

test.each(['I 35 av de 52 kommunerna finns samarbete.', 'Minst 8 kommuner ska välja.', 'Kommunerna deltar.'])(
  'readDeclaredCount() does not take another count for it: %j',
  (text) => expect(readDeclaredCount(text)).toBeUndefined(),
);
