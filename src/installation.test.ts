// How an installation comes to be: real folders and processes, really broken off.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import pg from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openServer } from './installation.ts';
import { readConfig } from './platform/config.ts';
import type { DatabaseServer } from './platform/database/server.ts';

let folder: string;
const opened: DatabaseServer[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'brygga-installation-'));
  chmodSync(folder, 0o711);
});

afterEach(async () => {
  for (const server of opened.splice(0).reverse()) await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

function settings(demo?: 'off') {
  return readConfig({ BRYGGA_DATA_DIR: join(folder, 'data'), BRYGGA_DEMO: demo });
}

async function open(lines: string[], config = settings(), join = false) {
  const server = await openServer(config, { log: (line) => void lines.push(line), join });
  opened.push(server);
  return server;
}

async function count(server: DatabaseServer, table: string): Promise<number> {
  const client = new pg.Client(server.ownerUrl);
  await client.connect();
  const { rows } = await client.query<{ n: number }>(`select count(*)::int as n from ${table}`);
  await client.end();
  return rows[0]?.n ?? 0;
}

/** Starts in a process of its own, and kills that as soon as it says `line`. */
async function killAt(line: string): Promise<void> {
  const code = `
    const { openServer } = await import(${JSON.stringify(join(import.meta.dirname, 'installation.ts'))});
    const { readConfig } = await import(${JSON.stringify(join(import.meta.dirname, 'platform/config.ts'))});
    await openServer(readConfig({ BRYGGA_DATA_DIR: ${JSON.stringify(join(folder, 'data'))} }), { log: console.log });`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'close');
  for await (const said of createInterface({ input: child.stdout })) if (said === line) child.kill('SIGKILL');
  expect((await ended)[1]).toBe('SIGKILL');
}

test('a first start that is told to stop while it loads, and one that is killed, are made up for by the next', async () => {
  const stopping = new AbortController();
  const stopped: string[] = [];
  const start = openServer(settings(), {
    signal: stopping.signal,
    log(line) {
      stopped.push(line);
      if (line === 'Demo: people') stopping.abort();
    },
  });
  await expect(start).rejects.toThrow('aborted');
  expect(stopped).not.toContain('Demo: events');
  await killAt('Demo: events');
  const lines: string[] = [];
  const server = await open(lines);
  expect(lines).toEqual(
    expect.arrayContaining(['Counties and municipalities', 'Demo: people', 'Demo: needs']),
  );
  expect(await count(server, 'need')).toBeGreaterThan(0);
  expect(await count(server, 'offer')).toBeGreaterThan(400);
});

test('a command that comes during the first start waits for it and loads nothing twice', async () => {
  const [first, second]: string[][] = [[], []];
  const starting = open(first ?? [], settings('off'));
  const joining = open(second ?? [], settings('off'), true);
  const [server, joined] = await Promise.all([starting, joining]);
  expect(joined.ownerUrl).toBe(server.ownerUrl);
  const loads = [...(first ?? []), ...(second ?? [])].filter((line) => line === 'Methods of the bank');
  expect(loads).toHaveLength(1);
});
