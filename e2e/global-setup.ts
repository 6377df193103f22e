// One real server for all journeys: built as `npm start` builds it, on a data folder and a port of its own, with the
// demo region.
import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { TestProject } from 'vitest/node';
import { settings } from '../src/platform/config.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the server answers, without a slash at the end. */
    address: string;
  }
}

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'brygga-journeys-'));
  // Started as root, the database runs as another account, which must be able to come in.
  chmodSync(folder, 0o755);
  const env = { ...ownEnvironment(), PORT: '0', BRYGGA_DATA_DIR: join(folder, 'data'), LOG_LEVEL: 'error' };
  const server = spawn(process.execPath, ['scripts/start.mjs'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise<void>((resolve) => server.once('close', () => resolve()));
  const said: string[] = [];
  const address = new Promise<string>((resolve, reject) => {
    for (const stream of [server.stdout, server.stderr]) {
      createInterface({ input: stream }).on('line', (line) => {
        said.push(line);
        const found = /ready: (http\S+)/.exec(line)?.[1];
        if (found) resolve(found.replace(/\/$/, ''));
      });
    }
    ended.then(() => reject(new Error(`The server did not start:\n${said.join('\n')}`)));
  });
  project.provide('address', await address);
  return async () => {
    server.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
}

/** Without the settings of whoever runs the tests: their database is not ours to fill. */
function ownEnvironment(): Record<string, string | undefined> {
  const theirs = new Set(Object.values(settings).map(({ variable }) => variable));
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !theirs.has(name)));
}
