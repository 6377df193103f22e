// The two commands on real data folders: from one machine to another.
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { backupCommand, restoreCommand } from './backup-command.ts';
import { migrate } from './migrate.ts';
import { openSecrets } from './secrets.ts';
import { type DatabaseServer, startDatabaseServer } from './server.ts';

const migrationsFolder = 'db/migrations';
const folder = mkdtempSync('/tmp/brygga-command-');
const file = join(folder, 'house.backup');
const said: string[] = [];
let server: DatabaseServer;

beforeAll(async () => {
  chmodSync(folder, 0o711);
  server = await startDatabaseServer({ dataDir: join(folder, 'one'), log: () => undefined });
  await migrate(server.ownerUrl, migrationsFolder);
  await ask(
    server.ownerUrl,
    `INSERT INTO outbox_event (id, name, payload, created_at)
    VALUES (gen_random_uuid(), 'trial', '{}', now())`,
  );
}, 30_000);

afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query({ text: sql, rowMode: 'array' })).rows.flat();
  } finally {
    await client.end();
  }
}

function parts(dataDir: string) {
  const settings = {
    dataDir: join(folder, dataDir),
    databaseUrl: undefined,
    databaseAppUrl: undefined,
    databaseAuthUrl: undefined,
  };
  return {
    settings,
    version: '1.0.0',
    now: new Date(0),
    migrationsFolder,
    say: (line: string) => said.push(line),
  };
}

test('a backup is taken while the server works, and leaves it working', async () => {
  await backupCommand([file], parts('one'));
  expect(said.join('\n')).toContain('keep it where only those responsible can read it');
  expect(await ask(server.ownerUrl, 'SELECT name FROM outbox_event')).toEqual(['trial']);
});

test('a restore makes a new data folder with the same rows and keys', async () => {
  await restoreCommand([file], parts('two'));
  const secrets = openSecrets(join(folder, 'two'));
  expect(secrets.personalData).toBe(server.secrets.personalData);
  expect(secrets.owner).not.toBe(server.secrets.owner);
  expect(statSync(join(folder, 'two', 'secrets.json')).mode & 0o777).toBe(0o600);
  const second = await startDatabaseServer({ dataDir: join(folder, 'two'), log: () => undefined });
  expect(await ask(second.ownerUrl, 'SELECT name FROM outbox_event')).toEqual(['trial']);
  expect(await ask(second.appUrl, 'SELECT current_user')).toEqual(['brygga_app']);
  await second.stop();
}, 20_000);

test('a restore over a running server or over another database is refused', async () => {
  await expect(restoreCommand([file], parts('one'))).rejects.toThrow(`process ${process.pid}`);
  await expect(restoreCommand([file], parts('two'))).rejects.toThrow('--overwrite');
  const keys = readFileSync(join(folder, 'two', 'secrets.json'), 'utf8');
  await restoreCommand([file, '--overwrite'], parts('two'));
  expect(readFileSync(join(folder, 'two', 'secrets.before-restore.json'), 'utf8')).toBe(keys);
}, 20_000);

test.each([[[]], [['a', 'b']], [['a', '--overwite']]])(
  'the arguments %j are answered with the usage',
  async (argv) => {
    await expect(restoreCommand(argv, parts('three'))).rejects.toThrow('Expected: brygga restore FILE');
    expect(existsSync(join(folder, 'three'))).toBe(false);
  },
);
