import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { useFacts } from '../../../../../test/facts.ts';
import { signedIn, testServer, type Visitor, visitor } from '../../../../../test/server.ts';
import type { CommandContext } from '../../../../platform/cli.ts';
import { registerMember } from '../../../../register/accounts/accounts.service.ts';
import { createToken } from '../../../../register/accounts/tokens/tokens.service.ts';
import { saveOrganisation } from '../../../../register/organisations/organisations.service.ts';
import { changeCompetences, changePeople, getMatrix, startMatrix } from '../matrix.service.ts';
import { PLAN_PARTS, planContent } from './plan.ts';
import { planData } from './plan-data.service.ts';
import { readPlanForm, valuesOfPlan } from './plan-form.ts';
import { planCommands } from './plans.cli.ts';

const OPERATOR = { kind: 'operator' } as const;
const JOB = { kind: 'job', name: 'erasure' } as const;
const id = (group: number, n: number) => `${group}0000000-0000-7000-8000-00000000000${n}`;
const [OWN, FIRM] = [id(1, 1), id(1, 3)];
const [AHMED, JOHAN, LEA] = [id(2, 1), id(2, 2), id(2, 3)];
const asJohan = { kind: 'person', personId: JOHAN } as const;
let matrix = '';

const database = useFacts(async (db) => {
  await db.run(OPERATOR, async (work) => {
    const centre = { name: 'Hus Ett', roles: ['learningCentre' as const], municipalities: ['1885'] };
    await saveOrganisation(work, { id: OWN, content: centre });
    const firm = { name: 'Prov Mekaniska', roles: ['employer' as const], municipalities: ['1885'] };
    await saveOrganisation(work, { id: FIRM, content: firm, ownerId: OWN });
    for (const [personId, name, organisationId, role] of [
      [AHMED, 'Ahmed Prov', OWN, 'broker'],
      [JOHAN, 'Johan Prov', FIRM, 'employerContact'],
      [LEA, 'Lea Prov', FIRM, 'participant'],
    ] as const) {
      const email = `${name.split(' ')[0]?.toLowerCase()}@example.org`;
      await registerMember(work, { id: personId, name, email, organisationId, role });
    }
  });
  matrix = await db.run(asJohan, async (work) => {
    const started = await startMatrix(work, {
      organisationId: FIRM,
      title: 'CNC-operatör',
      goal: null,
      houseSees: 'fills',
    });
    await changeCompetences(work, { id: started, version: 1 }, [
      { name: 'Fem axlar', required: 4, needed: null, criticality: 'important' },
    ]);
    await changePeople(work, { id: started, version: 2 }, [
      { label: 'Kväll', name: 'Lea Prov' },
      { label: 'Dag', name: 'Bo Prov' },
    ]);
    return started;
  });
});

let [ahmed, johan, lea]: Visitor[] = [];
let app: ReturnType<typeof testServer>;
beforeAll(async () => {
  app = testServer(database);
  [ahmed, johan, lea] = await Promise.all([AHMED, JOHAN, LEA].map((who) => signedIn(app, database, who)));
}, 30_000);

async function call(personId: string, method: string, path: string, body?: unknown) {
  const { token } = await database.run({ kind: 'person', personId }, (work) =>
    createToken(work, { personId, name: 'Prov', scopes: ['read', 'write'], expiresAt: undefined }),
  );
  const sent = await app.fetch(
    new Request(`http://localhost/api/v1${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body ? { body: JSON.stringify(body) } : {}),
    }),
  );
  return { status: sent.status, json: JSON.parse((await sent.text()) || 'null') };
}

const secretIn = (html: string) => /value="http[^"]*utvecklingsplan\/([\w-]+)"/.exec(html)?.[1] ?? '';
const rows = () => database.run(asJohan, async (work) => (await getMatrix(work, matrix)).people);

test('a form reads back as the plan that filled it', () => {
  const line = fc
    .stringMatching(/^[a-zåäö ]{1,20}$/)
    .map((text) => text.trim())
    .filter(Boolean);
  const day = fc.constantFrom('2026-12-01', '2027-02-28');
  const option = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined });
  const level = option(fc.integer({ min: 0, max: 5 }));
  const goals = fc.array(fc.record({ competence: line, from: level, to: level, by: option(day) }), {
    maxLength: 5,
  });
  fc.assert(
    fc.property(goals, line, fc.subarray([...PLAN_PARTS]), (some, words, shared) => {
      const content = planContent.parse({ goals: some, words });
      const read = readPlanForm(valuesOfPlan(content, shared));
      expect(read).toEqual({ ok: true, value: { content, shared } });
    }),
  );
});

test('the employer hands a plan over and loses it: the employee alone opens it, shows parts of it, and erases it', async () => {
  if (!ahmed || !johan || !lea) throw new Error('Nobody is signed in');
  const list = `/matriser/${matrix}/planer`;
  const [first, second] = await rows();
  const counts = await ahmed.get(list);
  expect(counts.text).toContain('minst fem medarbetare');
  expect(counts.text).not.toContain('Lea Prov');
  expect((await ahmed.post(list, { person: first?.id ?? '' })).status).toBe(403);

  const invited = await johan.post(list, { person: first?.id ?? '' });
  expect(invited.text).toContain('Ge länken till Lea Prov nu');
  const stale = secretIn(invited.text);
  const again = secretIn((await johan.post(list, { person: first?.id ?? '' })).text);
  const stranger = visitor(app);
  expect((await stranger.get(`/utvecklingsplan/${stale}`)).status).toBe(404);
  // Opening takes nothing over: mail programs open links as well.
  expect((await stranger.get(`/utvecklingsplan/${again}`)).text).toContain('Ta över din utvecklingsplan');
  const taken = await stranger.post(`/utvecklingsplan/${again}`, { act: 'take', how: 'link' });
  const own = `/utvecklingsplan/${secretIn(taken.text)}`;
  expect((await stranger.get(`/utvecklingsplan/${again}`)).status).toBe(404);
  expect((await johan.post(list, { person: first?.id ?? '' })).status).toBe(409);

  const plan = await stranger.get(own);
  for (const text of ['Planen är din', 'Fem axlar', 'CNC-operatör hos Prov Mekaniska'])
    expect(plan.text).toContain(text);
  const said = {
    act: 'save',
    version: '1',
    'goal.1.competence': 'Fem axlar',
    'goal.1.to': '4',
    words: 'Helst kväll',
  };
  const bad = await stranger.post(own, { ...said, words: 'Ring 19850412-1234', 'goal.1.to': '9' });
  expect([bad.status, bad.text.includes('Ring 19850412-1234')]).toEqual([422, true]);
  expect((await stranger.post(own, { ...said, shared: 'goals' })).status).toBe(303);
  const late = await stranger.post(own, { ...said, words: 'Annat fönster' });
  expect([late.status, late.text.includes('Annat fönster')]).toEqual([422, true]);
  // At rest it is sealed, and the audit does not hold it either.
  const stored = await database.asOwner(`select content::text from development_plan_part`);
  const audited = await database.asOwner(
    `select after::text from audit_entry where entity = 'developmentPlan'`,
  );
  expect(JSON.stringify([stored, audited])).not.toMatch(/kväll|Fem axlar/i);

  const tableOf = await johan.get(list);
  const seen = /planer\/([0-9a-f-]{36})/.exec(tableOf.text)?.[1] ?? '';
  const staff = await johan.get(`${list}/${seen}`);
  expect(staff.text).toContain('Fem axlar');
  expect(staff.text).not.toContain('Helst kväll');
  expect((await ahmed.get(`${list}/${seen}`)).status).toBe(404);
  expect((await lea.get(`/mina-planer/${seen}`)).status).toBe(404);

  const competenceId = await database.run(
    asJohan,
    async (work) => (await getMatrix(work, matrix)).competences[0]?.id ?? '',
  );
  expect((await stranger.post(own, { act: 'propose', competenceId, level: '4' })).status).toBe(303);
  const proposal =
    /name="proposal" value="([^"]*)"/.exec((await johan.get(`${list}/${seen}`)).text)?.[1] ?? '';
  expect((await johan.post(`${list}/${seen}`, { proposal, answer: 'yes' })).status).toBe(303);
  expect((await rows())[0]?.levels).toEqual([4]);
  expect((await stranger.get(own)).text).toContain('Godkänd');

  const json = JSON.parse((await stranger.get(`${own}/plan/json`)).text);
  expect(json).toMatchObject({ words: 'Helst kväll', goals: [{ competence: 'Fem axlar', to: 4 }] });
  expect((await stranger.get(`${own}/plan/pdf`)).text.slice(0, 5)).toBe('%PDF-');

  // The row goes, the plan stays with its owner.
  await database.run(asJohan, async (work) => {
    const { version } = await getMatrix(work, matrix);
    await changePeople(work, { id: matrix, version }, [{ id: second?.id, label: 'Dag', name: 'Bo Prov' }]);
  });
  expect((await stranger.get(own)).text).toContain('Helst kväll');
  expect((await stranger.post(own, { act: 'erase' })).status).toBe(303);
  expect((await stranger.get(own)).status).toBe(404);
  expect(await database.asOwner('select 1 from development_plan_part')).toEqual([]);
});

test('a plan that is tied to an account is among what is stored about the person, and goes with it', async () => {
  if (!johan || !lea) throw new Error('Nobody is signed in');
  const [row] = await rows();
  const secret = secretIn((await johan.post(`/matriser/${matrix}/planer`, { person: row?.id ?? '' })).text);
  const taken = await lea.post(`/utvecklingsplan/${secret}`, { act: 'take', how: 'account' });
  expect(taken.location).toMatch(/^\/mina-planer\//);
  expect((await lea.get('/mina-planer')).text).toContain('CNC-operatör');
  expect(
    (await lea.post(taken.location ?? '', { act: 'save', version: '1', words: 'Egna ord' })).status,
  ).toBe(303);
  expect((await lea.get(`/en${taken.location}`)).text).toContain('My development plan');

  // Programs of the owner, and nobody else's.
  const plan = taken.location?.replace('/mina-planer/', '/development-plans/') ?? '';
  const read = await call(LEA, 'GET', plan);
  expect(read).toMatchObject({
    status: 200,
    json: { version: 2, content: { words: 'Egna ord' }, shared: [] },
  });
  expect((await call(LEA, 'GET', '/development-plans')).json).toMatchObject({ items: [{ version: 2 }] });
  for (const who of [JOHAN, AHMED]) {
    expect((await call(who, 'GET', plan)).status).toBe(404);
    expect((await call(who, 'DELETE', plan)).status).toBe(404);
    expect((await call(who, 'GET', '/development-plans')).json).toEqual({ items: [] });
  }
  const numbered = { version: 2, content: { words: '19850412-1234' } };
  expect((await call(LEA, 'PUT', plan, numbered)).status).toBe(422);
  const later = { version: 2, content: { words: 'Egna ord', goals: [{ competence: 'Mäta', to: 3 }] } };
  expect((await call(LEA, 'PUT', plan, later)).json).toMatchObject({ version: 3 });
  expect((await call(LEA, 'PUT', plan, later)).status).toBe(409);
  const { levels } = (await call(LEA, 'GET', plan)).json;
  const offer = { competenceId: levels[0].competenceId, level: 2 };
  expect(await call(LEA, 'POST', `${plan}/proposals`, offer)).toMatchObject({
    status: 201,
    json: { proposals: [{ level: 2, accepted: null }] },
  });
  expect((await call(AHMED, 'GET', `/matrices/${matrix}/plan-counts`)).json).toEqual({
    taken: null,
    reached: null,
  });
  const context = { database: async () => ({ runWork: database.run }) } as unknown as CommandContext;
  const counted = await planCommands[0]?.run(context, { words: [matrix], options: {} });
  expect(counted?.text).toBe('fewer than five taken over, fewer than five levels reached');
  const subject = { personId: LEA, email: null, name: null };
  await database.run(JOB, async (work) => {
    expect(await planData.collect(work, subject)).toMatchObject([{ words: 'Egna ord' }]);
    expect((await planData.erase(work, subject)).erased).toBe(1);
    expect(await planData.collect(work, subject)).toEqual([]);
  });
});
