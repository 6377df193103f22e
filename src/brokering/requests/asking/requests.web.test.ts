// S2-2: a fair request. Every door and every role is tried against the seal.
import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { useFacts } from '../../../../test/facts.ts';
import {
  approveSpec,
  as,
  letDeadlinePass,
  ORGANISATIONS,
  PEOPLE,
  prepareRequestStory,
  proposalForm,
} from '../../../../test/request-story.ts';
import { signedIn, testServer, type Visitor, visitor } from '../../../../test/server.ts';
import { PERSONAL_DATA } from '../../../personal-data.ts';
import type { CommandContext } from '../../../platform/cli.ts';
import type { Actor } from '../../../platform/work.ts';
import { createToken } from '../../../register/accounts/tokens/tokens.service.ts';
import { requestCommands } from '../requests.cli.ts';

let need = '';
const database = useFacts(async (db) => {
  need = await prepareRequestStory(db);
  await approveSpec(db, need);
});

const visitors = {} as Record<keyof typeof PEOPLE, Visitor>;
beforeAll(async () => {
  const app = testServer(database);
  for (const [name, { id }] of Object.entries(PEOPLE) as [keyof typeof PEOPLE, { id: string }][])
    visitors[name] = await signedIn(app, database, id);
}, 60_000);

const STAFF = '/formedling/forfragningar/f-2026-1';
const GOT = '/forfragningar/f-2026-1';
const LATER = { deadlineOn: '2099-12-14', deadlineAt: '16.00' };
const SECRET = 'hemligt upplägg 4711';

/**
 * Functions that read the tables of proposals with the rights of their owner: a new one is a new door, to be tried
 * before it stands here. Each tells numbers or who answered, after the deadline or of the one who acts alone.
 */
const KNOWN_TO_READ_PROPOSALS = [
  'bidders_of',
  'count_sealed_proposals',
  'delete_withdrawn_proposals',
  'neutrality_counts',
  'neutrality_houses',
  'proposal_in_time',
  'requests_to_compare',
];

async function requestId(): Promise<string> {
  const [row] = await database.asOwner('select id from request');
  return String(row?.id);
}

/** Runs a statement as somebody; what the wall or a trigger refuses is told by its message. */
async function trySql(actor: Actor, text: string): Promise<unknown> {
  try {
    return await database.rolledBack(actor, async ({ tx }) => (await sql.raw(text).execute(tx)).rows);
  } catch (error) {
    return error instanceof Error ? error.message : error;
  }
}

test('all five that the rule names get the same text the same minute', async () => {
  const { ahmed, sara } = visitors;
  const page = `/formedling/behov/${need}/forfragan`;
  expect((await sara.get(page)).status).toBe(404);
  const ready = await ahmed.get(page);
  expect(ready.text).toContain('Alla 5 får samma förfrågan vid samma tid.');
  expect(ready.text).toContain('Spånkonsult Brask');
  const tooSoon = await ahmed.post(page, { deadlineOn: '2026-11-23', deadlineAt: '16.00' });
  expect([tooSoon.status, tooSoon.text.includes('minst ett dygn')]).toEqual([422, true]);
  const added = { ...LATER, added: ORGANISATIONS.faraway };
  const unexplained = await ahmed.post(page, added);
  expect([unexplained.status, unexplained.text.includes('Skriv varför')]).toEqual([422, true]);
  expect((await ahmed.post(page, { ...LATER, hidesAsker: 'ja' })).location).toBe(STAFF);
  expect((await ahmed.post(page, LATER)).status).toBe(409);

  const asked = await database.asOwner(`select provider, basis from request_recipient order by provider`);
  expect(asked.map(({ provider }) => provider)).toEqual([
    'Frässkolan på nätet',
    'Lindesbergs uppdragsutbildning',
    'Skärtekniska Kurscentrum AB',
    'Spånkonsult Brask',
    'Yrkeshögskolan Bergsmannen',
  ]);
  const mails = await database.asOwner(
    `select subject, body, created_at from mail_message where kind = 'request'`,
  );
  expect(mails).toHaveLength(5);
  expect(new Set(mails.map((mail) => JSON.stringify(mail))).size).toBe(1);
});

test('a provider reads the text but not who asks, and one who was not asked reads nothing', async () => {
  const got = await visitors.lena.get(GOT);
  expect(got.text).toContain('Ställa maskinen');
  expect(got.text).toContain('Visas när svaren öppnas');
  expect(got.text).toContain('Enligt regeln: Programmera 5-axlig fräs hos bergsmannen');
  expect(got.text).toMatch(/Svara senast .+ Från Lärcentrum Masugnen\./);
  expect(got.text).not.toContain('Bergslagens Precision');
  expect(got.text).not.toContain('Skärtekniska');
  expect((await visitors.far.get(GOT)).status).toBe(404);
  expect((await visitors.lena.get(STAFF)).status).toBe(404);
  expect((await visitors.johan.get(STAFF)).text).toContain('Bergslagens Precision AB');
  expect((await visitors.lena.get('/forfragningar')).text).toMatch(/F-2026-1[\s\S]*Inte påbörjat/);
  const help = await visitor(testServer(database)).get('/en/hjalp/forfragningar');
  expect([help.status, help.text.includes('deleted after 90 days')]).toEqual([200, true]);
  expect((await visitors.ahmed.get('/en/formedling/forfragningar')).text).toContain('Open for answers');
});

test('a late question and its answer reach all, and nobody sees who asked', async () => {
  const { lena, bo, ahmed } = visitors;
  const question = 'Får vi använda er maskin under passen?';
  expect((await lena.post(`${GOT}/fraga`, { question: 'Va?' })).status).toBe(422);
  expect((await lena.post(`${GOT}/fraga`, { question })).status).toBe(303);
  expect((await bo.get(GOT)).text).not.toContain(question);
  const staff = await ahmed.get(STAFF);
  expect(staff.text).toMatch(/Fråga från Yrkeshögskolan Bergsmannen/);
  const id = /name="id" value="([^"]+)"/.exec(staff.text)?.[1] ?? '';
  expect((await lena.post(`${STAFF}/svara`, { id, answer: 'Ja.' })).status).toBe(409);
  expect((await ahmed.post(`${STAFF}/svara`, { id, answer: 'Ja, hela kvällen.' })).status).toBe(303);
  expect((await ahmed.post(`${STAFF}/svara`, { id, answer: 'Nej.' })).status).toBe(409);
  const seen = await bo.get(GOT);
  expect(seen.text).toContain('Ja, hela kvällen.');
  expect(seen.text).not.toContain('Bergsmannen');
  const told = await database.asOwner(
    `select 1 from mail_message where ledger_key like 'request-answered:%'`,
  );
  expect(told).toHaveLength(5);
});

test('no weight changes after publication, on the page and in the database, and both say why', async () => {
  const edit = `/formedling/behov/${need}/kravspecifikation/steg/kriterier`;
  const form = await visitors.ahmed.get(edit);
  const fields = {
    opened: /name="opened" value="([^"]*)"/.exec(form.text)?.[1] ?? '',
    'weight.quality': '40',
    'weight.price': '40',
    'weight.delivery': '20',
  };
  const refused = await visitors.ahmed.post(edit, fields);
  expect(refused.status).toBe(422);
  expect(refused.text).toMatch(
    /Vikterna låstes 23\snovember\s2026 när F-2026-1 publicerades och kan inte ändras/,
  );
  const weights = `'{criteria}', '[]'`;
  expect(
    await trySql(as('ahmed'), `update requirement_spec set content = jsonb_set(content, ${weights})`),
  ).toMatch(/weights were locked/);
  for (const actor of [as('ahmed'), { kind: 'operator' } as const])
    expect(await trySql(actor, `update request set content = jsonb_set(content, ${weights})`)).toMatch(
      /weights of a request were locked/,
    );
  expect(await trySql(as('ahmed'), `update request set deadline = deadline - interval '1 day'`)).toMatch(
    /later/,
  );
});

test('a proposal is drafted, handed in, replaced and taken back; files are checked', async () => {
  const { lena, bo } = visitors;
  const half = await lena.post(`${GOT}/svar`, { version: '0', act: 'submit', method: 'Bara <b>detta</b>' });
  expect([half.status, half.text.includes('Bara &lt;b&gt;detta')]).toEqual([422, true]);
  for (const said of ['Beskriv lärarna.', 'Ställa maskinen: välj ja, delvis eller nej.'])
    expect([said, half.text.includes(said)]).toEqual([said, true]);
  expect((await lena.post(`${GOT}/svar`, { ...proposalForm(171_000, 1), act: 'save' })).status).toBe(303);
  expect((await lena.get(GOT)).text).toContain('Fortsätt på utkastet');
  const stale = await lena.post(`${GOT}/svar`, { ...proposalForm(1, 1), act: 'save' });
  expect([stale.status, stale.text.includes('En kollega sparade')]).toEqual([409, true]);
  expect((await lena.post(`${GOT}/svar`, { ...proposalForm(175_000, 2), act: 'submit' })).status).toBe(303);
  expect((await lena.post(`${GOT}/svar`, { ...proposalForm(171_000, 3), act: 'submit' })).status).toBe(303);
  expect((await lena.get(GOT)).text).toContain('Ändra och lämna in igen');
  expect((await lena.get('/forfragningar')).text).toMatch(/F-2026-1[\s\S]*Inlämnat/);
  expect((await bo.get('/forfragningar')).text).toMatch(/F-2026-1[\s\S]*Inte påbörjat/);

  const script = new File(['<script>'], 'cv.html');
  expect((await lena.upload(`${GOT}/filer`, { file: script })).status).toBe(422);
  expect((await lena.upload(`${GOT}/filer`, { file: new File(['<script>'], 'cv.pdf') })).status).toBe(422);
  expect(
    (await lena.upload(`${GOT}/filer`, { file: new File([`%PDF-1.7 ${SECRET}`], 'cv.pdf') })).status,
  ).toBe(303);
  const file = /href="([^"]+\/filer\/[^"/]+)"/.exec((await lena.get(`${GOT}/svar`)).text)?.[1] ?? '';
  const fetched = await lena.get(file);
  expect(fetched.headers.get('content-disposition')).toMatch(/^attachment/);
  for (const other of [bo, visitors.ahmed, visitors.johan, visitors.admin])
    expect((await other.get(file)).status).toBe(404);

  expect((await bo.post(`${GOT}/svar`, { ...proposalForm(126_000), act: 'submit' })).status).toBe(303);
  expect((await bo.post(`${GOT}/svar/ta-tillbaka`, {})).status).toBe(303);
  expect((await visitors.ahmed.get(STAFF)).text).toMatch(/Ett förseglat svar\. De öppnas/);
  expect((await bo.post(`${GOT}/svar`, { ...proposalForm(126_000, 1), act: 'submit' })).status).toBe(303);
  expect((await visitors.ahmed.get(STAFF)).text).toContain('2 förseglade svar.');
});

test('an assessor from another house is invited by address, and only one who may score', async () => {
  const { ahmed, johan } = visitors;
  const page = `${STAFF}/bedomare`;
  expect((await johan.get(page)).status).toBe(403);
  const address = (name: keyof typeof PEOPLE) => ({ email: `${PEOPLE[name].id}@example.org` });
  for (const name of ['maria', 'johan', 'lena', 'admin'] as const) {
    const refused = await ahmed.post(page, address(name));
    expect([name, refused.status, refused.text.includes('Ingen kollega vid ett annat hus')]).toEqual([
      name,
      422,
      true,
    ]);
  }
  expect((await ahmed.post(page, address('sara'))).status).toBe(303);
  expect((await ahmed.post(page, address('sara'))).text).toContain('redan inbjuden');
  expect((await ahmed.get(page)).text).toContain('Sara Annorstädes, Lärcentrum Två');
  const api = '/api/v1/requests/F-2026-1/assessors';
  expect(JSON.parse((await ahmed.get(api)).text)).toMatchObject({
    assessors: [{ personId: PEOPLE.sara.id, house: 'Lärcentrum Två', declared: false, removed: null }],
  });
  for (const other of [johan, visitors.lena, visitors.sara])
    expect((await other.get(api)).status).toBeGreaterThanOrEqual(403);
  const [mail] = await database.asOwner(
    `select recipient, body from mail_message where kind = 'assessorInvited'`,
  );
  expect(mail).toMatchObject({ recipient: address('sara').email });
  // She is one of those who read nothing before the deadline, in the next test; not even that there is a request.
  expect((await visitors.sara.get(STAFF)).status).toBe(404);
});

test('before the deadline nobody reads a proposal, through any door', async () => {
  const actors: [string, Actor][] = [
    ...Object.keys(PEOPLE)
      .filter((name) => name !== 'lena' && name !== 'bo')
      .map((name): [string, Actor] => [name, as(name as keyof typeof PEOPLE)]),
    ['anonymous', { kind: 'anonymous' }],
    ['link', { kind: 'link', linkHash: 'a'.repeat(64) }],
    ['job', { kind: 'job', name: 'matching.index' }],
    ['operator', { kind: 'operator' }],
  ];
  for (const [name, actor] of actors) {
    for (const table of ['proposal', 'proposal_draft', 'proposal_file'])
      expect([name, table, await trySql(actor, `select * from ${table}`)]).toEqual([name, table, []]);
    expect([name, await trySql(actor, `select * from bidders_of((select id from request limit 1))`)]).toEqual(
      [name, []],
    );
  }
  // A declaration made before the deadline opens nothing: it is refused.
  for (const name of ['ahmed', 'sara'] as const) {
    const declare = `insert into interest_declaration
      values ('${await requestId()}', '${PEOPLE[name].id}', 'x', '{}', '', now())`;
    expect([name, await trySql(as(name), declare)]).toEqual([
      name,
      expect.stringMatching(/row-level security/),
    ]);
  }
  expect(await trySql(as('bo'), 'select provider from proposal')).toEqual([
    { provider: 'Skärtekniska Kurscentrum AB' },
  ]);

  const tails = [
    'jamforelse',
    'jamforelse.pdf',
    'jamforelse.docx',
    'jamforelse.xlsx',
    'poang',
    'kanslighet.csv',
    'kanslighet.svg',
  ];
  const pages = [
    STAFF,
    GOT,
    `${GOT}/svar`,
    `/avtal/f-2026-1`,
    '/sok?q=hemligt',
    '/inkorg',
    '/i-dag',
    '/neutralitet',
  ]
    .concat(tails.map((tail) => `${STAFF}/${tail}`))
    .concat(['/drift/logg', '/drift/post', '/profil/mina-uppgifter.json']);
  for (const [name, one] of Object.entries(visitors))
    if (name !== 'lena' && name !== 'bo')
      for (const page of pages) {
        const { status, text } = await one.get(page);
        expect([name, page, status < 500, text.includes(SECRET)]).toEqual([name, page, true, false]);
        // A picture or a packed file would not say its words aloud: there is none.
        if (page.startsWith(`${STAFF}/`)) expect([name, page, status]).not.toEqual([name, page, 200]);
      }
  expect((await visitor(testServer(database)).get(GOT)).text).not.toContain(SECRET);

  const app = testServer(database);
  const tokens = {} as Record<string, string>;
  const api = async (name: keyof typeof PEOPLE, path: string) => {
    const asked = { personId: PEOPLE[name].id, name: 'x', scopes: ['read' as const] };
    tokens[name] ??= (await database.run(as(name), (work) => createToken(work, asked))).token;
    const headers = { authorization: `Bearer ${tokens[name]}` };
    const answer = await app.fetch(
      new Request(`http://localhost/api/v1/requests/F-2026-1${path}`, { headers }),
    );
    return { status: answer.status, text: await answer.text() };
  };
  for (const name of ['ahmed', 'johan', 'admin', 'anna', 'sara'] as const)
    for (const path of ['', '/proposal', '/comparison'])
      expect([name, path, (await api(name, path)).text.includes(SECRET)]).toEqual([name, path, false]);
  expect((await api('ahmed', '/comparison')).status).toBe(409);
  expect((await api('lena', '/proposal')).text).toContain(SECRET);
  const context = { database: async () => ({ runWork: database.run }) } as unknown as CommandContext;
  const shown = requestCommands.find(({ name }) => name === 'request show');
  const said = await shown?.run(context, { words: ['f-2026-1'], options: {} });
  expect(said?.json).toMatchObject({ state: 'open', answers: 2, proposals: [] });

  // Whatever is collected of a person, and for whom: only the provider's own people have it at all.
  for (const name of ['ahmed', 'johan', 'admin', 'far'] as const) {
    const about = {
      personId: PEOPLE[name].id,
      email: `${PEOPLE[name].id}@example.org`,
      name: PEOPLE[name].name,
    };
    for (const actor of [as(name), as('admin'), { kind: 'job', name: 'personal-data' } as const])
      for (const part of PERSONAL_DATA) {
        const collected = await database.rolledBack(actor, (work) => part.collect(work, about));
        expect([name, part.name, JSON.stringify(collected).includes(SECRET)]).toEqual([
          name,
          part.name,
          false,
        ]);
      }
  }
  // Every other table of the database, as its owner reads it: nothing is copied beside the sealed ones, neither in the
  // log with what was before and after, nor in events, mails, runs of jobs or words of a search.
  const tables = await database.asOwner(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
      where schemaname not in ('pg_catalog', 'information_schema')
        and tablename not in ('proposal', 'proposal_draft', 'proposal_file') order by 1`,
  );
  expect(tables.length).toBeGreaterThan(100);
  for (const { name } of tables)
    expect([
      name,
      await database.asOwner(`select 1 from ${name} kept where kept::text ~ 'upplägg 4711' limit 1`),
    ]).toEqual([name, []]);
  // The owner of the functions sees everything: whatever a role may call of them says no word of a proposal.
  const called = await database.asOwner(
    `select proname as name from pg_proc join pg_namespace on pg_namespace.oid = pronamespace
      where nspname = 'public' and prosecdef and prosrc ~ '\\mproposal(_draft|_file)?\\M' order by 1`,
  );
  expect(called.map(({ name }) => name)).toEqual(KNOWN_TO_READ_PROPOSALS);
});

test('the deadline moves later for all; after it the database refuses, and the draft is kept', async () => {
  const { ahmed, lena, johan, anna } = visitors;
  expect((await ahmed.post(`${STAFF}/forlang`, { ...LATER, deadlineOn: '2099-12-13' })).status).toBe(422);
  expect((await ahmed.post(`${STAFF}/forlang`, { ...LATER, deadlineOn: '2099-12-15' })).status).toBe(303);
  const told = await database.asOwner(
    `select 1 from mail_message where ledger_key like 'request-extended:%'`,
  );
  expect(told).toHaveLength(5);
  await letDeadlinePass(database, 'F-2026-1');
  const late = await anna.post(`${GOT}/svar`, { ...proposalForm(148_000), act: 'submit' });
  expect([late.status, late.text.includes('efter sista svarstid'), late.text.includes(SECRET)]).toEqual([
    409,
    true,
    true,
  ]);
  expect((await lena.post(`${GOT}/svar/ta-tillbaka`, {})).status).toBe(409);
  expect(
    await trySql(
      as('anna'),
      `insert into proposal select gen_random_uuid(), id, '${ORGANISATIONS.commission}', 'x', '{}', null, now() from request`,
    ),
  ).toMatch(/deadline has passed/);
  expect(await trySql(as('lena'), `update proposal set content = '{}'`)).toMatch(/deadline has passed/);
  expect((await ahmed.get(STAFF)).text).toContain('2 svar kom i tid');
  expect((await lena.get(GOT)).text).toContain('Bergslagens Precision AB');
  // Opened, and still closed to those who have not said which interests they have.
  for (const actor of [as('ahmed'), as('johan'), as('admin'), as('sara'), as('far'), as('anna')])
    expect(await trySql(actor, 'select * from proposal')).toEqual([]);
  expect((await johan.get(STAFF)).status).toBe(200);
});

test('a request is taken back with a reason that all get, and its proposals are never opened', async () => {
  const { ahmed, lena } = visitors;
  expect((await ahmed.post(`${STAFF}/dra-tillbaka`, { reason: 'Nej' })).status).toBe(422);
  expect((await lena.post(`${STAFF}/dra-tillbaka`, { reason: 'Vi vill inte vara med.' })).status).toBe(403);
  expect((await ahmed.post(`${STAFF}/dra-tillbaka`, { reason: 'Arbetsgivaren varslar.' })).status).toBe(303);
  expect((await lena.get(GOT)).text).toContain('Arbetsgivaren varslar.');
  expect(await trySql({ kind: 'operator' }, 'select * from proposal')).toEqual([]);
  expect((await lena.get(`${GOT}/svar`)).status).toBe(200);
  expect((await ahmed.get(`/formedling/behov/${need}/forfragan`)).status).toBe(200);
});
