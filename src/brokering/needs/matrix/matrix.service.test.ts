import fc from 'fast-check';
import { expect, test } from 'vitest';
import { useFacts } from '../../../../test/facts.ts';
import { Conflict, Forbidden, NotFound } from '../../../platform/result.ts';
import type { Actor } from '../../../platform/work.ts';
import { saveOrganisation } from '../../../register/organisations/organisations.service.ts';
import { getNeed } from '../needs.service.ts';
import { draftNeedFromGap } from './gap-needs.service.ts';
import { settleLevels } from './levels.ts';
import {
  changeCompetences,
  changeMatrix,
  changePeople,
  getMatrix,
  listMatrices,
  removeMatrix,
  saveLevels,
  startMatrix,
} from './matrix.service.ts';
import type { HouseSees, Matrix } from './matrix.ts';
import { matrixData } from './matrix-data.service.ts';
import { summaryOf } from './summary.ts';

const OPERATOR = { kind: 'operator' } as const;
const org = (n: number) => `10000000-0000-7000-8000-00000000000${n}`;
const [CENTRE, ELSEWHERE, EMPLOYER, UNIT] = [org(1), org(2), org(3), org(4)];
const person = (n: number): Actor => ({
  kind: 'person',
  personId: `20000000-0000-7000-8000-00000000000${n}`,
});
/** Everybody who might try, and what they are. */
const PEOPLE = [
  [1, CENTRE, 'broker'],
  [2, ELSEWHERE, 'broker'],
  [3, EMPLOYER, 'employerContact'],
  [4, EMPLOYER, 'decisionMaker'],
  [5, UNIT, 'businessDeveloper'],
  [6, ELSEWHERE, 'administrator'],
  [7, EMPLOYER, 'participant'],
  [8, CENTRE, 'businessDeveloper'],
] as const;
const [ahmed, other, johan, decider, unit, admin, learner, developer] = PEOPLE.map(([n]) => person(n)) as [
  Actor,
  Actor,
  Actor,
  Actor,
  Actor,
  Actor,
  Actor,
  Actor,
];
const NAMES = ['Alva Ask', 'Bo Björk', 'Cleo Ceder', 'Disa Druva', 'Ebbe Ek', 'Fia Fura'];
const LEVELS = [4, 4, 2, 2, 1, 0];

const database = useFacts(async (db) => {
  await db.run(OPERATOR, async (work) => {
    for (const [id, name, role] of [
      [CENTRE, 'Lärcentrum Ett', 'learningCentre'],
      [ELSEWHERE, 'Lärcentrum Två', 'learningCentre'],
      [UNIT, 'Näringsliv Ett', 'businessUnit'],
      [EMPLOYER, 'Prov Precision AB', 'employer'],
    ] as const) {
      const ownerId = role === 'employer' ? CENTRE : undefined;
      await saveOrganisation(work, {
        id,
        ownerId,
        content: { name, roles: [role], municipalities: ['1885'] },
      });
    }
  });
  for (const [n, organisation, role] of PEOPLE) {
    const id = `20000000-0000-7000-8000-00000000000${n}`;
    await db.asOwner('insert into person (id, name, created_at) values ($1, $2, now())', [id, `P${n}`]);
    await db.asOwner(
      `insert into membership (id, person_id, organisation_id, role, created_at)
       values (gen_random_uuid(), $1, $2, $3, now())`,
      [id, organisation, role],
    );
  }
  await db.asOwner('insert into organisation_share (organisation_id, shared_with) values ($1, $2)', [
    EMPLOYER,
    UNIT,
  ]);
});

/** The matrix of the scenario, started by the employer, with the names of six. */
async function startedByEmployer(houseSees: HouseSees): Promise<string> {
  const id = await database.run(johan, async (work) => {
    const started = await startMatrix(work, {
      organisationId: EMPLOYER,
      title: 'CNC-operatör',
      goal: 'Ingen order ska gå förlorad för att någon är borta.',
      houseSees,
    });
    await changeCompetences(work, { id: started, version: 1 }, [
      { name: '5-axlig programmering', required: 4, needed: 4, criticality: 'critical' },
      { name: 'CNC-programmering', required: 3, needed: null, criticality: 'important' },
    ]);
    await changePeople(
      work,
      { id: started, version: 2 },
      NAMES.map((name) => ({ name, label: 'Dag' })),
    );
    return started;
  });
  await setLevels(johan, id);
  return id;
}

async function setLevels(actor: Actor, id: string) {
  return database.run(actor, async (work) => {
    const { people, competences } = await getMatrix(work, id);
    return saveLevels(
      work,
      id,
      people.map((one, at) => ({
        personId: one.id,
        competenceId: competences[0]?.id ?? '',
        was: null,
        level: LEVELS[at] ?? null,
      })),
    );
  });
}

const seen = (actor: Actor, id: string): Promise<Matrix> =>
  database.run(actor, (work) => getMatrix(work, id));

test('the scenario: eleven steps are missing, two of six reach the level, and it rests on two', async () => {
  const matrix = await seen(johan, await startedByEmployer('rows'));
  const { competences, gap, weighted, worst } = summaryOf(matrix);
  expect(competences[0]).toMatchObject({
    gap: 11,
    covered: 2,
    people: 6,
    low: true,
    restsOn: 2,
    weighted: 33,
  });
  expect([gap, weighted, worst.length]).toEqual([11, 33, 1]);
  expect(competences[1]).toMatchObject({ gap: 0, people: 0, unknown: 6 });
  expect(matrix.competences.map(({ conceptId }) => conceptId)).toEqual([null, 'cnc-programmering']);
});

test('names are read by the employer’s own people and by nobody else', async () => {
  const id = await startedByEmployer('fills');
  expect((await seen(johan, id)).people.map(({ name }) => name)).toEqual(NAMES);
  for (const actor of [ahmed, decider, unit, admin, developer, OPERATOR]) {
    const matrix = await seen(actor, id);
    expect(matrix.people.map(({ name }) => name).filter(Boolean)).toEqual([]);
  }
  for (const actor of [other, learner, { kind: 'anonymous' } as const]) {
    await expect(seen(actor, id)).rejects.toThrow(NotFound);
    await expect(database.run(actor, (work) => listMatrices(work, { page: 1, limit: 9 }))).resolves.toEqual({
      items: [],
      total: 0,
    });
  }
  const stored = JSON.stringify(await database.asOwner('select name from matrix_person_name'));
  const audited = JSON.stringify(await database.asOwner('select before, after from audit_entry'));
  for (const name of NAMES) expect(stored + audited).not.toContain(name);
});

test('what the house sees is the employer’s to say: sums, rows, or rows that it fills in', async () => {
  const id = await startedByEmployer('sums');
  const sums = await seen(ahmed, id);
  expect(sums).toMatchObject({ view: 'sums', fills: false, people: [] });
  expect(sums.sums[0]).toEqual({ people: 6, covered: null, gap: null });
  await expect(setLevels(ahmed, id)).rejects.toThrow(Forbidden);
  const say = (actor: Actor, houseSees: HouseSees) =>
    database.run(actor, async (work) => {
      const { version, title, goal } = await getMatrix(work, id);
      await changeMatrix(work, { id, version }, { title, goal, houseSees });
    });
  await expect(say(ahmed, 'fills')).rejects.toThrow(Forbidden);
  await say(johan, 'rows');
  const rows = await seen(ahmed, id);
  expect(rows.people.map(({ number, label, name, levels }) => [number, label, name, levels[0]])).toEqual(
    LEVELS.map((level, at) => [at + 1, 'Dag', null, level]),
  );
  await expect(setLevels(ahmed, id)).rejects.toThrow(Forbidden);
  await say(johan, 'fills');
  await expect(say(ahmed, 'rows')).rejects.toThrow(Forbidden);
  for (const actor of [decider, unit, admin, developer])
    expect(await seen(actor, id)).toMatchObject({ view: 'sums', fills: false });
});

test('a broker who starts at the workplace fills in rows without names', async () => {
  const id = await database.run(ahmed, (work) =>
    startMatrix(work, { organisationId: EMPLOYER, title: 'Montör', goal: null }),
  );
  await database.run(ahmed, (work) =>
    changePeople(work, { id, version: 1 }, [{ label: 'Natt', name: 'Alva Ask' }]),
  );
  expect((await seen(johan, id)).people).toMatchObject([{ number: 1, label: 'Natt', name: null }]);
  await expect(
    database.run(other, (work) =>
      startMatrix(work, { organisationId: EMPLOYER, title: 'Montör', goal: null }),
    ),
  ).rejects.toThrow(NotFound);
  await expect(
    database.run(learner, (work) =>
      startMatrix(work, { organisationId: EMPLOYER, title: 'Montör', goal: null }),
    ),
  ).rejects.toThrow(Forbidden);
  await expect(database.run(ahmed, (work) => removeMatrix(work, id))).rejects.toThrow(Forbidden);
  await database.run(johan, (work) => removeMatrix(work, id));
  await expect(seen(johan, id)).rejects.toThrow(NotFound);
});

test('two who edit at once: other cells are saved, the same cell comes back with what stands', async () => {
  const id = await startedByEmployer('fills');
  const { people, competences } = await seen(johan, id);
  const cell = (at: number, was: number | null, level: number | null) => ({
    personId: people[at]?.id ?? '',
    competenceId: competences[0]?.id ?? '',
    was,
    level,
  });
  await database.run(ahmed, (work) => saveLevels(work, id, [cell(2, 2, 3)]));
  const { saved, conflicts } = await database.run(johan, (work) =>
    saveLevels(work, id, [cell(2, 2, 4), cell(3, 2, 3), cell(5, 0, null)]),
  );
  expect(saved).toBe(2);
  expect(conflicts).toMatchObject([{ level: 4, theirs: 3 }]);
  expect((await seen(johan, id)).people.map(({ levels }) => levels[0])).toEqual([4, 4, 3, 3, 1, null]);
  await expect(database.run(johan, (work) => changePeople(work, { id, version: 1 }, []))).rejects.toThrow(
    Conflict,
  );
});

test('a row that goes takes its name and levels along, and no number is given twice', async () => {
  const id = await startedByEmployer('rows');
  const matrix = await seen(johan, id);
  const kept = matrix.people.filter(({ number }) => number !== 2);
  await database.run(johan, (work) =>
    changePeople(work, { id, version: matrix.version }, [...kept, { label: null, name: 'Gro Gran' }]),
  );
  expect((await seen(johan, id)).people.map(({ number }) => number)).toEqual([1, 3, 4, 5, 6, 7]);
  const [left] = await database.asOwner(
    'select count(*)::int as n from matrix_person_name where matrix_id = $1',
    [id],
  );
  expect(left?.n).toBe(6);
});

test('a need is made from the gap: concepts, level and number, and no names', async () => {
  const id = await startedByEmployer('rows');
  const { competences } = await seen(ahmed, id);
  const key = await database.run(ahmed, (work) =>
    draftNeedFromGap(
      work,
      id,
      competences.map((one) => one.id),
    ),
  );
  const need = await database.run(ahmed, (work) => getNeed(work, key));
  expect(need.criteria).toMatchObject({
    people: 4,
    targetLevel: 4,
    municipality: '1885',
    concepts: ['cnc-programmering'],
  });
  expect(need.content.raw).toContain('Ingen order');
  for (const name of NAMES) expect(JSON.stringify(need)).not.toContain(name);
  await expect(database.run(unit, (work) => draftNeedFromGap(work, id, []))).rejects.toThrow(Forbidden);
});

test('somebody who asks is told what stands of them, and forgotten; names that nobody uses are cleared', async () => {
  const id = await startedByEmployer('rows');
  const job = { kind: 'job', name: 'test' } as const;
  const [, , , , , , seventh] = PEOPLE;
  const subject = {
    personId: `20000000-0000-7000-8000-00000000000${seventh[0]}`,
    email: null,
    name: 'bo björk',
  };
  const told = await database.run(job, (work) => matrixData.collect(work, subject));
  expect(told).toContainEqual(
    expect.objectContaining({ name: 'Bo Björk', levels: ['5-axlig programmering: 4'], label: 'Dag' }),
  );
  expect(await database.run(job, (work) => matrixData.collect(work, { ...subject, name: 'Bo' }))).toEqual([]);
  const { erased } = await database.run(job, (work) => matrixData.erase(work, subject));
  expect(erased).toBe(told.length);
  expect((await seen(johan, id)).people.map(({ name }) => name)).toEqual(
    NAMES.map((name) => (name === 'Bo Björk' ? null : name)),
  );
  await database.asOwner(`update matrix set changed_at = '2024-01-01' where id = $1`, [id]);
  expect(await database.run(job, async (work) => matrixData.retention[0]?.clear(work))).toBe(5);
  expect((await seen(johan, id)).people.map(({ name }) => name).filter(Boolean)).toEqual([]);
});

test('whatever two write, nothing that somebody else wrote is lost unseen', () => {
  const level = fc.option(fc.integer({ min: 0, max: 5 }));
  fc.assert(
    fc.property(level, level, level, (was, theirs, mine) => {
      const cell = { personId: 'p', competenceId: 'c' };
      const stored = new Map(theirs === null ? [] : [['p.c', theirs]]);
      const { write, conflicts } = settleLevels(stored, [{ ...cell, was, level: mine }]);
      const overwrites = write.length > 0 && theirs !== was;
      expect(overwrites).toBe(false);
      expect(write.length + conflicts.length).toBe(theirs === mine ? 0 : 1);
    }),
  );
});
