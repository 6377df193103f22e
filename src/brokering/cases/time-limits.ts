// The time limits of the work with cases and needs, all of them here: domain.md §4 names the stages, ux.md §13 the days.
// Dates are local dates.

import { localDate } from '../../platform/format.ts';
import { addDays } from '../../platform/local-date.ts';
import type { BrokerCase, CaseState } from './case.ts';

/** Whoever turns to the centre is answered within so many days. What nothing has happened to for as long stands still. */
export const FIRST_ANSWER_DAYS = 9;
/** After so many days without anything new, whoever has the next step is reminded; a need finds a match within them. */
export const REMINDER_DAYS = 21;
/** After so many days without anything new, the head of the centre is told; what rests is taken up again. */
export const ESCALATION_DAYS = 45;

export type ReminderRule = 'firstAnswer' | 'reminder' | 'escalation';

export type CaseClock = {
  state: CaseState;
  openedOn: string;
  answered: boolean;
  /** When something last happened. */
  lastEventOn: string;
  /** The last day for the next action; missing when the case is closed. */
  nextOn?: string | undefined;
};

/** What the limits ask of a case. */
export function clockOf(found: BrokerCase): CaseClock {
  return {
    state: found.state,
    openedOn: localDate(found.openedAt),
    answered: found.answeredAt !== null,
    lastEventOn: localDate(found.lastEventAt),
    nextOn: found.next?.on,
  };
}

/** A limit that was reached, and the day that it counts from. */
export type DueReminder = { rule: ReminderRule; since: string };

/** The limits that a running case has reached on `today`; what rests or is closed waits for nobody. */
export function dueReminders(clock: CaseClock, today: string): DueReminder[] {
  if (clock.state !== 'running') return [];
  const reached = (since: string, days: number) => addDays(since, days) <= today;
  const { openedOn, lastEventOn } = clock;
  const due: DueReminder[] = [];
  if (!clock.answered && reached(openedOn, FIRST_ANSWER_DAYS))
    due.push({ rule: 'firstAnswer', since: openedOn });
  if (reached(lastEventOn, REMINDER_DAYS)) due.push({ rule: 'reminder', since: lastEventOn });
  if (reached(lastEventOn, ESCALATION_DAYS)) due.push({ rule: 'escalation', since: lastEventOn });
  return due;
}

/** Whether nothing has happened to a running case for so long that lists say it stands still. */
export function standsStill({ state, lastEventOn }: CaseClock, today: string): boolean {
  return state === 'running' && addDays(lastEventOn, FIRST_ANSWER_DAYS) <= today;
}

/** The last day to do something: for the next action, or before that for the first answer. Undefined when closed. */
export function lastDay(clock: CaseClock): string | undefined {
  const { state, nextOn, answered, openedOn } = clock;
  if (state === 'closed' || nextOn === undefined) return undefined;
  const answerOn = addDays(openedOn, FIRST_ANSWER_DAYS);
  return state === 'running' && !answered && answerOn < nextOn ? answerOn : nextOn;
}

/** Whether the last day has passed. */
export function isLate(clock: CaseClock, today: string): boolean {
  const day = lastDay(clock);
  return day !== undefined && day < today;
}
