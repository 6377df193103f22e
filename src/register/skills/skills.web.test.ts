import { expect, test } from 'vitest';
import { useFacts } from '../../../test/facts.ts';
import { signedIn, testServer, visitor } from '../../../test/server.ts';
import { registerMember } from '../accounts/accounts.service.ts';
import { saveOrganisation } from '../organisations/organisations.service.ts';

const OPERATOR = { kind: 'operator' } as const;
const CENTRE = '10000000-0000-7000-8000-000000000001';
const BROKER = '20000000-0000-7000-8000-000000000001';
const EDITOR = '20000000-0000-7000-8000-000000000002';

const database = useFacts(async (db) => {
  await db.run(OPERATOR, async (work) => {
    await saveOrganisation(work, {
      id: CENTRE,
      content: { name: 'Lärcentrum Prov', roles: ['learningCentre'], municipalities: [] },
    });
    const people = [
      { id: BROKER, name: 'Maria Prov', role: 'broker' as const },
      { id: EDITOR, name: 'Per Prov', role: 'regionalDeveloper' as const },
    ];
    for (const one of people)
      await registerMember(work, { ...one, email: `${one.id}@example.org`, organisationId: CENTRE });
  });
});

const visit = (path: string) => visitor(testServer(database)).get(path);

test('the vocabulary is searched without an account, in both languages', async () => {
  const swedish = await visit('/kompetenser?q=truckkort');
  expect(swedish.status).toBe(200);
  expect(swedish.text).toContain('5 begrepp');
  expect(swedish.text).toContain('href="/kompetenser/truckkorning"');
  expect(swedish.text).toContain('Kallas också truckkort');
  const english = await visit('/en/kompetenser?q=forklift&typ=skill');
  expect(english.text).toContain('Forklift driving');
  expect(english.text).not.toContain('Föreslå begrepp');
  expect((await visit('/kompetenser?q=xyzxyz')).text).toContain('Inget begrepp passar sökningen');
});

test('a concept has a page with words, relations and codes, and nothing to edit for the public', async () => {
  const { status, text } = await visit('/kompetenser/svetsare');
  expect(status).toBe(200);
  expect(text).toContain('licenssvetsare');
  expect(text).toContain('href="/kompetenser/tig-svetsning"');
  expect(text).toContain('7212');
  expect(text).toContain('http://localhost/kompetenser/svetsare');
  expect(text).not.toContain('/kompetenser/svetsare/andra');
  expect((await visit('/kompetenser/finns-inte')).status).toBe(404);
  expect((await visit('/en/kompetenser/svetsare')).text).toContain('What the occupation needs');
});

test('the page of an occupation says which others it can stand in for, to what degree and by what source', async () => {
  await database.asOwner(`insert into concept_relation (from_id, to_id, kind, percent) values
    ('svetsare', 'cnc-operator', 'replaces', 75), ('underskoterska', 'svetsare', 'replaces', 25)`);
  const { text } = await visit('/kompetenser/svetsare');
  const section = text.slice(text.indexOf('Närliggande yrken'));
  expect(section).toMatch(
    /cnc-operator.*I hög grad.*Inte angivet.*underskoterska.*Inte angivet.*I lägre grad/s,
  );
  expect(section).toContain('Källa: Arbetsförmedlingens JobTech Taxonomy');
  expect((await visit('/en/kompetenser/cnc-operator')).text).toContain('Can replace this occupation');
  const one = JSON.parse((await visit('/api/v1/skills/svetsare')).text);
  expect(one.canReplace).toEqual([{ id: 'cnc-operator', percent: 75 }]);
});

test('a broker proposes with names of other concepts, and an editor publishes', async () => {
  const app = testServer(database);
  const maria = await signedIn(app, database, BROKER);
  const page = await maria.get('/kompetenser/foresla?q=Elcykelservice');
  expect(page.text).toContain('value="Elcykelservice"');
  const refused = await maria.post('/kompetenser/foresla', {
    labelSv: 'Elcykelservice',
    kind: 'skill',
    broader: 'Finns inte',
  });
  expect(refused.status).toBe(422);
  expect(refused.text).toContain('Ett av begreppen finns inte');
  const sent = await maria.post('/kompetenser/foresla', {
    labelSv: 'Elcykelservice',
    kind: 'skill',
    synonymsSv: 'laga elcykel\nserva elcykel',
    broader: 'fordonsteknik',
    related: 'Felsökning av el',
  });
  expect(sent).toMatchObject({ status: 303, location: '/kompetenser/elcykelservice' });
  expect((await maria.get('/kompetenser/elcykelservice')).text).toContain('Felsökning av el');
  expect((await maria.get('/kompetenser?lage=draft')).text).toContain('Elcykelservice');
  expect((await visit('/kompetenser/elcykelservice')).status).toBe(404);
  expect((await maria.post('/kompetenser/elcykelservice/publicera', { version: '1' })).status).toBe(403);

  const per = await signedIn(app, database, EDITOR);
  await per.get('/kompetenser/elcykelservice');
  expect((await per.post('/kompetenser/elcykelservice/publicera', { version: '1' })).status).toBe(303);
  expect((await visit('/kompetenser?q=laga+elcykel')).text).toContain('Elcykelservice');
});

test('an editor changes a concept, and who saves second is told and keeps the text', async () => {
  const per = await signedIn(testServer(database), database, EDITOR);
  const form = await per.get('/kompetenser/biodling/andra');
  expect(form.text).toContain('Lantbruk');
  const version = /name="version" value="(\d+)"/.exec(form.text)?.[1] ?? '';
  const fields = { labelSv: 'Biodling', labelEn: 'Beekeeping', kind: 'skill', broader: 'Lantbruk' };
  const first = await per.post('/kompetenser/biodling/andra', {
    ...fields,
    version,
    synonymsSv: 'bikupor',
  });
  expect(first.status).toBe(303);
  const second = await per.post('/kompetenser/biodling/andra', {
    ...fields,
    version,
    synonymsSv: 'honung från egna bin',
  });
  expect(second.status).toBe(422);
  expect(second.text).toContain('ändrades av någon annan');
  expect(second.text).toContain('honung från egna bin');
  const { text } = await per.get('/kompetenser/biodling');
  expect(text).toContain('bikupor');
  expect(text).toContain('Per Prov');
  expect((await visit('/kompetenser/biodling/andra')).status).toBe(403);
});

test('the API pages through the vocabulary and shows one concept', async () => {
  const list = await visit('/api/v1/skills?q=svets&limit=2');
  expect(JSON.parse(list.text)).toMatchObject({
    page: 1,
    limit: 2,
    items: [{ id: 'svetsning', url: 'http://localhost/kompetenser/svetsning', label: { en: 'Welding' } }, {}],
  });
  const one = await visit('/api/v1/skills/svetsning');
  expect(JSON.parse(one.text)).toMatchObject({
    state: 'published',
    broader: ['tillverkning-och-industri'],
    narrower: expect.arrayContaining(['tig-svetsning']),
  });
  expect(JSON.parse((await visit('/api/v1/skills/no')).text)).toMatchObject({ status: 404 });
  expect((await visit('/api/v1/skills?kind=cake')).status).toBe(422);
});
