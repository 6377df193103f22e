// Who gets the seats that become free: a stated rule, the same for everybody in the line.
import { addDays } from '../../../platform/local-date.ts';

/** The rule of the line, as the pages state it. */
export const WAITING_RULE = {
  /** Days to answer when a seat has become free. */
  daysToAnswer: 7,
} as const;

export type Waiter = {
  readonly id: string;
  readonly people: number;
  /** Turn, from 1. */
  readonly line: number;
};

/**
 * Who moves up when so many seats are free: the first in the line whose people all fit, then the next of those behind.
 * Whoever needs more seats than are free keeps the turn and is passed.
 */
export function nextInLine<W extends Waiter>(line: readonly W[], free: number): W[] {
  let left = free;
  return [...line]
    .sort((a, b) => a.line - b.line)
    .filter(({ people }) => {
      if (people > left) return false;
      left -= people;
      return true;
    });
}

/** Last local day to answer for one that moves up on `today`; no later than the last day of the pool, if that is to come. */
export function answerBefore(today: string, bindBefore: string | undefined): string {
  const usual = addDays(today, WAITING_RULE.daysToAnswer);
  return bindBefore !== undefined && bindBefore >= today && bindBefore < usual ? bindBefore : usual;
}
