import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, daysAfter, daysBefore, instantAt } from './local-date.ts';

test('leap days and the turn of the year are counted', () => {
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
  expect(addDays('2027-03-01', -1)).toBe('2027-02-28');
});

test('going forward and back again ends where it began', () => {
  const days = fc.integer({ min: -40_000, max: 40_000 });
  fc.assert(fc.property(days, (n) => addDays(addDays('2026-11-23', n), -n) === '2026-11-23'));
});

test('text that is no date is refused', () => {
  expect(() => addDays('november', 1)).toThrow(RangeError);
});

test('instantAt() reads Swedish time, in winter and in summer', () => {
  expect(instantAt('2026-11-23', '10:00').toISOString()).toBe('2026-11-23T09:00:00.000Z');
  expect(instantAt('2026-07-01', '10:00').toISOString()).toBe('2026-07-01T08:00:00.000Z');
});

test('days before and after are whole times 24 hours, also over the change to summer time', () => {
  const at = new Date('2027-03-28T09:00:00Z');
  expect(daysBefore(at, 2).toISOString()).toBe('2027-03-26T09:00:00.000Z');
  expect(daysAfter(daysBefore(at, 90), 90)).toEqual(at);
});
