import { beforeAll, expect, test } from 'vitest';
import { useFacts } from '../../../test/facts.ts';
import { signedIn, testServer, type Visitor, visitor } from '../../../test/server.ts';
import type { CommandContext } from '../../platform/cli.ts';
import type { Actor } from '../../platform/work.ts';
import { registerMember } from '../../register/accounts/accounts.service.ts';
import { saveOrganisation } from '../../register/organisations/organisations.service.ts';
import { needContent } from '../needs/need.ts';
import { decideConcept, draftNeed, openNeed } from '../needs/needs.service.ts';
import { lapsePlaces, remindOfDates, tellOfAskedNeeds } from './answers/tell.service.ts';
import { countDemand } from './demand/demand-series.service.ts';
import { poolCommands } from './pooling.cli.ts';
import { renewSuggestions } from './suggestions/suggestions.service.ts';

const id = (group: number, n: number) => `${group}0000000-0000-7000-8000-00000000000${n}`;
const TOWNS = ['1885', '1884', '1883'];
const LIST = '/formedling/samlad-efterfragan';
const person = (n: number): Actor => ({ kind: 'person', personId: id(2, n) });

const database = useFacts(async (db) => {
  await db.run({ kind: 'operator' }, async (work) => {
    for (const [at, town] of TOWNS.entries()) {
      const n = at + 1;
      await saveOrganisation(work, {
        id: id(1, n),
        content: { name: `Lärcentrum ${n}`, roles: ['learningCentre'], municipalities: [town] },
      });
      const email = `verkstad${n}@example.org`;
      await saveOrganisation(work, {
        id: id(3, n),
        ownerId: id(1, n),
        content: { name: `Hemliga verkstaden ${n}`, roles: ['employer'], municipalities: [town], email },
      });
      const member = { id: id(2, n), name: `Mäklare ${n}`, email: `${id(2, n)}@example.org` };
      await registerMember(work, { ...member, organisationId: id(1, n), role: 'broker' });
    }
  });
  for (const [at, town] of TOWNS.entries())
    await db.run(person(at + 1), async (work) => {
      const content = needContent.parse({
        title: `Tre ska svetsa TIG ${at}`,
        criteria: { text: 'TIG', people: 3, municipality: town, forms: ['onSite'] },
      });
      const key = await draftNeed(work, { ownerId: id(1, at + 1), organisationId: id(3, at + 1), content });
      await decideConcept(work, key, { conceptId: 'tig-svetsning', accepted: true, words: [] });
      await openNeed(work, key, 1);
    });
});

let brokers: Visitor[] = [];
beforeAll(async () => {
  const app = testServer(database);
  brokers = [];
  for (const n of [1, 2, 3]) brokers.push(await signedIn(app, database, id(2, n)));
}, 30_000);

const brokerOf = (n: number): Visitor => brokers[n - 1] as Visitor;
const linkTo = (text: string, pattern: RegExp) => pattern.exec(text)?.[0] ?? '';

test('a pool over three municipalities, from suggestion to decision, without script', async () => {
  await renewSuggestions(database.run);
  const [lead, second, third] = [brokerOf(1), brokerOf(2), brokerOf(3)];
  const list = await lead.get(LIST);
  expect(list.text).toContain('TIG-svetsning');
  expect(list.text).toContain('3 behov ber om TIG-svetsning');
  expect(list.text).toContain('Ingen annan indelning är bättre.');

  const suggestion = linkTo(list.text, /\/formedling\/samlad-efterfragan\/[0-9a-f]{8}-[0-9a-f-]{27}/);
  const suggested = await lead.get(suggestion);
  expect(suggested.text).toContain('Ta upp förslaget');
  // Two of three are told by their municipality alone.
  expect(suggested.text).toContain('Arbetsgivare i Nora');
  expect(suggested.text).not.toContain('Hemliga verkstaden 2');

  const taken = await lead.post(`${suggestion}/ta-upp`, { version: '1' });
  expect(taken.status).toBe(303);
  const pool = taken.location ?? '';
  expect(pool).toMatch(/\/samlad-efterfragan\/s-2026-\d+$/);
  const nobody = /\/formedling\/uppfoljning\/omotta-behov\/nytt\?pool=S-2026-\d+/;
  const record = linkTo((await lead.get(pool)).text, nobody);
  expect(linkTo((await second.get(pool)).text, nobody)).toBe('');
  expect((await lead.get(record)).text).toContain('TIG-svetsning');
  const unmet = { pool: pool.split('/').at(-1) ?? '', reason: 'noOffer', summary: 'Svetsa TIG på egen hand' };
  const told = await lead.post(record.replace(/\?.*/, ''), unmet);
  expect([told.status, (await lead.get(record)).headers.get('location')]).toEqual([303, told.location]);
  expect((await second.get(LIST)).text).toContain('Ditt behov är tillfrågat');

  // The lead cannot answer for a need of somebody else.
  const asked = await second.get(pool);
  const place = linkTo(asked.text, /\/formedling\/samlad-efterfragan\/s-2026-\d+\/plats\/[0-9a-f-]{36}/);
  expect((await lead.get(place)).status).toBe(403);
  expect((await second.post(place, {})).text).toContain('Välj ett svar.');
  expect((await second.post(place, { state: 'preliminary', until: '' })).status).toBe(422);
  expect((await second.post(place, { state: 'preliminary', until: '2026-12-10' })).status).toBe(303);

  const page = await lead.get(pool);
  expect(page.text).toContain('Hemliga verkstaden 2');
  const own = /href="([^"]+)" aria-label="[^"]*verkstaden 1"/.exec(page.text)?.[1] ?? '';
  expect((await lead.post(own, { state: 'bound' })).status).toBe(303);
  const thirdPlace = linkTo(
    (await third.get(pool)).text,
    /\/formedling\/samlad-efterfragan\/s-2026-\d+\/plats\/[0-9a-f-]{36}/,
  );
  expect((await third.post(thirdPlace, { state: 'bound' })).status).toBe(303);

  // Six of eight: the pool does not bear itself, and the page offers no yes.
  const early = await lead.get(`${pool}/beslut`);
  expect(early.text).toContain('Gruppen bär sig inte än');
  expect(early.text).not.toContain('Ja, vi kör');

  // The employer gets a link, reads what it costs, sees no names, and commits.
  expect((await second.post(`${place}/fraga`, { to: 'inget', lang: 'sv' })).status).toBe(422);
  expect((await lead.get(place)).text).not.toContain('verkstad2@example.org');
  expect((await second.get(place)).text).toContain('verkstad2@example.org');
  expect((await second.post(`${place}/fraga`, { to: 'verkstad2@example.org', lang: 'sv' })).status).toBe(303);
  const [mail] = await database.asOwner(
    `select recipient, body from mail_message where kind = 'poolQuestion'`,
  );
  expect(mail?.recipient).toBe('verkstad2@example.org');
  const link = linkTo(String(mail?.body), /\/platser\/[\w-]+/);
  const employer = visitor(testServer(database));
  const ownPage = await employer.get(link);
  expect(ownPage.text).toContain('Vill ni binda era 3 platser?');
  expect(ownPage.text).toContain('2 andra arbetsgivare är med, i Karlskoga och Lindesberg');
  expect(ownPage.text).not.toContain('Hemliga verkstaden 1');
  expect(ownPage.text).toContain('Tillsammans har de 6 platser.');
  expect((await employer.post(link, {})).text).toContain('Välj ett svar.');
  expect((await employer.post(link, { state: 'bound', showsName: 'ja' })).status).toBe(303);

  const ready = await lead.get(`${pool}/beslut`);
  expect(ready.text).toContain('Ja, vi kör');
  const field = (name: string) => new RegExp(`name="${name}" value="([^"]+)"`).exec(ready.text)?.[1] ?? '';
  const facts = { version: field('version'), bound: field('bound') };
  expect((await lead.post(`${pool}/beslut`, { ...facts, go: 'ja', reason: '' })).text).toContain(
    'Skriv skälet till beslutet.',
  );
  const decided = await lead.post(`${pool}/beslut`, { ...facts, go: 'ja', reason: 'Nio är bundna.' });
  expect(decided.status).toBe(303);
  const done = await lead.get(pool);
  for (const words of ['Klar att starta', 'Nio är bundna.', 'Beslut: vi kör', 'platser bundna, 8 behövs'])
    expect(done.text).toContain(words);
}, 60_000);

test('a pool around a need, with terms that keep what was written when they are wrong', async () => {
  const lead = brokerOf(1);
  const key = await database.run(person(1), async (work) => {
    const content = needContent.parse({
      title: 'Fyra ska svetsa mer',
      criteria: { text: 'TIG', people: 4, municipality: '1885' },
    });
    const made = await draftNeed(work, { ownerId: id(1, 1), organisationId: id(3, 1), content });
    await decideConcept(work, made, { conceptId: 'tig-svetsning', accepted: true, words: [] });
    await openNeed(work, made, 1);
    return made;
  });
  expect((await lead.get(`${LIST}/ny`)).text).toContain('Fyra ska svetsa mer');
  const address = `${LIST}/ny?behov=${key}`;
  const form = await lead.get(address);
  expect(form.text).toContain('Samla med andra: Fyra ska svetsa mer');
  const terms = {
    title: 'Svetsgrupp <b>',
    subject: 'tig-svetsning',
    form: 'onSite',
    municipality: '1885',
    startFrom: '2027-01-11',
    minSeats: '6',
    maxSeats: '4',
    groups: '1',
    fixed: '96 000',
    perHead: '2 400',
  };
  const wrong = await lead.post(address, terms);
  expect(wrong.status).toBe(422);
  expect(wrong.text).toContain('Flest platser måste vara minst lika många');
  expect(wrong.text).toContain('Svetsgrupp &lt;b&gt;');
  const made = await lead.post(address, { ...terms, maxSeats: '12' });
  expect(made.status).toBe(303);
  const pool = made.location ?? '';
  const page = await lead.get(pool);
  expect(page.text).toContain('Svetsgrupp &lt;b&gt;');
  expect((await brokerOf(2).get(pool)).status).toBe(404);

  const what = await lead.get(`${pool}?antal=10&grupp=50%20000&deltagare=1000`);
  expect(what.text.replaceAll('\u00a0', ' ')).toContain('10 deltagare i en grupp: 6 000 kr per deltagare');
  expect((await lead.get(`${pool}?antal=mycket`)).status).toBe(422);
  const csv = await lead.get(`${pool}/priser.csv`);
  expect(csv.text).toContain('Antal deltagare;Grupper;Totalt');
  const edited = await lead.post(`${pool}/andra`, {
    ...terms,
    maxSeats: '12',
    ceiling: '14400',
    version: '1',
  });
  expect(edited.status).toBe(303);
  expect((await lead.post(`${pool}/andra`, { ...terms, maxSeats: '12', version: '1' })).status).toBe(409);
  expect((await lead.get(`/en${pool}`)).text).toContain('ceiling SEK');
});

test('brokers of asked needs are told by mail, once', async () => {
  const [pool] = await database.asOwner(`select pool_id as id from pool_place where state = 'bound' limit 1`);
  await database.asOwner(`update pool_place set state = 'asked' where need_owner_id = '${id(1, 2)}'`);
  const tell = () =>
    database.run({ kind: 'job', name: 'test' }, (work) =>
      tellOfAskedNeeds(work, String(pool?.id), (key) => `http://x/${key}`),
    );
  await tell();
  await tell();
  const mails = await database.asOwner(
    `select recipient, body from mail_message where kind = 'pool.needsAsked'`,
  );
  expect(mails.map(({ recipient }) => recipient)).toEqual([`${id(2, 2)}@example.org`]);
  expect(mails[0]?.body).not.toContain('Hemliga');
});

test('a preliminary place is reminded of before its date, and waits in line after it', async () => {
  const job: Actor = { kind: 'job', name: 'test' };
  await database.asOwner(
    `update pool_place set state = 'preliminary', until = '2026-11-25'
     where pool_id in (select id from pool where state = 'forming') and need_owner_id = '${id(1, 1)}'`,
  );
  const remind = () => database.run(job, (work) => remindOfDates(work, (key) => `http://x/${key}`));
  expect(await remind()).toBe(1);
  await remind();
  const mails = await database.asOwner(`select recipient from mail_message where kind = 'pool.dateNear'`);
  expect(mails).toEqual([{ recipient: `${id(2, 1)}@example.org` }]);
  expect(await database.run(job, lapsePlaces)).toBe(0);
  await database.asOwner(`update pool_place set until = '2026-11-22' where state = 'preliminary'`);
  expect(await database.run(job, lapsePlaces)).toBe(1);
  const rows = await database.asOwner(`select until from pool_place where state = 'waiting'`);
  expect(rows).toEqual([{ until: null }]);
});

test('programs read the same, and no names that are not told', async () => {
  const { items } = JSON.parse((await brokerOf(3).get('/api/v1/pools')).text);
  expect(items.length).toBeGreaterThan(0);
  const [pool] = items.filter((one: { state: string }) => one.state === 'committed');
  expect(pool).toMatchObject({ minSeats: 8, subject: { id: 'tig-svetsning' } });
  const one = await brokerOf(3).get(`/api/v1/pools/${pool.key}`);
  expect(JSON.parse(one.text).places).toHaveLength(3);
  expect(one.text).not.toContain('Hemliga verkstaden 1');
  expect(JSON.parse((await brokerOf(3).get('/api/v1/pool-searches/latest')).text).summary.gap).toBe(0);
  expect((await visitor(testServer(database)).get(`/api/v1/pools/${pool.key}`)).status).toBe(404);
  const context = { say: () => undefined, database: async () => ({ runWork: database.run }) };
  for (const command of poolCommands) {
    const { json } = await command.run(context as unknown as CommandContext, { words: [], options: {} });
    expect((json as { pools: unknown[] }).pools).toBeInstanceOf(Array);
  }
});

test('an employer is not told how many the others are when they are fewer than five', async () => {
  const job: Actor = { kind: 'job', name: 'test' };
  const secret = 'en-hemlig-lank';
  await database.asOwner(
    `update pool_place set link_hash = encode(sha256('${secret}'), 'hex') where need_owner_id = '${id(1, 3)}'`,
  );
  await database.asOwner(`update pool_place set people = 2 where need_owner_id <> '${id(1, 3)}'`);
  await database.asOwner(`update pool_place set state = 'left' where need_owner_id = '${id(1, 2)}'`);
  await database.run(job, lapsePlaces);
  const page = (await visitor(testServer(database)).get(`/platser/${secret}`)).text;
  expect(page).toContain('Antalet platser visas inte: färre än fem.');
  expect(page).toContain('per deltagare när 8 är med');
  expect(page).not.toContain('är bundna nu');
});

test('unmet demand is told to everybody, but never of fewer than five employers', async () => {
  const stranger = visitor(testServer(database));
  const read = async () => JSON.parse((await stranger.get('/api/v1/unmet-demand')).text);
  expect((await read()).concepts).toEqual([]);
  expect((await read()).months.map((one: { people: number | null }) => one.people)).toContain(null);
  // Two more employers make five.
  await database.asOwner(
    `insert into need (id, key, owner_id, organisation_id, state, content, received_on, changed_at)
     select gen_random_uuid(), 'B-2026-9' || n, need.owner_id, null, 'open', need.content, '2026-11-20', now()
     from need cross join generate_series(1, 2) as n where need.key = 'B-2026-1'`,
  );
  await database.asOwner(
    `insert into need_concept (need_id, concept_id, accepted)
     select id, 'tig-svetsning', true from need where key in ('B-2026-91', 'B-2026-92')`,
  );
  expect((await read()).concepts).toMatchObject([{ id: 'tig-svetsning', employers: 5 }]);
  expect((await stranger.get('/efterfragan')).text).toContain('Summorna räknas i natt');
  await database.run({ kind: 'job', name: 'test' }, countDemand);
  const page = await stranger.get('/efterfragan');
  expect(page.text).toContain('personer behöver TIG-svetsning');
  expect(page.text).toContain('Flest behov av TIG-svetsning kom kv 4 2026');
  const series = JSON.parse((await stranger.get('/api/v1/unmet-demand/series?years=1')).text);
  expect(series.quarters.map(({ quarter }: { quarter: string }) => quarter)).toEqual([
    '2026Q1',
    '2026Q2',
    '2026Q3',
    '2026Q4',
  ]);
  expect(series.quarters.at(-1)).toMatchObject({ employers: 5 });
  // One municipality of five has few behind it: nothing is told there, in no form.
  const town = await stranger.get('/efterfragan?omrade=1884&kompetens=tig-svetsning');
  expect(town.text).toContain('Ingen kompetens efterfrågas av fem arbetsgivare eller fler här.');
  const file = await stranger.get('/efterfragan.csv?omrade=1884&kompetens=tig-svetsning');
  expect(file.text).toContain('Nora;2026Q4;;;Visas inte');
  const picture = await stranger.get('/en/efterfragan.svg');
  expect(picture.headers.get('content-type')).toContain('image/svg+xml');
  expect(picture.text).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
  expect((await stranger.get('/efterfragan?omrade=<b>&ar=9')).status).toBe(422);
  expect((await stranger.get('/api/v1/unmet-demand/series?area=x')).status).toBe(422);
});

test('those who do not broker neither search nor see pools', async () => {
  const stranger = visitor(testServer(database));
  expect((await stranger.get(LIST)).status).toBe(403);
  expect((await stranger.post(`${LIST}/rakna`, {})).status).toBe(403);
  expect((await stranger.get('/platser/gissning')).status).toBe(404);
  expect((await stranger.get('/sa-samlas-behov')).text).toContain('Så samlas behov');
  expect((await brokerOf(1).post(`${LIST}/rakna`, {})).location).toContain('/drift/jobb/');
});
