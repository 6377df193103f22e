// What the houses of the demo region wrote in the method bank.
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
