// The demo region of an empty installation: made-up organisations, offers and needs in real municipalities.
import { type DemoOffer, demoOffer, realiseDemoOffer } from '../brokering/offers/demo-offer.ts';
import { addOffer } from '../brokering/offers/offer-changes.service.ts';
import { localDate } from '../platform/format.ts';
import { addDays, instantAt } from '../platform/local-date.ts';
import { readReferenceLines } from '../platform/reference.ts';
import type { RunWork } from '../platform/work.ts';
import { registerMember } from '../register/accounts/accounts.service.ts';
import { demoPerson } from '../register/accounts/demo-person.ts';
import { demoEvent, realiseDemoEvent } from '../register/events/demo-event.ts';
import { hasEvent, publishEvent } from '../register/events/events.service.ts';
import { demoOrganisation, demoProvider } from '../register/organisations/demo-organisation.ts';
import { findOrganisationId, saveOrganisation } from '../register/organisations/organisations.service.ts';
import { demoId } from './demo-id.ts';
import { demoEmployerOwners } from './needs.ts';

const OPERATOR = { kind: 'operator' } as const;
/** Since when the offers of the demo have stood unchanged. */
const SETTLED_DAYS = 60;

export async function loadDemoOrganisations(runWork: RunWork): Promise<void> {
  const providers = readReferenceLines('demo/providers.jsonl', demoProvider);
  const others = readReferenceLines('demo/organisations.jsonl', demoOrganisation);
  const houseOf = (role: 'learningCentre' | 'businessUnit', municipalities: readonly string[]) =>
    others.find(
      (one) => one.roles.includes(role) && one.municipalities.some((code) => municipalities.includes(code)),
    );
  await runWork(OPERATOR, async (work) => {
    for (const { id, about, municipality, ...rest } of providers) {
      const content = { ...rest, roles: ['provider' as const], municipalities: [municipality] };
      await saveOrganisation(work, { id: demoId('organisation', id), slug: id, content, about, demo: true });
    }
    const owners = demoEmployerOwners();
    for (const { id, ...content } of others) {
      // Houses stand before employers in the file, so that the one who answers is there already.
      const isEmployerOnly = content.roles.every((role) => role === 'employer');
      const { municipalities } = content;
      const house = isEmployerOnly
        ? (houseOf('learningCentre', municipalities) ?? houseOf('businessUnit', municipalities))
        : undefined;
      const ownerId = owners.get(id) ?? (house && demoId('organisation', house.id));
      await saveOrganisation(work, {
        id: demoId('organisation', id),
        slug: id,
        content,
        ownerId,
        demo: true,
      });
    }
  });
}

/** Regional bodies are facts, not demo; the people of the demo may work there all the same. */
export async function loadDemoPeople(runWork: RunWork): Promise<void> {
  const people = readReferenceLines('demo/people.jsonl', demoPerson);
  await runWork(OPERATOR, async (work) => {
    for (const { id, organisation, title: _title, ...person } of people) {
      const organisationId = await findOrganisationId(work, organisation);
      if (!organisationId) continue;
      await registerMember(work, { ...person, id: demoId('person', id), organisationId, demo: true });
    }
  });
}

/** Those that were there before the needs of the demo were matched, so that the records of the matches tell of them. */
export async function loadDemoOffers(runWork: RunWork): Promise<void> {
  await addOffers(runWork, (offer) =>
    offer.publishedDaysAgo === undefined ? Math.max(offer.checkedDaysAgo, SETTLED_DAYS) : undefined,
  );
}

/** Those that came since then: what a broker finds when all needs are matched once more. */
export async function loadNewDemoOffers(runWork: RunWork): Promise<void> {
  await addOffers(runWork, (offer) => offer.publishedDaysAgo);
}

/** Adds the demo offers that came so many days ago; those without an answer stay out. */
async function addOffers(
  runWork: RunWork,
  daysSince: (offer: DemoOffer) => number | undefined,
): Promise<void> {
  const offers = readReferenceLines('demo/offers', demoOffer);
  await runWork(OPERATOR, async (work) => {
    const today = localDate(work.now);
    for (const offer of offers) {
      const daysAgo = daysSince(offer);
      if (daysAgo === undefined) continue;
      await addOffer(
        { ...work, now: instantAt(addDays(today, -daysAgo), '09:00') },
        {
          id: demoId('offer', offer.id),
          providerId: demoId('organisation', offer.provider),
          state: offer.state,
          content: realiseDemoOffer(offer, today),
          checkedOn: addDays(today, -offer.checkedDaysAgo),
          demo: true,
        },
      );
    }
  });
}

export async function loadDemoEvents(runWork: RunWork): Promise<void> {
  const events = readReferenceLines('demo/events.jsonl', demoEvent);
  await runWork(OPERATOR, async (work) => {
    const today = localDate(work.now);
    for (const event of events) {
      if (await hasEvent(work, event.slug)) continue;
      const { content, on } = realiseDemoEvent(event, today);
      const notice = event.notice && { text: event.notice, shownFrom: today, shownUntil: on };
      await publishEvent(work, content, { demo: true, notice });
    }
  });
}
