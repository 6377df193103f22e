// The competence matrices of the demo region, written by the employers themselves and joined to needs by their broker.
import { demoMatrix } from '../brokering/needs/matrix/demo-matrix.ts';
import {
  changeCompetences,
  changePeople,
  getMatrix,
  linkMatrix,
  saveLevels,
  startMatrix,
} from '../brokering/needs/matrix/matrix.service.ts';
import { listOpenNeeds } from '../brokering/needs/needs.service.ts';
import { readReferenceLines } from '../platform/reference.ts';
import type { RunWork } from '../platform/work.ts';
import { demoId } from './demo-id.ts';

export async function loadDemoMatrices(runWork: RunWork): Promise<void> {
  for (const demo of readReferenceLines('demo/matrices.jsonl', demoMatrix)) {
    const person = (id: string) => ({ kind: 'person', personId: demoId('person', id) }) as const;
    const id = await runWork(person(demo.contact), async (work) => {
      const { title, goal, houseSees, competences, people } = demo;
      const organisationId = demoId('organisation', demo.organisation);
      const started = await startMatrix(work, { organisationId, title, goal, houseSees });
      await changeCompetences(work, { id: started, version: 1 }, competences);
      await changePeople(work, { id: started, version: 2 }, people);
      const stored = await getMatrix(work, started);
      const cells = stored.people.flatMap((row, at) =>
        stored.competences.map((competence, place) => ({
          personId: row.id,
          competenceId: competence.id,
          was: null,
          level: people[at]?.levels[place] ?? null,
        })),
      );
      await saveLevels(work, started, cells);
      return started;
    });
    await runWork(person(demo.broker), async (work) => {
      const wanted = new Set(demo.needs.map((need) => demoId('need', need)));
      for (const need of await listOpenNeeds(work)) {
        if (wanted.has(need.id)) await linkMatrix(work, id, need.key);
      }
    });
  }
}
