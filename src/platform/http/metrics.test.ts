import { expect, test } from 'vitest';
import { useDatabase } from '../../../test/database.ts';
import { testServer } from '../../../test/server.ts';
import { createMetrics } from './metrics.ts';

const database = useDatabase();

const served = () => testServer(database, { metrics: createMetrics() });
const from = (remoteAddress: string) => ({ incoming: { socket: { remoteAddress } } });
const request = (path: string, headers: Record<string, string> = {}) =>
  new Request(`http://localhost${path}`, { headers });

test('requests are counted by the pattern of their address, never by the address itself', async () => {
  const app = served();
  await app.fetch(request('/kompetenser/hemlig-kompetens'));
  await app.fetch(request('/en/kompetenser/annan'));
  await app.fetch(request('/finns-inte'));
  const answer = await app.fetch(request('/metrics'), from('127.0.0.1'));
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toContain('text/plain');
  const text = await answer.text();
  expect(text).toContain(
    'http_request_duration_seconds_count{route="/kompetenser/:id",method="GET",status="404"} 2',
  );
  expect(text).not.toMatch(/hemlig-kompetens|finns-inte/);
  expect(text).toContain('process_resident_memory_bytes');
});

test.each([
  ['another machine', '192.0.2.1', {}],
  ['a proxy on this machine', '127.0.0.1', { 'x-forwarded-for': '127.0.0.1' }],
  ['a proxy that speaks the standard', '::1', { forwarded: 'for=192.0.2.1' }],
])('the figures do not exist for %s', async (_, address, headers) => {
  const answer = await served().fetch(request('/metrics', headers), from(address));
  expect(answer.status).toBe(404);
});

test('without figures there is no page of them', async () => {
  expect((await testServer(database).fetch(request('/metrics'))).status).toBe(404);
});
