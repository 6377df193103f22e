// What a need asks for next, and by when: derived from how it stands, so that nothing has to be ticked off. Dates are
// local dates.
import { addDays } from '../../../platform/local-date.ts';
import { ESCALATION_DAYS, FIRST_ANSWER_DAYS, REMINDER_DAYS } from '../../cases/time-limits.ts';
import type { NeedState } from '../../needs/need.ts';

export const NEED_STEPS = ['complete', 'match', 'matchAgain', 'followUp', 'startPassed', 'resume'] as const;
export type NeedStep = (typeof NEED_STEPS)[number];

export type NeedFacts = {
  state: NeedState;
  receivedOn: string;
  changedOn: string;
  version: number;
  startUntil?: string | undefined;
  /** The newest saved match. */
  match?: { madeOn: string; needVersion: number } | undefined;
};

/** The next step with a need and the last day for it; undefined when it is closed. The store says the same in SQL. */
export function needStep(need: NeedFacts, today: string): { step: NeedStep; dueOn: string } | undefined {
  if (need.state === 'closed') return undefined;
  if (need.state === 'draft') return { step: 'complete', dueOn: addDays(need.receivedOn, FIRST_ANSWER_DAYS) };
  if (need.state === 'paused') return { step: 'resume', dueOn: addDays(need.changedOn, ESCALATION_DAYS) };
  if (need.startUntil && need.startUntil <= today) return { step: 'startPassed', dueOn: need.startUntil };
  if (!need.match) return { step: 'match', dueOn: addDays(need.receivedOn, REMINDER_DAYS) };
  if (need.match.needVersion < need.version) {
    return { step: 'matchAgain', dueOn: addDays(need.changedOn, FIRST_ANSWER_DAYS) };
  }
  return { step: 'followUp', dueOn: addDays(need.match.madeOn, REMINDER_DAYS) };
}

/** A need with its next step. */
export type NeedAhead = {
  key: string;
  title: string;
  /** The words that it came with; a draft may have no title. */
  raw: string;
  employer: string | null;
  municipality: string | null;
  step: NeedStep;
  dueOn: string;
};

/** How many have a last day before a date, on it, and after it. */
export type StepCounts = { before: number; on: number; after: number };
