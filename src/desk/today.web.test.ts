import { expect, test } from 'vitest';
import { useDatabase } from '../../test/database.ts';
import { signedIn, testServer, visitor } from '../../test/server.ts';
import { demoId } from '../demo-id.ts';
import { loadDemo, loadFacts } from '../reference.ts';

const database = useDatabase(async (db) => {
  await loadFacts(db.run, () => undefined);
  await loadDemo(db.run, () => undefined);
}, 120_000);

test('a broker sees what waits and the needs of their centre; the number beside the inbox is that of its lines', async () => {
  const app = testServer(database);
  const ahmed = await signedIn(app, database, demoId('person', 'ahmed-saleh'));
  const day = await ahmed.get('/i-dag');
  expect(day.status).toBe(200);
  expect(day.text).toContain('Hej, Ahmed');
  expect(day.text).toContain('Senast ändrade behov');
  const inbox = await ahmed.get('/inkorg');
  const lines = inbox.text.match(/class="b-row"/g)?.length ?? 0;
  const waiting = Number(/(\d+) sak(?:er)? väntar/.exec(day.text)?.[1] ?? 0);
  expect(lines).toBe(waiting);
});

test('a provider sees own offers, and no needs', async () => {
  const app = testServer(database);
  const lena = await signedIn(app, database, demoId('person', 'lena-holm'));
  const day = await lena.get('/en/i-dag');
  expect(day.text).toContain('own offers');
  expect(day.text).not.toContain('Needs changed last');
});

test('who is not signed in is asked to', async () => {
  expect((await visitor(testServer(database)).get('/i-dag')).headers.get('location')).toBe('/logga-in');
});
