import { beforeAll, expect, test } from 'vitest';
import { useFacts } from '../../../../test/facts.ts';
import { PEOPLE, prepareRequestStory } from '../../../../test/request-story.ts';
import { signedIn, testServer, type Visitor } from '../../../../test/server.ts';

let key = '';
const database = useFacts(async (db) => {
  key = await prepareRequestStory(db);
});

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

/** Answers one question as the page asks for it; what the form was opened with goes along. */
async function answer(who: Visitor, step: string, fields: Record<string, string>, opened?: string) {
  return who.post(page(`/steg/${step}`), { opened: opened ?? (await openedOf(who, step)), ...fields });
}

async function openedOf(who: Visitor, step: string): Promise<string> {
  return /name="opened" value="([^"]*)"/.exec((await who.get(page(`/steg/${step}`))).text)?.[1] ?? '';
}

const goal = {
  title: 'Programmera 5-axlig maskin',
  goal: 'Ingen order ska gå förlorad för att någon är borta.',
};
const outcomes = { outcomes: '- Programmera fem axlar\nStälla maskinen', targetLevel: '4' };
const weights = { 'weight.quality': '50', 'weight.price': '30', 'weight.delivery': '20' };

test('a specification grows out of the need question by question, is sent, returned, changed and approved', async () => {
  expect((await stranger.get(page())).status).toBe(404);
  expect((await employer.get(page())).text).toContain('inte skickat någon kravspecifikation');
  const draft = await broker.get(page('/steg/mal'));
  for (const said of [
    'Steg 1 av 7',
    'inget är sparat än',
    'value="Programmera 5-axlig maskin självständigt"',
  ])
    expect([said, draft.text.includes(said)]).toEqual([said, true]);
  expect((await broker.get(page('/steg/kriterier'))).text).toContain('Tillsammans 100 av 100');
  expect((await broker.get(page('/steg/mer'))).status).toBe(404);

  const silent = await answer(broker, 'mal', { ...goal, goal: '' });
  expect([silent.status, silent.text.includes(goal.title)]).toEqual([422, true]);
  const first = await answer(broker, 'mal', goal);
  expect([first.status, first.location]).toEqual([303, page('/steg/kunna')]);
  expect((await answer(broker, 'kunna', outcomes)).location).toBe(page('/steg/deltagare'));
  expect((await answer(broker, 'deltagare', { people: '6' })).status).toBe(303);
  const lost = {
    municipality: '1885',
    'startFrom.day': '31',
    'startFrom.month': '2',
    'startFrom.year': '2027',
  };
  const wrong = await answer(broker, 'tid-och-plats', lost);
  expect([
    wrong.status,
    wrong.text.includes('Skriv en dag som finns'),
    wrong.text.includes('value="31"'),
  ]).toEqual([422, true, true]);
  expect((await answer(broker, 'tid-och-plats', { municipality: '1885' })).status).toBe(303);
  expect((await answer(broker, 'anpassning', { adaptations: 'captioning' })).status).toBe(303);
  const heavy = { ...weights, 'weight.price': '20' };
  expect((await answer(broker, 'kriterier', heavy)).text).toContain('Vikterna är 90 tillsammans');
  const waits = await answer(broker, 'kriterier', { ...heavy, ga: 'senare' });
  expect([waits.status, waits.location]).toEqual([303, page()]);
  expect((await broker.get(page())).text).toContain('Det här saknas innan du kan skicka');
  const unfair = await broker.post(page('/skicka'), {});
  expect([unfair.status, unfair.text.includes('Vikterna är 90 tillsammans')]).toEqual([422, true]);
  expect((await answer(broker, 'kriterier', weights)).location).toBe(page());

  // Two brokers: other fields stand side by side, and for the same one somebody chooses.
  const opened = await openedOf(broker, 'mal');
  expect((await answer(broker, 'mal', { ...goal, title: 'Programmera fem axlar' })).status).toBe(303);
  expect((await answer(broker, 'mal', { ...goal, goal: 'Vårt mål' }, opened)).status).toBe(303);
  const both = await broker.get(page('/steg/mal'));
  for (const said of ['Programmera fem axlar', 'Vårt mål']) expect(both.text).toContain(said);
  const late = await answer(broker, 'mal', { ...goal, goal: 'Mitt eget mål' }, opened);
  expect(late.status).toBe(409);
  for (const said of ['Vårt mål', 'Mitt eget mål', 'choose.goal']) expect(late.text).toContain(said);
  const after = /name="opened" value="([^"]*)"/.exec(late.text)?.[1] ?? '';
  const named = { ...goal, goal: 'Som hos Skärtekniska Kurscentrum.', 'choose.goal': 'mine' };
  expect((await answer(broker, 'mal', named, after)).status).toBe(303);
  expect((await broker.get(page())).text).toContain('är en anordnares namn');
  expect((await answer(broker, 'mal', goal)).status).toBe(303);
  expect((await broker.get(page())).text).not.toContain('är en anordnares namn');

  expect((await broker.post(page('/skicka'), {})).status).toBe(303);
  expect((await broker.post(page('/skicka'), {})).status).toBe(409);
  const mails = await database.asOwner(`select recipient, body from mail_message where kind = 'specSent'`);
  expect(mails.map(({ recipient }) => recipient)).toEqual(['info@bergslagens-precision.example.org']);
  expect(String(mails[0]?.body)).not.toContain('5-axlig');

  const seen = await employer.get(page());
  expect(seen.text).toContain('Ställa maskinen');
  const mute = await employer.post(page('/svar'), { number: '1', answer: 'returned' });
  expect([mute.status, mute.text.includes('Skriv vad som ska ändras')]).toEqual([422, true]);
  const back = { number: '1', answer: 'returned', words: 'Lägg till CAM.' };
  expect((await employer.post(page('/svar'), back)).status).toBe(303);
  expect((await employer.post(page('/svar'), { ...back, answer: 'approved' })).status).toBe(409);
  expect((await broker.get(page())).text).toContain('Lägg till CAM.');

  const more = { ...outcomes, outcomes: `${outcomes.outcomes}\nBereda i CAM` };
  expect((await answer(broker, 'kunna', more)).status).toBe(303);
  expect((await broker.post(page('/skicka'), {})).status).toBe(303);
  expect((await stranger.post(page('/svar'), { number: '2', answer: 'approved' })).status).toBe(404);
  expect((await employer.post(page('/svar'), { number: '2', answer: 'approved' })).status).toBe(303);
  const approved = await employer.get(page());
  expect(approved.text).toMatch(/Johan Berg svarade för arbetsgivaren/);
  expect(approved.text).toMatch(/Ändrat sedan version 1[\s\S]*<ins>Bereda i CAM<\/ins>/);
  expect((await employer.get(page('?version=1'))).text).not.toContain('Bereda i CAM');
  expect((await employer.get(`/en${page()}`)).text).toContain('Requirement specification');

  const pdf = await employer.get(page('.pdf?version=2'));
  expect([pdf.status, pdf.text.slice(0, 5)]).toEqual([200, '%PDF-']);
  const word = await employer.get(page('.docx?version=2'));
  expect([word.status, word.text.slice(0, 2)]).toEqual([200, 'PK']);
  expect((await employer.get(page('/steg/mal'))).status).toBe(403);
  expect((await employer.post(page('/steg/mal'), goal)).status).toBe(403);
});
