import { beforeAll, expect, test } from 'vitest';
import { TEST_NOW } from '../../../test/database.ts';
import { useFacts } from '../../../test/facts.ts';
import { signedIn, testServer, type Visitor, visitor } from '../../../test/server.ts';
import type { CommandContext } from '../../platform/cli.ts';
import { registerMember } from '../../register/accounts/accounts.service.ts';
import { createToken } from '../../register/accounts/tokens/tokens.service.ts';
import { saveOrganisation } from '../../register/organisations/organisations.service.ts';
import { shareOrganisation } from '../../register/organisations/sharing.service.ts';
import { addEnquiry } from '../needs/enquiries/enquiries.service.ts';
import { enquiryContent } from '../needs/enquiries/enquiry.ts';
import { needContent } from '../needs/need.ts';
import { draftNeed, getNeed } from '../needs/needs.service.ts';
import { openCase } from './case-content.service.ts';
import { caseCommands } from './cases.cli.ts';
import { getCase } from './cases.service.ts';

const OPERATOR = { kind: 'operator' } as const;
const id = (group: number, n: number) => `${group}0000000-0000-7000-8000-00000000000${n}`;
const [CENTRE, OTHER, FIRM] = [id(1, 1), id(1, 2), id(1, 3)];
const [AHMED, SARA, TOMAS] = [id(2, 1), id(2, 2), id(2, 3)];
const ahmedActs = { kind: 'person', personId: AHMED } as const;

const database = useFacts(async (db) => {
  await db.run(OPERATOR, async (work) => {
    for (const [key, name] of [
      [CENTRE, 'Lärcentrum Ett'],
      [OTHER, 'Lärcentrum Två'],
    ] as const)
      await saveOrganisation(work, {
        id: key,
        content: { name, roles: ['learningCentre'], municipalities: ['1885'] },
      });
    const firm = { name: 'Prov <Mekaniska> AB', roles: ['employer' as const], municipalities: ['1885'] };
    await saveOrganisation(work, { id: FIRM, content: firm, ownerId: CENTRE });
    for (const [key, name, organisationId] of [
      [AHMED, 'Ahmed Prov', CENTRE],
      [SARA, 'Sara Prov', CENTRE],
      [TOMAS, 'Tomas Prov', OTHER],
    ] as const)
      await registerMember(work, {
        id: key,
        name,
        email: `${key}@example.org`,
        organisationId,
        role: 'broker',
      });
  });
});

const app = () => testServer(database);
let ahmed: Visitor;
let sara: Visitor;
let tomas: Visitor;
beforeAll(async () => {
  ahmed = await signedIn(app(), database, AHMED);
  sara = await signedIn(app(), database, SARA);
  tomas = await signedIn(app(), database, TOMAS);
}, 30_000);

const START = { organisationId: FIRM, ownerId: CENTRE, title: 'Femaxlig fräs' };
const newCase = async (title = START.title) =>
  (await database.run(ahmedActs, (work) => openCase(work, { ...START, title }))).key.toLowerCase();
const stands = (key: string) => database.run(ahmedActs, (work) => getCase(work, key));
const at = (key: string, step = '') => `/formedling/arenden/${key}${step && `/${step}`}`;

test('a case is opened by form, and what is wrong comes back with all that was written', async () => {
  const form = await ahmed.get(`/formedling/arenden/nytt?arbetsgivare=${FIRM}`);
  expect(form.text).toContain(`<option value="${FIRM}" selected`);
  const sent = {
    organisationId: FIRM,
    title: 'Sex ska kunna',
    nextAction: '',
    nextOn: 'snart',
    about: 'Kvar?',
  };
  const refused = await ahmed.post('/formedling/arenden/nytt', sent);
  expect(refused.status).toBe(422);
  for (const said of ['Skriv vad nästa steg är.', 'Välj en dag.', 'Kvar?', 'Sex ska kunna'])
    expect(refused.text).toContain(said);
  const opened = await ahmed.post('/formedling/arenden/nytt', {
    ...sent,
    nextAction: 'Boka besök',
    nextOn: '2026-12-01',
  });
  expect(opened.status).toBe(303);
  const page = (await ahmed.get(opened.location ?? '')).text;
  for (const said of [
    'Ärendet är öppnat.',
    'Boka besök',
    'Prov &lt;Mekaniska&gt; AB',
    'Ahmed Prov',
    'aria-current="step"',
  ])
    expect(page).toContain(said);
  expect((await ahmed.get(`/en${opened.location}`)).text).toContain('Next step');
});

test('the page takes every step, and a refused one says why and keeps what was written', async () => {
  const key = await newCase();
  expect((await ahmed.post(at(key, 'flytta'), { to: 'inventory', version: '1' })).location).toBe(at(key));
  const skip = await ahmed.post(at(key, 'flytta'), { to: 'spec', reason: ' ', version: '2' });
  expect(skip.status).toBe(422);
  expect(skip.text).toContain('Skriv varför stegen däremellan inte behövs.');
  const stale = await ahmed.post(at(key, 'flytta'), { to: 'spec', reason: 'Känt sedan förut', version: '1' });
  expect(stale.status).toBe(422);
  expect(stale.text).toContain('ändrades av någon annan');
  expect(stale.text).toContain('Känt sedan förut');
  await ahmed.post(at(key, 'flytta'), { to: 'spec', reason: 'Känt sedan förut', version: '2' });
  await ahmed.post(at(key, 'anteckna'), { kind: 'visit', words: 'Såg <b>maskinen</b>' });
  expect((await ahmed.post(at(key, 'anteckna'), { kind: 'note', words: '' })).status).toBe(422);
  await ahmed.post(at(key, 'maklare'), { brokerId: SARA, version: '3' });
  await ahmed.post(at(key, 'paminnelser'), { on: 'nej' });
  expect((await ahmed.post(at(key, 'pausa'), { reason: 'Semester', until: '', version: '5' })).status).toBe(
    422,
  );
  await ahmed.post(at(key, 'pausa'), { reason: 'Semester', until: '2027-01-11', version: '5' });
  await ahmed.post(at(key, 'ta-upp'), { version: '6' });
  expect(await stands(key)).toMatchObject({ stage: 'spec', state: 'running', broker: { id: SARA } });
  const timeline = (await ahmed.get(at(key, 'tidslinje'))).text;
  for (const said of [
    'Känt sedan förut',
    'Såg &lt;b&gt;maskinen',
    'Ny mäklare: Sara Prov',
    'Semester',
    'Påminnelser pausades',
  ])
    expect(timeline).toContain(said);
});

test('the next step is written with what happened, also when somebody was first', async () => {
  const key = await newCase();
  const sent = {
    kind: 'call',
    words: 'Talade med chefen',
    nextAction: 'Boka',
    nextOn: '2026-12-02',
    version: '1',
  };
  await sara.post(at(key, 'nasta-steg'), { nextAction: 'Annat', nextOn: '2026-12-03', version: '1' });
  const late = await ahmed.post(at(key, 'nasta-steg'), sent);
  expect(late.status).toBe(422);
  expect(late.text).toContain('Talade med chefen');
  const again = { ...sent, version: /name="version" value="(\d+)"/.exec(late.text)?.[1] ?? '' };
  expect((await ahmed.post(at(key, 'nasta-steg'), again)).status).toBe(303);
  expect(await stands(key)).toMatchObject({ next: { action: 'Boka' }, answeredAt: expect.any(Date) });
});

test('two who change a case at once choose field by field, and nothing is lost', async () => {
  const key = await newCase();
  const opened = /name="opened" value="([^"]*)"/.exec((await ahmed.get(at(key, 'andra'))).text)?.[1] ?? '';
  const base = { title: START.title, nextAction: 'Svara arbetsgivaren', nextOn: '2026-12-02' };
  await sara.post(at(key, 'andra'), { ...base, nextOwnerId: AHMED, about: 'Saras ord', version: '1' });
  const mine = { ...base, nextOwnerId: AHMED, title: 'Mina ord', version: '1', opened };
  const conflict = await ahmed.post(at(key, 'andra'), mine);
  expect(conflict.status).toBe(409);
  for (const said of ['Saras ord', 'Mina ord', 'choose.about', 'choose.title'])
    expect(conflict.text).toContain(said);
  const chosen = { ...mine, version: '2', 'choose.title': 'mine', 'choose.about': 'theirs' };
  expect((await ahmed.post(at(key, 'andra'), chosen)).status).toBe(303);
  expect(await stands(key)).toMatchObject({ title: 'Mina ord', about: 'Saras ord' });
});

test('the board has twelve columns with their counts, a card moves on by its button, and the list is also a file', async () => {
  const key = await newCase('Unik på tavlan');
  const board = (await ahmed.get('/formedling/arenden?q=unik')).text;
  expect(board.match(/class="board-column"/g)).toHaveLength(12);
  expect(board).toContain('Flytta till inventering');
  expect(board).toContain('Unik på tavlan');
  const moved = await ahmed.post(at(key, 'flytta'), {
    to: 'inventory',
    version: '1',
    return: '/formedling/arenden?q=unik',
  });
  expect(moved.location).toBe('/formedling/arenden?q=unik');
  const list = (await ahmed.get('/formedling/arenden?vy=lista&steg=inventory&vem=jag&q=unik')).text;
  expect(list).toContain('Unik på tavlan');
  expect(list).toContain('Steg: Inventering');
  expect((await ahmed.get('/formedling/arenden?vy=lista&steg=spec&q=unik')).text).toContain(
    'Inget ärende passar',
  );
  const csv = await ahmed.get('/formedling/arenden/arenden.csv?q=unik');
  expect(csv.headers.get('content-type')).toContain('text/csv');
  expect(csv.text).toMatch(/^C-nr;.*\r?\nC-2026-\d+;Unik på tavlan;/);
});

test('a need is put into a case from either side, and the case is closed with what becomes of it', async () => {
  const content = needContent.parse({ title: 'Programmera', criteria: { text: 'x', municipality: '1885' } });
  const draft = (organisationId?: string) =>
    database.run(ahmedActs, (work) => draftNeed(work, { ownerId: CENTRE, organisationId, content }));
  const need = (await draft(FIRM)).toLowerCase();
  const page = (await ahmed.get(`/formedling/behov/${need}`)).text;
  expect(page).toContain(`/formedling/behov/${need}/arende`);
  const opened = await ahmed.post(`/formedling/behov/${need}/arende`, {
    title: 'Programmera',
    nextAction: 'Ring',
    nextOn: '2026-12-01',
  });
  const key = opened.location?.split('/').at(-1) ?? '';
  expect((await ahmed.get(`/formedling/behov/${need}`)).text).toContain(`href="/formedling/arenden/${key}"`);
  const second = await draft(FIRM);
  expect((await ahmed.get(at(key, 'behov'))).text).toContain(`<option value="${second}"`);
  expect((await ahmed.post(at(key, 'behov/koppla'), { need: second })).status).toBe(303);
  expect((await ahmed.post(at(key, 'behov/ta-bort'), { need: second })).status).toBe(303);
  const begun = await ahmed.post('/formedling/behov/nytt', { raw: 'Ett till', caseKey: key.toUpperCase() });
  expect(begun.status).toBe(303);
  expect((await ahmed.get(`/formedling/behov/nytt?arende=${key}`)).text).toContain('name="caseKey"');
  const end = { reason: 'employerWithdrew', words: 'Konkurs', version: '1' };
  const asked = await ahmed.post(at(key, 'avsluta'), end);
  expect(asked.status).toBe(422);
  expect(asked.text).toContain('Välj vad som händer med behoven');
  expect(asked.text).toContain('Konkurs');
  expect((await ahmed.post(at(key, 'avsluta'), { ...end, needs: 'close' })).location).toBe(at(key));
  const closed = await database.run(ahmedActs, (work) => getNeed(work, need));
  expect(closed).toMatchObject({ state: 'closed', closingReason: 'withdrawn' });
  const reopen = { reason: 'De lever', nextAction: 'Ring', nextOn: '2026-12-09', version: '2' };
  expect((await ahmed.post(at(key, 'oppna-igen'), reopen)).status).toBe(303);
  expect(await stands(key)).toMatchObject({ state: 'running' });
});

test('an employer’s page has its cases, and the way to a new one', async () => {
  const key = await newCase('På arbetsgivarens sida');
  const tab = (await ahmed.get(`/formedling/arbetsgivare/${FIRM}/arenden`)).text;
  expect(tab).toContain('På arbetsgivarens sida');
  expect(tab).toContain(`href="/formedling/arenden/${key}"`);
  expect(tab).toContain(`/formedling/arenden/nytt?arbetsgivare=${FIRM}`);
  expect((await tomas.get(`/formedling/arbetsgivare/${FIRM}/arenden`)).status).toBe(404);
});

test('an enquiry becomes needs in a case of their own', async () => {
  const enquiryId = id(5, 1);
  await database.run(OPERATOR, (work) =>
    addEnquiry(work, {
      id: enquiryId,
      state: 'read',
      language: 'sv',
      municipality: '1885',
      ownerId: CENTRE,
      content: enquiryContent.parse({ difficulty: 'Vi får inte ihop fogarna.', contact: { name: 'Prov' } }),
      receivedAt: TEST_NOW,
    }),
  );
  const path = `/formedling/behov/inkomna/${enquiryId}/dela`;
  const sent = { version: '1', title1: 'Svetsa rostfritt', raw1: 'Fogarna', caseKey: 'ny' };
  const refused = await ahmed.post(path, sent);
  expect(refused.status).toBe(422);
  expect(refused.text).toContain('Behovet har ingen arbetsgivare');
  expect((await ahmed.post(path, { ...sent, organisationId: FIRM })).status).toBe(303);
  const list = (await ahmed.get('/formedling/arenden?vy=lista&q=svetsa')).text;
  const key = /href="\/formedling\/arenden\/(c-[^"/]+)"/.exec(list)?.[1] ?? '';
  expect((await ahmed.get(at(key, 'behov'))).text).toContain('Svetsa rostfritt');
});

test('others see nothing, and nobody comes in without signing in', async () => {
  const key = await newCase();
  expect((await tomas.get(at(key))).status).toBe(404);
  expect((await tomas.post(at(key, 'flytta'), { to: 'inventory', version: '1' })).status).toBe(404);
  for (const path of ['/formedling/arenden', at(key), at(key, 'behov')])
    expect((await visitor(app()).get(path)).status).toBe(403);
});

test('the API does what the pages do, and says what is wrong', async () => {
  const { token } = await database.run(ahmedActs, (work) =>
    createToken(work, { personId: AHMED, name: 'x', scopes: ['read', 'write'] }),
  );
  const call = async (method: string, path: string, body?: unknown) => {
    const answer = await app().fetch(
      new Request(`http://localhost/api/v1${path}`, {
        method,
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    );
    return { status: answer.status, json: (await answer.json()) as Record<string, unknown> };
  };
  const opened = await call('POST', '/cases', {
    employerId: FIRM,
    ownerId: CENTRE,
    title: 'Från programmet',
  });
  expect(opened).toMatchObject({ status: 201, json: { stage: 'contact', late: false, dueOn: '2026-12-02' } });
  const path = `/cases/${opened.json.key}`;
  expect((await call('POST', `${path}/moves`, { to: 'spec' })).status).toBe(422);
  expect(await call('POST', `${path}/moves`, { to: 'inventory', version: 1 })).toMatchObject({
    status: 200,
    json: { stage: 'inventory' },
  });
  expect((await call('POST', `${path}/moves`, { to: 'spec', reason: 'x', version: 1 })).status).toBe(409);
  expect((await call('POST', `${path}/entries`, { kind: 'call', words: 'Ringde' })).status).toBe(200);
  const put = { version: 2, title: 'Nytt namn', next: { action: 'Mejla', on: '2026-12-05' } };
  expect((await call('PUT', path, put)).json).toMatchObject({ title: 'Nytt namn', version: 3 });
  expect((await call('PUT', `${path}/broker`, { personId: SARA, version: 3 })).json).toMatchObject({
    broker: { id: SARA },
  });
  const quiet = (paused: boolean) => call('PUT', `${path}/reminders`, { paused });
  expect((await quiet(true)).json).toMatchObject({ remindersPaused: true, offered: null });
  expect((await call('GET', `${path}/needs`)).json).toEqual({ items: [] });
  expect((await call('PUT', `${path}/state`, { act: 'close', version: 5, reason: 'completed' })).status).toBe(
    422,
  );
  expect(
    (await call('PUT', `${path}/state`, { act: 'close', version: 5, reason: 'notForUs' })).json,
  ).toMatchObject({
    state: 'closed',
  });
  expect((await call('GET', path)).json).toMatchObject({ time: { totalDays: 0 }, next: null });
  const { json } = await call('GET', `${path}/entries`);
  expect((json.items as { kind: string }[]).map(({ kind }) => kind)).toEqual([
    'closed',
    'remindersPaused',
    'reassigned',
    'call',
    'advanced',
    'opened',
  ]);
  expect((await call('GET', '/cases?stage=inventory&state=closed')).json).toMatchObject({ total: 1 });
});

test('the command line lists, shows and moves', async () => {
  const key = await newCase('På kommandoraden');
  const context = { database: async () => ({ runWork: database.run }) } as unknown as CommandContext;
  const run = (name: string, words: string[], options: Record<string, string | true> = {}) => {
    const command = caseCommands.find((one) => one.name === `cases ${name}`);
    if (!command) throw new Error(`No command ${name}`);
    return command.run(context, { words, options });
  };
  expect((await run('list', [])).text).toContain('På kommandoraden');
  expect((await run('advance', [key, 'inventory'])).json).toMatchObject({ stage: 'inventory' });
  await expect(run('advance', [key, 'delivery'])).rejects.toThrow('why the stages between');
  await expect(run('advance', [key, 'nowhere'])).rejects.toThrow('A stage is one of');
  await expect(run('show', [])).rejects.toThrow('key of a case');
  expect((await run('show', [key])).json).toMatchObject({ timelineTotal: 2, time: { totalDays: 0 } });
  expect((await run('list', [], { stage: 'spec', state: 'closed' })).text).toBe('No cases');
});

test('a house that shares the employer reads nothing that was written in a case, whichever door it takes', async () => {
  await database.run(OPERATOR, (work) => shareOrganisation(work, FIRM, OTHER));
  const secrets = ['De tänker sälja', 'Fråga ägaren', 'Hon gråter i telefon'];
  const [about = '', action = '', words = ''] = secrets;
  const next = { action, on: '2026-12-01' };
  const { key: upper } = await database.run(ahmedActs, (work) =>
    openCase(work, { ...START, title: 'Delad rubrik', about, next }),
  );
  const key = upper.toLowerCase();
  await ahmed.post(at(key, 'anteckna'), { kind: 'call', words });
  const { token } = await database.run({ kind: 'person', personId: TOMAS }, (work) =>
    createToken(work, { personId: TOMAS, name: 'x', scopes: ['read'] }),
  );
  const call = async (path: string) => {
    const headers = { authorization: `Bearer ${token}` };
    const answer = await app().fetch(new Request(`http://localhost/api/v1${path}`, { headers }));
    return { status: answer.status, text: await answer.text() };
  };
  const employer = `/formedling/arbetsgivare/${FIRM}`;
  for (const [door, tells] of [
    [await tomas.get(at(key)), true],
    [await tomas.get(`/en${at(key)}`), true],
    [await tomas.get('/formedling/arenden?q=delad'), true],
    [await tomas.get('/formedling/arenden?vy=lista&q=delad'), true],
    [await tomas.get('/formedling/arenden/arenden.csv?q=delad'), true],
    [await tomas.get('/sok?q=delad'), true],
    [await tomas.get(`${employer}/arenden`), true],
    [await tomas.get(employer), false],
    [await tomas.get(`${employer}/historik`), false],
    [await tomas.get(at(key, 'behov')), true],
    [await tomas.get(at(key, 'insatser')), true],
    [await call('/cases?q=delad'), true],
    [await call(`/cases/${key}`), true],
    [await call(`/cases/${key}/entries`), false],
  ] as const) {
    const told = [door.status, door.text.includes('Delad rubrik')];
    expect([...told, secrets.filter((one) => door.text.includes(one))]).toEqual([200, tells, []]);
  }
  expect((await tomas.get(at(key))).text).toContain('läser bara Lärcentrum Ett');
  for (const closed of ['tidslinje', 'samtal', 'andra', 'nasta-steg', 'avsluta', 'byt', 'fraga'])
    expect([closed, (await tomas.get(at(key, closed))).status]).toEqual([closed, 403]);
});
