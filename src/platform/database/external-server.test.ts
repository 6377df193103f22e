// A second embedded server plays the one that somebody else runs.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { useExternalServer } from './external-server.ts';
import { type DatabaseServer, startEphemeralServer } from './server.ts';

// Real servers start and stop here; a busy machine takes its time.

let server: DatabaseServer;
const dataDir = mkdtempSync(join(tmpdir(), 'brygga-external-'));

beforeAll(async () => {
  server = await startEphemeralServer();
  await asSuperuser('postgres', 'DROP ROLE brygga_app', 'DROP ROLE brygga_auth');
  await asSuperuser('postgres', "CREATE ROLE plain LOGIN PASSWORD 'p'", 'CREATE DATABASE plain OWNER plain');
  await asSuperuser(
    'postgres',
    "CREATE DATABASE latin TEMPLATE template0 ENCODING 'LATIN1' LOCALE 'C' LOCALE_PROVIDER libc",
    "CREATE DATABASE bytewise TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C' LOCALE_PROVIDER libc",
  );
});

afterAll(async () => {
  await server.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

function addressOf(database: string, user: string, password: string): string {
  const url = new URL(server.ownerUrl);
  return `postgresql://${user}:${password}@${url.hostname}/${database}`;
}

async function asSuperuser(database: string, ...statements: string[]): Promise<void> {
  const client = new pg.Client(addressOf(database, 'postgres', server.secrets.superuser));
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
}

async function userAt(url: string): Promise<unknown> {
  const client = new pg.Client(url);
  await client.connect();
  const { rows } = await client.query('SELECT current_user AS name');
  await client.end();
  return rows[0]?.name;
}

test('logins that nobody gave are made with passwords of our own, again and again', async () => {
  await expect(userAt(server.appUrl)).rejects.toThrow();
  for (let time = 0; time < 2; time += 1) {
    const used = await useExternalServer({ ownerUrl: server.ownerUrl, dataDir });
    expect(await userAt(used.appUrl)).toBe('brygga_app');
    expect(await userAt(used.authUrl)).toBe('brygga_auth');
  }
});

test('a login that was given keeps its password', async () => {
  await asSuperuser('postgres', "ALTER ROLE brygga_app PASSWORD 'theirs'");
  const appUrl = addressOf('brygga', 'brygga_app', 'theirs');
  const used = await useExternalServer({ ownerUrl: server.ownerUrl, appUrl, dataDir });
  expect(used.appUrl).toBe(appUrl);
  await expect(
    useExternalServer({
      ownerUrl: server.ownerUrl,
      appUrl: addressOf('brygga', 'brygga_app', 'wrong'),
      dataDir,
    }),
  ).rejects.toThrow('DATABASE_APP_URL');
});

test('a login that passes row-level security is refused', async () => {
  await asSuperuser('postgres', "ALTER ROLE brygga_app BYPASSRLS PASSWORD 'theirs'");
  const appUrl = addressOf('brygga', 'brygga_app', 'theirs');
  await expect(useExternalServer({ ownerUrl: server.ownerUrl, appUrl, dataDir })).rejects.toThrow(
    'NOBYPASSRLS',
  );
  await asSuperuser('postgres', 'ALTER ROLE brygga_app NOBYPASSRLS');
});

test('an owner that may not make logins is told what to have run', async () => {
  await asSuperuser('postgres', 'DROP ROLE brygga_auth');
  await expect(
    useExternalServer({
      ownerUrl: addressOf('plain', 'plain', 'p'),
      appUrl: addressOf('plain', 'brygga_app', 'theirs'),
      dataDir,
    }),
  ).rejects.toThrow(/CREATE ROLE brygga_auth.*DATABASE_AUTH_URL/);
});

test.each([
  ['latin', /encoded in LATIN1.*CREATE DATABASE/],
  ['bytewise', /å, ä, ö.*CREATE DATABASE/],
  ['missing', /does not exist; make it with CREATE DATABASE/],
])('the database "%s" is refused with the statement that makes a right one', async (database, message) => {
  const ownerUrl = addressOf(database, 'postgres', server.secrets.superuser);
  await expect(useExternalServer({ ownerUrl, dataDir })).rejects.toThrow(message);
});

test('an owner without the right to make tables is refused', async () => {
  const ownerUrl = addressOf('brygga', 'plain', 'p');
  await expect(useExternalServer({ ownerUrl, dataDir })).rejects.toThrow('must own the database');
});

test('a server that does not answer is named by its setting', async () => {
  await expect(
    useExternalServer({ ownerUrl: 'postgresql://nobody:x@%2Ftmp%2Fnowhere/brygga', dataDir }),
  ).rejects.toThrow(/DATABASE_URL: .*ENOENT/);
});
