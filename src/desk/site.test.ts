import { expect, test } from 'vitest';
import { useFacts } from '../../test/facts.ts';
import { testServer, visitor } from '../../test/server.ts';

const database = useFacts();

test('the first page answers itself, in both languages, and asks one question', async () => {
  const someone = visitor(testServer(database));
  const swedish = await someone.get('/');
  expect(swedish.status).toBe(200);
  expect(swedish.text).toContain('<html lang="sv"');
  expect(swedish.text).toContain('52 kommuner i 5 län');
  const english = await someone.get('/en');
  expect(english.text).toContain('<html lang="en"');
  expect(english.text).toContain('52 municipalities in 5 counties');
});

test('a page that does not exist says what to do next, with a code', async () => {
  const answer = await visitor(testServer(database)).get('/en/nothing');
  expect(answer.status).toBe(404);
  expect(answer.text).toContain('The page does not exist');
  expect(answer.text).toContain('Code: 00000000-');
});

test('what the law asks us to say stands there in both languages, and a barrier can be reported', async () => {
  const someone = visitor(testServer(database));
  for (const [path, words] of [
    ['/tillganglighet', 'Tillgänglighetsredogörelse'],
    ['/en/tillganglighet', 'Accessibility statement'],
    ['/personuppgifter', 'Så hanterar vi personuppgifter'],
    ['/en/hjalp', 'Help and contact'],
  ] as const) {
    expect((await someone.get(path)).text).toContain(words);
  }
  const missing = await someone.post('/tillganglighet/anmal', {
    page: '/utbud',
    description: '',
    email: 'x',
  });
  expect(missing.status).toBe(422);
  expect(missing.text).toContain('value="/utbud"');
  const sent = await someone.post('/tillganglighet/anmal', {
    page: '/utbud',
    description: 'Listan läses inte upp.',
    email: '',
  });
  expect(sent).toMatchObject({ status: 303, location: '/tillganglighet' });
  expect(await database.asOwner('select page, email from barrier_report')).toEqual([
    { page: '/utbud', email: null },
  ]);
});

test('the chosen appearance stays, and nobody is sent to another site', async () => {
  const someone = visitor(testServer(database));
  expect((await someone.post('/utseende', { scheme: 'dark', return: '/utbud' })).location).toBe('/utbud');
  expect((await someone.get('/')).text).toContain('data-color-scheme="dark"');
  expect((await someone.post('/utseende', { scheme: 'x', return: '//evil.example' })).location).toBe('/');
});
