import { beforeAll, expect, test } from 'vitest';
import { useDatabase } from '../../../../test/database.ts';
import { PEOPLE, prepareRequestStory } from '../../../../test/request-story.ts';
import { signedIn, testServer, type Visitor } from '../../../../test/server.ts';

let key = '';
const database = useDatabase(async (db) => {
  key = await prepareRequestStory(db);
}, 60_000);

let broker: Visitor;
let employer: Visitor;
let stranger: Visitor;
const page = (tail = '') => `/formedling/behov/${key}/kravspecifikation${tail}`;

beforeAll(async () => {
  const app = testServer(database);
  broker = await signedIn(app, database, PEOPLE.ahmed.id);
  employer = await signedIn(app, database, PEOPLE.johan.id);
  stranger = await signedIn(app, database, PEOPLE.sara.id);
}, 30_000);

const form = {
  version: '0',
  title: 'Programmera 5-axlig maskin',
  goal: 'Ingen order ska gå förlorad för att någon är borta.',
  outcomes: '- Programmera fem axlar\nStälla maskinen',
  people: '6',
  targetLevel: '4',
  municipality: '1885',
  adaptations: 'captioning',
  'weight.quality': '50',
  'weight.price': '30',
  'weight.delivery': '20',
};

test('a specification grows out of the need, is sent, returned, changed and approved', async () => {
  expect((await stranger.get(page())).status).toBe(404);
  expect((await employer.get(page())).text).toContain('inte skickat någon kravspecifikation');
  const draft = await broker.get(page('/andra'));
  expect(draft.text).toContain('value="Programmera 5-axlig maskin självständigt"');
  expect(draft.text).toMatch(/name="weight\.price"[^>]*value="30"|value="30"[^>]*name="weight\.price"/);

  const short = await broker.post(page('/andra'), { ...form, 'weight.price': '130' });
  expect([short.status, short.text.includes('Ställa maskinen')]).toEqual([422, true]);
  expect((await broker.post(page('/andra'), { ...form, 'weight.price': '20' })).status).toBe(303);
  const unfair = await broker.post(page('/skicka'), {});
  expect([unfair.status, unfair.text.includes('Vikterna är 90 tillsammans')]).toEqual([422, true]);

  // Two brokers: the second does not lose a word, and overwrites knowingly.
  const late = await broker.post(page('/andra'), { ...form, goal: 'Mitt eget mål' });
  expect([
    late.status,
    late.text.includes('Mitt eget mål'),
    late.text.includes('name="version" value="1"'),
    /Det här skiljer sig: [^<]*/.exec(late.text)?.[0],
  ]).toEqual([
    409,
    true,
    true,
    'Det här skiljer sig: Mål i verksamheten, Det här ska deltagarna kunna, Kriterier och vikter.',
  ]);
  const named = { ...form, version: '1', goal: 'Som hos Skärtekniska Kurscentrum.' };
  expect((await broker.post(page('/andra'), named)).status).toBe(303);
  expect((await broker.get(page())).text).toContain('är en anordnares namn');
  expect((await broker.post(page('/andra'), { ...form, version: '2' })).status).toBe(303);
  expect((await broker.get(page())).text).not.toContain('är en anordnares namn');

  expect((await broker.post(page('/skicka'), {})).status).toBe(303);
  expect((await broker.post(page('/skicka'), {})).status).toBe(409);
  const mails = await database.asOwner(`select recipient, body from mail_message where kind = 'specSent'`);
  expect(mails.map(({ recipient }) => recipient)).toEqual(['info@bergslagens-precision.example.org']);
  expect(String(mails[0]?.body)).not.toContain('5-axlig');

  const seen = await employer.get(page());
  expect(seen.text).toContain('Ställa maskinen');
  const silent = await employer.post(page('/svar'), { number: '1', answer: 'returned' });
  expect([silent.status, silent.text.includes('Skriv vad som ska ändras')]).toEqual([422, true]);
  const back = { number: '1', answer: 'returned', words: 'Lägg till CAM.' };
  expect((await employer.post(page('/svar'), back)).status).toBe(303);
  expect((await employer.post(page('/svar'), { ...back, answer: 'approved' })).status).toBe(409);
  expect((await broker.get(page())).text).toContain('Lägg till CAM.');

  const more = { ...form, version: '3', outcomes: `${form.outcomes}\nBereda i CAM` };
  expect((await broker.post(page('/andra'), more)).status).toBe(303);
  expect((await broker.post(page('/skicka'), {})).status).toBe(303);
  expect((await stranger.post(page('/svar'), { number: '2', answer: 'approved' })).status).toBe(404);
  expect((await employer.post(page('/svar'), { number: '2', answer: 'approved' })).status).toBe(303);
  const approved = await employer.get(page());
  expect(approved.text).toMatch(/Johan Berg svarade för arbetsgivaren/);
  expect((await employer.get(page('?version=1'))).text).not.toContain('Bereda i CAM');
  expect((await employer.get(`/en${page()}`)).text).toContain('Requirement specification');

  const pdf = await employer.get(page('.pdf?version=2'));
  expect([pdf.status, pdf.text.slice(0, 5)]).toEqual([200, '%PDF-']);
  const word = await employer.get(page('.docx?version=2'));
  expect([word.status, word.text.slice(0, 2)]).toEqual([200, 'PK']);
  expect((await employer.get(page('/andra'))).status).toBe(403);
  expect((await employer.post(page('/andra'), more)).status).toBe(403);
});
