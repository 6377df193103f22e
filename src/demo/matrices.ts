// The competence matrices of the demo region, written by the employers themselves and joined to needs by their broker.
import { type DemoPlan, demoMatrix } from '../brokering/needs/matrix/demo-matrix.ts';
import {
  changeCompetences,
  changePeople,
  getMatrix,
  linkMatrix,
  saveLevels,
  startMatrix,
} from '../brokering/needs/matrix/matrix.service.ts';
import {
  getOwnPlan,
  invitePerson,
  proposeLevel,
  savePlan,
  takePlanOver,
} from '../brokering/needs/matrix/plans/plans.service.ts';
import { listOpenNeeds } from '../brokering/needs/needs.service.ts';
import { hashOfLink } from '../platform/private-link.ts';
import { readReferenceLines } from '../platform/reference.ts';
import type { Actor, RunWork } from '../platform/work.ts';
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
    for (const plan of demo.plans)
      await loadPlan(runWork, { matrixId: id, contact: person(demo.contact) }, plan);
    await runWork(person(demo.broker), async (work) => {
      const wanted = new Set(demo.needs.map((need) => demoId('need', need)));
      for (const need of await listOpenNeeds(work)) {
        if (wanted.has(need.id)) await linkMatrix(work, id, need.key);
      }
    });
  }
}

/** As it goes: the employer hands the plan over, and only its owner writes it, past a link that nobody keeps. */
async function loadPlan(
  runWork: RunWork,
  { matrixId, contact }: { matrixId: string; contact: Actor },
  { person, taken, shared, offers }: DemoPlan,
): Promise<void> {
  const invitation = await runWork(contact, async (work) => {
    const row = (await getMatrix(work, matrixId)).people.find(({ name }) => name === person);
    return invitePerson(work, matrixId, row?.id ?? '');
  });
  if (!taken) return;
  const asHolder = (secret: string) => ({ kind: 'link', linkHash: hashOfLink(secret) }) as const;
  const { secret = '' } = await runWork(asHolder(invitation), (work) => takePlanOver(work, undefined));
  await runWork(asHolder(secret), async (work) => {
    const plan = await getOwnPlan(work);
    await savePlan(work, plan, { version: plan.version, content: taken, shared });
    const competence = plan.levels.find(({ name }) => name === offers?.competence);
    if (competence && offers)
      await proposeLevel(work, plan, { competenceId: competence.competenceId, level: offers.level });
  });
}
