import { beforeAll, expect, test } from 'vitest';
import { TEST_NOW } from '../../../../test/database.ts';
import { useFacts } from '../../../../test/facts.ts';
import { testServer, visitor } from '../../../../test/server.ts';
import { issueStamp } from '../../../platform/http/form-stamp.ts';
import { saveOrganisation } from '../../../register/organisations/organisations.service.ts';
import { needJobs } from '../needs.jobs.ts';

const CENTRE = '10000000-0000-7000-8000-000000000001';
const BROKER = '20000000-0000-7000-8000-000000000001';

const database = useFacts(async (db) => {
  await db.run({ kind: 'operator' }, (work) =>
    saveOrganisation(work, {
      id: CENTRE,
      content: { name: 'Lärcentrum Prov', roles: ['learningCentre'], municipalities: ['1885'] },
    }),
  );
});

beforeAll(async () => {
  await database.asOwner(
    `insert into person (id, name, email, created_at) values ($1, 'Ahmed', 'ahmed@example.org', now())`,
    [BROKER],
  );
  await database.asOwner(
    `insert into membership (id, person_id, organisation_id, role, created_at)
     values (gen_random_uuid(), $1, $2, 'broker', now())`,
    [BROKER, CENTRE],
  );
});

const app = () => testServer(database);
const stampFrom = (secondsAgo: number) =>
  issueStamp('test-secret', new Date(TEST_NOW.getTime() - secondsAgo * 1000));

const answers = {
  difficulty: 'Bara två av oss klarar den nya maskinen.',
  forWhom: 'Operatörer på kvällen',
  people: '6',
  municipality: '1885',
  whereAndWhen: 'Hos oss, efter klockan 14',
  contactName: 'Johan Prov',
  email: 'johan@example.org',
};

/** A browser in a partner's frame: no cookies, only what the form carries. */
async function postFramed(fields: Record<string, string>, headers: Record<string, string> = {}) {
  const answer = await app().fetch(
    new Request('http://localhost/behov/nytt', {
      method: 'POST',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'sec-fetch-site': 'same-origin',
        ...headers,
      },
      body: new URLSearchParams(fields).toString(),
    }),
  );
  return { status: answer.status, text: await answer.text() };
}

test('each page asks one thing, and what was answered is carried to the next and back', async () => {
  const person = visitor(app());
  const first = await person.get('/behov/nytt?kalla=naringsliv-flen');
  expect(first.text).toContain('Steg 1 av 4');
  expect(first.text).toContain('value="naringsliv-flen"');
  const second = await person.post('/behov/nytt', { steg: '1', difficulty: answers.difficulty });
  expect(second.text).toContain('Steg 2 av 4');
  expect(second.text).toContain(answers.difficulty);
  const back = await person.post('/behov/nytt', { steg: '2', ga: '1', ...answers });
  expect(back.text).toContain('Steg 1 av 4');
  expect(back.text).toContain('value="Operatörer på kvällen"');
});

test('a page that lacks its answer comes back with the words kept', async () => {
  const person = visitor(app());
  const answer = await person.post('/behov/nytt', {
    steg: '3',
    whereAndWhen: 'efter lunch',
    municipality: '',
  });
  expect(answer.status).toBe(422);
  expect(answer.text).toContain('Steg 3 av 4');
  expect(answer.text).toContain('efter lunch');
  const number = await person.post('/behov/nytt', {
    steg: '1',
    difficulty: 'Fråga efter 19121212-1212 i växeln',
  });
  expect(number.text).toContain('Ta bort personnumret');
  const company = await person.post('/behov/nytt', {
    steg: '1',
    difficulty: 'Vi är 556677-8899 i Lindesberg',
  });
  expect(company.text).toContain('Steg 2 av 4');
  const unreachable = await person.post('/behov/nytt', { steg: '4', ...answers, email: '' });
  expect(unreachable.text).toContain('så att vi kan nå dig');
});

test('sent from a frame without cookies, it reaches the broker, the sender gets a private link, and twice is once', async () => {
  const fields = { ...answers, steg: '4', _stamp: stampFrom(60), kalla: 'naringsliv-flen' };
  const sent = await postFramed(fields, { 'sec-fetch-dest': 'iframe' });
  expect(sent.status).toBe(200);
  expect(sent.text).toContain('Lärcentrum Prov');
  expect(sent.text).not.toContain('b-public-head');
  const link = /\/behov\/folj\/([\w-]+)/.exec(sent.text)?.[1] ?? '';
  expect(link).not.toBe('');
  expect((await postFramed(fields)).text).toContain(link);

  const rows = await database.asOwner(`select id, source, link_hash from enquiry`);
  expect(rows).toMatchObject([{ source: 'naringsliv-flen' }]);
  expect(JSON.stringify(await database.asOwner('select * from enquiry'))).not.toContain(link);
  expect(JSON.stringify(await database.asOwner('select * from audit_entry'))).not.toContain(link);

  const [event] = await database.asOwner(
    `select payload from outbox_event where name = 'enquiries.received'`,
  );
  const tell = needJobs.subscriptions?.[0];
  const deps = { runWork: database.run, publicUrl: 'http://localhost' } as Parameters<
    NonNullable<typeof tell>['handle']
  >[0];
  await tell?.handle(deps, event?.payload);
  await tell?.handle(deps, event?.payload);
  const mails = await database.asOwner(`select recipient, body from mail_message order by recipient`);
  expect(mails.map((mail) => mail.recipient)).toEqual(['ahmed@example.org', 'johan@example.org']);
  expect(mails[0]?.body).not.toContain('maskinen');
  expect(mails[1]?.body).toContain(link);
});

test('machines are refused without anything being lost: too fast, too old, honeypot, no stamp', async () => {
  const before = await database.asOwner('select count(*)::int as n from enquiry');
  const tries = [
    { _stamp: stampFrom(0) },
    { _stamp: stampFrom(200_000) },
    { _stamp: stampFrom(60), webbplats: 'http://spam.example.org' },
  ];
  for (const fields of tries) {
    const answer = await postFramed({ ...answers, steg: '4', ...fields });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain(answers.difficulty);
  }
  expect((await postFramed({ ...answers, steg: '4', _stamp: 'x.y.z' })).status).toBe(403);
  const foreign = await postFramed({ ...answers, _stamp: stampFrom(60) }, { 'sec-fetch-site': 'cross-site' });
  expect(foreign.status).toBe(403);
  expect(await database.asOwner('select count(*)::int as n from enquiry')).toEqual(before);
});

test('from one address only so many are taken in an hour', async () => {
  const one = app();
  const statuses: number[] = [];
  for (let count = 0; count < 22; count++) {
    const person = visitor(one);
    statuses.push(
      (await person.post('/behov/nytt', { ...answers, steg: '4', _stamp: stampFrom(60) })).status,
    );
  }
  expect(statuses.slice(0, 20)).toEqual(Array(20).fill(200));
  expect(statuses.slice(20)).toEqual([429, 429]);
});

test('with the private link the sender follows, changes and withdraws', async () => {
  const person = visitor(app());
  const sent = await person.post('/behov/nytt', { ...answers, steg: '4', _stamp: stampFrom(60) });
  const path = /\/behov\/folj\/[\w-]+/.exec(sent.text)?.[0] ?? '';
  const page = await person.get(path);
  expect(page.text).toContain('Mottaget');
  expect(page.headers.get('cache-control')).toBe('no-store');
  const broken = await person.post(path, { ...answers, difficulty: 'kort', version: '1' });
  expect(broken.status).toBe(422);
  const saved = await person.post(path, {
    ...answers,
    difficulty: 'Nu är det tre som klarar den.',
    version: '1',
  });
  expect(saved.location).toBe(path);
  expect((await person.get(path)).text).toContain('Nu är det tre som klarar den.');
  expect((await person.post(`${path}/dra-tillbaka`, { version: '1' })).status).toBe(409);
  expect((await person.post(`${path}/dra-tillbaka`, { version: '2' })).status).toBe(303);
  expect((await person.get(path)).text).toContain('Avslutat');
  expect((await person.get('/behov/folj/nobody')).status).toBe(404);
  expect((await person.get(`/en${path}`)).text).toContain('Closed');
});
