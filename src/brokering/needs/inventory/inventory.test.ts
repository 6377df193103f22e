import { expect, test } from 'vitest';
import { useFacts } from '../../../../test/facts.ts';
import { signedIn, testServer } from '../../../../test/server.ts';
import { registerMember } from '../../../register/accounts/accounts.service.ts';
import { createToken } from '../../../register/accounts/tokens/tokens.service.ts';
import { saveOrganisation } from '../../../register/organisations/organisations.service.ts';
import { openCase } from '../../cases/case-content.service.ts';
import { getCase, listTimeline } from '../../cases/cases.service.ts';
import { setVulnerability } from '../../employers/employers.service.ts';
import { getNeed } from '../needs.service.ts';
import { saveInventory } from './inventory.service.ts';
import { inventoryData } from './inventory-data.service.ts';
import { marksOfInventory, readInventoryForm, reconcileTalks, valuesOfInventory } from './inventory-form.ts';

const OPERATOR = { kind: 'operator' } as const;
const id = (group: number, n: number) => `${group}0000000-0000-7000-8000-00000000000${n}`;
const [OWN, OTHER, FIRM, TALK] = [id(1, 1), id(1, 2), id(1, 3), id(3, 1)];
const [AHMED, ANNIKA, SARA] = [id(2, 1), id(2, 2), id(2, 3)];
const ahmed = { kind: 'person', personId: AHMED } as const;

const database = useFacts(async (db) => {
  await db.run(OPERATOR, async (work) => {
    for (const key of [OWN, OTHER]) {
      const content = {
        name: `Hus ${key.at(-1)}`,
        roles: ['learningCentre' as const],
        municipalities: ['1885'],
      };
      await saveOrganisation(work, { id: key, content });
    }
    const firm = { name: 'Prov Mekaniska', roles: ['employer' as const], municipalities: ['1885'] };
    await saveOrganisation(work, { id: FIRM, content: firm, ownerId: OWN });
    for (const [personId, name, organisationId] of [
      [AHMED, 'Ahmed Prov', OWN],
      [ANNIKA, 'Annika Prov', OWN],
      [SARA, 'Sara Prov', OTHER],
    ] as const) {
      const email = `${name.split(' ')[0]?.toLowerCase()}@example.org`;
      await registerMember(work, { id: personId, name, email, organisationId, role: 'broker' });
    }
  });
});

const said = (answers: Record<string, string>) => ({
  ...valuesOfInventory({ heldOn: '2026-11-20', present: '', answers: {}, needs: [] }),
  ...answers,
});

test('a form reads back as the talk that filled it', () => {
  const content = {
    heldOn: '2026-11-20',
    present: 'Platschef',
    answers: { stuck: 'Fräsen', business: 'Korta serier' },
    needs: [{ slot: 3, words: 'Fler ska kunna', title: '', level: 'group' as const, people: 4 }],
  };
  expect(readInventoryForm(valuesOfInventory(content))).toEqual({ ok: true, value: content });
});

test('of two versions each field is as the one who touched it has it, and only what both changed is asked about', () => {
  const opened = marksOfInventory(said({ 'answer.stuck': 'A' }));
  const mine = said({ 'answer.stuck': 'Mitt', 'answer.learning': 'Bara jag' });
  const theirs = said({ 'answer.stuck': 'Deras', 'answer.staff': 'Bara de' });
  const { merged, conflicts } = reconcileTalks({ mine, theirs, opened });
  expect(conflicts).toEqual(['answer.stuck']);
  expect(merged).toMatchObject({
    'answer.learning': 'Bara jag',
    'answer.staff': 'Bara de',
    'answer.stuck': 'Mitt',
  });
  // Both wrote the same, and sent again: nothing to ask.
  expect(reconcileTalks({ mine, theirs: mine, opened }).conflicts).toEqual([]);
});

test('a talk at the workplace: two write at once, rows become needs of the case, and nobody else reads it', async () => {
  const app = testServer(database);
  const [one, two, stranger] = await Promise.all(
    [AHMED, ANNIKA, SARA].map((who) => signedIn(app, database, who)),
  );
  if (!one || !two || !stranger) throw new Error('Nobody is signed in');
  const { key: caseKey, caseId } = await database.run(ahmed, async (work) => {
    await setVulnerability(work, FIRM, { reasons: ['keyPersonDependence'], version: 0 });
    const opened = await openCase(work, { organisationId: FIRM, ownerId: OWN, title: 'Fräsen står' });
    return { key: opened.key, caseId: opened.id };
  });
  const list = `/formedling/arbetsgivare/${FIRM}/samtal`;
  expect((await one.get(list)).text).toContain('Öppna samtalsguiden');
  expect((await one.get(`${list}/nytt`)).status).toBe(303);
  const path = `${list}/${TALK}`;
  const empty = await one.get(`${path}/skriv`);
  expect(empty.text).toContain('Skriv inte namn eller hälsa.');
  expect((await one.get(path)).status).toBe(404);
  expect((await stranger.get(list)).status).toBe(404);

  const opened = /name="opened" value="([^"]*)"/.exec(empty.text)?.[1] ?? '';
  const fields = { opened, heldOn: '2026-11-20', caseId, 'need.1.words': 'Bara två kan programmera' };
  const numbered = await one.post(`${path}/skriv`, {
    ...fields,
    sending: id(4, 1),
    'answer.stuck': '19850412-1234',
  });
  expect(numbered.status).toBe(422);
  expect(numbered.text).toContain('Ta bort personnumret');
  expect(numbered.text).toContain('Bara två kan programmera');
  const first = { ...fields, sending: id(4, 1), 'answer.stuck': 'Fräsen', 'need.1.people': '4' };
  expect((await one.post(`${path}/skriv`, first)).location).toBe(path);
  // No answer came back: the same is sent again.
  expect((await one.post(`${path}/skriv`, first)).status).toBe(303);

  const form = await two.get(`${path}/skriv`);
  const base = /name="opened" value="([^"]*)"/.exec(form.text)?.[1] ?? '';
  const hers = {
    ...first,
    opened: base,
    sending: id(4, 2),
    'answer.stuck': 'Fräsen och pressen',
    'answer.staff': 'Kväll',
  };
  expect((await two.post(`${path}/skriv`, hers)).status).toBe(303);
  const late = {
    ...first,
    opened: base,
    sending: id(4, 3),
    'answer.stuck': 'Fräsen, varje vecka',
    'answer.learning': 'Av varandra',
  };
  const conflict = await one.post(`${path}/skriv`, late);
  expect(conflict.status).toBe(409);
  expect(conflict.text).toContain('Fräsen och pressen');
  expect(conflict.text.match(/type="radio"/g)).toHaveLength(2);
  const after = /name="opened" value="([^"]*)"/.exec(conflict.text)?.[1] ?? '';
  const chosen = {
    ...late,
    opened: after,
    sending: id(4, 4),
    'answer.staff': 'Kväll',
    'choose.answer.stuck': 'theirs',
  };
  expect((await one.post(`${path}/skriv`, chosen)).status).toBe(303);
  const page = await two.get(path);
  for (const text of ['Fräsen och pressen', 'Kväll', 'Av varandra', caseKey])
    expect(page.text).toContain(text);

  const api = `/api/v1/employers/${FIRM}/talks`;
  expect(JSON.parse((await two.get(api)).text)).toMatchObject({
    total: 1,
    items: [{ id: TALK, rows: 1, made: 0 }],
  });
  const talk = JSON.parse((await two.get(`${api}/${TALK}`)).text);
  expect(talk).toMatchObject({ heldOn: '2026-11-20', answers: { staff: 'Kväll' }, made: [] });
  expect((await stranger.get(`${api}/${TALK}`)).status).toBe(404);

  expect((await stranger.post(`${path}/behov`, {})).status).toBe(404);
  expect((await one.post(`${path}/behov`, {})).status).toBe(303);
  expect((await one.post(`${path}/behov`, {})).status).toBe(303);
  const [made, ...more] = await database.asOwner(
    `select key from need join inventory_need on need_id = need.id`,
  );
  expect(more).toEqual([]);
  const need = await database.run(ahmed, (work) => getNeed(work, String(made?.key)));
  expect(need).toMatchObject({ state: 'draft', organisation: { id: FIRM }, case: { key: caseKey } });
  expect(need.content).toMatchObject({
    raw: 'Bara två kan programmera',
    vulnerability: ['keyPersonDependence'],
    criteria: { text: 'Bara två kan programmera', people: 4, municipality: '1885' },
  });
  const taken = await one.post(`${path}/skriv`, {
    ...chosen,
    sending: id(4, 5),
    'need.1.words': 'Något annat',
  });
  expect(taken.status).toBe(422);
  expect((await one.get(`${path}/skriv`)).text).toContain(`Inskrivet som ${String(made?.key)}`);

  await database.run(ahmed, async (work) => {
    const found = await getCase(work, caseKey);
    expect(found.stage).toBe('inventory');
    const { items } = await listTimeline(work, found.id, { page: 1, limit: 20 });
    expect(items.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['inventoryHeld', 'advanced', 'needLinked', 'inventoryNeeds']),
    );
  });
});

test('programs write talks: other fields stand side by side, the same field comes back, and rows become needs', async () => {
  const { token } = await database.run(ahmed, (work) =>
    createToken(work, { personId: AHMED, name: 'x', scopes: ['read', 'write'] }),
  );
  const app = testServer(database);
  const path = `http://localhost/api/v1/employers/${FIRM}/talks/${id(3, 3)}`;
  const call = async (method: string, address: string, body: unknown) => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const answer = await app.fetch(new Request(address, { method, headers, body: JSON.stringify(body) }));
    return { status: answer.status, json: await answer.json() };
  };
  const base = { heldOn: '2026-11-20', present: '', answers: { stuck: 'A' }, needs: [] };
  expect(await call('PUT', path, { content: base })).toMatchObject({ status: 200, json: { saved: true } });
  const one = { ...base, answers: { stuck: 'B' } };
  expect(await call('PUT', path, { content: one, base })).toMatchObject({ json: { saved: true } });
  const row = { slot: 1, words: 'Fler ska kunna', title: '', level: 'group' };
  const two = { ...base, answers: { stuck: 'A', staff: 'Kväll' }, needs: [row] };
  expect(await call('PUT', path, { content: two, base })).toMatchObject({ json: { saved: true } });
  const late = { ...base, answers: { stuck: 'C' } };
  const conflict = await call('PUT', path, { content: late, base });
  expect(conflict.json).toEqual({ saved: false, conflicts: ['answer.stuck'] });
  const numbered = { ...base, present: '19850412-1234' };
  expect((await call('PUT', path, { content: numbered, base })).status).toBe(422);
  const made = await call('POST', `${path}/needs`, {});
  expect(made.json).toEqual({ keys: [expect.stringMatching(/^B-/)] });
  expect((await call('POST', `${path}/needs`, {})).json).toEqual({ keys: [] });
});

test('who asks to be forgotten is taken out of the words of talks', async () => {
  await database.run(ahmed, (work) =>
    saveInventory(work, FIRM, {
      id: id(3, 2),
      content: {
        heldOn: '2026-11-20',
        present: '',
        answers: { stuck: 'Fråga Kurt Provsson om fräsen' },
        needs: [],
      },
      opened: '',
      sending: id(4, 6),
    }),
  );
  const kurt = { personId: null, email: null, name: 'Kurt Provsson' };
  await database.run(OPERATOR, async (work) => {
    expect(await inventoryData.collect(work, kurt)).toHaveLength(1);
    expect((await inventoryData.erase(work, kurt)).erased).toBe(1);
    expect(await inventoryData.collect(work, kurt)).toEqual([]);
  });
});
