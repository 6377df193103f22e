// What the houses of the demo region wrote in the method bank, and the talks they held at workplaces.
import { demoInventory } from './brokering/needs/inventory/demo-inventory.ts';
import { saveInventory } from './brokering/needs/inventory/inventory.service.ts';
import { demoId } from './demo-id.ts';
import { demoCentres } from './demo-needs.ts';
import { localDate } from './platform/format.ts';
import { addDays } from './platform/local-date.ts';
import { readReferenceLines } from './platform/reference.ts';
import type { RunWork } from './platform/work.ts';
import { demoNote } from './register/methods/notes/demo-note.ts';
import { shareNote } from './register/methods/notes/notes.service.ts';

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
