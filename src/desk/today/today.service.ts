// What the desk gathers for one reader, each part from the feature that keeps it.

import type { BrokerCase } from '../../brokering/cases/case.ts';
import { listCases } from '../../brokering/cases/cases.service.ts';
import {
  listCasesOfOwnEmployer,
  type ToldCase,
} from '../../brokering/cases/of-employer/told-cases.service.ts';
import type { Need } from '../../brokering/needs/need.ts';
import { countNeedsOf, countOpenNeeds, listNeeds } from '../../brokering/needs/needs.service.ts';
import { localDate } from '../../platform/format.ts';
import type { Listed, Part } from '../../platform/part.ts';
import type { Work } from '../../platform/work.ts';
import type { ReaderFacts } from '../../register/accounts/accounts.service.ts';
import { listUpcomingEvents } from '../../register/events/events.service.ts';
import { listMunicipalities } from '../../register/places/places.service.ts';
import { countOwnSignalsWaiting, readUnitDay, type UnitDay } from './employer-day.service.ts';
import { countFew, listFew } from './few.service.ts';
import { casesInHands, type Many, needSteps, quietCases } from './many.service.ts';
import { BROKERS, isOneOf, OF_EMPLOYERS, organisationsAs } from './reader-houses.ts';
import {
  type Counts,
  daysOf,
  inOrder,
  mustBeDone,
  URGENCIES,
  type Urgency,
  urgencyOf,
  type Waiting,
} from './today.ts';

const SHOWN_EVENTS = 3;
const SHOWN_MUNICIPALITIES = 6;
const SHOWN_WAITING = 8;
const SHOWN_CASES = 5;
const SHOWN_NEEDS = 25;

/** Everything on the first page of a working day. */
export type Day = {
  today: string;
  /** Of all that waits, cases in the reader's hands among it. */
  counts: Counts;
  /** The first things that wait, cases in the reader's hands left out. */
  waiting: Listed<Waiting>;
  /** The first cases in the reader's hands, the earliest last day first; missing for those who broker nothing. */
  cases?: Listed<BrokerCase>;
  /** Cases about the reader's own workplaces, as they are told of them. */
  ownCases: ToldCase[];
  /** Needs of the reader's own workplaces, newest first. */
  ownNeeds: Listed<Need>;
  events: { slug: string; title: { sv: string; en?: string | undefined }; startsAt: Date }[];
  /** Needs of the reader's centres by state; missing for those who broker nothing. */
  needCounts?: { open: number; paused: number; helped: number };
  /** Signals of the reader without an answer; missing for those who broker nothing. */
  signalsWaiting?: number;
  /** For those who work at a business unit. */
  unit?: UnitDay;
  /** How many offers the reader answers for; missing for those who answer for none. */
  offerCount?: number;
  /** For regional developers: municipalities with at least five open needs. */
  region?: { name: string; code: string; needs: number }[];
};

/** How many things must be done: the number beside the inbox. */
export async function countWaiting(work: Work, reader: ReaderFacts): Promise<number> {
  const many = await countAll(manyOf(work, reader));
  return (await countFew(work, reader)) + many.late + many.today;
}

export type InboxGroup = Listed<Waiting> & { urgency: Urgency };

/** What came in and what is due, by how pressing it is: the first of each, the earliest first, and how many there are. */
export async function getInbox(work: Work, reader: ReaderFacts, ofEach: number): Promise<InboxGroup[]> {
  const today = localDate(work.now);
  const { waiting } = await listFew(work, reader, 'due');
  const due = waiting.filter((one) => mustBeDone(one, today));
  const counts = await countAll(manyOf(work, reader));
  const groups: InboxGroup[] = [];
  for (const urgency of URGENCIES) {
    // What has time left is here only when it came in from others.
    const n = urgency === 'later' ? 0 : counts[urgency];
    const few = due.filter((one) => urgencyOf(one, today) === urgency);
    const read = n > 0 ? await readFirst(manyOf(work, reader), daysOf(urgency, today), ofEach) : [];
    const total = few.length + n;
    groups.push({ urgency, items: inOrder([...few, ...read]).slice(0, ofEach), total });
  }
  return groups;
}

/** One page of all that waits, late things and those with time left. */
export async function listWaiting(
  work: Work,
  reader: ReaderFacts,
  { page, limit }: Part,
): Promise<Listed<Waiting>> {
  const { waiting } = await listFew(work, reader, 'all');
  const many = manyOf(work, reader);
  const read = await readFirst(many, {}, page * limit);
  const items = inOrder([...waiting, ...read]).slice((page - 1) * limit, page * limit);
  return { items, total: waiting.length + sumOf(await countAll(many)) };
}

/** The day of the one who acts. */
export async function getDay(work: Work, reader: ReaderFacts): Promise<Day> {
  const today = localDate(work.now);
  const { waiting: few, offerCount } = await listFew(work, reader, 'all');
  const { inHands, others } = parted(work, reader);
  const ofCases = await countAll(inHands);
  const ofOthers = await countAll(others);
  const first = inOrder([...few, ...(await readFirst(others, {}, SHOWN_WAITING))]).slice(0, SHOWN_WAITING);
  const ofFew = (urgency: Urgency) => few.filter((one) => urgencyOf(one, today) === urgency).length;
  const count = (urgency: Urgency) => ofCases[urgency] + ofOthers[urgency] + ofFew(urgency);
  return {
    today,
    counts: { late: count('late'), today: count('today'), later: count('later') },
    waiting: { items: first, total: few.length + sumOf(ofOthers) },
    ownCases: isOneOf(reader, OF_EMPLOYERS) ? await listCasesOfOwnEmployer(work) : [],
    ownNeeds: await listOwnNeeds(work, organisationsAs(reader, OF_EMPLOYERS)),
    events: (await listUpcomingEvents(work)).filter((one) => !one.cancelledAt).slice(0, SHOWN_EVENTS),
    ...(isOneOf(reader, BROKERS)
      ? {
          cases: await listCasesInHands(work, reader.personId),
          signalsWaiting: await countOwnSignalsWaiting(work, reader.personId),
          needCounts: await countNeedsOf(work, organisationsAs(reader, BROKERS)),
        }
      : {}),
    ...(isOneOf(reader, ['businessDeveloper']) ? { unit: await readUnitDay(work) } : {}),
    ...(offerCount === undefined ? {} : { offerCount }),
    ...(isOneOf(reader, ['regionalDeveloper']) ? { region: await readRegion(work) } : {}),
  };
}

function parted(work: Work, reader: ReaderFacts): { inHands: Many[]; others: Many[] } {
  const houses = organisationsAs(reader, BROKERS);
  if (houses.length === 0) return { inHands: [], others: [] };
  const headed = organisationsAs(reader, ['centreHead']);
  return {
    inHands: [casesInHands(work, reader.personId)],
    others: [...headed.map((house) => quietCases(work, reader.personId, house)), needSteps(work, houses)],
  };
}

function manyOf(work: Work, reader: ReaderFacts): Many[] {
  const { inHands, others } = parted(work, reader);
  return [...inHands, ...others];
}

async function countAll(many: readonly Many[]): Promise<Counts> {
  const sum = { late: 0, today: 0, later: 0 };
  for (const one of many) {
    const counts = await one.count();
    for (const urgency of URGENCIES) sum[urgency] += counts[urgency];
  }
  return sum;
}

async function readFirst(many: readonly Many[], ...asked: Parameters<Many['first']>): Promise<Waiting[]> {
  const found: Waiting[] = [];
  for (const one of many) found.push(...(await one.first(...asked)));
  return found;
}

function sumOf({ late, today, later }: Counts): number {
  return late + today + later;
}

async function listCasesInHands(work: Work, personId: string): Promise<Listed<BrokerCase>> {
  return listCases(
    work,
    { personId, state: 'open' },
    { sort: 'next', falling: false, page: 1, limit: SHOWN_CASES },
  );
}

async function listOwnNeeds(work: Work, organisationIds: readonly string[]): Promise<Listed<Need>> {
  if (organisationIds.length === 0) return { items: [], total: 0 };
  return listNeeds(
    work,
    { organisationIds },
    { sort: 'received', falling: true, page: 1, limit: SHOWN_NEEDS },
  );
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
