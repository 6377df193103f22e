// The needs and enquiries of the demo region, owned by the learning centre of the broker who answers for each.
import { saveMatchRecord } from '../brokering/matching/matching.service.ts';
import {
  type DemoEnquiry,
  demoEnquiry,
  demoNeed,
  type RealisedDemoNeed,
  realiseDemoNeed,
} from '../brokering/needs/demo-need.ts';
import { addEnquiry, findAnsweringCentre } from '../brokering/needs/enquiries/enquiries.service.ts';
import { enquiryContent } from '../brokering/needs/enquiries/enquiry.ts';
import { needContent } from '../brokering/needs/need.ts';
import { addDemoNeed, getNeed, pauseNeed } from '../brokering/needs/needs.service.ts';
import { localDate } from '../platform/format.ts';
import { daysBefore, instantAt } from '../platform/local-date.ts';
import { readReferenceLines } from '../platform/reference.ts';
import type { RunWork, Work } from '../platform/work.ts';
import { demoPerson } from '../register/accounts/demo-person.ts';
import { demoId } from './demo-id.ts';

const OPERATOR = { kind: 'operator' } as const;
const MORNING = '09:40';

export async function loadDemoNeeds(runWork: RunWork): Promise<void> {
  const centreOf = demoCentres();
  const enquiries = readReferenceLines('demo/enquiries.jsonl', demoEnquiry);
  const needs = readReferenceLines('demo/needs.jsonl', demoNeed);
  const ownerOfEnquiry = new Map(needs.map((need) => [need.enquiry, centreOf.get(need.broker)]));
  const kept = await runWork(OPERATOR, async (work) => {
    for (const enquiry of enquiries) {
      await loadEnquiry(work, enquiry, ownerOfEnquiry.get(enquiry.id));
    }
    const today = localDate(work.now);
    const realised = needs.map((need) => realiseDemoNeed(need, today));
    // In the order in which they came, so that the keys read so.
    realised.sort((a, b) => a.receivedOn.localeCompare(b.receivedOn) || a.id.localeCompare(b.id));
    const withKeys: (RealisedDemoNeed & { key: string })[] = [];
    for (const need of realised) {
      const ownerId = centreOf.get(need.broker);
      if (!ownerId) throw new Error(`The broker ${need.broker} of need ${need.id} has no centre`);
      withKeys.push({ ...need, key: await loadNeed(on(work, need.receivedOn), need, ownerId) });
    }
    return withKeys;
  });
  for (const [broker, own] of Map.groupBy(kept, (need) => need.broker)) {
    const actor = { kind: 'person', personId: demoId('person', broker) } as const;
    await runWork(actor, async (work) => {
      for (const need of own) await workWithNeed(work, need);
    });
  }
}

/** What the broker has done with a need since it came: an ordinary day begins with most of it done. */
async function workWithNeed(work: Work, need: RealisedDemoNeed & { key: string }): Promise<void> {
  const { key, matchedOn, pausedOn } = need;
  if (matchedOn) await saveMatchRecord(on(work, matchedOn), key);
  if (pausedOn) await pauseNeed(on(work, pausedOn), key, (await getNeed(work, key)).version);
}

/** The same work, as if it were done in the morning of an earlier day. */
function on(work: Work, day: string): Work {
  const morning = instantAt(day, MORNING);
  return { ...work, now: new Date(Math.min(morning.getTime(), work.now.getTime())) };
}

/** The centre of each broker, and of each employer the centre of the broker who meets its needs. */
export function demoEmployerOwners(): Map<string, string> {
  const centreOf = demoCentres();
  const needs = readReferenceLines('demo/needs.jsonl', demoNeed);
  return new Map(
    needs.flatMap((need) => {
      const centre = centreOf.get(need.broker);
      return centre ? [[need.organisation, centre] as const] : [];
    }),
  );
}

/** The learning centre of each demo person. */
export function demoCentres(): Map<string, string> {
  const people = readReferenceLines('demo/people.jsonl', demoPerson);
  return new Map(people.map((person) => [person.id, demoId('organisation', person.organisation)]));
}

async function loadEnquiry(work: Work, demo: DemoEnquiry, ownerId: string | undefined): Promise<void> {
  await addEnquiry(work, {
    id: demoId('enquiry', demo.id),
    state: demo.state,
    closingReason: demo.closingReason,
    language: demo.language,
    source: demo.source,
    municipality: demo.municipality,
    ownerId: ownerId ?? (await findAnsweringCentre(work, demo.municipality))?.id,
    organisationId: demo.organisation && demoId('organisation', demo.organisation),
    content: enquiryContent.parse(demo),
    receivedAt: daysBefore(work.now, demo.receivedDaysAgo),
    demo: true,
  });
}

/** Returns the key; a need that rests now was open when it came. */
async function loadNeed(work: Work, demo: RealisedDemoNeed, ownerId: string): Promise<string> {
  const { concepts, rejectedConcepts } = demo.criteria;
  const decided = (accepted: boolean) => (conceptId: string) => ({ conceptId, accepted, words: [] });
  return addDemoNeed(
    work,
    {
      id: demoId('need', demo.id),
      enquiryId: demo.enquiry && demoId('enquiry', demo.enquiry),
      ownerId,
      organisationId: demoId('organisation', demo.organisation),
      brokerId: demoId('person', demo.broker),
      state: demo.pausedOn ? 'open' : demo.state,
      closingReason: demo.closingReason,
      content: needContent.parse(demo),
      receivedOn: demo.receivedOn,
      closedAt: demo.closedOn ? new Date(`${demo.closedOn}T12:00:00Z`) : undefined,
    },
    [...concepts.map(decided(true)), ...rejectedConcepts.map(decided(false))],
  );
}
