import { expect, test } from 'vitest';
import { answerForm, gainOf, meanTenths, monthsAfter } from './follow-up.ts';

test('S2-4: levels 4,4,4,3,3,2 against 4 leave 4 of 11 steps', () => {
  expect(gainOf(4, [4, 4, 2, 2, 1, 0], [4, 4, 4, 3, 3, 2])).toEqual({ before: 11, now: 4, of: 6 });
  expect(gainOf(4, [4, 4], [4])).toBeUndefined();
  expect(gainOf(4, undefined, [4])).toBeUndefined();
});

test('months end on a day that exists', () => {
  expect(monthsAfter('2026-08-20', 3)).toBe('2026-11-20');
  expect(monthsAfter('2026-11-30', 3)).toBe('2027-02-28');
  expect(monthsAfter('2026-12-31', 6)).toBe('2027-06-30');
  expect(monthsAfter('2026-01-15', 0)).toBe('2026-01-15');
});

test('each round asks its own questions, and a mean rounds half up', () => {
  expect(answerForm('end').safeParse({ reaction: '5', learning: '4', position: 'same' }).success).toBe(false);
  const later = { workUse: '4', result: '3', safeNow: '4', position: 'widerTasks' };
  expect(answerForm('threeMonths').parse(later)).toEqual({
    workUse: 4,
    result: 3,
    safeNow: 4,
    position: 'widerTasks',
  });
  expect([meanTenths(17, 4), meanTenths(5, 4), meanTenths(20, 5)]).toEqual([43, 13, 40]);
});
