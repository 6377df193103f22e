import { expect, test } from 'vitest';
import { useFacts } from '../../../test/facts.ts';
import { signedIn, testServer, visitor } from '../../../test/server.ts';
import { registerMember } from '../accounts/accounts.service.ts';
import { saveOrganisation } from '../organisations/organisations.service.ts';
import { listMethods } from './methods.service.ts';
import { problemsOfNote } from './notes/method-note.ts';

const OPERATOR = { kind: 'operator' } as const;
const id = (group: number, n: number) => `${group}0000000-0000-7000-8000-00000000000${n}`;
const [OWN, OTHER, FIRM] = [id(1, 1), id(1, 2), id(1, 3)];
const [AHMED, SARA] = [id(2, 1), id(2, 2)];
const NOTE = id(3, 1);

const database = useFacts(async (db) => {
  await db.run(OPERATOR, async (work) => {
    for (const [key, name] of [
      [OWN, 'Lärcentrum Prov'],
      [OTHER, 'Lärcentrum Annat'],
    ] as const) {
      const content = { name, roles: ['learningCentre' as const], municipalities: ['1885'] };
      await saveOrganisation(work, { id: key, content });
    }
    const firm = { name: 'Provmekano AB', roles: ['employer' as const], municipalities: ['1885'] };
    await saveOrganisation(work, { id: FIRM, content: firm, ownerId: OWN });
    for (const [personId, name, organisationId] of [
      [AHMED, 'Ahmed', OWN],
      [SARA, 'Sara', OTHER],
    ] as const) {
      const email = `${name.toLowerCase()}@example.org`;
      await registerMember(work, { id: personId, name, email, organisationId, role: 'broker' });
    }
  });
});

test('the bank is searched by words in either language, and by what a method is used for', async () => {
  const slugs = (filter: Parameters<typeof listMethods>[1]) =>
    database.run({ kind: 'anonymous' }, async (work) =>
      (await listMethods(work, filter)).map(({ slug }) => slug),
    );
  expect(await slugs({})).toHaveLength(12);
  expect(await slugs({ words: 'prickar styrkor' })).toEqual(['swot']);
  expect(await slugs({ words: 'round judges' })).toEqual(['kollegial-dialog']);
  expect(await slugs({ kind: 'followUp' })).toEqual(['fyra-nivaer']);
});

test('a note names no employer of the writer, however the name is inflected, and no personal number', () => {
  const note = { usedOn: '2026-11-01', situation: 'Verkstad', worked: 'Tyst skrivande', differently: '' };
  expect(problemsOfNote(note, ['Verk AB'])).toEqual([]);
  expect(problemsOfNote({ ...note, worked: 'provmekanos skift' }, ['Provmekano AB'])).toMatchObject([
    { field: 'worked' },
  ]);
  expect(problemsOfNote({ ...note, differently: '19850412-1234' }, [])).toMatchObject([
    { field: 'differently' },
  ]);
});

test('a house shares what it learned, another reads it, and only the own house takes it out again', async () => {
  const app = testServer(database);
  const stranger = visitor(app);
  const ahmed = await signedIn(app, database, AHMED);
  const sara = await signedIn(app, database, SARA);

  expect((await stranger.get('/metodbank?q=fantasi')).text).toContain('Framtidsverkstad');
  expect((await stranger.get('/en/metodbank/swot')).text).toContain('five dots');
  expect((await stranger.get('/metodbank/swot')).text).not.toContain('Det här lärde vi oss');
  expect((await stranger.get('/metodbank/finns-inte')).status).toBe(404);
  expect((await stranger.get('/metodbank/swot/erfarenheter/ny')).status).toBe(403);
  const json = await stranger.get('/api/v1/methods/pdsa');
  expect(JSON.parse(json.text)).toMatchObject({ slug: 'pdsa', source: { mark: 'K' } });

  const form = await ahmed.get('/metodbank/swot/erfarenheter/ny');
  expect(form.status).toBe(200);
  const fields = { id: NOTE, houseId: OWN, usedOn: '2026-11-02', differently: 'Två pass' };
  const path = '/metodbank/swot/erfarenheter/ny';
  const refused = await ahmed.post(path, { ...fields, situation: 'Hos Provmekano', worked: 'Tyst start' });
  expect(refused.status).toBe(422);
  expect(refused.text).toContain('Ta bort namnet Provmekano');
  expect(refused.text).toContain('Tyst start');
  const sent = { ...fields, situation: 'Verkstad, fyrtio personer', worked: 'Tyst start' };
  expect((await ahmed.post(path, sent)).status).toBe(303);
  expect((await ahmed.post(path, sent)).status).toBe(303);

  const shared = await sara.get('/metodbank/swot');
  expect(shared.text.match(/Tyst start/g)).toHaveLength(1);
  expect(shared.text).toContain('Lärcentrum Prov');
  expect((await sara.get(`/metodbank/swot/erfarenheter/${NOTE}`)).status).toBe(403);
  expect((await stranger.get('/metodbank/swot')).text).not.toContain('Tyst start');

  const own = `/metodbank/swot/erfarenheter/${NOTE}`;
  expect((await ahmed.post(own, { ...sent, worked: 'Tyst start i fem minuter', version: '1' })).status).toBe(
    303,
  );
  expect((await ahmed.post(own, { ...sent, version: '1' })).text).toContain('Någon annan ändrade');
  const hide = { version: '2', reason: 'Gick att känna igen' };
  expect((await sara.post(`${own}/ta-bort`, hide)).status).toBe(403);
  expect((await ahmed.post(`${own}/ta-bort`, { version: '2', reason: ' ' })).status).toBe(422);
  expect((await ahmed.post(`${own}/ta-bort`, hide)).status).toBe(303);
  expect((await sara.get('/metodbank/swot')).text).not.toContain('Tyst start');
  expect((await ahmed.get('/metodbank/swot')).text).toContain('Gick att känna igen');
  expect((await ahmed.post(`${own}/dela`, { version: '3' })).status).toBe(303);
  expect((await sara.get('/metodbank/swot')).text).toContain('Tyst start i fem minuter');
  const trail = await database.asOwner(
    `select action from audit_entry where entity = 'methodNote' order by at, id`,
  );
  expect(trail.map(({ action }) => action)).toEqual(['shared', 'changed', 'hidden', 'sharedAgain']);
});
