import { expect, test } from 'vitest';
import { useDemo } from '../../../test/facts.ts';
import { testServer, visitor } from '../../../test/server.ts';

const database = useDemo();

const count = (text: string) => Number(/(\d+) stöd för lärande/.exec(text)?.[1]);

test('the catalogue is public, says how many offers there are, and narrows by filters', async () => {
  const someone = visitor(testServer(database));
  const all = await someone.get('/utbud');
  expect(all.status).toBe(200);
  expect(count(all.text)).toBeGreaterThanOrEqual(400);
  const distance = await someone.get('/utbud?form=distance');
  expect(count(distance.text)).toBeLessThan(count(all.text));
  expect(count(distance.text)).toBeGreaterThan(0);
});

test('the same search gives the same order, and a misspelt one still finds', async () => {
  const someone = visitor(testServer(database));
  const links = (text: string) =>
    [...text.matchAll(/href="\/utbud\/([0-9a-f-]{36})"/g)].map((match) => match[1]);
  const first = links((await someone.get('/utbud?q=svetsning')).text);
  expect(first.length).toBeGreaterThan(0);
  expect(links((await someone.get('/utbud?q=svetsning')).text)).toEqual(first);
  expect(links((await someone.get('/utbud?q=svettsning')).text).length).toBeGreaterThan(0);
});

test('two offers stand side by side at an address of their own', async () => {
  const someone = visitor(testServer(database));
  const rows = await database.asOwner(`select id::text, title_sv from offer order by id limit 2`);
  const page = await someone.get(`/utbud?jamfor=${rows.map((row) => row.id).join(',')}`);
  expect(page.text).toContain('Jämförelse');
  const table = page.text.slice(page.text.indexOf('id="comparison"'), page.text.indexOf('id="catalogue"'));
  for (const row of rows) expect(table).toContain(String(row.title_sv).replaceAll('&', '&amp;'));
});

test('an offer has a page with its facts, in both languages, and data for search engines', async () => {
  const someone = visitor(testServer(database));
  const [row] = await database.asOwner(
    `select id::text, title_sv from offer where content #>> '{description,en}' is null limit 1`,
  );
  const page = await someone.get(`/utbud/${row?.id}`);
  expect(page.status).toBe(200);
  expect(page.text).toContain('Kontrollerad av anordnaren');
  const data = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page.text)?.[1] ?? '';
  expect(JSON.parse(data)).toMatchObject({ '@type': 'Course', name: row?.title_sv });
  expect((await someone.get(`/en/utbud/${row?.id}`)).text).toContain('lang="sv"');
});

test('an offer that does not exist, or an address that is none, is not found', async () => {
  const someone = visitor(testServer(database));
  expect((await someone.get('/utbud/00000000-0000-7000-8000-00000000ffff')).status).toBe(404);
  expect((await someone.get('/utbud/nonsense')).status).toBe(404);
});

test('the whole catalogue can be fetched as a file, and only in formats that exist', async () => {
  const someone = visitor(testServer(database));
  const file = await someone.get('/utbud/fil/csv');
  expect(file.headers.get('content-type')).toContain('text/csv');
  expect(file.text.split('\r\n').length).toBeGreaterThan(400);
  expect((await someone.get('/utbud/fil/exe')).status).toBe(404);
});
