import { expect, test } from 'vitest';
import { useDatabase } from '../../test/database.ts';
import { testServer, visitor } from '../../test/server.ts';
import { loadFacts } from '../reference.ts';

const database = useDatabase((db) => loadFacts(db.run, () => undefined));

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
