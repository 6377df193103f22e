import { expect, test } from 'vitest';
import { useDemo } from '../../../test/facts.ts';
import { signedIn, testServer, visitor } from '../../../test/server.ts';
import { demoId } from '../../demo/demo-id.ts';

const database = useDemo();

test('one search finds municipalities, skills, offers and pages; what is not there is said', async () => {
  const someone = visitor(testServer(database));
  expect((await someone.get('/sok?q=linde')).text).toContain('href="/region/kommun/1885"');
  const welding = (await someone.get('/sok?q=svets')).text;
  expect(welding).toMatch(/href="\/kompetenser\/[a-z-]*svets/);
  expect(welding).toMatch(/href="\/utbud\/[0-9a-f-]{36}"/);
  expect(welding).toContain('href="/utbud?q=svets"');
  expect((await someone.get('/sok?q=tillgäng')).text).toContain('href="/tillganglighet"');
  expect((await someone.get('/en/sok?q=zzzzqq')).text).toContain('Nothing found');
});

test('a broker finds needs and employers of the centre; a stranger and a provider find neither', async () => {
  const app = testServer(database);
  const ahmed = await signedIn(app, database, demoId('person', 'ahmed-saleh'));
  const found = (await ahmed.get('/sok?q=5-axlig')).text;
  expect(found).toMatch(/href="\/formedling\/behov\/b-\d+-\d+"/);
  const employer =
    /href="\/formedling\/arbetsgivare\/[0-9a-f-]{36}"[^>]*>[\s\S]{0,200}Bergslagens Precision AB/;
  expect((await ahmed.get('/sok?q=bergslagens precision')).text).toMatch(employer);
  const cases = (await ahmed.get('/sok?q=bergslagens precision')).text;
  const [, key = ''] = /href="\/formedling\/arenden\/(c-\d+-\d+)"/.exec(cases) ?? [];
  expect(key).not.toBe('');
  expect((await ahmed.get(`/sok?q=${key}`)).text).toContain(`href="/formedling/arenden/${key}"`);
  const lena = await signedIn(app, database, demoId('person', 'lena-holm'));
  for (const other of [lena, visitor(app)]) {
    expect((await other.get('/sok?q=5-axlig')).text).not.toContain('/formedling/behov/b-');
    expect((await other.get('/sok?q=bergslagens precision')).text).not.toContain('/formedling/arenden/c-');
  }
});

test('without words the page lists what can be done, and the commands work as plain forms', async () => {
  const app = testServer(database);
  const ahmed = await signedIn(app, database, demoId('person', 'ahmed-saleh'));
  const page = (await ahmed.get('/sok')).text;
  expect(page).toContain('Nytt behov');
  expect(page).toContain('Mörkt läge');
  const sent = await ahmed.post('/utseende', { scheme: 'dark', return: '/sok?q=x' });
  expect(sent.location).toBe('/sok?q=x');
  expect((await ahmed.get('/en/sok?q=ljust')).text).toContain('Light mode');
  expect((await ahmed.post('/logga-ut', {})).status).toBe(303);
});

test('words of any kind are only words', async () => {
  const someone = visitor(testServer(database));
  for (const words of ['%', '\\', "' or 1=1 --", '<script>', '”', ' '.repeat(9), 'x'.repeat(3000)]) {
    expect((await someone.get(`/sok?q=${encodeURIComponent(words)}`)).status).toBe(200);
  }
});
