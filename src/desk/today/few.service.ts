// What waits by the handful: each kind from the feature that keeps it, all of it read.
import { FIRST_ANSWER_DAYS } from '../../brokering/cases/time-limits.ts';
import { countEnquiriesOf, listEnquiries } from '../../brokering/needs/enquiries/enquiries.service.ts';
import { listOffersOfProvider } from '../../brokering/offers/offers.service.ts';
import { listLowAttendance } from '../../brokering/outcomes/delivery/participants.service.ts';
import { listWaitingSignals } from '../../brokering/outcomes/unmet/unmet.service.ts';
import { UNMET_ANSWER_DAYS } from '../../brokering/outcomes/unmet/unmet.ts';
import { listRequestTasks } from '../../brokering/requests/tasks/request-tasks.service.ts';
import { localDate } from '../../platform/format.ts';
import { translator } from '../../platform/i18n.ts';
import { addDays } from '../../platform/local-date.ts';
import type { Work } from '../../platform/work.ts';
import type { ReaderFacts } from '../../register/accounts/accounts.service.ts';
import type { Role } from '../../register/accounts/role.ts';
import { listBarriers } from '../../register/operations/barriers.service.ts';
import { listFailures } from '../../register/operations/operations.service.ts';
import { conceptRights } from '../../register/skills/concept-rights.ts';
import { countWaitingWords } from '../../register/skills/review/review.service.ts';
import { searchConcepts } from '../../register/skills/skills.service.ts';
import { countSignalSteps, listEmployerSteps, listSignalSteps } from './employer-day.service.ts';
import { listPoolSteps } from './pool-day.service.ts';
import { BROKERS, isOneOf, OF_EMPLOYERS, organisationsAs } from './reader-houses.ts';
import { messages } from './today.messages.ts';
import { BARRIER_DAYS, firstWords, mustBeDone, offerStep, type Waiting } from './today.ts';

/** The roles that answer for an organisation that was told of an unmet need. */
const TOLD_OF_UNMET: readonly Role[] = ['providerCoordinator', 'centreHead', 'broker', 'regionalDeveloper'];
const MOST_DRAFTS = 25;

export type Few = {
  waiting: Waiting[];
  /** How many offers the reader answers for; missing for those who answer for none. */
  offerCount?: number;
};

const UNANSWERED = ['new', 'read'] as const;

/** Everything that waits for the reader beside cases and needs; `due` leaves out what has its day ahead, as far as it is much. */
export async function listFew(work: Work, reader: ReaderFacts, which: 'all' | 'due'): Promise<Few> {
  const houses = organisationsAs(reader, BROKERS);
  const { waiting, ...few } = await listOthers(work, reader, which);
  const came =
    houses.length > 0 ? [...(await readEnquirySteps(work, houses)), ...(await listSignalSteps(work))] : [];
  return { waiting: [...came, ...waiting], ...few };
}

/** How many of them must be done. */
export async function countFew(work: Work, reader: ReaderFacts): Promise<number> {
  const houses = organisationsAs(reader, BROKERS);
  const { waiting } = await listOthers(work, reader, 'due');
  // All of these came in from others, and nothing of them need be read to count them.
  const came =
    houses.length > 0
      ? (await countEnquiriesOf(work, UNANSWERED, houses)) + (await countSignalSteps(work))
      : 0;
  return came + waiting.filter((one) => mustBeDone(one, localDate(work.now))).length;
}

async function listOthers(work: Work, reader: ReaderFacts, which: 'all' | 'due'): Promise<Few> {
  const houses = organisationsAs(reader, BROKERS);
  const providers = organisationsAs(reader, ['providerCoordinator']);
  const offers = await readOfferSteps(work, providers);
  const until = which === 'due' ? localDate(work.now) : undefined;
  const waiting = [
    ...(houses.length > 0 ? await listEmployerSteps(work, until) : []),
    ...(await listPoolSteps(work, houses, organisationsAs(reader, OF_EMPLOYERS))),
    ...offers.waiting,
    ...(await readRequestSteps(work)),
    ...(houses.length + providers.length > 0 ? await readEffortSteps(work) : []),
    ...(isOneOf(reader, TOLD_OF_UNMET) ? await readUnmetSteps(work) : []),
    ...(conceptRights(reader.memberships.map(({ role }) => role)).mayEdit
      ? await readConceptSteps(work)
      : []),
    ...(isOneOf(reader, ['administrator'])
      ? [...(await readBarrierSteps(work)), ...(await readFailureSteps(work))]
      : []),
  ];
  return { waiting, ...(providers.length > 0 ? { offerCount: offers.count } : {}) };
}

/** Enquiries to the reader's centres, and those that no centre answers for. */
async function readEnquirySteps(work: Work, houses: readonly string[]): Promise<Waiting[]> {
  const enquiries = await listEnquiries(work, UNANSWERED);
  return enquiries
    .filter(({ owner }) => !owner || houses.includes(owner.id))
    .map((one) => ({
      kind: 'enquiry',
      id: one.id,
      title: firstWords(one.content.difficulty),
      from: [one.content.organisationName, one.municipality.name].filter(Boolean).join(' · '),
      step: one.state === 'new' ? 'read' : 'answer',
      dueOn: addDays(localDate(one.receivedAt), FIRST_ANSWER_DAYS),
    }));
}

/** Requests to answer, proposals to compare and agreements to sign. */
async function readRequestSteps(work: Work): Promise<Waiting[]> {
  return (await listRequestTasks(work)).map(({ key, title, centre, step, deadline }) => ({
    kind: 'request',
    id: key,
    title,
    from: [key, centre].join(' · '),
    step,
    dueOn: deadline && localDate(deadline),
  }));
}

/** Efforts where too few came; it is settled when somebody writes down what is done about it. */
async function readEffortSteps(work: Work): Promise<Waiting[]> {
  return (await listLowAttendance(work)).map(({ key, title, on }) => ({
    kind: 'effort',
    id: key,
    title,
    from: key,
    step: 'askWhy',
    dueOn: on,
  }));
}

/** Signals of unmet needs to the organisations of the reader. */
async function readUnmetSteps(work: Work): Promise<Waiting[]> {
  return (await listWaitingSignals(work)).map(({ unmetId, summary, on }) => ({
    kind: 'unmet',
    id: unmetId,
    title: summary,
    from: '',
    step: 'answerUnmet',
    dueOn: addDays(on, UNMET_ANSWER_DAYS),
  }));
}

async function readOfferSteps(
  work: Work,
  providers: readonly string[],
): Promise<{ waiting: Waiting[]; count: number }> {
  const today = localDate(work.now);
  const waiting: Waiting[] = [];
  let count = 0;
  for (const id of providers) {
    for (const offer of await listOffersOfProvider(work, id)) {
      if (offer.state === 'published') count += 1;
      const next = offerStep(offer, today);
      const title = offer.content.title.sv;
      if (next) waiting.push({ kind: 'offer', id: offer.id, title, from: offer.provider.name, ...next });
    }
  }
  return { waiting, count };
}

async function readConceptSteps(work: Work): Promise<Waiting[]> {
  const { hits, total } = await searchConcepts(work, { state: 'draft' }, { page: 1, limit: MOST_DRAFTS });
  const drafts = hits.map(
    (one): Waiting => ({ kind: 'concept', id: one.id, title: one.labelSv, from: '', step: 'review' }),
  );
  const rest = total - hits.length;
  return [...drafts, ...(rest > 0 ? [restOfDrafts(rest)] : []), ...(await readWordSteps(work))];
}

/** What is not a line of its own is told as one, which leads to them all. */
function restOfDrafts(n: number): Waiting {
  const say = (lang: 'sv' | 'en') => translator(lang)(messages.moreDrafts, { n });
  return { kind: 'concept', id: '', title: say('sv'), titleEn: say('en'), from: '', step: 'reviewMore' };
}

/** Words of needs that wait for a decision, all as one thing. */
async function readWordSteps(work: Work): Promise<Waiting[]> {
  const n = await countWaitingWords(work);
  if (n === 0) return [];
  const title = { sv: `Nya ord i behoven: ${n}`, en: `New words in the needs: ${n}` };
  return [{ kind: 'words', id: 'words', title: title.sv, titleEn: title.en, from: '', step: 'reviewWords' }];
}

async function readBarrierSteps(work: Work): Promise<Waiting[]> {
  return (await listBarriers(work))
    .filter((one) => !one.handledAt)
    .map((one) => ({
      kind: 'barrier',
      id: one.id,
      title: firstWords(one.description),
      from: one.page,
      step: 'handle',
      dueOn: addDays(localDate(one.createdAt), BARRIER_DAYS),
    }));
}

/** Somebody waits for what failed, so it is due the day it did. */
async function readFailureSteps(work: Work): Promise<Waiting[]> {
  const { mails, runs } = await listFailures(work);
  return [
    ...mails.map(
      ({ id, subject, at }): Waiting => ({
        kind: 'mail',
        id,
        title: subject,
        from: '',
        step: 'sendAgain',
        dueOn: localDate(at),
      }),
    ),
    ...runs.map(
      ({ id, title, at }): Waiting => ({
        kind: 'run',
        id,
        title: title.sv,
        titleEn: title.en,
        from: '',
        step: 'runAgain',
        dueOn: localDate(at),
      }),
    ),
  ];
}
