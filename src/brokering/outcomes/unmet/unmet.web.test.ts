import { beforeAll, expect, test } from 'vitest';
import { useFacts } from '../../../../test/facts.ts';
import { as, ORGANISATIONS, PEOPLE, prepareRequestStory } from '../../../../test/request-story.ts';
import { signedIn, testServer, type Visitor, visitor } from '../../../../test/server.ts';
import { needContent } from '../../needs/need.ts';
import { closeNeed, draftNeed, openNeed } from '../../needs/needs.service.ts';
import { recordClosedNeed } from './unmet.service.ts';
import { tellHouse, tellReceivers } from './unmet-told.service.ts';

const JOB = { kind: 'job', name: 'prov' } as const;
let needKey = '';
const database = useFacts(async (db) => {
  needKey = await prepareRequestStory(db);
});

let broker: Visitor;
let provider: Visitor;
let faraway: Visitor;
let employer: Visitor;
let stranger: Visitor;
const LIST = '/formedling/uppfoljning/omotta-behov';

beforeAll(async () => {
  const app = testServer(database);
  broker = await signedIn(app, database, PEOPLE.ahmed.id);
  provider = await signedIn(app, database, PEOPLE.lena.id);
  faraway = await signedIn(app, database, PEOPLE.far.id);
  employer = await signedIn(app, database, PEOPLE.johan.id);
  stranger = await signedIn(app, database, PEOPLE.sara.id);
}, 30_000);

test('a broker records that nobody met a need; providers in reach and the region are told, without the employer', async () => {
  const tab = `/formedling/behov/${needKey}/utfall`;
  expect((await broker.get(tab)).text).toContain('Registrera som omött');
  expect((await employer.get(tab)).text).not.toContain('Registrera som omött');
  const form = await broker.get(`${LIST}/nytt?behov=${needKey}`);
  expect([form.status, /value="noAnswer" checked/.test(form.text)]).toEqual([200, true]);

  const sent = { behov: needKey, reason: 'noAnswer', summary: 'Femaxlig fräsning på egen hand' };
  const named = await broker.post(`${LIST}/nytt`, {
    ...sent,
    summary: 'Bergslagens Precision AB vill fräsa',
  });
  expect([named.status, named.text.includes('Ta bort arbetsgivarens namn')]).toEqual([422, true]);
  expect(named.text).toContain('Bergslagens Precision AB vill fräsa');
  expect((await broker.post(`${LIST}/nytt`, { ...sent, reason: '' })).status).toBe(422);
  expect((await stranger.post(`${LIST}/nytt`, sent)).status).toBe(404);
  const recorded = await broker.post(`${LIST}/nytt`, sent);
  expect(recorded.status).toBe(303);
  const again = await broker.post(`${LIST}/nytt`, sent);
  expect([again.status, again.text.includes('redan registrerat')]).toEqual([422, true]);

  const page = recorded.location ?? '';
  expect((await broker.get(`${LIST}/nytt?behov=${needKey}`)).headers.get('location')).toBe(page);
  const told = (await broker.get(page)).text;
  for (const name of ['Yrkeshögskolan Bergsmannen', 'Spånkonsult Brask', 'Region Örebro län'])
    expect(told).toContain(name);
  expect(told).not.toContain('Fjärrskolan');
  const seen = (await provider.get(page)).text;
  expect([seen.includes('Femaxlig fräsning'), seen.includes('6 personer')]).toEqual([true, true]);
  expect(/Bergslagens Precision|Johan Berg|Spånkonsult|B-2026/.test(seen)).toBe(false);
  for (const reader of [faraway, stranger]) {
    expect((await reader.get(page)).status).toBe(404);
    expect((await reader.get(LIST)).text).toContain('Inga omötta behov');
  }
  expect((await visitor(testServer(database)).get(LIST)).status).toBe(403);
});

test('the provider answers in words; broker and employer see it at the need, and mails tell that there is something', async () => {
  const [{ id } = {}] = await database.asOwner('select id from unmet_need');
  const page = `${LIST}/${id}`;
  expect((await provider.get('/inkorg')).text).toContain('Svara på det omötta behovet');
  const [{ id: signal, state } = {}] = await database.asOwner(
    `select id, state from unmet_signal where receiver_id = '${ORGANISATIONS.bergsmannen}'`,
  );
  expect(state).toBe('read');
  const answer = `${LIST}/svar/${signal}`;
  const empty = await provider.post(answer, { state: '', answer: '', version: '1' });
  expect([empty.status, empty.text.includes('Välj vad ni gör.')]).toEqual([422, true]);
  expect((await broker.post(answer, { state: 'planned', answer: 'x', version: '1' })).status).toBe(403);
  expect((await stranger.post(answer, { state: 'planned', answer: 'x', version: '1' })).status).toBe(404);
  const words = { state: 'planned', answer: 'Vi startar en kvällskurs i mars.', version: '1' };
  expect((await provider.post(answer, words)).location).toBe(page);
  const late = await provider.post(answer, { ...words, answer: 'Gammalt svar' });
  expect([late.status, late.text.includes('Gammalt svar')]).toEqual([422, true]);
  expect((await provider.get('/inkorg')).text).not.toContain('Svara på det omötta behovet');

  const tab = `/formedling/behov/${needKey}/utfall`;
  for (const reader of [broker, employer]) {
    const { text } = await reader.get(tab);
    expect([text.includes('Vi startar en kvällskurs i mars.'), text.includes('Planeras')]).toEqual([
      true,
      true,
    ]);
  }
  expect((await employer.get(`/en${tab}`)).text).toContain('Planned');
  expect((await broker.get(`${LIST}?svar=har`)).text).toContain('Femaxlig fräsning');
  expect((await broker.get(`${LIST}?svar=vantar`)).text).toContain('Inget omött behov passar filtret');

  const link = (one: string) => `https://brygga.example.org${LIST}/${one}`;
  for (let twice = 0; twice < 2; twice++) {
    await database.run(JOB, (work) => tellReceivers(work, String(id), link));
    await database.run(JOB, (work) => tellHouse(work, { signalId: String(signal), version: 2 }, link));
  }
  const mails = await database.asOwner(`select recipient, body from mail_message where kind = 'unmetNeed'`);
  const to = mails.map(({ recipient }) => recipient);
  expect(to).toContain(`${PEOPLE.lena.id}@example.org`);
  expect(to.filter((one) => one === `${PEOPLE.ahmed.id}@example.org`).length).toBe(1);
  expect(mails.some(({ body }) => /kvällskurs|Bergslagens/.test(String(body)))).toBe(false);
});

test('a need that is closed without supply becomes an unmet need by itself; the API and the wall tell no more', async () => {
  const key = await database.run(as('ahmed'), async (work) => {
    const content = needContent.parse({
      title: 'Klippa får med känsla',
      criteria: { text: 'TIG-svetsning', municipality: '1885', people: 3 },
    });
    const { centre: ownerId, employer: organisationId } = ORGANISATIONS;
    const drafted = await draftNeed(work, { ownerId, organisationId, content });
    await openNeed(work, drafted, 1);
    await closeNeed(work, drafted, 2, 'noSupply');
    return drafted;
  });
  await database.asOwner(
    `insert into need_concept (need_id, concept_id, accepted) select id, 'tig-svetsning', true from need where key = '${key}'`,
  );
  for (let twice = 0; twice < 2; twice++) await database.run(JOB, (work) => recordClosedNeed(work, key));
  const rows = await database.asOwner(
    `select reason, summary, people from unmet_need order by recorded_at desc, id`,
  );
  expect(rows.length).toBe(2);
  expect(rows).toContainEqual({ reason: 'noOffer', summary: 'TIG-svetsning', people: null });
  const listed = JSON.parse((await broker.get('/api/v1/unmet-needs')).text);
  expect(listed.total).toBe(2);
  expect(JSON.stringify(listed)).not.toContain('Bergslagens');
  expect(JSON.parse((await faraway.get('/api/v1/unmet-needs')).text).total).toBe(0);
});
