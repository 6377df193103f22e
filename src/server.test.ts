// What an attacker tries on the doors, through every layer of the real server.
import { expect, test } from 'vitest';
import { useDatabase } from '../test/database.ts';
import { testServer, visitor } from '../test/server.ts';

const database = useDatabase();
const server = () => testServer(database);
const VISIT = 'brygga_visit=AAAAAAAAAAAAAAAAAAAAAAAA';

async function tokenOf(app: ReturnType<typeof server>): Promise<string> {
  const page = await app.fetch(new Request('http://localhost/kalender', { headers: { cookie: VISIT } }));
  return /name="_csrf" value="([^"]+)"/.exec(await page.text())?.[1] ?? '';
}

async function send(body: BodyInit, headers: Record<string, string> = {}, path = '/utseende') {
  const type = typeof body === 'string' ? { 'content-type': 'application/x-www-form-urlencoded' } : {};
  const request = new Request(`http://localhost${path}`, {
    method: 'POST',
    body,
    headers: { cookie: VISIT, ...type, ...headers },
  });
  return server().fetch(request);
}

test.each([
  ['without a token', 'scheme=dark', {}],
  ['with a made-up token', '_csrf=x&scheme=dark', {}],
  ['as JSON', '{"scheme":"dark"}', { 'content-type': 'application/json' }],
  ['as plain text', '_csrf=x', { 'content-type': 'text/plain' }],
  ['as half a multipart form', 'x', { 'content-type': 'multipart/form-data; boundary=y' }],
])('a form that comes %s is refused', async (_, body, headers) => {
  expect((await send(body, headers)).status).toBe(403);
});

test('a form with the right token is refused from another site, and as something that is no form', async () => {
  const token = await tokenOf(server());
  const form = `_csrf=${encodeURIComponent(token)}&scheme=dark`;
  expect((await send(form)).status).toBe(303);
  expect((await send(form, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  expect((await send(form, { cookie: 'brygga_visit=BBBBBBBBBBBBBBBBBBBBBBBB' })).status).toBe(403);
  const json = { 'content-type': 'application/json', 'x-csrf-token': token };
  expect((await send('{}', json)).status).toBe(400);
});

test.each([
  ['//evil.example'],
  ['/\t/evil.example'],
  ['/\\evil.example'],
  ['/en//evil.example'],
  ['/x\r\nSet-Cookie: a=b'],
])('a form returns to no other site: %j', async (path) => {
  const token = await tokenOf(server());
  const answer = await send(new URLSearchParams({ _csrf: token, scheme: 'dark', return: path }).toString());
  expect(answer.status).toBe(303);
  const location = answer.headers.get('location') ?? '';
  expect(new URL(location, 'http://localhost').host).toBe('localhost');
  expect(answer.headers.get('set-cookie')).not.toContain('a=b');
});

test('a large body is refused before it is read, a large file too from somebody unknown', async () => {
  const large = 'a'.repeat(1_200_000);
  expect((await send(large)).status).toBe(413);
  const form = new FormData();
  form.set('file', new Blob([large]));
  expect((await send(form, {}, '/kompetenser/las-in')).status).toBe(413);
});

test('pages never repeat the host that a request claims', async () => {
  const headers = { host: 'evil.example', 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' };
  for (const path of ['/', '/kalender', '/api/v1/openapi.json', '/finns-inte']) {
    const answer = await server().fetch(new Request(`http://localhost${path}`, { headers }));
    expect(await answer.text(), path).not.toContain('evil.example');
  }
});

test('no page is kept by others, and cookies are out of reach of scripts and other sites', async () => {
  for (const path of ['/', '/logga-in', '/profil', '/drift/logg', '/anmalan/x', '/radering/x']) {
    const answer = await server().fetch(new Request(`http://localhost${path}`));
    expect(answer.headers.get('cache-control'), path).toMatch(/private|no-store/);
    expect(answer.headers.get('content-security-policy')).not.toContain('unsafe');
    for (const cookie of answer.headers.getSetCookie()) expect(cookie).toMatch(/HttpOnly; SameSite=Lax/i);
  }
});

test('one password tried on very many accounts from one address is stopped', async () => {
  const guest = visitor(server());
  const statuses = new Map<number, number>();
  for (let n = 0; n < 103; n++) {
    const { status } = await guest.post('/logga-in', { email: `p${n}@example.org`, password: 'sommar2026' });
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
  }
  expect(statuses).toEqual(
    new Map([
      [422, 100],
      [429, 3],
    ]),
  );
}, 60_000);

test('who reports barriers too often is asked to wait, and what was typed stays', async () => {
  const guest = visitor(server());
  const form = { page: '/utbud', description: 'Listan läses inte upp', email: '' };
  const answers = [];
  for (let n = 0; n < 6; n++) answers.push(await guest.post('/en/tillganglighet/anmal', form));
  expect(answers.map((one) => one.status)).toEqual([303, 303, 303, 303, 303, 429]);
  expect(answers.at(-1)?.text).toContain('Listan läses inte upp');
  expect(answers.at(-1)?.text).toContain('Wait a few minutes');
});
