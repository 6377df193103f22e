// What came of needs in the demo region: learning efforts, planned by the brokers and held by the coordinators who answer
// for them, and unmet needs with their answers.

import { openCase } from '../brokering/cases/case-content.service.ts';
import { closeCase } from '../brokering/cases/case-steps.service.ts';
import { getCase, listCases } from '../brokering/cases/cases.service.ts';
import { demoCase } from '../brokering/cases/demo-case.ts';
import { findNeedKeys } from '../brokering/needs/needs.service.ts';
import {
  countSession,
  markAttendance,
} from '../brokering/outcomes/delivery/attendance/attendance.service.ts';
import {
  addSession,
  endEffort,
  getEffort,
  planEffort,
} from '../brokering/outcomes/delivery/efforts.service.ts';
import {
  addParticipant,
  listParticipants,
  reportDeviation,
} from '../brokering/outcomes/delivery/participants.service.ts';
import {
  type DemoEffort,
  type DemoPastEfforts,
  demoEffort,
  demoPastEfforts,
} from '../brokering/outcomes/demo-effort.ts';
import { addDemoAnswer, setLevels } from '../brokering/outcomes/follow-up/follow-up.service.ts';
import { LEVEL_ROUNDS } from '../brokering/outcomes/follow-up/follow-up.ts';
import { countOutcomes } from '../brokering/outcomes/region/outcomes.service.ts';
import { demoUnmet } from '../brokering/outcomes/unmet/demo-unmet.ts';
import { answerUnmet, openUnmet, recordUnmet } from '../brokering/outcomes/unmet/unmet.service.ts';
import { localDate } from '../platform/format.ts';
import { addDays, instantAt } from '../platform/local-date.ts';
import { readReferenceLines } from '../platform/reference.ts';
import type { RunWork, Work } from '../platform/work.ts';
import { demoId } from './demo-id.ts';
import { demoCentres } from './needs.ts';

export async function loadDemoEfforts(runWork: RunWork): Promise<void> {
  const cases = new Map(readReferenceLines('demo/cases.jsonl', demoCase).map((one) => [one.id, one]));
  for (const demo of readReferenceLines('demo/efforts.jsonl', demoEffort)) {
    const of = cases.get(demo.case);
    if (!of) throw new Error(`The effort ${demo.title} has no case`);
    const key = await runWork(actorOf(of.broker), async (work) => {
      const found = await findDemoCase(work, demo, of.title);
      return planEffort(on(work, demo.plannedDaysAgo), found, contentOf(demo), true);
    });
    await runWork(actorOf(demo.coordinator), (work) => hold(work, key, demo));
    await runWork(actorOf(of.broker), (work) => end(work, key, demo));
  }
}

function actorOf(person: string) {
  return { kind: 'person', personId: demoId('person', person) } as const;
}

function contentOf({ title, requiredLevel, namesAgreed, provider, drivenBy }: DemoEffort) {
  return {
    title,
    requiredLevel,
    namesAgreed,
    providerId: demoId('organisation', provider),
    needKey: undefined,
    drivenBy,
  };
}

async function hold(work: Work, key: string, demo: DemoEffort): Promise<void> {
  const planned = on(work, demo.plannedDaysAgo);
  const ids = new Map<string, string>();
  for (const { name, adaptations } of demo.people)
    ids.set(
      name,
      await addParticipant(planned, key, { name, adaptations, followUp: false, email: undefined }),
    );
  for (const { inDays, absent, ...session } of demo.sessions) {
    const id = await addSession(planned, key, { ...session, on: addDays(localDate(work.now), inDays) });
    if (!absent) continue;
    const that = on(work, -inDays);
    for (const [name, participantId] of ids)
      if (!absent.includes(name)) await markAttendance(that, key, id, { participantId, present: true });
    await countSession(that, key, id);
  }
  for (const { daysAgo, ...deviation } of demo.deviations) {
    const that = on(work, daysAgo);
    await reportDeviation(that, key, { ...deviation, happenedOn: localDate(that.now) });
  }
}

/** The delivery ends, and levels are set before and after. */
async function end(work: Work, key: string, { endedDaysAgo, levels }: DemoEffort): Promise<void> {
  if (endedDaysAgo === undefined) return;
  await endEffort(on(work, endedDaysAgo), key);
  const people = await listParticipants(work, await getEffort(work, key));
  for (const round of LEVEL_ROUNDS) {
    const given = (levels[round] ?? []).flatMap((level, index) => {
      const one = people[index];
      return one ? [[one.id, level] as const] : [];
    });
    if (given.length > 0) await setLevels(work, key, round, new Map(given));
  }
}

/** The same work, as if it were done in the afternoon of an earlier day. */
function on(work: Work, daysAgo: number): Work {
  const then = instantAt(addDays(localDate(work.now), -daysAgo), '16:30');
  return { ...work, now: new Date(Math.min(then.getTime(), work.now.getTime())) };
}

async function findDemoCase(work: Work, { employer }: DemoEffort, title: string): Promise<string> {
  const filter = { organisationId: demoId('organisation', employer) };
  const paging = { sort: 'changed', falling: true, page: 1, limit: 100 } as const;
  const found = (await listCases(work, filter, paging)).items.find((one) => one.title === title);
  if (!found) throw new Error(`No demo case is called ${title}`);
  return found.key;
}

/** Efforts of cases that are over, so that the figures of the region have some quarters to tell of. */
export async function loadDemoPastEfforts(runWork: RunWork): Promise<void> {
  const centres = demoCentres();
  for (const demo of readReferenceLines('demo/past-efforts.jsonl', demoPastEfforts)) {
    const ownerId = centres.get(demo.broker);
    if (!ownerId) throw new Error(`The broker ${demo.broker} has no centre`);
    const given = await runWork(actorOf(demo.broker), (work) => loadPast(work, demo, ownerId));
    await runWork({ kind: 'operator' }, async (work) => {
      for (const { daysAgo, participantId, answer } of given)
        await addDemoAnswer(on(work, daysAgo), participantId, answer);
    });
  }
}

type PastAnswer = DemoPastEfforts['efforts'][number]['answers'][number];
type Given = { daysAgo: number; participantId: string; answer: PastAnswer };

async function loadPast(
  work: Work,
  { employer, title, provider, efforts }: DemoPastEfforts,
  ownerId: string,
): Promise<Given[]> {
  const given: Given[] = [];
  const days = efforts.map(({ plannedDaysAgo }) => plannedDaysAgo);
  const opened = on(work, Math.max(...days) + 7);
  const { key } = await openCase(opened, {
    organisationId: demoId('organisation', employer),
    ownerId,
    title,
    about: undefined,
    next: { action: 'Planera insatsen', on: addDays(localDate(opened.now), 7) },
    demo: true,
  });
  for (const { plannedDaysAgo, answers, title: name, drivenBy } of efforts) {
    const planned = on(work, plannedDaysAgo);
    const content = { title: name, requiredLevel: 3, namesAgreed: false, needKey: undefined, drivenBy };
    const providerId = demoId('organisation', provider);
    const effort = await planEffort(planned, key, { ...content, providerId }, true);
    for (const [at, answer] of answers.entries()) {
      const person = { name: `Deltagare ${at + 1}`, adaptations: [], followUp: false, email: undefined };
      const participantId = await addParticipant(planned, effort, person);
      given.push({ daysAgo: plannedDaysAgo - 40, participantId, answer });
    }
    await endEffort(on(work, plannedDaysAgo - 40), effort);
  }
  const { version } = await getCase(work, key);
  await closeCase(on(work, Math.min(...days) - 45), key, version, { reason: 'helpedElsewhere' });
  return given;
}

/** The figures of the region are counted at night; those of the demo at once. */
export async function countDemoOutcomes(runWork: RunWork): Promise<void> {
  await runWork({ kind: 'operator' }, countOutcomes);
}

/** Unmet needs, recorded by their brokers and answered by those who were told. */
export async function loadDemoUnmet(runWork: RunWork): Promise<void> {
  for (const demo of readReferenceLines('demo/unmet-needs.jsonl', demoUnmet)) {
    const id = await runWork(actorOf(demo.broker), async (work) => {
      const needId = demoId('need', demo.need);
      const key = (await findNeedKeys(work, [needId])).get(needId);
      if (!key) throw new Error(`No demo need ${demo.need}`);
      return recordUnmet(on(work, demo.daysAgo), { kind: 'need', key }, demo);
    });
    for (const { by, daysAgo, ...said } of demo.answers)
      await runWork(actorOf(by), async (work) => {
        const then = on(work, daysAgo);
        const own = (await openUnmet(then, id)).signals.find((one) => one.own);
        if (!own) throw new Error(`${by} was not told of ${demo.need}`);
        await answerUnmet(then, own.id, own.version, said);
      });
  }
}
