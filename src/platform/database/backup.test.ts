import { copyFileSync, cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { listTables, writeBackup } from './backup.ts';
import { migrate } from './migrate.ts';
import { restoreBackup } from './restore.ts';
import type { Secrets } from './secrets.ts';

// Real servers start and stop here; a busy machine takes its time.

const DATABASE = 'backup_round_trip';
const SECRETS = { signIn: 's1', personalData: 'p1' };
const NOW = new Date('2026-11-23T09:00:00Z');
const ownerUrl = inject('databaseUrls').owner.replace(/[^/]*$/, DATABASE);
const folder = mkdtempSync(join(tmpdir(), 'brygga-backup-'));
const file = join(folder, 'one.backup');
const migrationsFolder = join(folder, 'migrations');

// A table with all that a copy trips over: generated values, references to itself, triggers that refuse rows.
const TRIAL = `
  CREATE TABLE trial (
    id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, parent integer REFERENCES trial,
    words text, twice text GENERATED ALWAYS AS (words || words) STORED,
    amount numeric, at timestamptz, bytes bytea, list text[], doc jsonb);
  CREATE FUNCTION trial_closed() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'closed'; END $$;
  CREATE TRIGGER closed BEFORE INSERT OR TRUNCATE ON trial FOR EACH STATEMENT EXECUTE FUNCTION trial_closed();`;
const HARD_TEXTS = ['', 'a\tb\\N\\.\r\nc', 'å\u2028ä\u2029ö\u00a0', '\\', '𝄞 "quoted", {curly}', 'NULL'];

function addRow(words: string): string {
  const quoted = pg.escapeLiteral(words);
  return `INSERT INTO trial (parent, words, amount, at, bytes, list, doc) VALUES ((SELECT max(id) FROM trial), ${quoted},
    1.10, '2026-11-23 10:00:00.123456Z', '\\x00ff0a09', ARRAY[${quoted}, NULL], jsonb_build_object('words', ${quoted}))`;
}

function addEvent(id: number): string {
  return `INSERT INTO outbox_event (id, name, payload, created_at, dispatched_at)
    VALUES (gen_random_uuid(), 'need.published', '{"id":${id}}', now(), now())`;
}

beforeAll(async () => {
  cpSync('db/migrations', migrationsFolder, { recursive: true });
  writeFileSync(join(migrationsFolder, '0900_trial__trial__create.sql'), TRIAL);
  await run('postgres', 'SELECT pg_advisory_lock(1)', `CREATE DATABASE ${DATABASE} TEMPLATE brygga`);
  await migrate(ownerUrl, migrationsFolder);
  await run(
    DATABASE,
    'ALTER TABLE trial DISABLE TRIGGER USER',
    ...HARD_TEXTS.map(addRow),
    'INSERT INTO trial DEFAULT VALUES',
    'ALTER TABLE trial ENABLE TRIGGER USER',
    addEvent(1),
    addEvent(2),
    'CREATE SCHEMA pgboss',
    `CREATE TYPE pgboss.job_state AS ENUM ('created', 'retry', 'active', 'completed', 'cancelled', 'failed')`,
    'CREATE TABLE pgboss.job (name text, data jsonb, state pgboss.job_state)',
    `INSERT INTO pgboss.job VALUES ('need.published.match', '{"id":1}', 'active')`,
    `INSERT INTO pgboss.job VALUES ('need.published.match', '{"id":2}', 'completed')`,
  );
});

afterAll(async () => {
  for (const suffix of ['', '_before_restore', '_restoring']) {
    await run('postgres', `DROP DATABASE IF EXISTS ${DATABASE}${suffix} WITH (FORCE)`);
  }
  rmSync(folder, { recursive: true, force: true });
});

async function run(database: string, ...statements: string[]): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(ownerUrl.replace(/[^/]*$/, database));
  await client.connect();
  try {
    let rows: Record<string, unknown>[] = [];
    for (const statement of statements) rows = (await client.query(statement)).rows;
    return rows;
  } finally {
    await client.end();
  }
}

async function readEverything(): Promise<Record<string, unknown>> {
  const client = new pg.Client(ownerUrl);
  await client.connect();
  const tables = await listTables(client);
  const read = async (name: string) =>
    (await client.query(`SELECT to_jsonb(row)::text AS row FROM ${name} AS row ORDER BY 1`)).rows;
  const entries: [string, unknown][] = [];
  for (const { name } of tables) entries.push([name, await read(name)]);
  await client.end();
  return Object.fromEntries(entries);
}

function restore(from: string, overwrite = true, kept: Partial<Secrets>[] = []) {
  return restoreBackup({
    ownerUrl,
    file: from,
    migrationsFolder,
    overwrite,
    keepSecrets: (secrets) => kept.push(secrets),
    log: () => undefined,
  });
}

test('a backup and its restore give back every row of every table', async () => {
  const waiting = `UPDATE outbox_event SET dispatched_at = NULL WHERE payload = '{"id":1}'`;
  const made = await writeBackup({ ownerUrl, secrets: SECRETS, file, version: '1.0.0', now: NOW });
  expect(statSync(file).mode & 0o777).toBe(0o600);
  // The event whose job was not done is handed out again: the one difference that is meant.
  await run(DATABASE, waiting);
  const before = await readEverything();
  await run(DATABASE, 'DELETE FROM trial', 'DELETE FROM outbox_event');
  const kept: Partial<Secrets>[] = [];
  expect(await restore(file, true, kept)).toEqual(made);
  expect(await readEverything()).toEqual(before);
  expect(Object.keys(before).length).toBe(made.tables);
  expect(kept).toEqual([SECRETS]);
});

test('after a restore numbers go on, references hold and triggers work', async () => {
  await expect(run(DATABASE, addRow('x'))).rejects.toThrow('closed');
  const added = await run(DATABASE, 'ALTER TABLE trial DISABLE TRIGGER USER', `${addRow('x')} RETURNING id`);
  expect(added).toEqual([{ id: HARD_TEXTS.length + 2 }]);
  await expect(run(DATABASE, 'UPDATE trial SET parent = 999')).rejects.toThrow('foreign key');
});

test('a database that holds something is overwritten only with leave, and is kept beside', async () => {
  await expect(restore(file, false)).rejects.toThrow('--overwrite');
  const rows = await run(`${DATABASE}_before_restore`, 'SELECT count(*)::int AS count FROM trial');
  expect(rows).toEqual([{ count: 0 }]);
});

test('an owner who passes no wall restores too, and every wall stands again', async () => {
  const ordinary = 'backup_ordinary';
  await run(
    'postgres',
    `CREATE ROLE ${ordinary} LOGIN CREATEDB PASSWORD 'p'`,
    `GRANT ${ordinary} TO CURRENT_USER`,
    `CREATE DATABASE ${ordinary} OWNER ${ordinary}`,
  );
  const url = new URL(ownerUrl);
  url.username = ordinary;
  url.password = 'p';
  url.pathname = `/${ordinary}`;
  const to = { ownerUrl: url.href, file, migrationsFolder, overwrite: true, keepSecrets: () => undefined };
  expect(await restoreBackup({ ...to, log: () => undefined })).toHaveProperty('rows');
  const walls = 'SELECT count(*)::int AS n FROM pg_class WHERE relforcerowsecurity';
  expect(await run(ordinary, walls)).toEqual(await run(DATABASE, walls));
  await run('postgres', `ALTER ROLE ${ordinary} NOCREATEDB`);
  await expect(restoreBackup({ ...to, log: () => undefined })).rejects.toThrow('CREATEDB');
  await run(
    'postgres',
    ...['', '_before_restore', '_restoring'].map((suffix) => `DROP DATABASE IF EXISTS ${ordinary}${suffix}`),
    `DROP ROLE ${ordinary}`,
  );
});

test('a backup that has no place, or nothing to hold, says so', async () => {
  const parts = { secrets: SECRETS, version: '1.0.0', now: NOW };
  const nowhere = join(folder, 'missing', 'one.backup');
  await expect(writeBackup({ ...parts, ownerUrl, file: nowhere })).rejects.toThrow(/cannot be written/);
  const empty = ownerUrl.replace(/[^/]*$/, 'postgres');
  await expect(writeBackup({ ...parts, ownerUrl: empty, file: join(folder, 'empty') })).rejects.toThrow(
    'nothing to back up',
  );
});

test('a backup never takes the place of an earlier file', async () => {
  await expect(writeBackup({ ownerUrl, secrets: SECRETS, file, version: '1.0.0', now: NOW })).rejects.toThrow(
    'exists already',
  );
});

test('a file that is cut off, damaged, foreign or missing changes nothing', async () => {
  const whole = readFileSync(file);
  const bad = join(folder, 'bad.backup');
  const damaged = Buffer.from(whole);
  damaged.fill(7, 200, 260);
  const before = await readEverything();
  for (const content of [
    whole.subarray(0, whole.length / 2),
    damaged,
    Buffer.from('PK\u0003\u0004'),
    Buffer.alloc(0),
  ]) {
    writeFileSync(bad, content);
    await expect(restore(bad)).rejects.toThrow(/bad\.backup is no whole backup/);
  }
  await expect(restore(join(folder, 'none.backup'))).rejects.toThrow('does not exist');
  expect(await readEverything()).toEqual(before);
});

test('a backup of a newer or another schema is refused by name', async () => {
  const trial = join(migrationsFolder, '0900_trial__trial__create.sql');
  copyFileSync(trial, join(folder, 'kept.sql'));
  writeFileSync(trial, `${TRIAL}-- changed`);
  await expect(restore(file)).rejects.toThrow('another 0900_trial__trial__create.sql');
  rmSync(trial);
  await expect(restore(file)).rejects.toThrow(/newer Brygga \(1\.0\.0, with 0900_trial/);
  copyFileSync(join(folder, 'kept.sql'), trial);
});
