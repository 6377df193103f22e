// What waits for a reader, and by when: derived from how needs, enquiries, offers and reports stand, so that nothing
// has to be ticked off. Dates are local dates.
import type { BrokerCase } from '../../brokering/cases/case.ts';
import { clockOf, lastDay } from '../../brokering/cases/time-limits.ts';
import { EMPLOYER_TASKS } from '../../brokering/employers/employer-task.ts';
import { NEED_STEPS } from '../../brokering/matching/next-steps/next-step.ts';
import type { OfferContent, OfferState } from '../../brokering/offers/offer.ts';
import { FRESH_DAYS } from '../../brokering/offers/offer-words.ts';
import { POOL_TASKS } from '../../brokering/pooling/pool-tasks.ts';
import { REQUEST_TASKS } from '../../brokering/requests/tasks/request-task.ts';
import { addDays, type DateRange } from '../../platform/local-date.ts';

/** An offer that wants a new check is shown this long before. */
export const CHECK_NOTICE_DAYS = 14;
/** A reported barrier is answered within two weeks, as its page promises. */
export const BARRIER_DAYS = 14;

export const STEPS = [
  'caseAnswer',
  'caseNext',
  'caseResume',
  'caseEscalated',
  'read',
  'answer',
  ...NEED_STEPS,
  'check',
  'publish',
  'newStart',
  'review',
  'reviewMore',
  'reviewWords',
  'handle',
  'sendAgain',
  'runAgain',
  'askWhy',
  'answerUnmet',
  ...REQUEST_TASKS,
  ...POOL_TASKS,
  ...EMPLOYER_TASKS,
] as const;
export type Step = (typeof STEPS)[number];

export type Waiting = {
  kind:
    | 'case'
    | 'enquiry'
    | 'need'
    | 'offer'
    | 'pool'
    | 'effort'
    | 'request'
    | 'unmet'
    | 'visit'
    | 'employer'
    | 'contact'
    | 'signal'
    | 'concept'
    | 'words'
    | 'barrier'
    | 'mail'
    | 'run';
  /** What its page is reached by: id, or key of a need. */
  id: string;
  title: string;
  /** The employer of a contact person. */
  employerId?: string | undefined;
  /** For an employer's own place in a pool. */
  placeId?: string | undefined;
  /** Where the title is ours and not the words of somebody. */
  titleEn?: string | undefined;
  /** Employer, place or provider, as far as they are known. */
  from: string;
  step: Step;
  /** Missing when nothing says by when. */
  dueOn?: string | undefined;
};

export const URGENCIES = ['late', 'today', 'later'] as const;
export type Urgency = (typeof URGENCIES)[number];
export type Counts = Readonly<Record<Urgency, number>>;

/** How pressing a last day is on the local date `today`; without one there is time. */
export function urgencyOf(one: { dueOn?: string | undefined }, today: string): Urgency {
  if (one.dueOn === undefined || one.dueOn > today) return 'later';
  return one.dueOn === today ? 'today' : 'late';
}

/** The last days that are so pressing on the local date `today`. */
export function daysOf(urgency: Urgency, today: string): DateRange {
  if (urgency === 'late') return { until: addDays(today, -1) };
  return urgency === 'today' ? { from: today, until: today } : { from: addDays(today, 1) };
}

/** The earliest date first; what has none stands last. */
export function inOrder(waiting: readonly Waiting[]): Waiting[] {
  const last = '9999';
  return [...waiting].sort((a, b) => {
    const [left, right] = [a.dueOn ?? last, b.dueOn ?? last];
    if (left !== right) return left < right ? -1 : 1;
    return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
  });
}

/** A pool tells only of what others wait for. */
const CAME_IN: readonly Waiting['kind'][] = ['enquiry', 'barrier', 'pool', 'signal', 'unmet', 'request'];

/** What must be done: it has come in from somebody else, or its day is here. */
export function mustBeDone(one: Waiting, today: string): boolean {
  return CAME_IN.includes(one.kind) || urgencyOf(one, today) !== 'later';
}

/** The next step with a case and the last day for it; undefined when it is closed. */
export function caseStep(found: BrokerCase): { step: Step; dueOn: string } | undefined {
  const clock = clockOf(found);
  const dueOn = lastDay(clock);
  if (dueOn === undefined) return undefined;
  if (clock.state === 'paused') return { step: 'caseResume', dueOn };
  return { step: clock.answered ? 'caseNext' : 'caseAnswer', dueOn };
}

export type OfferFacts = {
  state: OfferState;
  checkedOn: string;
  content: Pick<OfferContent, 'starts' | 'openStart'>;
};

/** What an offer asks of its provider; undefined when it is in order. */
export function offerStep(offer: OfferFacts, today: string): { step: Step; dueOn?: string } | undefined {
  if (offer.state === 'withdrawn') return undefined;
  if (offer.state === 'draft') return { step: 'publish' };
  const last = offer.content.starts
    .map((start) => start.startsOn)
    .sort()
    .at(-1);
  if (last && last < today && !offer.content.openStart) return { step: 'newStart', dueOn: last };
  const dueOn = addDays(offer.checkedOn, FRESH_DAYS);
  return dueOn <= addDays(today, CHECK_NOTICE_DAYS) ? { step: 'check', dueOn } : undefined;
}

const TITLE_LENGTH = 80;

/** What somebody wrote, cut between words. */
export function firstWords(text: string): string {
  if (text.length <= TITLE_LENGTH) return text;
  return `${text.slice(0, text.lastIndexOf(' ', TITLE_LENGTH))} …`;
}
