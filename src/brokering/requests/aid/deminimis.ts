// The ceiling of de minimis aid to one undertaking in any three-year window.
// Source: Commission Regulation (EU) 2023/2831, article 3(2): 300 000 euro; domain.md §6, S3-4.
import { z } from 'zod';
import { addDays } from '../../../platform/local-date.ts';

export const CEILING_EUR = 300_000;
const WINDOW_YEARS = 3;
const CENTS = 100;

/** Aid given on a local date, in cents of a euro. */
export type Aid = { on: string; cents: number };

/** The window, of those that hold the new aid, with the highest sum; `until` is the first day after it. */
export type AidWindow = { from: string; until: string; cents: number };

/**
 * The highest sum of aid in any window of three years that holds the new aid, the new aid included.
 * A window begins on any day and ends the day before the same date three years later; aid that was given after the
 * new one, or is registered late, counts in the windows that hold both.
 */
export function highestWindow(earlier: readonly Aid[], newAid: Aid): AidWindow {
  const all = [...earlier, newAid];
  const holding = all
    .map(({ on }) => ({ from: on, until: threeYearsAfter(on) }))
    .filter(({ from, until }) => from <= newAid.on && newAid.on < until);
  const windows = holding.map(({ from, until }) => ({
    from,
    until,
    cents: all.filter(({ on }) => from <= on && on < until).reduce((sum, { cents }) => sum + cents, 0),
  }));
  return windows.reduce((most, one) => (one.cents > most.cents ? one : most));
}

/** Whether the new aid keeps every window that holds it at or under the ceiling. */
export function isAidAllowed(window: AidWindow): boolean {
  return window.cents <= CEILING_EUR * CENTS;
}

/** The last day of a window. */
export function lastDayOf({ until }: Pick<AidWindow, 'until'>): string {
  return addDays(until.endsWith('-02-29') && !isLeap(until) ? `${until.slice(0, 4)}-03-01` : until, -1);
}

function isLeap(on: string): boolean {
  const year = Number(on.slice(0, 4));
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** As text it sorts right even where the year has no such day: `2027-02-29` comes after `2027-02-28`. */
function threeYearsAfter(on: string): string {
  return `${String(Number(on.slice(0, 4)) + WINDOW_YEARS).padStart(4, '0')}${on.slice(4)}`;
}

const MOST_EUR = 1_000_000_000;
const MOST_AIDS = 10_000;
const AMOUNT = /^\d{1,11}(\.\d{1,2})?$/;

const cents = z
  .union([z.number(), z.string()])
  .transform(String)
  .refine((text) => AMOUNT.test(text) && Number(text) <= MOST_EUR, 'Expected euro with at most two decimals')
  .transform((text) => {
    const [whole = '', decimals = ''] = text.split('.');
    return Number(whole) * CENTS + Number(decimals.padEnd(2, '0'));
  });
/** Years with four figures sort as text, also three years on. */
const day = z.iso
  .date()
  .refine((on) => on >= '1900-01-01' && on < '3000-01-01', 'Expected a day from 1900 to 2999');
const aid = z.strictObject({ on: day, eur: cents }).transform(({ on, eur }) => ({ on, cents: eur }));

/** `{"earlier":[{"on":"2025-02-01","eur":285000}],"new":{"on":"2026-11-23","eur":20000}}` */
export const deminimisInput = z.strictObject({ earlier: z.array(aid).max(MOST_AIDS).default([]), new: aid });

/** Whole euro are numbers, cents make a string with two decimals. */
export function deminimisJson({ earlier, new: newAid }: z.infer<typeof deminimisInput>) {
  const window = highestWindow(earlier, newAid);
  const whole = Math.floor(window.cents / CENTS);
  const rest = window.cents % CENTS;
  const sumEur = rest === 0 ? whole : `${whole}.${String(rest).padStart(2, '0')}`;
  return { sumEur, ceilingEur: CEILING_EUR, allowed: isAidAllowed(window) };
}
