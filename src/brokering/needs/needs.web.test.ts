import { beforeAll, expect, test } from 'vitest';
import { useFacts } from '../../../test/facts.ts';
import { signedIn, testServer, type Visitor, visitor } from '../../../test/server.ts';
import type { Actor } from '../../platform/work.ts';
import { saveOrganisation } from '../../register/organisations/organisations.service.ts';
import { getVocabulary } from '../../register/skills/language/language.service.ts';
import { receiveEnquiry } from './enquiries/enquiries.service.ts';
import { needContent } from './need.ts';
import { needsCsv } from './needs.document.ts';
import { draftNeed, getNeed } from './needs.service.ts';

const CENTRE = '10000000-0000-7000-8000-000000000001';
const OTHER = '10000000-0000-7000-8000-000000000002';
const EMPLOYER = '10000000-0000-7000-8000-000000000003';
const AHMED = '20000000-0000-7000-8000-000000000001';
const SARA = '20000000-0000-7000-8000-000000000002';
const ahmed: Actor = { kind: 'person', personId: AHMED };

const content = needContent.parse({
  title: 'Svetsa i rostfritt',
  raw: 'Vi får inte ihop fogarna.',
  criteria: { text: 'Fyra svetsare ska TIG-svetsa rostfritt.', people: 4, municipality: '1885' },
});
const fields = {
  title: content.title,
  raw: content.raw,
  text: content.criteria.text,
  people: '4',
  municipality: '1885',
  level: 'group',
  scope: 'specific',
};

const database = useFacts(async (db) => {
  await db.run({ kind: 'operator' }, async (work) => {
    for (const [id, name, code] of [
      [CENTRE, 'Lärcentrum Ett', '1885'],
      [OTHER, 'Lärcentrum Två', '1982'],
    ] as const) {
      await saveOrganisation(work, {
        id,
        content: { name, roles: ['learningCentre'], municipalities: [code] },
      });
    }
    const employer = { name: 'Prov Mekaniska', roles: ['employer' as const], municipalities: ['1885'] };
    await saveOrganisation(work, { id: EMPLOYER, ownerId: CENTRE, content: employer });
  });
});

const app = () => testServer(database);
let broker: Visitor;
let stranger: Visitor;

beforeAll(async () => {
  for (const [id, name, organisation] of [
    [AHMED, 'Ahmed Saleh', CENTRE],
    [SARA, 'Sara Hellman', OTHER],
  ]) {
    await database.asOwner(
      `insert into person (id, name, email, created_at) values ($1::uuid, $2, $1::text || '@example.org', now())`,
      [id, name],
    );
    await database.asOwner(
      `insert into membership (id, person_id, organisation_id, role, created_at)
       values (gen_random_uuid(), $1, $2, 'broker', now())`,
      [id, organisation],
    );
  }
  broker = await signedIn(app(), database, AHMED);
  stranger = await signedIn(app(), database, SARA);
  // The vocabulary is read once for the process; here, so that no test pays for it alone.
  await database.run(ahmed, getVocabulary);
}, 30_000);

async function draft(more: Partial<typeof content> = {}): Promise<string> {
  const key = await database.run(ahmed, (work) =>
    draftNeed(work, { ownerId: CENTRE, organisationId: EMPLOYER, content: { ...content, ...more } }),
  );
  return key.toLowerCase();
}

const read = (key: string) => database.run(ahmed, (work) => getNeed(work, key));

test('only those who are signed in see the list, and only their own centre’s needs', async () => {
  const key = await draft({ title: 'Bara för Ettan' });
  expect((await visitor(app()).get('/formedling/behov')).status).toBe(403);
  expect((await stranger.get('/formedling/behov')).text).not.toContain('Bara för Ettan');
  expect((await stranger.get(`/formedling/behov/${key}`)).status).toBe(404);
  const list = await broker.get('/formedling/behov?lage=draft&kommun=1885&q=ettan');
  expect(list.text).toContain('Bara för Ettan');
  expect(list.text).toContain('Kommun: Lindesberg');
  expect((await broker.get('/en/formedling/behov')).text).toContain('Needs');
});

test('the broker begins with the employer’s words, and goes on in a draft that saves itself', async () => {
  const begun = await broker.post('/formedling/behov/nytt', {
    raw: 'Vi får inte ihop fogarna.',
    municipality: '1885',
  });
  expect(begun.status).toBe(303);
  const edit = begun.location ?? '';
  expect((await broker.get(edit)).text).toContain('data-autosave=');
  const key = edit.split('/')[3] ?? '';
  const saved = await broker.post(`/formedling/behov/${key}/utkast`, { ...fields, version: '1' });
  expect(JSON.parse(saved.text)).toEqual({ time: '10.00', version: 2 });
  const late = await broker.post(`/formedling/behov/${key}/utkast`, { ...fields, version: '1' });
  expect(late.status).toBe(409);
  const opened = await broker.post(`/formedling/behov/${key}/oppna`, { version: '2' });
  expect(opened.location).toBe(`/formedling/behov/${key}`);
  const page = await broker.get(`/formedling/behov/${key}`);
  expect(page.text).toContain('Öppet');
  expect(page.text).toContain('Ahmed Saleh');
});

test('what is missing is written in the form when a draft is opened too early', async () => {
  const key = await draft({ title: '' });
  const answer = await broker.post(`/formedling/behov/${key}/oppna`, { version: '1' });
  expect(answer.status).toBe(422);
  expect(answer.text).toContain('Skriv en rubrik.');
  expect(answer.text).toContain(content.raw);
});

test('a value that cannot be read comes back with everything as typed', async () => {
  const key = await draft();
  const answer = await broker.post(`/formedling/behov/${key}/andra`, {
    ...fields,
    people: 'ganska många',
    raw: 'Nya ord',
    version: '1',
  });
  expect(answer.status).toBe(422);
  expect(answer.text).toContain('ganska många');
  expect(answer.text).toContain('Nya ord');
});

test('in a conflict a field that was not touched begins with what the other wrote', async () => {
  const key = await draft();
  const opened = /name="opened" value="([^"]+)"/.exec(
    (await broker.get(`/formedling/behov/${key}/andra`)).text,
  )?.[1];
  await broker.post(`/formedling/behov/${key}/andra`, { ...fields, people: '8', version: '1' });
  const conflict = await broker.post(`/formedling/behov/${key}/andra`, {
    ...fields,
    title: 'Min rubrik',
    version: '1',
    opened: opened ?? '',
  });
  const chosen = [...conflict.text.matchAll(/id="choose-(\w+)-(mine|theirs)"[^>]*checked/g)];
  const sides = new Map(chosen.map(([, name, side]) => [name, side]));
  expect(sides.get('title')).toBe('mine');
  expect(sides.get('people')).toBe('theirs');
});

test('two people who edit: the second sees both versions, chooses per field, and nothing is lost', async () => {
  const key = await draft();
  await broker.post(`/formedling/behov/${key}/andra`, {
    ...fields,
    title: 'Deras rubrik',
    people: '8',
    version: '1',
  });
  const conflict = await broker.post(`/formedling/behov/${key}/andra`, {
    ...fields,
    title: 'Min rubrik',
    people: '9',
    version: '1',
  });
  expect(conflict.status).toBe(409);
  for (const text of ['Deras rubrik', 'Min rubrik', 'name="choose.people"'])
    expect(conflict.text).toContain(text);
  const saved = await broker.post(`/formedling/behov/${key}/andra`, {
    ...fields,
    title: 'Min rubrik',
    people: '9',
    version: '2',
    'choose.title': 'mine',
    'choose.people': 'theirs',
  });
  expect(saved.status).toBe(303);
  expect(await read(key)).toMatchObject({ content: { title: 'Min rubrik', criteria: { people: 8 } } });
});

test('a session that ended keeps the words on the page', async () => {
  const key = await draft();
  const gone = await visitor(app()).post(`/formedling/behov/${key}/andra`, {
    ...fields,
    raw: 'Det jag skrev',
    version: '1',
  });
  expect(gone.status).toBe(403);
  expect(gone.text).toContain('Det jag skrev');
  expect(gone.text).toContain('Logga in i en ny flik');
  expect((await read(key)).version).toBe(1);
});

test('concepts are suggested with the words of the text; the broker accepts, rejects and takes back', async () => {
  const key = await draft();
  const page = await broker.get(`/formedling/behov/${key}`);
  const suggested = /name="concept" value="([^"]+)"/.exec(page.text)?.[1] ?? '';
  expect(page.text).toContain('Orden i texten:');
  await broker.post(`/formedling/behov/${key}/kompetenser`, {
    concept: suggested,
    act: 'accept',
    words: 'TIG-svetsa',
  });
  expect((await read(key)).concepts).toEqual([
    { conceptId: suggested, accepted: true, words: ['TIG-svetsa'] },
  ]);
  await broker.post(`/formedling/behov/${key}/kompetenser`, { concept: suggested, act: 'undo' });
  expect((await read(key)).concepts).toEqual([]);
  const refused = await stranger.post(`/formedling/behov/${key}/kompetenser`, {
    concept: suggested,
    act: 'accept',
  });
  expect(refused.status).toBe(404);
});

test('a need is paused and closed with a reason', async () => {
  const key = await draft();
  await broker.post(`/formedling/behov/${key}/oppna`, { version: '1' });
  await broker.post(`/formedling/behov/${key}/pausa`, { version: '2' });
  const without = await broker.post(`/formedling/behov/${key}/avsluta`, { version: '3' });
  expect(without.status).toBe(422);
  await broker.post(`/formedling/behov/${key}/avsluta`, { version: '3', closingReason: 'helped' });
  expect((await broker.get(`/formedling/behov/${key}`)).text).toContain('Fick hjälp');
});

test('the list is exported as the screen shows it, and no cell becomes a formula', async () => {
  await draft({ title: '=HYPERLINK("http://x")', raw: 'x' });
  const csv = await broker.get('/formedling/behov/behov.csv?lage=draft');
  expect(csv.headers.get('content-disposition')).toContain('behov.csv');
  expect(csv.text.startsWith('B-nr;')).toBe(true);
  // Reading a response as text takes the byte order mark away.
  expect(needsCsv([], 'sv').startsWith('\ufeff')).toBe(true);
  expect(csv.text).toContain(`'=HYPERLINK`);
  expect(csv.text).not.toContain(';=HYPERLINK');
  const xlsx = await broker.get('/formedling/behov/behov.xlsx');
  expect(xlsx.text.startsWith('PK')).toBe(true);
  expect((await visitor(app()).get('/formedling/behov/behov.csv')).status).toBe(403);
});

test('an enquiry is read, split into needs with their own keys, and lists what it became', async () => {
  const linkHash = 'a'.repeat(64);
  const { id } = await database.run({ kind: 'link', linkHash }, (work) =>
    receiveEnquiry(work, {
      id: work.newId(),
      linkHash,
      language: 'sv',
      municipality: '1885',
      content: {
        difficulty: 'Kvällarna är svåra och journalen likaså.',
        contact: { name: 'Eva', email: 'e@example.org' },
      },
    }),
  );
  expect((await broker.get('/formedling/behov/inkomna')).text).toContain('Kvällarna är svåra');
  expect((await stranger.get(`/formedling/behov/inkomna/${id}`)).status).toBe(404);
  expect((await broker.post(`/formedling/behov/inkomna/${id}/las`, {})).status).toBe(303);
  const none = await broker.post(`/formedling/behov/inkomna/${id}/dela`, {
    version: '2',
    title1: '',
    raw1: 'kvar',
  });
  expect(none.status).toBe(422);
  expect(none.text).toContain('kvar');
  const headless = await broker.post(`/formedling/behov/inkomna/${id}/dela`, {
    version: '2',
    title1: 'Bemötande vid oro',
    raw1: 'Kvällarna är svåra',
    raw2: 'journalen likaså',
  });
  expect(headless.status).toBe(422);
  expect(headless.text).toContain('Skriv en rubrik till orden');
  expect(headless.text).not.toMatch(/>B-2026-\d+</);
  const noReason = await broker.post(`/formedling/behov/inkomna/${id}/avsluta`, { version: '2' });
  expect(noReason.status).toBe(422);
  expect(noReason.text).toContain('Välj en anledning.');
  expect(noReason.text).toContain('Kvällarna är svåra och journalen likaså.</textarea>');
  const split = await broker.post(`/formedling/behov/inkomna/${id}/dela`, {
    version: '2',
    title1: 'Bemötande vid oro',
    raw1: 'Kvällarna är svåra',
    title2: 'Skriva i journal',
    raw2: 'journalen likaså',
    organisationId: EMPLOYER,
  });
  expect(split.status).toBe(303);
  const page = await broker.get(`/formedling/behov/inkomna/${id}`);
  expect(page.text.match(/>B-2026-\d+</g)?.length).toBe(2);
  expect(page.text).toContain('2 behov skapades');
});

test('programs read the same needs as their person, and nobody else’s', async () => {
  const key = await draft({ title: 'Läses av program' });
  const one = await broker.get(`/api/v1/needs/${key}`);
  expect(JSON.parse(one.text)).toMatchObject({
    key: key.toUpperCase(),
    url: `http://localhost/formedling/behov/${key}`,
    criteria: { people: 4, concepts: [] },
    organisation: { name: 'Prov Mekaniska' },
  });
  const list = await broker.get('/api/v1/needs?q=program&limit=1');
  expect(JSON.parse(list.text)).toMatchObject({ total: 1, items: [{ title: 'Läses av program' }] });
  expect((await stranger.get(`/api/v1/needs/${key}`)).status).toBe(404);
  expect(JSON.parse((await visitor(app()).get('/api/v1/needs')).text)).toMatchObject({ total: 0, items: [] });
  expect((await broker.get('/api/v1/needs?state=lost')).status).toBe(422);
});
