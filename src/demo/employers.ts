// What the houses of the demo region have had to do with its employers, written by the people who did it.
import {
  type DemoContacts,
  type DemoSignal,
  demoContacts,
  demoSignal,
} from '../brokering/employers/demo-contact.ts';
import { planNextStep, setVulnerability } from '../brokering/employers/employers.service.ts';
import { logContact } from '../brokering/employers/log/contact-log.service.ts';
import { demoNetwork } from '../brokering/employers/networks/demo-network.ts';
import {
  addMember,
  countMeeting,
  planMeeting,
  startNetwork,
} from '../brokering/employers/networks/networks.service.ts';
import { addContactPerson } from '../brokering/employers/people/contact-people.service.ts';
import { USUAL_YEARS, yearsAfter } from '../brokering/employers/people/contact-person.ts';
import {
  answerSignal,
  linkSignal,
  sendSignal,
  takeSignal,
} from '../brokering/employers/signals/signals.service.ts';
import { visitContent, visitForm } from '../brokering/employers/visits/planned-visit.ts';
import { planVisit } from '../brokering/employers/visits/planned-visits.service.ts';
import { joinNeed } from '../brokering/needs/in-network/network-needs.service.ts';
import { findNeedKeys } from '../brokering/needs/needs.service.ts';
import { localDate } from '../platform/format.ts';
import { addDays, instantAt } from '../platform/local-date.ts';
import { readReferenceLines } from '../platform/reference.ts';
import type { RunWork, Work } from '../platform/work.ts';
import { findOrganisationNames } from '../register/organisations/organisations.service.ts';
import { shareOrganisation } from '../register/organisations/sharing.service.ts';
import { demoId } from './demo-id.ts';
import { demoCentres } from './needs.ts';

const OPERATOR = { kind: 'operator' } as const;

export async function loadDemoEmployers(runWork: RunWork): Promise<void> {
  const all = readReferenceLines('demo/employer-contacts.jsonl', demoContacts);
  for (const demo of all) {
    await runWork(OPERATOR, async (work) => {
      for (const house of demo.sharedWith)
        await shareOrganisation(work, idOf(demo), demoId('organisation', house));
    });
    await loadPeople(runWork, demo);
    await loadContacts(runWork, demo);
    await loadVisits(runWork, demo);
    await loadState(runWork, demo);
  }
}

function idOf(demo: DemoContacts): string {
  return demoId('organisation', demo.employer);
}

function contactId(demo: DemoContacts, person: string): string {
  return demoId('contact', `${demo.employer} ${person}`);
}

function actorOf(person: string) {
  return { kind: 'person', personId: demoId('person', person) } as const;
}

async function loadPeople(runWork: RunWork, demo: DemoContacts): Promise<void> {
  for (const { id, by, ...person } of demo.people) {
    await runWork(actorOf(by), (work) =>
      addContactPerson(work, idOf(demo), {
        id: contactId(demo, id),
        content: {
          ...person,
          legalGround: 'publicTask',
          keepUntil: yearsAfter(localDate(work.now), USUAL_YEARS),
        },
      }),
    );
  }
}

async function loadContacts(runWork: RunWork, demo: DemoContacts): Promise<void> {
  for (const { by, daysAgo, contact, ...words } of demo.contacts) {
    await runWork(actorOf(by), (given) => {
      const work = daysBefore(given, daysAgo);
      return logContact(work, idOf(demo), {
        content: {
          ...words,
          happenedOn: localDate(work.now),
          personId: demoId('person', by),
          contactId: contact && contactId(demo, contact),
        },
      });
    });
  }
}

async function loadVisits(runWork: RunWork, demo: DemoContacts): Promise<void> {
  for (const { by, inDays, contact, ...visit } of demo.visits) {
    await runWork(actorOf(by), (work) => {
      const on = addDays(localDate(work.now), inDays);
      const contactPersonId = contact && contactId(demo, contact);
      const form = { ...visit, on, personId: demoId('person', by), contactId: contactPersonId };
      const content = visitContent(visitForm.parse(form));
      return planVisit(work, idOf(demo), { id: work.newId(), content, isSure: true });
    });
  }
}

async function loadState(runWork: RunWork, demo: DemoContacts): Promise<void> {
  const { vulnerability, nextStep, contacts } = demo;
  const by = nextStep?.by ?? contacts[0]?.by;
  if (!by) return;
  await runWork(actorOf(by), async (work) => {
    await setVulnerability(work, idOf(demo), { reasons: vulnerability, version: 0 });
    const houseId = demoCentres().get(by);
    if (!nextStep || !houseId) return;
    const on = addDays(localDate(work.now), nextStep.inDays);
    const personId = demoId('person', nextStep.by);
    await planNextStep(work, idOf(demo), { text: nextStep.text, on, houseId, personId, version: 1 });
  });
}

/** What the houses handed to each other; after the needs, since some became one. */
export async function loadDemoSignals(runWork: RunWork): Promise<void> {
  for (const demo of readReferenceLines('demo/signals.jsonl', demoSignal)) {
    await runWork(actorOf(demo.by), async (work) => {
      const { employer, text } = demo;
      await sendSignal(daysBefore(work, demo.daysAgo), { id: signalId(demo), employer, text });
    });
    const { takenBy, answerBy, answer, need } = demo;
    const by = answerBy ?? takenBy;
    if (!by) continue;
    await runWork(actorOf(by), async (given) => {
      const work = daysBefore(given, Math.max(demo.daysAgo - 2, 0));
      await takeSignal(work, signalId(demo));
      if (need) await linkSignal(work, signalId(demo), demoId('need', need));
      if (answer) await answerSignal(work, signalId(demo), answer);
    });
  }
}

function signalId(demo: DemoSignal): string {
  return demoId('signal', demo.id);
}

/** The same work, as if it were done in the morning of an earlier day. */
function daysBefore(work: Work, days: number): Work {
  const morning = instantAt(addDays(localDate(work.now), -days), '09:20');
  return { ...work, now: new Date(Math.min(morning.getTime(), work.now.getTime())) };
}

/** Networks, started by the houses that keep them together; after the needs that they have in common. */
export async function loadDemoNetworks(runWork: RunWork): Promise<void> {
  for (const demo of readReferenceLines('demo/networks.jsonl', demoNetwork)) {
    const { by, startedDaysAgo, members, needs, meetings, ...form } = demo;
    await runWork(actorOf(by), async (work) => {
      const then = daysBefore(work, startedDaysAgo);
      const id = await startNetwork(then, form, true);
      const names = await findOrganisationNames(
        work,
        members.map((one) => demoId('organisation', one)),
      );
      for (const employer of names.values())
        await addMember(then, id, { employer, since: localDate(then.now) });
      for (const { inDays, came, ...meeting } of meetings) {
        const meetingId = await planMeeting(then, id, {
          ...meeting,
          on: addDays(localDate(work.now), inDays),
        });
        if (came) await countMeeting(daysBefore(work, -inDays), id, meetingId, came);
      }
      const keys = await findNeedKeys(
        work,
        needs.map((need) => demoId('need', need)),
      );
      for (const key of keys.values()) await joinNeed(work, { id }, key);
    });
  }
}
