import { expect, test } from 'vitest';
import { useFacts } from '../../../../test/facts.ts';
import { signedIn, testServer, visitor } from '../../../../test/server.ts';
import { registerMember } from '../../accounts/accounts.service.ts';
import { saveOrganisation } from '../../organisations/organisations.service.ts';
import { stem } from '../language/stem.ts';
import { keepFoundWords } from './review.service.ts';
import type { UnknownWord } from './unknown-words.ts';

const OPERATOR = { kind: 'operator' } as const;
const CENTRE = '10000000-0000-7000-8000-000000000001';
const NEED = '30000000-0000-7000-8000-000000000001';
const BROKER = '20000000-0000-7000-8000-000000000001';
const EDITOR = '20000000-0000-7000-8000-000000000002';

const word = (key: string, more: Partial<UnknownWord> = {}): UnknownWord => ({
  key: stem(key.toLowerCase()),
  word: key,
  forms: [key, `${key}ar`],
  lang: 'sv',
  needs: [NEED],
  offers: 2,
  organisations: 3,
  municipalities: 3,
  company: [{ conceptId: 'svetsning', weight: 0.4 }],
  ...more,
});

const database = useFacts(async (db) => {
  await db.run(OPERATOR, async (work) => {
    const content = { name: 'Lärcentrum Prov', roles: ['learningCentre' as const], municipalities: [] };
    await saveOrganisation(work, { id: CENTRE, content });
    for (const [id, role] of [
      [BROKER, 'broker'],
      [EDITOR, 'regionalDeveloper'],
    ] as const)
      await registerMember(work, {
        id,
        name: `Prov ${role}`,
        email: `${id}@example.org`,
        role,
        organisationId: CENTRE,
      });
  });
  await db.asOwner(
    `insert into need (id, key, owner_id, state, content, received_on, changed_at)
     values ($1, 'B-2026-1', $2, 'open', $3, '2026-11-01', now())`,
    [
      NEED,
      CENTRE,
      {
        title: 'Två i verkstaden',
        raw: 'Vi fick tre kvistfräsar <b>i fjol</b> & vill köra dem.',
        criteria: { text: '' },
      },
    ],
  );
  await db.run(OPERATOR, (work) =>
    keepFoundWords(work, [
      word('kvistfräs', { forms: ['kvistfräs', 'kvistfräsar'] }),
      word('svettsning'),
      word('zwing'),
      word('kvistfräsbord'),
      word('PLX', { needs: [], organisations: 1 }),
    ]),
  );
});

async function idOf(text: string): Promise<string> {
  const rows = await database.asOwner('select id from concept_proposal where word = $1', [text]);
  return String(rows[0]?.id);
}
const versionIn = (text: string) => /name="version" value="(\d+)"/.exec(text)?.[1] ?? '';

test('words are listed for those who propose, and for nobody else', async () => {
  const app = testServer(database);
  expect((await visitor(app).get('/kompetenser/granskning')).status).toBe(403);
  const broker = await signedIn(app, database, BROKER);
  const list = await broker.get('/kompetenser/granskning');
  expect(list.text).toContain('4 ord');
  expect(list.text).toContain('Skrivs också kvistfräsar');
  expect(list.text).not.toContain('PLX');
  expect((await broker.get('/en/kompetenser/granskning?q=zwi')).text).toContain('1 word');
  expect((await broker.get('/kompetenser/granskning?lage=decided&sida=x')).text).toContain('Inga ord här');
  expect((await broker.get('/kompetenser')).text).toContain('Nya ord i behoven (4)');
  expect((await broker.get('/kompetenser/granskning/inget')).status).toBe(404);
  expect((await broker.get(`/kompetenser/granskning/${await idOf('PLX')}`)).status).toBe(404);
  const started = await broker.post('/kompetenser/granskning/sok', {});
  expect((await broker.get(started.location ?? '')).text).toContain('Söker nya ord i behoven');
});

test('a broker reads the word in its need and comments; the text is escaped, and nothing can be decided', async () => {
  const broker = await signedIn(testServer(database), database, BROKER);
  const path = `/kompetenser/granskning/${await idOf('kvistfräs')}`;
  const page = await broker.get(path);
  expect(page.text).toContain('<strong>kvistfräsar</strong>');
  expect(page.text).toContain('&lt;b&gt;');
  expect(page.text).toContain('/formedling/behov/b-2026-1');
  expect(page.text).not.toContain('Lägg till ordet');
  const empty = await broker.post(`${path}/kommentar`, { text: '' });
  expect(empty.status).toBe(422);
  expect((await broker.post(`${path}/kommentar`, { text: 'Det är en fräs.' })).status).toBe(303);
  expect((await broker.get(path)).text).toContain('Det är en fräs.');
  expect((await broker.post(`${path}/beslut`, { kind: 'notCompetence', version: '1' })).status).toBe(403);
});

test('an editor sees counts without texts, decides, is told of what is wrong, and takes it back', async () => {
  const editor = await signedIn(testServer(database), database, EDITOR);
  expect((await editor.get('/i-dag')).text).toContain('Nya ord i behoven: 4');
  const path = `/kompetenser/granskning/${await idOf('svettsning')}`;
  const page = await editor.get(path);
  expect(page.text).toContain('Du ser hur många som skriver ordet, men inte texterna');
  expect(page.text).toMatch(/<a href="\/kompetenser\/svetsning"[^>]*>.*Svetsning/);
  const version = versionIn(page.text);
  const fields = { kind: 'otherWord', word: 'svettsning', lang: 'sv', version };
  const none = await editor.post(`${path}/beslut`, fields);
  expect(none.status).toBe(422);
  expect(none.text).toContain('Välj ett begrepp');
  const wrong = await editor.post(`${path}/beslut`, { ...fields, other: 'Finns inte', reason: 'Mitt skäl' });
  expect(wrong.text).toContain('Begreppet finns inte');
  expect(wrong.text).toContain('Mitt skäl');
  expect((await editor.post(`${path}/beslut`, { kind: 'cake', version })).status).toBe(422);
  const saved = await editor.post(`${path}/beslut`, { ...fields, concept: 'svetsning', reason: 'Stavfel' });
  expect(saved.status).toBe(303);
  const decided = await editor.get(path);
  expect(decided.text).toContain('Ta tillbaka beslutet');
  expect(decided.text).toContain('Stavfel');
  expect((await editor.get('/kompetenser/svetsning')).text).toContain('svettsning');
  const stale = await editor.post(`${path}/beslut`, { ...fields, concept: 'svetsning' });
  expect(stale.status).toBe(422);
  expect(stale.text).toContain('Någon annan har redan bestämt');
  const undone = await editor.post(`${path}/angra`, { version: versionIn(decided.text), reason: 'Nej' });
  expect(undone.status).toBe(303);
  expect((await editor.get('/kompetenser/svetsning')).text).not.toContain('svettsning');
});

test('a word becomes a concept in its form, which keeps what was typed when something is wrong', async () => {
  const editor = await signedIn(testServer(database), database, EDITOR);
  const path = `/kompetenser/granskning/${await idOf('zwing')}`;
  const form = await editor.get(`${path}/nytt-begrepp`);
  expect(form.text).toContain('value="Zwing"');
  const fields = { labelSv: 'Zwing', kind: 'skill', synonymsSv: 'zwingande', version: versionIn(form.text) };
  const refused = await editor.post(`${path}/nytt-begrepp`, {
    ...fields,
    broader: 'Finns inte',
    reason: 'Behövs',
  });
  expect(refused.status).toBe(422);
  expect(refused.text).toContain('zwingande');
  expect(refused.text).toContain('Behövs');
  const saved = await editor.post(`${path}/nytt-begrepp`, { ...fields, broader: 'Svetsning' });
  expect(saved.status).toBe(303);
  const anyone = visitor(testServer(database));
  expect((await anyone.get('/kompetenser/zwing')).text).toContain('zwingande');
  const skos = JSON.parse((await anyone.get('/kompetenser/egna.jsonld')).text);
  expect(skos['@graph']).toContainEqual(
    expect.objectContaining({
      '@id': 'http://localhost/kompetenser/zwing',
      prefLabel: { sv: 'Zwing' },
      altLabel: { sv: ['zwingande'], en: [] },
      broader: ['http://localhost/kompetenser/svetsning'],
    }),
  );
  expect((await anyone.get('/kompetenser/egna.csv')).text).toContain(
    'zwing;http://localhost/kompetenser/zwing;skill;Zwing',
  );
});

test('who proposes a concept by hand is shown those that are alike, and says that it is another thing', async () => {
  const broker = await signedIn(testServer(database), database, BROKER);
  const fields = { labelSv: 'TIG-svetsningar', kind: 'skill' };
  const asked = await broker.post('/kompetenser/foresla', fields);
  expect(asked.status).toBe(422);
  expect(asked.text).toContain('TIG-svetsning');
  expect(asked.text).toContain('Inget av dem är samma sak');
  expect((await broker.post('/kompetenser/foresla', { ...fields, distinct: 'ja' })).status).toBe(303);
});

test('a concept’s page says where it is used, what it is close to, and leads to its codes', async () => {
  const { text } = await visitor(testServer(database)).get('/kompetenser/tig-svetsning');
  expect(text).toContain('Färre än fem');
  expect(text).toContain('Nära yrken och områden');
  expect(text).toContain('href="/kompetenser/svetsning"');
  const welder = await visitor(testServer(database)).get('/kompetenser/svetsare');
  expect(welder.text).toContain('href="/kompetenser?kod=7212"');
  const list = await visitor(testServer(database)).get('/kompetenser?kod=7212');
  expect(list.text).toContain('Med koden 7212');
  expect(list.text).toContain('href="/kompetenser/svetsare"');
  expect(list.text).not.toContain('href="/kompetenser/biodling"');
});

test('the API lists, shows, decides and takes back', async () => {
  const app = testServer(database);
  expect((await visitor(app).get('/api/v1/concept-proposals')).status).toBe(401);
  const editor = await signedIn(app, database, EDITOR);
  const list = JSON.parse((await editor.get('/api/v1/concept-proposals?q=fräsbord')).text);
  expect(list).toMatchObject({
    total: 1,
    items: [{ word: 'kvistfräsbord', organisations: 3, state: 'waiting' }],
  });
  const detail = JSON.parse((await editor.get(`/api/v1/concept-proposals/${list.items[0].id}`)).text);
  expect(detail.similar.map((one: { word: string }) => one.word)).toContain('kvistfräs');
  expect(detail.twins).toBeInstanceOf(Array);
  expect((await editor.get('/api/v1/concept-proposals/x')).status).toBe(404);
});
