// "Why was I not asked?": the stored answer, for the provider and for the centre.
import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { TEST_NOW } from '../../../../test/database.ts';
import { useFacts } from '../../../../test/facts.ts';
import {
  approveSpec,
  as,
  ORGANISATIONS,
  PEOPLE,
  prepareRequestStory,
  publishStory,
} from '../../../../test/request-story.ts';
import { signedIn, testServer, type Visitor } from '../../../../test/server.ts';
import { registerMember } from '../../../register/accounts/accounts.service.ts';
import { saveOrganisation } from '../../../register/organisations/organisations.service.ts';

const id = (n: number) => `80000000-0000-7000-8000-00000000000${n}`;
let request = '';
const visitors = {} as Record<'far' | 'ahmed' | 'lena' | 'sara' | 'late', Visitor>;

const database = useFacts(async (db) => {
  const need = await prepareRequestStory(db);
  await approveSpec(db, need);
  await db.run({ kind: 'operator' }, async (work) => {
    const provider = (key: string, name: string) =>
      saveOrganisation(work, { id: key, content: { name, roles: ['provider'], municipalities: ['1885'] } });
    await provider(id(1), 'Tomma Katalogen');
  });
  request = await publishStory(db, need);
  await db.run({ kind: 'operator' }, async (work) => {
    const content = { name: 'Sent Inskrivna', roles: ['provider' as const], municipalities: ['1885'] };
    await saveOrganisation(work, { id: id(2), content });
    const member = { name: 'Siv Sen', email: 'siv@example.org', role: 'providerCoordinator' as const };
    await registerMember(work, { ...member, id: id(3), organisationId: id(2) });
  });
});

beforeAll(async () => {
  const app = testServer(database);
  const people = { ...PEOPLE, late: { id: id(3) } };
  for (const name of ['far', 'ahmed', 'lena', 'sara', 'late'] as const)
    visitors[name] = await signedIn(app, database, people[name].id);
}, 60_000);

test('a provider out of reach reads the stored reason, also after it has moved closer', async () => {
  const list = await visitors.far.get('/forfragningar/inte-till-oss');
  expect(list.text).toContain('En förfrågan gick inte till er.');
  expect(list.text).toMatch(/km bort\. Behovet är högst 60 km/);
  await database.asOwner(
    `update offer set content = jsonb_set(content, '{municipalities}', '["1885"]')
    where provider_id = $1`,
    [ORGANISATIONS.faraway],
  );
  const why = await visitors.far.get(`/forfragningar/${request}/varfor-inte`);
  expect(why.text).toMatch(/”Programmera 5-axlig fräs hos faraway”: \d+ km bort/);
  expect(why.text).toContain('Ange fler orter');
  expect(why.text).toContain('har inte räknats om');
  expect(why.text).not.toContain('Bergslagens Precision');
  expect(why.text).not.toContain('undantag');
  // A question about an exception is a contact: it stands beside the reason, with what was answered, for the one asked.
  await database.asOwner(
    `insert into waiver (id, need_id, need_key, owner_id, rule, asked, question, asked_at)
      select $1, id, key, owner_id, 'distance', '60', 'Kan ni komma hit den här gången?', $2 from need`,
    [id(7), TEST_NOW],
  );
  await database.asOwner(
    `insert into waiver_recipient (id, waiver_id, owner_id, provider_id, provider, offers, link_hash)
      values ($1, $2, $3, $4, 'Fjärrskolan', '[]', $5)`,
    [id(8), id(7), ORGANISATIONS.centre, ORGANISATIONS.faraway, 'b'.repeat(64)],
  );
  expect((await visitors.far.get(`/forfragningar/${request}/varfor-inte`)).text).toMatch(
    /fråga om undantag den 23\snovember\s2026, om avstånd\. Ni har inte svarat/,
  );
  expect((await visitors.lena.get(`/forfragningar/${request}/varfor-inte`)).text).not.toContain('undantag');
  const english = await visitors.far.get(`/en/forfragningar/${request}/varfor-inte`);
  expect(english.text).toContain('How to be asked next time');
});

test('by its number everybody among the providers finds the answer, and a wrong number loses nothing', async () => {
  const at = '/forfragningar/inte-till-oss?nummer=';
  const found = await visitors.far.get(`${at}${request}`);
  expect(found.headers.get('location')).toBe(`/forfragningar/${request}/varfor-inte`);
  const wrong = await visitors.far.get(`${at}F-1`);
  expect([wrong.status, wrong.text.includes('value="F-1"')]).toEqual([422, true]);
  expect((await visitors.far.get(`${at}F-2026-99`)).text).toContain('har numret F-2026-99');
  expect((await visitors.late.get(`/forfragningar/${request}/varfor-inte`)).text).toContain(
    'Ni fanns inte i registret',
  );
  expect((await visitors.lena.get(`/forfragningar/${request}/varfor-inte`)).text).toContain('ni fick frågan');
  expect((await visitors.sara.get(`/forfragningar/${request}/varfor-inte`)).status).toBe(404);
});

test('the centre sees every provider that was not asked, by reason; other centres see none', async () => {
  const page = `/formedling/forfragningar/${request}/anordnare`;
  const all = await visitors.ahmed.get(page);
  expect(all.text).toContain('2 anordnare prövades och fick den inte.');
  expect(all.text).toMatch(/Fjärrskolan[\s\S]*Tomma Katalogen/);
  expect(all.text).not.toContain('Spånkonsult Brask');
  const json = await visitors.ahmed.get(`/api/v1/requests/${request}/judgements?limit=1`);
  expect(JSON.parse(json.text)).toMatchObject({ total: 2, items: [{ verdict: 'condition', asked: false }] });
  const own = JSON.parse((await visitors.far.get('/api/v1/request-judgements')).text);
  expect(own).toMatchObject({ total: 1, items: [{ request: { key: 'F-2026-1' }, verdict: 'condition' }] });
  const empty = await visitors.ahmed.get(`${page}?lage=noOffer`);
  expect(empty.text).toContain('Tomma Katalogen');
  expect(empty.text).not.toContain('Fjärrskolan');
  expect((await visitors.ahmed.get(`${page}?namn=finns+inte`)).text).toContain(
    'Ingen anordnare passar urvalet.',
  );
  expect((await visitors.sara.get(page)).status).toBe(404);
  expect((await visitors.far.get(page)).status).toBe(404);
});

test('what was judged is written once, for every provider, and never changed', async () => {
  const rows = await database.asOwner(
    `select verdict, house, asked, shown_at is not null as shown from request_judgement order by provider`,
  );
  expect(rows).toHaveLength(7);
  expect(rows.filter(({ verdict, asked, shown }) => verdict === 'met' && asked && shown)).toHaveLength(5);
  expect(rows.filter(({ house }) => house === 'own')).toHaveLength(1);
  await expect(database.asOwner(`update request_judgement set verdict = 'content'`)).rejects.toThrow(
    'never changed',
  );
  const again = await database.rolledBack(as('ahmed'), async ({ tx }) => {
    const ids = await sql<{ id: string }>`select id from request`.execute(tx);
    const stored = await sql<{ n: number }>`
      select store_request_judgements(${ids.rows[0]?.id}::uuid, '[]', '[]') as n`.execute(tx);
    return stored.rows[0]?.n;
  });
  expect(again).toBe(0);
});

test('a request from before reasons were stored says so', async () => {
  await database.asOwner('alter table request_judgement disable trigger keep');
  await database.asOwner('delete from request_judgement');
  expect((await visitors.far.get(`/forfragningar/${request}/varfor-inte`)).text).toContain(
    'innan skälen sparades',
  );
  expect((await visitors.ahmed.get(`/formedling/forfragningar/${request}/anordnare`)).text).toContain(
    'innan skälen sparades',
  );
});
