import { expect, test } from 'vitest';
import { addDays } from '../../platform/local-date.ts';
import {
  type CaseClock,
  dueReminders,
  ESCALATION_DAYS,
  FIRST_ANSWER_DAYS,
  isLate,
  lastDay,
  REMINDER_DAYS,
  standsStill,
} from './time-limits.ts';

const OPENED = '2026-09-01';
const clock: CaseClock = {
  state: 'running',
  openedOn: OPENED,
  answered: false,
  lastEventOn: OPENED,
  nextOn: '2026-12-01',
};
const rulesAfter = (days: number, facts: Partial<CaseClock> = {}) =>
  dueReminders({ ...clock, ...facts }, addDays(OPENED, days)).map(({ rule }) => rule);

test('the limits are 9, 21 and 45 days', () => {
  expect([FIRST_ANSWER_DAYS, REMINDER_DAYS, ESCALATION_DAYS]).toEqual([9, 21, 45]);
});

test('each limit is reached on its day and not before', () => {
  expect(rulesAfter(8)).toEqual([]);
  expect(rulesAfter(9)).toEqual(['firstAnswer']);
  expect(rulesAfter(20, { answered: true })).toEqual([]);
  expect(rulesAfter(21, { answered: true })).toEqual(['reminder']);
  expect(rulesAfter(44, { answered: true })).toEqual(['reminder']);
  expect(rulesAfter(45, { answered: true })).toEqual(['reminder', 'escalation']);
});

test('what happens starts the wait anew, and what rests or is closed waits for nobody', () => {
  expect(rulesAfter(45, { answered: true, lastEventOn: addDays(OPENED, 40) })).toEqual([]);
  for (const state of ['paused', 'closed'] as const) expect(rulesAfter(60, { state })).toEqual([]);
});

test('the last day is that of the next action, or of the first answer when that comes before', () => {
  expect(lastDay(clock)).toBe('2026-09-10');
  expect(lastDay({ ...clock, answered: true })).toBe('2026-12-01');
  expect(lastDay({ ...clock, nextOn: '2026-09-05' })).toBe('2026-09-05');
  expect(lastDay({ ...clock, state: 'paused' })).toBe('2026-12-01');
  expect(lastDay({ ...clock, state: 'closed', nextOn: undefined })).toBeUndefined();
  expect(isLate(clock, '2026-09-10')).toBe(false);
  expect(isLate(clock, '2026-09-11')).toBe(true);
});

test('a running case that nothing has happened to for nine days stands still', () => {
  expect(standsStill(clock, addDays(OPENED, 8))).toBe(false);
  expect(standsStill(clock, addDays(OPENED, 9))).toBe(true);
  expect(standsStill({ ...clock, state: 'paused' }, addDays(OPENED, 30))).toBe(false);
});
