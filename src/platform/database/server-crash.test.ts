// What the data folder survives: real processes, really killed.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import pg from 'pg';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { isDatabaseAway, openDatabase } from './database.ts';
import { isAlive } from './embedded/process-table.ts';
import { type DatabaseServer, joinDatabaseServer, startDatabaseServer } from './server.ts';

// Real servers start and stop here; a busy machine takes its time.

let folder: string;
let dataDir: string;
const started: DatabaseServer[] = [];
const children: ChildProcess[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'brygga-crash-'));
  chmodSync(folder, 0o711);
  dataDir = join(folder, 'data');
});

afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  for (const server of started.splice(0)) await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function start(lines: string[] = []): Promise<DatabaseServer> {
  const server = await startDatabaseServer({ dataDir, log: (line) => lines.push(line) });
  started.push(server);
  return server;
}

/** Starts the database in a process of its own; on SIGTERM it drains for a second before it stops. */
async function startElsewhere(): Promise<ChildProcess> {
  const code = `
    const { startDatabaseServer } = await import(${JSON.stringify(join(import.meta.dirname, 'server.ts'))});
    const server = await startDatabaseServer({ dataDir: ${JSON.stringify(dataDir)}, log() {} });
    process.on('SIGTERM', () => { server.announceStop(); setTimeout(() => server.stop(), 1000); });
    console.log('up');
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  if (child.stdout) await once(child.stdout, 'data');
  return child;
}

async function ask(server: DatabaseServer, sql: string): Promise<unknown[]> {
  const client = new pg.Client(server.ownerUrl);
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query({ text: sql, rowMode: 'array' })).rows.flat();
  } finally {
    await client.end();
  }
}

async function addOneRow(): Promise<void> {
  const joined = await joinDatabaseServer({ dataDir, log: () => undefined });
  await ask(joined, 'CREATE TABLE kept AS SELECT 7 AS value');
}

async function kill(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

function databasePid(): number {
  return Number(readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
}

test('a second start on the same folder refuses and names the process that has it', async () => {
  await start();
  await expect(startDatabaseServer({ dataDir, log: () => undefined })).rejects.toThrow(
    new RegExp(`process ${process.pid}\\).*BRYGGA_DATA_DIR`),
  );
});

test('a start that meets a server shutting down waits for it', async () => {
  const child = await startElsewhere();
  await addOneRow();
  child.kill('SIGTERM');
  await vi.waitFor(() => expect(readFileSync(join(dataDir, 'owner.json'), 'utf8')).toContain('stopping'));
  const lines: string[] = [];
  const server = await start(lines);
  expect(lines[0]).toContain('shutting down');
  expect(await ask(server, 'SELECT value FROM kept')).toEqual([7]);
});

test('after a kill of the server alone, the next start ends the orphan and has every row', async () => {
  const child = await startElsewhere();
  await addOneRow();
  const orphan = databasePid();
  await kill(child);
  expect(isAlive(orphan)).toBe(true);
  const server = await start();
  expect(isAlive(orphan)).toBe(false);
  expect(await ask(server, 'SELECT value FROM kept')).toEqual([7]);
});

test('after a kill of the server and the database, the next start recovers every row', async () => {
  const child = await startElsewhere();
  await addOneRow();
  const database = databasePid();
  await kill(child);
  process.kill(database, 'SIGKILL');
  const server = await start();
  expect(await ask(server, 'SELECT value FROM kept')).toEqual([7]);
});

test('a database killed under a running server comes back at the same address', async () => {
  const states: string[] = [];
  const server = await startDatabaseServer({
    dataDir,
    log: () => undefined,
    onState: (state) => states.push(state),
  });
  started.push(server);
  await ask(server, 'CREATE TABLE kept AS SELECT 7 AS value');
  process.kill(databasePid(), 'SIGKILL');
  await vi.waitFor(() => expect(states).toEqual(['restarting', 'ready']), 20_000);
  expect(await ask(server, 'SELECT value FROM kept')).toEqual([7]);
});

test('work under way when the database dies fails, and the next succeeds', async () => {
  const server = await start();
  const db = openDatabase(server.appUrl);
  const work = db.transaction().execute(async (tx) => {
    await sql`SELECT 1`.execute(tx);
    process.kill(databasePid(), 'SIGKILL');
    await vi.waitFor(() => expect(server.state()).toBe('restarting'), 5000);
    await sql`SELECT 1`.execute(tx);
  });
  const failure: unknown = await work.catch((error: unknown) => error);
  expect(isDatabaseAway(failure), String(failure)).toBe(true);
  await vi.waitFor(() => expect(server.state()).toBe('ready'), 20_000);
  expect((await sql`SELECT 1 AS one`.execute(db)).rows).toEqual([{ one: 1 }]);
  await db.destroy();
});

test('a process id in the folder that now belongs to a stranger hinders nothing', async () => {
  const server = await start();
  const pidFile = join(dataDir, 'postgres', 'postmaster.pid');
  const lines = readFileSync(pidFile, 'utf8').split('\n');
  await server.stop();
  started.splice(0);
  writeFileSync(pidFile, [process.pid, ...lines.slice(1)].join('\n'));
  expect(await ask(await start(), 'SELECT 1')).toEqual([1]);
  expect(isAlive(process.pid)).toBe(true);
});

test('secrets and the cluster are closed to other accounts, and a cluster without its secrets is refused', async () => {
  const server = await start();
  for (const name of ['secrets.json', 'lock']) expect(statSync(join(dataDir, name)).mode & 0o777).toBe(0o600);
  expect(statSync(join(dataDir, 'postgres')).mode & 0o777).toBe(0o700);
  await server.stop();
  started.splice(0);
  rmSync(join(dataDir, 'secrets.json'));
  await expect(start()).rejects.toThrow('secrets.json is missing');
});

test('a folder made by an older PostgreSQL says how to move on', async () => {
  mkdirSync(join(dataDir, 'postgres'), { recursive: true });
  writeFileSync(join(dataDir, 'secrets.json'), '{}');
  writeFileSync(join(dataDir, 'postgres', 'PG_VERSION'), '15\n');
  chmodSync(dataDir, 0o711);
  await expect(start()).rejects.toThrow(/PostgreSQL 15.*brygga backup FILE.*brygga restore FILE/);
});

test.each(['/proc/brygga/data', 'file', 'file/data'])(
  'where no folder can be made (%s), the start says so and names the setting',
  async (path) => {
    writeFileSync(join(folder, 'file'), '');
    const impossible = path.startsWith('/') ? path : join(folder, path);
    await expect(startDatabaseServer({ dataDir: impossible, log: () => undefined })).rejects.toThrow(
      /Cannot write in the data folder .*BRYGGA_DATA_DIR/,
    );
  },
);

test('a folder that holds other things is left alone', async () => {
  mkdirSync(dataDir);
  writeFileSync(join(dataDir, 'holiday.jpg'), '');
  await expect(start()).rejects.toThrow(/holiday\.jpg.*BRYGGA_DATA_DIR/);
});

test.runIf(process.getuid?.() === 0)('as root, a folder below a closed one is refused by name', async () => {
  chmodSync(folder, 0o700);
  await expect(start()).rejects.toThrow(new RegExp(`${folder} is closed.*BRYGGA_DATA_DIR`));
});
