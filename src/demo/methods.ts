// What the houses of the demo region wrote in the method bank, and the talks and sessions they held at workplaces.

import { listCases } from '../brokering/cases/cases.service.ts';
import { demoInventory } from '../brokering/needs/inventory/demo-inventory.ts';
import { saveInventory } from '../brokering/needs/inventory/inventory.service.ts';
import { type DemoSession, demoSession } from '../brokering/needs/sessions/demo-session.ts';
import { entriesOf } from '../brokering/needs/sessions/session.ts';
import {
  addEntries,
  countDots,
  gatherCards,
  saveAnswers,
} from '../brokering/needs/sessions/session-steps.service.ts';
import { getSession, startSession } from '../brokering/needs/sessions/sessions.service.ts';
import { localDate } from '../platform/format.ts';
import { addDays } from '../platform/local-date.ts';
import { readReferenceLines } from '../platform/reference.ts';
import type { RunWork, Work } from '../platform/work.ts';
import type { EntryContent } from '../register/methods/guided/guided-method.ts';
import { findGuidedMethod } from '../register/methods/guided/guided-methods.ts';
import { demoNote } from '../register/methods/notes/demo-note.ts';
import { shareNote } from '../register/methods/notes/notes.service.ts';
import { demoId } from './demo-id.ts';
import { demoCentres } from './needs.ts';

export async function loadDemoMethodNotes(runWork: RunWork): Promise<void> {
  const houses = demoCentres();
  for (const { id, method, by, daysAgo, ...words } of readReferenceLines(
    'demo/method-notes.jsonl',
    demoNote,
  )) {
    const houseId = houses.get(by);
    if (!houseId) continue;
    await runWork({ kind: 'person', personId: demoId('person', by) }, (work) => {
      const usedOn = addDays(localDate(work.now), -daysAgo);
      const content = { ...words, usedOn };
      return shareNote(work, { id: demoId('methodNote', id), slug: method, houseId, content, demo: true });
    });
  }
}

export async function loadDemoInventories(runWork: RunWork): Promise<void> {
  for (const demo of readReferenceLines('demo/inventories.jsonl', demoInventory)) {
    const { id, employer, by, daysAgo, ...said } = demo;
    await runWork({ kind: 'person', personId: demoId('person', by) }, async (work) => {
      const heldOn = addDays(localDate(work.now), -daysAgo);
      await saveInventory(work, demoId('organisation', employer), {
        id: demoId('inventory', id),
        content: { ...said, heldOn },
        opened: '',
        sending: work.newId(),
        demo: true,
      });
    });
  }
}

export async function loadDemoSessions(runWork: RunWork): Promise<void> {
  for (const demo of readReferenceLines('demo/sessions.jsonl', demoSession)) {
    const actor = { kind: 'person', personId: demoId('person', demo.by) } as const;
    await runWork(actor, (work) => loadSession(work, demo));
  }
}

async function loadSession(work: Work, demo: DemoSession): Promise<void> {
  const id = demoId('methodSession', demo.id);
  const today = localDate(work.now);
  const organisationId = demoId('organisation', demo.employer);
  await startSession(work, {
    id,
    methodSlug: demo.method,
    organisationId,
    caseId: demo.case ? await findDemoCase(work, organisationId, demo.case) : undefined,
    heldOn: addDays(today, -demo.daysAgo),
    present: demo.present,
    people: demo.people,
    demo: true,
  });
  for (const [step, rows] of Object.entries(demo.entries)) {
    const contents = rows.map((row) => realise(row, today));
    await addEntries(work, { id, step }, { sending: work.newId(), contents });
  }
  for (const [step, answers] of Object.entries(demo.answers))
    await saveAnswers(work, { id, step }, { answers, was: {} });
  await gather(work, id, demo);
}

async function findDemoCase(work: Work, organisationId: string, title: string): Promise<string | undefined> {
  const part = { sort: 'opened' as const, falling: true, page: 1, limit: 20 };
  const { items } = await listCases(work, { organisationId }, part);
  return items.find((one) => one.title === title)?.id;
}

/** Days are written as `+14`, counted from today. */
function realise(row: EntryContent, today: string): EntryContent {
  return Object.fromEntries(
    Object.entries(row).map(([key, value]) =>
      typeof value === 'string' && /^[+-]\d+$/.test(value)
        ? [key, addDays(today, Number(value))]
        : [key, value],
    ),
  );
}

async function gather(work: Work, id: string, { method, groups, people }: DemoSession): Promise<void> {
  const steps = findGuidedMethod(method)?.steps ?? [];
  const dots: Record<string, Record<string, number>> = {};
  for (const group of groups) {
    const of = steps.find((step) => step.kind === 'gather' && step.key === group.step);
    if (of?.kind !== 'gather') throw new Error(`${method} does not gather in ${group.step}`);
    const cards = entriesOf(await getSession(work, id), of.of)
      .filter(({ content }) => group.cards.includes(String(content.text)))
      .map((card) => card.id);
    const sending = work.newId();
    await gatherCards(work, { id, step: group.step }, { cards, name: group.name, sending });
    const weighed = steps.find((step) => step.kind === 'dots' && step.of === of.of)?.key;
    if (weighed && group.dots > 0) dots[weighed] = { ...dots[weighed], [sending]: group.dots };
  }
  for (const [step, placed] of Object.entries(dots))
    await countDots(work, id, { id: work.newId(), step, people, dots: placed });
}
