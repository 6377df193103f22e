import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { TEST_NOW } from '../../../test/database.ts';
import { useFacts } from '../../../test/facts.ts';
import { daysAfter, daysBefore } from '../../platform/local-date.ts';
import type { Actor, Work } from '../../platform/work.ts';
import { registerMember } from '../../register/accounts/accounts.service.ts';
import { mergeOrganisations } from '../../register/organisations/merging.service.ts';
import { saveOrganisation } from '../../register/organisations/organisations.service.ts';
import { shareOrganisation } from '../../register/organisations/sharing.service.ts';
import { openCase, saveCase, setNextAction } from './case-content.service.ts';
import {
  advanceCase,
  closeCase,
  pauseCase,
  reassignCase,
  reopenCase,
  resumeCase,
  switchReminders,
  writeOnTimeline,
} from './case-steps.service.ts';
import {
  addToTimeline,
  findCaseById,
  getCase,
  listCases,
  listColleagues,
  listTimeline,
  measureTime,
} from './cases.service.ts';
import { answerCaseOffer, offerCase } from './moving/case-moving.service.ts';

const OPERATOR = { kind: 'operator' } as const;
const id = (group: number, n: number) => `${group}0000000-0000-7000-8000-00000000000${n}`;
const [CENTRE, OTHER, UNIT, FIRM, FIRM_DOUBLE] = [id(1, 1), id(1, 2), id(1, 3), id(1, 4), id(1, 5)];
const person = (n: number): Actor => ({ kind: 'person', personId: id(2, n) });
const [ahmed, sara, elin, tomas, lena] = [person(1), person(2), person(3), person(4), person(5)];
const AHMED = id(2, 1);
const SARA = id(2, 2);

const database = useFacts(async (db) => {
  await db.run(OPERATOR, async (work) => {
    const save = (
      key: string,
      name: string,
      role: 'learningCentre' | 'employer' | 'businessUnit',
      ownerId?: string,
    ) =>
      saveOrganisation(work, {
        id: key,
        content: { name, roles: [role], municipalities: ['1885'] },
        ownerId,
      });
    await save(CENTRE, 'Lärcentrum Prov', 'learningCentre');
    await save(OTHER, 'Lärcentrum Annat', 'learningCentre');
    await save(UNIT, 'Näringsliv Prov', 'businessUnit');
    await save(FIRM, 'Provs Mekaniska AB', 'employer', CENTRE);
    await save(FIRM_DOUBLE, 'Prov Mekaniska', 'employer', CENTRE);
    const members = [
      [1, 'Ahmed', CENTRE, 'broker'],
      [2, 'Sara', CENTRE, 'broker'],
      [3, 'Elin', UNIT, 'businessDeveloper'],
      [4, 'Tomas', OTHER, 'broker'],
      [5, 'Lena', OTHER, 'providerCoordinator'],
    ] as const;
    for (const [n, name, organisationId, role] of members)
      await registerMember(work, { id: id(2, n), name, email: `${n}@example.org`, organisationId, role });
    await shareOrganisation(work, FIRM, UNIT);
  });
});

const later = (work: Work, days: number): Work => ({ ...work, now: daysAfter(TEST_NOW, days) });
const start = { organisationId: FIRM, ownerId: CENTRE, title: 'Femaxlig fräs' };

test('a case is opened at the first stage with its key, its broker and a first step within nine days', async () => {
  await database.rolledBack(ahmed, async (work) => {
    const { id: caseId, key } = await openCase(work, start);
    expect(key).toMatch(/^C-2026-\d+$/);
    const found = await getCase(work, key.toLowerCase());
    expect(found).toMatchObject({
      id: caseId,
      stage: 'contact',
      state: 'running',
      employer: { name: 'Provs Mekaniska AB' },
      broker: { id: AHMED, name: 'Ahmed' },
      municipality: 'Lindesberg',
      next: { on: '2026-12-02', owner: { id: AHMED } },
    });
    expect((await listTimeline(work, caseId, { page: 1, limit: 10 })).items).toMatchObject([
      { kind: 'opened', person: { name: 'Ahmed' } },
    ]);
  });
});

test('a case is of an employer, and in hands at its house', async () => {
  await database.rolledBack(ahmed, async (work) => {
    await expect(openCase(work, { ...start, organisationId: CENTRE })).rejects.toThrow('Choose an employer');
    await expect(openCase(work, { ...start, brokerId: id(2, 4) })).rejects.toThrow('works at the centre');
    await expect(openCase(work, { ...start, title: ' ' })).rejects.toThrow('Write a heading');
    expect((await listColleagues(work, CENTRE)).map(({ name }) => name)).toEqual(['Ahmed', 'Sara']);
  });
});

test('moves, rests, ends and beginnings stand on the timeline with who and why, and time adds up', async () => {
  await database.rolledBack(ahmed, async (work) => {
    const { id: caseId, key } = await openCase(work, start);
    await advanceCase(later(work, 2), key, { to: 'inventory' });
    await expect(advanceCase(work, key, { to: 'spec' })).rejects.toThrow('why the stages between');
    await advanceCase(later(work, 5), key, { to: 'spec', reason: 'Matrisen finns sedan i våras' });
    const version = async () => (await getCase(work, key)).version;
    await expect(pauseCase(work, key, await version(), { reason: ' ', until: '2027-01-11' })).rejects.toThrow(
      'why the case is paused',
    );
    await pauseCase(later(work, 6), key, await version(), { reason: 'Semester', until: '2027-01-11' });
    expect(await getCase(work, key)).toMatchObject({ state: 'paused', next: { on: '2027-01-11' } });
    await expect(advanceCase(work, key, { to: 'request' })).rejects.toThrow('paused or closed');
    await resumeCase(later(work, 10), key, await version());
    await expect(closeCase(work, key, await version(), { reason: 'completed' })).rejects.toThrow('follow-up');
    await closeCase(later(work, 12), key, await version(), { reason: 'noSupply', words: 'Fem tillfrågade' });
    expect(await getCase(work, key)).toMatchObject({
      state: 'closed',
      closingReason: 'noSupply',
      next: null,
    });
    const next = { action: 'Ring', on: '2027-02-01' };
    await expect(reopenCase(work, key, await version(), { reason: '', next })).rejects.toThrow(
      'opened again',
    );
    await reopenCase(later(work, 20), key, await version(), { reason: 'Ny anordnare', next });
    const { items } = await listTimeline(work, caseId, { page: 1, limit: 20 });
    expect(items.map(({ kind, words }) => [kind, words])).toEqual([
      ['reopened', 'Ny anordnare'],
      ['closed', 'Fem tillfrågade'],
      ['resumed', null],
      ['paused', 'Semester'],
      ['skipped', 'Matrisen finns sedan i våras'],
      ['advanced', null],
      ['opened', null],
    ]);
    const time = await measureTime(later(work, 25), caseId);
    expect(time).toEqual({
      stages: [
        { stage: 'contact', days: 2, pausedDays: 0 },
        { stage: 'inventory', days: 3, pausedDays: 0 },
        { stage: 'spec', days: 12, pausedDays: 4 },
      ],
      totalDays: 17,
      pausedDays: 4,
    });
  });
});

test('the database itself keeps no passing-by without a reason', async () => {
  await expect(
    database.rolledBack(ahmed, async (work) => {
      const { id: caseId } = await openCase(work, start);
      await work.tx
        .insertInto('caseEntry')
        .values({
          id: work.newId(),
          caseId,
          at: work.now,
          kind: 'skipped',
          fromStage: 'contact',
          toStage: 'spec',
        })
        .execute();
    }),
  ).rejects.toThrow('violates check constraint');
});

test('two who change a case at once: the second is shown what stands, and no step is taken on what nobody read', async () => {
  await database.rolledBack(ahmed, async (work) => {
    const { key } = await openCase(work, start);
    const next = { action: 'Boka besök', on: '2026-12-01' };
    expect(await saveCase(work, key, 1, { title: 'Sex ska kunna', next })).toEqual({ saved: true });
    const second = await saveCase(work, key, 1, { title: 'Något annat', next });
    expect(second).toMatchObject({ saved: false, theirs: { title: 'Sex ska kunna', version: 2 } });
    await expect(advanceCase(work, key, { to: 'inventory', version: 1 })).rejects.toThrow('version');
    await expect(setNextAction(work, key, 1, next)).rejects.toThrow('version');
    await advanceCase(work, key, { to: 'inventory', version: 2 });
  });
});

test('a case is handed over with its next step, and reminders are switched off and on', async () => {
  await database.rolledBack(ahmed, async (work) => {
    const { id: caseId, key } = await openCase(work, start);
    await reassignCase(work, key, 1, SARA);
    expect(await getCase(work, key)).toMatchObject({
      broker: { id: SARA },
      next: { owner: { id: SARA } },
    });
    await expect(reassignCase(work, key, 2, id(2, 4))).rejects.toThrow('works at the centre');
    await switchReminders(work, key, false);
    await switchReminders(work, key, false);
    expect((await getCase(work, key)).remindersPausedAt).toEqual(work.now);
    await switchReminders(work, key, true);
    expect((await getCase(work, key)).remindersPausedAt).toBeNull();
    const { items } = await listTimeline(work, caseId, { page: 1, limit: 20 });
    const told = items.map(({ kind, toName }) => [kind, toName]);
    expect(told).toContainEqual(['reassigned', 'Sara']);
    expect(told).toHaveLength(4);
  });
});

test('contact with the employer answers it; a note does not', async () => {
  await database.rolledBack(ahmed, async (work) => {
    const { key } = await openCase(work, start);
    await writeOnTimeline(later(work, 1), key, { kind: 'note', words: 'Ring efter lunch' });
    expect((await getCase(work, key)).answeredAt).toBeNull();
    await writeOnTimeline(later(work, 2), key, { kind: 'call', words: 'Talade med produktionschefen' });
    expect((await getCase(work, key)).answeredAt).toEqual(daysAfter(TEST_NOW, 2));
    await expect(writeOnTimeline(work, key, { kind: 'note', words: ' ' })).rejects.toThrow('what happened');
  });
});

test('other rooms report to the timeline, also for somebody who may not read the case', async () => {
  const { id: caseId, key } = await database.run(ahmed, (work) => openCase(work, start));
  const report = {
    kind: 'proposalSent',
    entity: 'proposal',
    entityId: 'x',
    text: { sv: 'Ett svar kom in', en: 'A proposal came in' },
  };
  await database.run(lena, (work) => addToTimeline(later(work, 3), caseId, report));
  await database.run(ahmed, async (work) => {
    const { items } = await listTimeline(work, caseId, { page: 1, limit: 10 });
    expect(items[0]).toMatchObject({ kind: 'proposalSent', entity: 'proposal', report: report.text });
    expect((await getCase(work, key)).lastEventAt).toEqual(daysAfter(TEST_NOW, 3));
    await expect(addToTimeline(work, id(9, 9), report)).rejects.toThrow('No case');
  });
  await database.run(lena, async (work) => expect(await findCaseById(work, caseId)).toBeUndefined());
  await expect(
    database.run({ kind: 'anonymous' }, (work) => addToTimeline(work, caseId, report)),
  ).rejects.toThrow();
});

test('houses that keep the same employer see where a case stands and who has it, not what was written; others see nothing', async () => {
  const next = { action: 'Fråga ägaren om försäljningen', on: '2026-12-01' };
  const words = { ...start, about: 'De tänker sälja', next };
  const { id: caseId, key } = await database.run(ahmed, (work) => openCase(work, words));
  const ofUnit = await database.run(elin, (work) => openCase(work, { ...words, ownerId: UNIT }));
  for (const [reader, read, who] of [
    [elin, key, 'Ahmed'],
    [ahmed, ofUnit.key, 'Elin'],
  ] as const)
    await database.run(reader, async (work) => {
      expect(await getCase(work, read)).toMatchObject({
        stage: 'contact',
        about: '',
        broker: { name: who },
        next: { action: '', on: next.on, owner: { name: who } },
      });
      expect((await listCases(work, { text: 'försäljningen' }, ALL)).total).toBe(0);
      await expect(advanceCase(work, read, { to: 'inventory' })).rejects.toThrow('house that owns the case');
    });
  await database.run(elin, async (work) => {
    expect((await listTimeline(work, caseId, { page: 1, limit: 10 })).total).toBe(0);
    const said = await work.tx.selectFrom('caseWords').select('about').where('caseId', '=', caseId).execute();
    expect(said).toEqual([]);
  });
  const column = sql`select next_action from broker_case`;
  await expect(database.rolledBack(elin, (work) => column.execute(work.tx))).rejects.toThrow('permission');
  for (const stranger of [tomas, lena])
    await database.run(stranger, async (work) => {
      await expect(getCase(work, key)).rejects.toThrow('No case');
      expect(await work.tx.selectFrom('caseWords').selectAll().execute()).toEqual([]);
    });
  // Whoever is asked to take it over reads what it is about.
  await database.run(sara, (work) => offerCase(work, key, 1, { houseId: UNIT, reason: 'De känner dem' }));
  const asked = await database.run(elin, (work) => getCase(work, key));
  expect(asked).toMatchObject({ about: words.about, next, offered: { words: 'De känner dem' } });
  await database.run(elin, (work) => answerCaseOffer(work, key, false));
  expect(await database.run(elin, (work) => getCase(work, key))).toMatchObject({ about: '' });
});

test('cases of a merged employer are of the one that was kept', async () => {
  await database.rolledBack(ahmed, async (work) => {
    const { key } = await openCase(work, { ...start, organisationId: FIRM_DOUBLE });
    await mergeOrganisations(work, FIRM, FIRM_DOUBLE);
    expect((await getCase(work, key)).employer).toMatchObject({ id: FIRM, name: 'Provs Mekaniska AB' });
    const { items } = await listCases(work, { organisationId: FIRM, text: 'provs mek' }, ALL);
    expect(items.map((one) => one.key)).toContain(key);
  });
});

const ALL = { sort: 'next', falling: false, page: 1, limit: 100 } as const;

test('a list counts what it filters, and its late ones are those of the rule', async () => {
  await database.rolledBack(ahmed, async (work) => {
    const early: Work = { ...work, now: daysBefore(TEST_NOW, 12) };
    const unanswered = await openCase(early, { ...start, next: { action: 'x', on: '2026-12-24' } });
    const answered = await openCase(early, { ...start, next: { action: 'x', on: '2026-12-24' } });
    await writeOnTimeline(early, answered.key, { kind: 'call', words: 'Svarade' });
    const overdue = await openCase(work, { ...start, next: { action: 'x', on: '2026-11-22' } });
    const late = await listCases(work, { lateOn: '2026-11-23' }, ALL);
    expect(late.items.map(({ key }) => key).sort()).toEqual([unanswered.key, overdue.key].sort());
    expect(late.total).toBe(2);
    await advanceCase(work, answered.key, { to: 'inventory' });
    const { counts } = await listCases(work, { personId: AHMED, state: 'open', text: answered.key }, ALL);
    expect(counts).toEqual([{ stage: 'inventory', state: 'running', count: 1 }]);
  });
});
