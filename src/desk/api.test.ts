import { expect, test } from 'vitest';
import { useDatabase } from '../../test/database.ts';
import { testServer, visitor } from '../../test/server.ts';
import { loadFacts } from '../reference.ts';

const database = useDatabase((db) => loadFacts(db.run, () => undefined));

test('every public resource is described in one OpenAPI 3.1 document, and the page reads from it', async () => {
  const someone = visitor(testServer(database));
  const document = JSON.parse((await someone.get('/api/v1/openapi.json')).text);
  expect(document.openapi).toBe('3.1.0');
  const paths = Object.keys(document.paths);
  for (const path of ['/api/v1/municipalities', '/api/v1/skills', '/api/v1/projects', '/api/v1/matches']) {
    expect(paths).toContain(path);
  }
  const page = await someone.get('/en/api');
  for (const path of paths) expect(page.text).toContain(path);
});

test('the interface says what it is, as the Swedish profile asks', async () => {
  const someone = visitor(testServer(database));
  expect(JSON.parse((await someone.get('/api-info')).text)).toMatchObject({
    apiName: 'Brygga',
    apiStatus: 'active',
  });
});

test('municipalities are paged, and a wrong page number is a problem with its field', async () => {
  const someone = visitor(testServer(database));
  const first = JSON.parse((await someone.get('/api/v1/municipalities?limit=10&page=6')).text);
  expect(first).toMatchObject({ page: 6, limit: 10, total: 52 });
  expect(first.items).toHaveLength(2);
  const wrong = await someone.get('/api/v1/municipalities?page=0');
  expect(wrong.status).toBe(422);
  expect(JSON.parse(wrong.text)).toMatchObject({ status: 422, errors: [{ field: 'page' }] });
});
