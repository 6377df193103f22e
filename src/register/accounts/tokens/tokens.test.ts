import { expect, test } from 'vitest';
import { TEST_NOW, useDatabase } from '../../../../test/database.ts';
import { testServer } from '../../../../test/server.ts';
import type { BryggaApp } from '../../../platform/http/app.ts';
import type { Actor, Scope } from '../../../platform/work.ts';
import { saveOrganisation } from '../../organisations/organisations.service.ts';
import { registerMember } from '../accounts.service.ts';
import { createToken, findTokenActor, listTokens, revokeToken } from './tokens.service.ts';

const CENTRE = '10000000-0000-7000-8000-000000000001';
const MARIA = '20000000-0000-7000-8000-000000000001';
const OTHER = '20000000-0000-7000-8000-000000000002';
const OPERATOR = { kind: 'operator' } as const;
const JOB = { kind: 'job', name: 'sign-in' } as const;
const AS_MARIA: Actor = { kind: 'person', personId: MARIA };
const AS_OTHER: Actor = { kind: 'person', personId: OTHER };

const database = useDatabase((db) =>
  db.run(OPERATOR, async (work) => {
    await saveOrganisation(work, {
      id: CENTRE,
      content: { name: 'Lärcentrum Prov', roles: ['learningCentre'], municipalities: [] },
    });
    for (const id of [MARIA, OTHER]) {
      const email = `${id}@example.org`;
      await registerMember(work, { id, name: 'Maria Prov', email, organisationId: CENTRE, role: 'broker' });
    }
  }),
);

const made = (scopes: readonly Scope[], expiresAt?: Date) =>
  database.run(AS_MARIA, (work) =>
    createToken(work, { personId: MARIA, name: 'Statistik', scopes, expiresAt }),
  );

/** The server with an address that says who called, to read and to write. */
function probe(): BryggaApp {
  const app = testServer(database);
  app.on(['GET', 'POST', 'PUT', 'DELETE'], '/api/v1/probe', (c) => c.json(c.get('actor')));
  return app;
}

function call(app: BryggaApp, method: string, token: string, path = '/api/v1/probe') {
  const headers = { authorization: `Bearer ${token}` };
  return app.fetch(new Request(`http://localhost${path}`, { method, headers }));
}

test('a token opens the API as its person, and its hash alone is stored', async () => {
  const { token } = await made(['read']);
  const answer = await call(probe(), 'GET', token);
  expect(await answer.json()).toEqual({ kind: 'token', personId: MARIA, scopes: ['read'] });
  const rows = await database.asOwner('select to_jsonb(api_token)::text as row from api_token');
  expect(JSON.stringify(rows)).not.toContain(token);
  expect(token).toMatch(/^brygga_[\w-]{32}$/);
});

test.each(['POST', 'PUT', 'DELETE'])('%s asks for the scope write', async (method) => {
  const app = probe();
  const [reads, writes] = [await made(['read']), await made(['read', 'write'])];
  const refused = await call(app, method, reads.token);
  expect(refused.status).toBe(403);
  expect(refused.headers.get('content-type')).toBe('application/problem+json');
  expect((await call(app, method, writes.token)).status).toBe(200);
});

test('reading asks for the scope read', async () => {
  const { token } = await made(['write']);
  expect((await call(probe(), 'GET', token)).status).toBe(403);
});

test('an unknown, revoked or outlived token is answered 401', async () => {
  const app = probe();
  const unknown = await call(app, 'GET', 'brygga_no');
  expect(unknown.status).toBe(401);
  expect(unknown.headers.get('www-authenticate')).toBe('Bearer');
  const old = await made(['read'], TEST_NOW);
  expect((await call(app, 'GET', old.token)).status).toBe(401);
  const revoked = await made(['read']);
  await database.run(AS_MARIA, (work) => revokeToken(work, MARIA, revoked.id));
  expect((await call(app, 'GET', revoked.token)).status).toBe(401);
});

test('a token opens no page and posts no form', async () => {
  const { token } = await made(['read', 'write']);
  const app = testServer(database);
  expect(await (await call(app, 'GET', token, '/')).text()).not.toContain('Maria Prov');
  expect((await call(app, 'POST', token, '/byt-organisation')).status).not.toBe(303);
});

test('nobody sees, makes or revokes the token of somebody else', async () => {
  const { id } = await made(['read']);
  const seen = await database.run(AS_OTHER, (work) => listTokens(work, MARIA));
  expect(seen).toEqual([]);
  await expect(database.run(AS_OTHER, (work) => revokeToken(work, MARIA, id))).rejects.toThrow(
    'No such token',
  );
  await expect(
    database.run(AS_OTHER, (work) => createToken(work, { personId: MARIA, name: 'x', scopes: ['read'] })),
  ).rejects.toThrow(/row-level security/);
});

test('the day of the last use is known', async () => {
  const { id, token } = await made(['read']);
  await database.run(JOB, (work) => findTokenActor(work, token));
  const mine = await database.run(AS_MARIA, (work) => listTokens(work, MARIA));
  expect(mine.find((one) => one.id === id)).toMatchObject({ name: 'Statistik', lastUsedOn: '2026-11-23' });
});
