// What waits for somebody who keeps employers: visits to make or write down, steps that were agreed on, and signals to answer.
import { localDate } from '../../platform/format.ts';

export const EMPLOYER_TASKS = [
  'visit',
  'writeVisit',
  'employerStep',
  'correctAddress',
  'takeSignal',
  'answerSignal',
] as const;
export type EmployerTask = (typeof EMPLOYER_TASKS)[number];

/** A visit is to be made on its day, and afterwards to be written down. Instants in, a local date out. */
export function visitTask(
  visit: { startsAt: Date; endsAt: Date },
  now: Date,
): { step: EmployerTask; dueOn: string } {
  return { step: visit.endsAt <= now ? 'writeVisit' : 'visit', dueOn: localDate(visit.startsAt) };
}
