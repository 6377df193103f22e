import { statSync } from 'node:fs';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DatabaseServer, startEphemeralServer } from './server.ts';

// Real servers start and stop here; a busy machine takes its time.

let server: DatabaseServer;
beforeAll(async () => {
  server = await startEphemeralServer();
});
afterAll(() => server.stop());

async function ask(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

test('the database sorts as Swedish readers expect', async () => {
  const rows = await ask(
    server.appUrl,
    `SELECT name FROM unnest(ARRAY['Örebro','Zeta','Älvkarleby','Arboga','Åtvidaberg']) AS name ORDER BY name`,
  );
  expect(rows.map((row) => row.name)).toEqual(['Arboga', 'Zeta', 'Åtvidaberg', 'Älvkarleby', 'Örebro']);
});

test('the logins of the running server cannot pass row-level security', async () => {
  const rows = await ask(
    server.ownerUrl,
    `SELECT rolname FROM pg_roles
      WHERE rolname IN ('brygga_app', 'brygga_auth') AND rolcanlogin
        AND NOT (rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb) ORDER BY rolname`,
  );
  expect(rows.map((row) => row.rolname)).toEqual(['brygga_app', 'brygga_auth']);
  expect(await ask(server.appUrl, 'SELECT current_user AS name')).toEqual([{ name: 'brygga_app' }]);
  expect(await ask(server.authUrl, 'SELECT current_user AS name')).toEqual([{ name: 'brygga_auth' }]);
});

test('the server listens on no network address and its socket is private', async () => {
  expect(await ask(server.ownerUrl, 'SHOW listen_addresses')).toEqual([{ listen_addresses: '' }]);
  const socketDir = decodeURIComponent(new URL(server.ownerUrl).hostname);
  expect(statSync(socketDir).mode & 0o077).toBe(0);
});
