import { expect, test } from 'vitest';
import { useFacts } from '../../test/facts.ts';
import { testServer, visitor } from '../../test/server.ts';

const database = useFacts();

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

test('the document says how a token is shown and what problems come, also those of every address', async () => {
  const someone = visitor(testServer(database));
  const document = JSON.parse((await someone.get('/api/v1/openapi.json')).text);
  expect(document.components.securitySchemes.token).toMatchObject({ type: 'http', scheme: 'bearer' });
  expect(document.security).toEqual([{}, { token: [] }]);
  for (const methods of Object.values<Record<string, { responses: object; security?: [] }>>(document.paths)) {
    for (const { responses, security } of Object.values(methods)) {
      expect(Object.keys(responses)).toContain('default');
      expect('401' in responses).toBe(security?.length !== 0);
    }
  }
});

test.each(['skills', 'offers', 'organisations', 'municipalities', 'projects', 'needs'])(
  '%s: an address that nothing has is not found, what no text can hold cannot be read',
  async (name) => {
    const someone = visitor(testServer(database));
    for (const id of ['nope', '00000000-0000-7000-8000-00000000dead', '%ff']) {
      expect((await someone.get(`/api/v1/${name}/${id}`)).status).toBe(404);
    }
    for (const path of [`${name}/%00`, `${name}?q=%00`]) {
      expect((await someone.get(`/api/v1/${path}`)).status, path).toBeLessThan(500);
    }
    for (const paging of ['limit=0', 'limit=-1', 'limit=1000000000', 'limit=abc', 'page=0']) {
      const answer = await someone.get(`/api/v1/${name}?${paging}`);
      expect(answer.status, paging).toBe(422);
      expect(JSON.parse(answer.text).errors[0].field).toBe(paging.split('=')[0]);
    }
    const first = JSON.parse((await someone.get(`/api/v1/${name}?limit=1`)).text);
    const beyond = JSON.parse((await someone.get(`/api/v1/${name}?limit=1&page=999999`)).text);
    expect(beyond).toMatchObject({ items: [], total: first.total });
  },
);

test('programs get no visit, other sites may read, and who is nobody is asked for a token', async () => {
  const app = testServer(database);
  const origin = { origin: 'https://partner.example.org' };
  const read = await app.request('/api/v1/municipalities', { headers: origin });
  expect(read.headers.get('access-control-allow-origin')).toBe('*');
  expect(read.headers.get('set-cookie')).toBeNull();
  const ask = await app.request('/api/v1/offers', {
    method: 'OPTIONS',
    headers: { ...origin, 'access-control-request-method': 'POST' },
  });
  expect(ask.status).toBe(204);
  expect((await app.request('/api/v1/skills', { method: 'HEAD' })).status).toBe(200);
  const write = await app.request('/api/v1/offers', { method: 'POST' });
  expect(write.status).toBe(401);
  expect(write.headers.get('www-authenticate')).toBe('Bearer');
});

test('a match for a municipality that does not exist is a problem with its field', async () => {
  const someone = visitor(testServer(database));
  const answer = await someone.get('/api/v1/matches?text=svets&municipality=9999');
  expect(answer.status).toBe(422);
  expect(JSON.parse(answer.text)).toMatchObject({ errors: [{ field: 'municipality' }] });
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
