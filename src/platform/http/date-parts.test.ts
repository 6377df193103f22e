import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dateFromParts, partsOfDate } from './date-parts.ts';

test('dateFromParts() gives back every day that partsOfDate() took apart', () => {
  const days = fc.date({
    min: new Date('1900-01-01T00:00:00Z'),
    max: new Date('2200-01-01T00:00:00Z'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(days, (day) => {
      const on = day.toISOString().slice(0, 10);
      expect(dateFromParts(partsOfDate(on, 'start'), 'start')).toBe(on);
    }),
  );
});

test.each([
  ['29', '2', '2027'],
  ['31', '4', '2027'],
  ['0', '1', '2027'],
  ['1', '13', '2027'],
  ['1', '', '2027'],
  ['första', '3', '2027'],
  ['15', '3', '27'],
])('dateFromParts() calls %s %s %s invalid', (day, month, year) => {
  expect(dateFromParts({ 'start.day': day, 'start.month': month, 'start.year': year }, 'start')).toBe(
    'invalid',
  );
});

test('dateFromParts() knows nothing when nothing is written', () => {
  expect(dateFromParts({ 'start.day': ' ' }, 'start')).toBeUndefined();
});
