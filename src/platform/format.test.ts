import { expect, test } from 'vitest';
import { formatDate, formatDayAndWeek, formatMonth, formatPeriod, formatShortDate } from './format.ts';

test('a working day is written with weekday and ISO week, also around new year', () => {
  expect(formatDayAndWeek('2026-11-23', 'sv')).toBe('måndag 23 november · vecka 48');
  expect(formatDayAndWeek('2026-11-23', 'en')).toBe('Monday 23 November · week 48');
  expect(formatDayAndWeek('2027-01-03', 'sv')).toContain('vecka 53');
  expect(formatDayAndWeek('2027-01-04', 'sv')).toContain('vecka 1');
  expect(formatDayAndWeek('2025-12-29', 'sv')).toContain('vecka 1');
});

test('nothing breaks a date between two lines', () => {
  expect(formatDate('2026-11-23', 'sv')).toBe('23\u00a0november\u00a02026');
  expect(formatDate('2026-11-23', 'en')).toBe('23\u00a0November\u00a02026');
  expect(formatMonth('2026-11-23', 'sv')).toBe('november\u00a02026');
});

test('a period says month and year once where they are the same', () => {
  const period = (from: string, to: string) => formatPeriod(from, to, 'sv').replaceAll('\u00a0', ' ');
  expect(period('2026-12-18', '2026-12-19')).toBe('18–19 december 2026');
  expect(period('2026-11-30', '2026-12-02')).toBe('30 november–2 december 2026');
  expect(period('2026-12-30', '2027-01-02')).toBe('30 december 2026–2 januari 2027');
  expect(period('2026-12-18', '2026-12-18')).toBe('18 december 2026');
});

test('a short date has no full stop, and a year only when it is another one', () => {
  expect(formatShortDate('2026-11-26', 'sv', '2026-11-23')).toBe('26\u00a0nov');
  expect(formatShortDate('2027-02-01', 'sv', '2026-11-23')).toBe('1\u00a0feb\u00a02027');
  expect(formatShortDate('2026-12-01', 'en', '2026-11-23')).toBe('1\u00a0Dec');
});
