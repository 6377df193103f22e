// The cases of the demo region, each taken through its steps by its broker as on an ordinary day.
import { openCase } from '../brokering/cases/case-content.service.ts';
import { advanceCase, closeCase, pauseCase, writeOnTimeline } from '../brokering/cases/case-steps.service.ts';
import { getCase } from '../brokering/cases/cases.service.ts';
import { type DemoCase, type DemoStep, demoCase } from '../brokering/cases/demo-case.ts';
import { linkNeed } from '../brokering/needs/in-case/case-needs.service.ts';
import { findNeedKeys } from '../brokering/needs/needs.service.ts';
import { localDate } from '../platform/format.ts';
import { addDays, instantAt } from '../platform/local-date.ts';
import { readReferenceLines } from '../platform/reference.ts';
import type { RunWork, Work } from '../platform/work.ts';
import { demoId } from './demo-id.ts';
import { demoCentres } from './needs.ts';

const MORNING = '08:20';

export async function loadDemoCases(runWork: RunWork): Promise<void> {
  const centreOf = demoCentres();
  const cases = readReferenceLines('demo/cases.jsonl', demoCase);
  // In the order in which they were opened, so that the keys read so.
  for (const demo of cases.toSorted((a, b) => b.openedDaysAgo - a.openedDaysAgo)) {
    const ownerId = centreOf.get(demo.broker);
    if (!ownerId) throw new Error(`The broker ${demo.broker} of case ${demo.id} has no centre`);
    const actor = { kind: 'person', personId: demoId('person', demo.broker) } as const;
    await runWork(actor, (work) => loadCase(work, demo, ownerId));
  }
}

async function loadCase(work: Work, demo: DemoCase, ownerId: string): Promise<void> {
  const { title, about, next, openedDaysAgo } = demo;
  const { key } = await openCase(before(work, openedDaysAgo), {
    organisationId: demoId('organisation', demo.organisation),
    ownerId,
    title,
    about,
    next: { action: next.action, on: addDays(localDate(work.now), next.inDays) },
    demo: true,
  });
  const needs = await findNeedKeys(
    work,
    demo.needs.map((need) => demoId('need', need)),
  );
  for (const need of needs.values()) await linkNeed(before(work, openedDaysAgo), need, key);
  for (const step of demo.steps) await take(before(work, step.daysAgo), key, step);
}

async function take(work: Work, key: string, step: DemoStep): Promise<void> {
  const { version } = await getCase(work, key);
  switch (step.do) {
    case 'write':
      return writeOnTimeline(work, key, step);
    case 'move':
      return advanceCase(work, key, step);
    case 'pause': {
      const until = addDays(localDate(work.now), step.inDays);
      return pauseCase(work, key, version, { reason: step.reason, until });
    }
    case 'close':
      return closeCase(work, key, version, step);
  }
}

/** The same work, as if it were done in the morning of an earlier day. */
function before(work: Work, daysAgo: number): Work {
  const morning = instantAt(addDays(localDate(work.now), -daysAgo), MORNING);
  return { ...work, now: new Date(Math.min(morning.getTime(), work.now.getTime())) };
}
