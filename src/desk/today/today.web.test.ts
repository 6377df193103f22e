import { expect, test } from 'vitest';
import { TEST_NOW } from '../../../test/database.ts';
import { useDemo } from '../../../test/facts.ts';
import { signedIn, testServer, visitor } from '../../../test/server.ts';
import { demoId } from '../../demo/demo-id.ts';

const database = useDemo();

const as = (person: string) => signedIn(testServer(database), database, demoId('person', person));
/** The lines of all tables of waiting things. */
const lines = (text: string) => text.match(/<th scope="row"/g)?.length ?? 0;

test('a broker sees what waits with next step and last day; the number beside the inbox is that of its lines', async () => {
  const ahmed = await as('ahmed-saleh');
  const day = (await ahmed.get('/i-dag')).text;
  expect(day).toContain('Hej, Ahmed');
  expect(day).toContain('vecka 48');
  expect(day).toContain('Sök stöd och spara matchningen');
  expect(day).toContain('href="/formedling/behov/nytt"');
  const inbox = (await ahmed.get('/inkorg')).text;
  const count = Number(/Inkorg<span class="cnt">(\d+)</.exec(inbox)?.[1] ?? 0);
  expect(count).toBeGreaterThan(0);
  expect(lines(inbox)).toBe(count);
  const waiting = Number(/(\d+) sak(?:er)? väntar/.exec(day)?.[1] ?? 0);
  expect(lines((await ahmed.get('/i-dag?alla=1')).text)).toBe(waiting);
});

test('the demo begins with an ordinary day: most needs have a step ahead of them, a few are late', async () => {
  const all = (await (await as('ahmed-saleh')).get('/i-dag?alla=1')).text;
  const late = all.match(/class="b-late"/g)?.length ?? 0;
  expect(late).toBeGreaterThan(0);
  expect(late * 3).toBeLessThan(lines(all));
});

test('a saved match turns the next step into following up', async () => {
  const ahmed = await as('ahmed-saleh');
  const before = (await ahmed.get('/i-dag?alla=1')).text;
  const path = /href="(\/formedling\/behov\/[^/"]+\/matchningar)"/.exec(before)?.[1] ?? '';
  expect(path).not.toBe('');
  expect((await ahmed.post(path, {})).status).toBe(303);
  const after = (await ahmed.get('/i-dag?alla=1')).text;
  expect(after).not.toContain(`href="${path}"`);
  expect(after).toContain('Följ upp med arbetsgivaren');
});

test('a provider sees own offers, and no needs; an employer sees own needs and who answers for them', async () => {
  const lena = (await (await as('lena-holm')).get('/en/i-dag')).text;
  expect(lena).toContain('published offers');
  expect(lena).not.toContain('open needs');
  // The request that waits for her answer, until its deadline.
  expect(lena).toMatch(/href="\/en\/forfragningar\/f-2026-2"[\s\S]*Answer the request/);
  const johan = (await (await as('johan-berg')).get('/i-dag')).text;
  expect(johan).toContain('Era behov');
  expect(johan).toContain('Lärcentrum Masugnen');
  expect(johan).toMatch(/href="\/formedling\/forfragningar\/f-2026-1\/jamforelse"[\s\S]*Jämför svaren/);
  // What the house does about the case is told by stage and day; what it wrote is not.
  expect(johan).toMatch(/Era ärenden hos lärcentrum[\s\S]*Programmera 5-axlig maskin[\s\S]*steg \d+ av 12/);
});

test('a business developer sees the shared employers and hands over a signal from the first page', async () => {
  const karin = await as('karin-ek');
  const day = (await karin.get('/i-dag')).text;
  expect(day).toMatch(
    /Arbetsgivare ni har kontakt med[\s\S]*Orrhammarens Snickeri AB[\s\S]*Besök, Näringslivs/,
  );
  const id = /name="id" value="([^"]+)"/.exec(day)?.[1] ?? '';
  const signal = { id, employer: 'Kostenheten Flens kommun', text: 'Två kockar slutar.' };
  expect((await karin.post('/formedling/signaler', signal)).status).toBe(303);
  expect((await karin.get('/i-dag')).text).toContain('3 av dina signaler väntar på svar');
});

test('a regional developer sees where most is open, never a count under five', async () => {
  const per = (await (await as('per-astrom')).get('/i-dag')).text;
  expect(per).toContain('Öppna behov i regionen');
  const counts = [...per.matchAll(/<dd>(\d+)<\/dd>/g)].map(([, count]) => Number(count));
  expect(counts.every((count) => count >= 5)).toBe(true);
});

test('an administrator sees a reported barrier until it is handled', async () => {
  const app = testServer(database);
  const report = { page: '/utbud', description: 'Knappen läses inte upp.', email: '' };
  await visitor(app).post('/tillganglighet/anmal', report);
  const ingrid = await signedIn(app, database, demoId('person', 'ingrid-wallin'));
  expect((await ingrid.get('/inkorg')).text).toContain('Knappen läses inte upp.');
  const id = /\/drift\/hinder\/([0-9a-f-]+)\/hanterad/.exec((await ingrid.get('/drift/hinder')).text)?.[1];
  await ingrid.post(`/drift/hinder/${id}/hanterad`, {});
  expect((await ingrid.get('/inkorg')).text).not.toContain('Knappen läses inte upp.');
});

test('a mail that failed waits for administrators until it is sent again', async () => {
  const id = demoId('enquiry', 'failed-mail');
  await database.asOwner(
    `insert into mail_message (id, kind, ledger_key, recipient, language, subject, body, state, created_at)
      values ($1, 'x', 'failed', 'nobody@example.org', 'sv', 'Inbjudan som studsade', 'Hej', 'failed', $2)`,
    [id, TEST_NOW],
  );
  const app = testServer(database);
  const ingrid = await signedIn(app, database, demoId('person', 'ingrid-wallin'));
  const inbox = (await ingrid.get('/inkorg')).text;
  expect(inbox).toContain('Inbjudan som studsade');
  expect(inbox).toContain(`href="/drift/post/${id}"`);
  await ingrid.post(`/drift/post/${id}/skicka-igen`, {});
  expect((await ingrid.get('/inkorg')).text).not.toContain('Inbjudan som studsade');
});

test('long work that failed waits for administrators until it is done by a later run', async () => {
  const run = (name: string, state: string, minutes: number) =>
    database.asOwner(
      `insert into job_run (id, kind, started_by, title, state, step, created_at)
        values ($1, 'y', null, '{"sv": "Inläsning som stannade"}', $2, 1, $3)`,
      [demoId('enquiry', name), state, new Date(TEST_NOW.getTime() + minutes * 60_000)],
    );
  const ingrid = await as('ingrid-wallin');
  await run('failed-run', 'failed', 0);
  expect((await ingrid.get('/inkorg')).text).toContain('Inläsning som stannade');
  await run('done-run', 'done', 1);
  expect((await ingrid.get('/inkorg')).text).not.toContain('Inläsning som stannade');
});

test('proposed skills past the first lines are counted on one line, which leads to all of them', async () => {
  const ingrid = await as('ingrid-wallin');
  expect((await ingrid.get('/i-dag?alla=1')).text).not.toContain('Visa alla förslag');
  await database.asOwner(
    `with own as (insert into concept (id, kind, origin, created_at)
        select 'forslag-' || n, 'skill', 'own', now() from generate_series(1, 27) n returning id)
      insert into concept_word (concept_id, lang, position, word) select id, 'sv', 0, id from own`,
  );
  const all = (await ingrid.get('/i-dag?alla=1')).text;
  expect(all).toContain('2 föreslagna kompetenser till');
  expect(all).toContain('href="/kompetenser?lage=draft"');
  expect((await ingrid.get('/en/i-dag?alla=1')).text).toContain('2 more proposed skills');
  expect((await ingrid.get('/kompetenser?lage=draft')).text).toContain('27');
});

test('somebody of each role has a day and an inbox, in both languages', async () => {
  const app = testServer(database);
  const people = await database.asOwner(
    'select distinct on (role) person_id from membership order by role, person_id',
  );
  expect(people.length).toBeGreaterThan(8);
  for (const { person_id } of people) {
    const person = await signedIn(app, database, String(person_id));
    for (const path of ['/i-dag', '/en/i-dag', '/inkorg', '/en/inkorg']) {
      expect((await person.get(path)).status).toBe(200);
    }
  }
}, 60_000);

test('who is not signed in is asked to', async () => {
  expect((await visitor(testServer(database)).get('/i-dag')).headers.get('location')).toBe('/logga-in');
});
