// What the desk gathers for one reader, each part from the feature that keeps it.

import type { BrokerCase } from '../../brokering/cases/case.ts';
import { FIRST_ANSWER_DAYS } from '../../brokering/cases/time-limits.ts';
import { listLatestMatches } from '../../brokering/matching/matching.service.ts';
import { listEnquiries } from '../../brokering/needs/enquiries/enquiries.service.ts';
import type { Need } from '../../brokering/needs/need.ts';
import { countOpenNeeds, listNeeds } from '../../brokering/needs/needs.service.ts';
import { listOffersOfProvider } from '../../brokering/offers/offers.service.ts';
import { listLowAttendance } from '../../brokering/outcomes/delivery/participants.service.ts';
import { listWaitingSignals } from '../../brokering/outcomes/unmet/unmet.service.ts';
import { UNMET_ANSWER_DAYS } from '../../brokering/outcomes/unmet/unmet.ts';
import { readAllParts } from '../../platform/all-parts.ts';
import { localDate } from '../../platform/format.ts';
import { translator } from '../../platform/i18n.ts';
import { addDays } from '../../platform/local-date.ts';
import type { Work } from '../../platform/work.ts';
import type { ReaderFacts } from '../../register/accounts/accounts.service.ts';
import type { Role } from '../../register/accounts/role.ts';
import { listUpcomingEvents } from '../../register/events/events.service.ts';
import { listBarriers } from '../../register/operations/barriers.service.ts';
import { listFailures } from '../../register/operations/operations.service.ts';
import { listMunicipalities } from '../../register/places/places.service.ts';
import { conceptRights } from '../../register/skills/concept-rights.ts';
import { countWaitingWords } from '../../register/skills/review/review.service.ts';
import { searchConcepts } from '../../register/skills/skills.service.ts';
import { listCasesInHands, listQuietCases, waitingCase } from './case-day.service.ts';
import { countOwnSignalsWaiting, listEmployerSteps } from './employer-day.service.ts';
import { listPoolSteps } from './pool-day.service.ts';
import { messages } from './today.messages.ts';
import { BARRIER_DAYS, firstWords, inOrder, mustBeDone, needStep, offerStep, type Waiting } from './today.ts';

/** The roles that answer for an organisation that was told of an unmet need. */
const TOLD_OF_UNMET: readonly Role[] = ['providerCoordinator', 'centreHead', 'broker', 'regionalDeveloper'];
const BROKERS: readonly Role[] = ['broker', 'centreHead', 'businessDeveloper', 'administrator'];
const OF_EMPLOYERS: readonly Role[] = ['employerContact', 'decisionMaker'];
const MOST_DRAFTS = 25;
const SHOWN_EVENTS = 3;
const SHOWN_MUNICIPALITIES = 6;

/** Everything on the first page of a working day. */
export type Day = {
  today: string;
  waiting: Waiting[];
  /** Cases in the reader's hands, the earliest last day first; missing for those who broker nothing. */
  cases?: BrokerCase[];
  /** Needs of the reader's own workplace, newest first. */
  ownNeeds: Need[];
  events: { slug: string; title: { sv: string; en?: string | undefined }; startsAt: Date }[];
  /** Needs of the reader's centres by state; missing for those who broker nothing. */
  needCounts?: { open: number; paused: number; helped: number };
  /** Signals of the reader without an answer; missing for those who broker nothing. */
  signalsWaiting?: number;
  /** How many offers the reader answers for; missing for those who answer for none. */
  offerCount?: number;
  /** For regional developers: municipalities with at least five open needs. */
  region?: { name: string; code: string; needs: number }[];
};

/** How many things must be done: the number beside the inbox. */
export async function countWaiting(work: Work, reader: ReaderFacts): Promise<number> {
  return (await listMustBeDone(work, reader)).length;
}

/** What came in and what is due, the earliest first. */
export async function listMustBeDone(work: Work, reader: ReaderFacts): Promise<Waiting[]> {
  const { waiting } = await gather(work, reader, 'due');
  const today = localDate(work.now);
  return waiting.filter((one) => mustBeDone(one, today));
}

/** The day of the one who acts. */
export async function getDay(work: Work, reader: ReaderFacts): Promise<Day> {
  const { waiting, needs, offerCount, cases } = await gather(work, reader, 'all');
  const employers = organisationsAs(reader, OF_EMPLOYERS);
  const ownNeeds: Need[] = [];
  for (const organisationId of employers) ownNeeds.push(...(await readNeedsOf(work, { organisationId })));
  const count = (kept: (need: Need) => boolean) => needs.filter(kept).length;
  return {
    today: localDate(work.now),
    waiting,
    ownNeeds,
    events: (await listUpcomingEvents(work)).filter((one) => !one.cancelledAt).slice(0, SHOWN_EVENTS),
    ...(isOneOf(reader, BROKERS)
      ? {
          cases,
          signalsWaiting: await countOwnSignalsWaiting(work, reader.personId),
          needCounts: {
            open: count((one) => one.state === 'open'),
            paused: count((one) => one.state === 'paused'),
            helped: count((one) => one.state === 'closed' && one.closingReason === 'helped'),
          },
        }
      : {}),
    ...(offerCount === undefined ? {} : { offerCount }),
    ...(isOneOf(reader, ['regionalDeveloper']) ? { region: await readRegion(work) } : {}),
  };
}

/** `which` says whether cases count whose day is still ahead: the number beside the inbox stands on every page. */
async function gather(work: Work, reader: ReaderFacts, which: 'due' | 'all') {
  const houses = organisationsAs(reader, BROKERS);
  const needs: Need[] = [];
  for (const ownerId of houses) needs.push(...(await readNeedsOf(work, { ownerId })));
  const providers = organisationsAs(reader, ['providerCoordinator']);
  const offers = await readOfferSteps(work, providers);
  const cases = houses.length > 0 ? await listCasesInHands(work, reader.personId, which) : [];
  const waiting = [
    ...cases.flatMap(waitingCase),
    ...(await listQuietCases(work, reader.personId, organisationsAs(reader, ['centreHead']))),
    ...(houses.length > 0 ? await readEnquirySteps(work, houses) : []),
    ...(await readNeedSteps(work, needs)),
    ...(houses.length > 0 ? await listEmployerSteps(work) : []),
    ...(await listPoolSteps(work, houses, organisationsAs(reader, OF_EMPLOYERS))),
    ...offers.waiting,
    ...(houses.length + providers.length > 0 ? await readEffortSteps(work) : []),
    ...(isOneOf(reader, TOLD_OF_UNMET) ? await readUnmetSteps(work) : []),
    ...(conceptRights(reader.memberships.map(({ role }) => role)).mayEdit
      ? await readConceptSteps(work)
      : []),
    ...(isOneOf(reader, ['administrator'])
      ? [...(await readBarrierSteps(work)), ...(await readFailureSteps(work))]
      : []),
  ];
  return {
    waiting: inOrder(waiting),
    cases,
    needs,
    offerCount: providers.length > 0 ? offers.count : undefined,
  };
}

function isOneOf(reader: ReaderFacts, roles: readonly Role[]): boolean {
  return reader.memberships.some(({ role }) => roles.includes(role));
}

function organisationsAs(reader: ReaderFacts, roles: readonly Role[]): string[] {
  const held = reader.memberships.filter(({ role }) => roles.includes(role));
  return [...new Set(held.map(({ organisationId }) => organisationId))];
}

async function readNeedsOf(
  work: Work,
  whose: { ownerId: string } | { organisationId: string },
): Promise<Need[]> {
  return readAllParts((part) => listNeeds(work, whose, { sort: 'received', falling: true, ...part }));
}

/** Enquiries to the reader's centres, and those that no centre answers for. */
async function readEnquirySteps(work: Work, houses: readonly string[]): Promise<Waiting[]> {
  const enquiries = await listEnquiries(work, ['new', 'read']);
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

async function readNeedSteps(work: Work, needs: readonly Need[]): Promise<Waiting[]> {
  const today = localDate(work.now);
  const alive = needs.filter(({ state }) => state !== 'closed');
  const matches = await listLatestMatches(
    work,
    alive.map(({ id }) => id),
  );
  return alive.flatMap((need) => {
    const match = matches.get(need.id);
    const next = needStep(
      {
        state: need.state,
        receivedOn: need.receivedOn,
        changedOn: localDate(need.changedAt),
        version: need.version,
        startUntil: need.content.criteria.startUntil,
        match: match && { madeOn: localDate(match.madeAt), needVersion: match.needVersion },
      },
      today,
    );
    if (!next) return [];
    const from = [need.organisation?.name, need.municipality?.name].filter(Boolean).join(' · ');
    const title = need.content.title || firstWords(need.content.raw);
    return [{ kind: 'need', id: need.key, title, from, ...next }];
  });
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

/** Where most is open; smaller counts are not told. */
async function readRegion(work: Work): Promise<{ name: string; code: string; needs: number }[]> {
  const names = new Map((await listMunicipalities(work)).map(({ code, name }) => [code, name]));
  return (await countOpenNeeds(work))
    .flatMap(({ municipalityCode: code, needs }) =>
      needs === null ? [] : [{ code, name: names.get(code) ?? code, needs }],
    )
    .sort((a, b) => b.needs - a.needs || a.name.localeCompare(b.name, 'sv'))
    .slice(0, SHOWN_MUNICIPALITIES);
}
