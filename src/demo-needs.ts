// The needs and enquiries of the demo region, owned by the learning centre of the broker who answers for each.
import { type DemoEnquiry, demoEnquiry, demoNeed, realiseDemoNeed } from './brokering/needs/demo-need.ts';
import { addEnquiry, findAnsweringCentre } from './brokering/needs/enquiries/enquiries.service.ts';
import { enquiryContent } from './brokering/needs/enquiries/enquiry.ts';
import { needContent } from './brokering/needs/need.ts';
import { addDemoNeed } from './brokering/needs/needs.service.ts';
import { demoId } from './demo-id.ts';
import { localDate } from './platform/format.ts';
import { readReferenceLines } from './platform/reference.ts';
import type { RunWork, Work } from './platform/work.ts';
import { demoPerson } from './register/accounts/demo-person.ts';

const OPERATOR = { kind: 'operator' } as const;
const DAY_MS = 86_400_000;

export async function loadDemoNeeds(runWork: RunWork): Promise<void> {
  const centreOf = demoCentres();
  const enquiries = readReferenceLines('demo/enquiries.jsonl', demoEnquiry);
  const needs = readReferenceLines('demo/needs.jsonl', demoNeed);
  const ownerOfEnquiry = new Map(needs.map((need) => [need.enquiry, centreOf.get(need.broker)]));
  await runWork(OPERATOR, async (work) => {
    for (const enquiry of enquiries) {
      await loadEnquiry(work, enquiry, ownerOfEnquiry.get(enquiry.id));
    }
    const today = localDate(work.now);
    const realised = needs.map((need) => realiseDemoNeed(need, today));
    // In the order in which they came, so that the keys read so.
    realised.sort((a, b) => a.receivedOn.localeCompare(b.receivedOn) || a.id.localeCompare(b.id));
    for (const need of realised) {
      const ownerId = centreOf.get(need.broker);
      if (!ownerId) throw new Error(`The broker ${need.broker} of need ${need.id} has no centre`);
      await loadNeed(work, need, ownerId);
    }
  });
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

function demoCentres(): Map<string, string> {
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
    receivedAt: new Date(work.now.getTime() - demo.receivedDaysAgo * DAY_MS),
    demo: true,
  });
}

async function loadNeed(
  work: Work,
  demo: ReturnType<typeof realiseDemoNeed>,
  ownerId: string,
): Promise<void> {
  const { concepts, rejectedConcepts } = demo.criteria;
  const decided = (accepted: boolean) => (conceptId: string) => ({ conceptId, accepted, words: [] });
  await addDemoNeed(
    work,
    {
      id: demoId('need', demo.id),
      enquiryId: demo.enquiry && demoId('enquiry', demo.enquiry),
      ownerId,
      organisationId: demoId('organisation', demo.organisation),
      brokerId: demoId('person', demo.broker),
      state: demo.state,
      closingReason: demo.closingReason,
      content: needContent.parse(demo),
      receivedOn: demo.receivedOn,
      closedAt: demo.closedOn ? new Date(`${demo.closedOn}T12:00:00Z`) : undefined,
    },
    [...concepts.map(decided(true)), ...rejectedConcepts.map(decided(false))],
  );
}
