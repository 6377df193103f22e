// What employers ask of one reader: visits, next steps and signals that another house handed over.
import { visitTask } from '../../brokering/employers/employer-task.ts';
import { listMyNextSteps } from '../../brokering/employers/employers.service.ts';
import { listEmployers } from '../../brokering/employers/list/employer-list.service.ts';
import type { EmployerLine } from '../../brokering/employers/list/employer-list.ts';
import { listRefusedAddresses } from '../../brokering/employers/people/refused-addresses.service.ts';
import { ANSWER_DAYS } from '../../brokering/employers/signals/signal.ts';
import {
  countSignalsOf,
  listEmployerNames,
  listSignals,
} from '../../brokering/employers/signals/signals.service.ts';
import { listMyVisits } from '../../brokering/employers/visits/planned-visits.service.ts';
import { countSignalsHelped } from '../../brokering/needs/needs.service.ts';
import { readAllParts } from '../../platform/all-parts.ts';
import { formatTime, localDate } from '../../platform/format.ts';
import { addDays } from '../../platform/local-date.ts';
import type { Listed } from '../../platform/part.ts';
import type { Work } from '../../platform/work.ts';
import { firstWords, type Waiting } from './today.ts';

/**
 * Visits of the reader, steps with employers that are theirs or wait for somebody of their house, and addresses that a
 * mail server refuses; until a local date.
 */
export async function listEmployerSteps(work: Work, until?: string): Promise<Waiting[]> {
  const visits = (await listMyVisits(work, until)).map((visit): Waiting => {
    const when = `${formatTime(visit.startsAt, 'sv')}, ${visit.place}`;
    const id = visit.employer.id;
    return { kind: 'visit', id, title: visit.employer.name, from: when, ...visitTask(visit, work.now) };
  });
  const steps = (await listMyNextSteps(work, until)).map(
    ({ employer, step }): Waiting => ({
      kind: 'employer',
      id: employer.id,
      title: step.text,
      from: employer.name,
      step: 'employerStep',
      dueOn: step.on,
    }),
  );
  const refused = (await listRefusedAddresses(work)).filter(
    ({ dueOn }) => until === undefined || dueOn <= until,
  );
  const addresses = refused.map(
    ({ contact, employer, dueOn }): Waiting => ({
      kind: 'contact',
      id: contact.id,
      employerId: employer.id,
      title: contact.name,
      from: employer.name,
      step: 'correctAddress',
      dueOn,
    }),
  );
  return [...visits, ...steps, ...addresses];
}

const SHOWN_EMPLOYERS = 5;

/** What somebody at a business unit begins the day with: who met whom, and a box to hand over what was heard. */
export type UnitDay = {
  /** The employers of the unit, the latest contact of any house first. */
  employers: Listed<EmployerLine>;
  /** How many signals of the reader became needs that were met. */
  became: number;
  /** The id of the signal to come, and names to suggest. */
  signal: { id: string; names: string[] };
};

/** The first employers of the unit, what became of its signals, and what the box needs. */
export async function readUnitDay(work: Work): Promise<UnitDay> {
  const latest = { sort: 'contact', falling: true, page: 1, limit: SHOWN_EMPLOYERS } as const;
  return {
    employers: await listEmployers(work, {}, latest),
    became: await countSignalsHelped(work),
    signal: { id: work.newId(), names: await listEmployerNames(work) },
  };
}

/** How many signals to the reader's houses wait for an answer. */
export async function countSignalSteps(work: Work): Promise<number> {
  return countSignalsOf(work, { direction: 'in', waiting: true });
}

/** How many signals of the person have no answer yet. */
export async function countOwnSignalsWaiting(work: Work, personId: string): Promise<number> {
  const own = { direction: 'out', waiting: true, sentBy: personId } as const;
  return countSignalsOf(work, own);
}

/** Signals to the reader's houses that wait for an answer. */
export async function listSignalSteps(work: Work): Promise<Waiting[]> {
  const signals = await readAllParts((part) => listSignals(work, { direction: 'in', waiting: true }, part));
  return signals.map((one) => ({
    kind: 'signal',
    id: one.id,
    title: firstWords(one.text),
    from: [one.employer.name, one.from.name].join(' · '),
    step: one.state === 'new' ? 'takeSignal' : 'answerSignal',
    dueOn: addDays(localDate(one.sentAt), ANSWER_DAYS),
  }));
}
