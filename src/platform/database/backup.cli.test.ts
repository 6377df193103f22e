// The two commands on real data folders: from one machine to another.
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readConfig } from '../config.ts';
import { backupCommands } from './backup.cli.ts';
import { migrate } from './migrate.ts';
import { openSecrets } from './secrets.ts';
import { type DatabaseServer, startDatabaseServer } from './server.ts';

// Real servers start and stop here; a busy machine takes its time.

const migrationsFolder = 'db/migrations';
const folder = mkdtempSync(join(tmpdir(), 'brygga-command-'));
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
});

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

/** Runs a command as the command line does, on one of the data folders. */
async function command(name: string, dataDir: string, ...words: string[]): Promise<unknown> {
  const found = backupCommands.find((one) => one.name === name);
  const config = readConfig({ BRYGGA_DATA_DIR: join(folder, dataDir) });
  const endWithCommand = () => undefined;
  const context = {
    config,
    endWithCommand,
    say: (line: string) => said.push(line),
    database: () => Promise.reject(),
  };
  const options = words.includes('--overwrite') ? { overwrite: true as const } : {};
  const result = await found?.run(context, {
    words: words.filter((word) => !word.startsWith('--')),
    options,
  });
  return result?.json;
}

test('a backup is taken while the server works, and leaves it working', async () => {
  expect(await command('backup', 'one', file)).toMatchObject({ file, rows: expect.any(Number) });
  expect(said.join('\n')).toContain('keep it where only those responsible can read it');
  expect(await ask(server.ownerUrl, 'SELECT name FROM outbox_event')).toEqual(['trial']);
});

test('a restore makes a new data folder with the same rows and keys', async () => {
  await command('restore', 'two', file);
  const secrets = openSecrets(join(folder, 'two'));
  expect(secrets.personalData).toBe(server.secrets.personalData);
  expect(secrets.owner).not.toBe(server.secrets.owner);
  expect(statSync(join(folder, 'two', 'secrets.json')).mode & 0o777).toBe(0o600);
  const second = await startDatabaseServer({ dataDir: join(folder, 'two'), log: () => undefined });
  expect(await ask(second.ownerUrl, 'SELECT name FROM outbox_event')).toEqual(['trial']);
  expect(await ask(second.appUrl, 'SELECT current_user')).toEqual(['brygga_app']);
  await second.stop();
});

test('a restore over a running server or over another database is refused', async () => {
  await expect(command('restore', 'one', file)).rejects.toThrow(`process ${process.pid}`);
  await expect(command('restore', 'two', file)).rejects.toThrow('--overwrite');
  const keys = readFileSync(join(folder, 'two', 'secrets.json'), 'utf8');
  await command('restore', 'two', file, '--overwrite');
  expect(readFileSync(join(folder, 'two', 'secrets.before-restore.json'), 'utf8')).toBe(keys);
});

test.each([[[]], [['a', 'b']]])('the arguments %j are answered with the usage', async (words) => {
  await expect(command('restore', 'three', ...words)).rejects.toThrow(
    'Expected one file: brygga restore FILE',
  );
  expect(existsSync(join(folder, 'three'))).toBe(false);
});
