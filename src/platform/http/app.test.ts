import { HTTPException } from 'hono/http-exception';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import { createLog } from '../log.ts';
import { Conflict, Forbidden, Invalid, NotFound } from '../result.ts';
import { type AppParts, createApp } from './app.ts';
import { viewOf } from './errors.ts';
import { pathWithoutLanguage } from './language.ts';
import { ownPath } from './redirect.ts';

function buildApp(changed: Partial<AppParts> = {}) {
  const parts: AppParts = {
    runWork: () => Promise.reject(new Error('No database in this test')),
    newRequestId: () => 'r-1',
    log: createLog('silent'),
    csrfSecret: 'secret',
    isSecure: () => true,
    ready: () => true,
    addressOf: () => '127.0.0.1',
    identify: () => Promise.resolve({ kind: 'anonymous' }),
    framePage: () => Promise.reject(new Error('No frame in this test')),
    renderError: (_, view) => Promise.resolve(`page ${view.status}`),
    takesUploads: () => false,
    embeddable: (path) => path === '/behov/nytt',
    holdsSecret: (path) => path.startsWith('/behov/folj/'),
    openToPrograms: (path) => path === '/api/v1/enquiries',
  };
  const app = createApp({ ...parts, ...changed });
  app.post('/save', (c) => c.text('saved'));
  app.get('/token', (c) => c.text(`${c.get('lang')} ${c.get('csrf')}`));
  app.get('/broken', () => {
    throw new Error('broken');
  });
  return app;
}

async function visit(app: ReturnType<typeof buildApp>) {
  const answer = await app.request('/token');
  const cookie = (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  const token = (await answer.text()).split(' ')[1] ?? '';
  return { cookie, token };
}

function form(cookie: string, token: string) {
  return {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ _csrf: token }).toString(),
  };
}

test('the English prefix chooses the language and is taken off the path', async () => {
  const app = buildApp();
  expect(await (await app.request('/en/token')).text()).toMatch(/^en /);
  expect(await (await app.request('/token')).text()).toMatch(/^sv /);
  expect(pathWithoutLanguage('/english')).toBe('/english');
});

test('a form is accepted with the token of its visit and refused without', async () => {
  const app = buildApp();
  const { cookie, token } = await visit(app);
  expect((await app.request('/save', form(cookie, token))).status).toBe(200);
  expect((await app.request('/save', form(cookie, 'x'))).status).toBe(403);
  expect((await app.request('/save', form('', token))).status).toBe(403);
  const foreign = form(cookie, token);
  expect(
    (
      await app.request('/save', {
        ...foreign,
        headers: { ...foreign.headers, 'sec-fetch-site': 'cross-site' },
      })
    ).status,
  ).toBe(403);
});

test('pages forbid inline scripts and frames, but for the one that partners embed', async () => {
  const app = buildApp();
  const policy = (await app.request('/token')).headers.get('content-security-policy') ?? '';
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toContain('unsafe-inline');
  expect((await app.request('/behov/nytt')).headers.get('content-security-policy')).toContain(
    'frame-ancestors *',
  );
});

test('over TLS the browser is told to stay with it, and the visit keeps to it', async () => {
  const safe = await buildApp({ isSecure: () => true }).request('/token');
  expect(safe.headers.get('strict-transport-security')).toBe('max-age=31536000');
  expect(safe.headers.get('set-cookie')).toContain('Secure');
  const plain = await buildApp({ isSecure: () => false }).request('/token');
  expect(plain.headers.get('strict-transport-security')).toBeNull();
  expect(plain.headers.get('set-cookie')).not.toContain('Secure');
});

test('the log names each request by its number and pattern, and not what stood in the address', async () => {
  const lines: string[] = [];
  const log = pino({}, { write: (line: string) => void lines.push(line) });
  const app = buildApp({ log });
  app.get('/person/:name', (c) => c.text('hello'));
  const answer = await app.request('/person/anna.berg@example.org?from=hemma');
  await app.request('/healthz');
  expect(lines).toHaveLength(1);
  const logged = JSON.parse(lines[0] ?? '');
  expect(logged).toMatchObject({ requestId: 'r-1', route: '/person/:name', method: 'GET', status: 200 });
  expect(answer.headers.get('x-request-id')).toBe('r-1');
  expect(lines.join()).not.toMatch(/anna|hemma/);
});

test('a body over the limit is refused', async () => {
  const app = buildApp();
  const { cookie, token } = await visit(app);
  const big = { ...form(cookie, token), body: `_csrf=${token}&text=${'x'.repeat(2_000_000)}` };
  expect((await app.request('/save', big)).status).toBe(413);
});

test('what goes wrong becomes a page for people and a problem for programs', async () => {
  const app = buildApp();
  expect(await (await app.request('/broken')).text()).toBe('page 500');
  const answer = await app.request('/api/v1/nothing');
  expect(answer.headers.get('content-type')).toBe('application/problem+json');
  expect(await answer.json()).toMatchObject({ status: 404, title: 'Not found', instance: '/api/v1/nothing' });
});

test('viewOf() gives each exception its status', () => {
  const problems = [{ field: 'name', message: { sv: 'Fyll i', en: 'Fill in' } }];
  expect(viewOf(new NotFound('x')).status).toBe(404);
  expect(viewOf(new Forbidden('x')).status).toBe(403);
  expect(viewOf(new Conflict('x')).status).toBe(409);
  expect(viewOf(new HTTPException(415)).status).toBe(400);
  expect(viewOf(new Invalid(problems))).toEqual({ status: 422, problems });
  expect(viewOf(Object.assign(new Error('wall'), { code: '42501' })).status).toBe(403);
});

test.each([
  ['/utbud?q=svets#topp', '/utbud?q=svets#topp'],
  ['/en/utbud', '/en/utbud'],
  ['//evil.example', '/'],
  ['/\\evil.example', '/'],
  ['/\t/evil.example', '/'],
  ['/\n/evil.example', '/'],
  ['/..//evil.example', '/'],
  ['/en//evil.example', '/'],
  ['https://evil.example', '/'],
  ['javascript:alert(1)', '/'],
  [undefined, '/'],
  [['/a', '/b'], '/'],
])('ownPath(%j) stays on the site', (sent, path) => {
  expect(ownPath(sent)).toBe(path);
});
