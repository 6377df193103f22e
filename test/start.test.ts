// `npm start` on a small package that stands in for a fresh clone: real npm, real processes, no network.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { isAlive } from '../src/platform/database/embedded/process-table.ts';

let root: string;
let running: ChildProcess | undefined;

const SERVER = `
  process.on('SIGTERM', () => { console.log('drained'); process.exit(0); });
  console.log('serving');
  setInterval(() => {}, 1000);`;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'brygga-start-'));
  cpSync('scripts', join(root, 'scripts'), { recursive: true });
  mkdirSync(join(root, 'src'));
  writeFileSync(join(root, 'src', 'main.js'), SERVER);
  write('package.json', {
    name: 'small',
    version: '1.0.0',
    type: 'module',
    dependencies: { left: 'file:left' },
    scripts: {
      start: 'exec node scripts/start.mjs',
      build: 'mkdir -p dist/server && cp src/main.js dist/server/main.js && echo built >> builds',
    },
  });
  mkdirSync(join(root, 'left'));
  write('left/package.json', { name: 'left', version: '1.0.0' });
  write('package-lock.json', {
    name: 'small',
    version: '1.0.0',
    lockfileVersion: 3,
    packages: {
      '': { name: 'small', version: '1.0.0', dependencies: { left: 'file:left' } },
      left: { version: '1.0.0' },
      'node_modules/left': { resolved: 'left', link: true },
    },
  });
});

afterEach(async () => {
  await stop();
  rmSync(root, { recursive: true, force: true });
});

function write(file: string, content: unknown): void {
  writeFileSync(join(root, file), JSON.stringify(content));
}

/** Starts and reads until the server says `serving` or the start has ended. */
async function start(): Promise<string[]> {
  const child = spawn('npm', ['start', '--silent'], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  running = child;
  const lines: string[] = [];
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const serving = new Promise<void>((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream }).on('line', (line) => {
        lines.push(line);
        if (line === 'serving') resolve();
      });
    }
  });
  await Promise.race([ended, serving]);
  return lines;
}

async function stop(): Promise<number | null> {
  const child = running;
  if (!child || child.exitCode !== null) return null;
  const code = new Promise<number | null>((resolve) => child.once('close', resolve));
  child.kill('SIGTERM');
  return code;
}

function builds(): number {
  return readFileSync(join(root, 'builds'), 'utf8').trim().split('\n').length;
}

test('the first start installs and builds, the second does neither, and both stop cleanly', async () => {
  const first = await start();
  expect(first).toEqual([
    'Installing the packages (once; this takes a minute or two)',
    'Building the pages',
    'serving',
  ]);
  expect(await stop()).toBe(0);
  expect(first.at(-1)).toBe('drained');
  expect(await start()).toEqual(['serving']);
  expect(await stop()).toBe(0);
}, 30_000);

test('a changed source is built again, a changed test is not', async () => {
  await start();
  await stop();
  writeFileSync(join(root, 'src', 'rule.test.js'), '');
  await start();
  await stop();
  expect(builds()).toBe(1);
  writeFileSync(join(root, 'src', 'main.js'), `${SERVER}// changed`);
  expect(await start()).toEqual(['Building the pages', 'serving']);
  expect(builds()).toBe(2);
}, 30_000);

test('packages that differ from the locked ones are installed again', async () => {
  await start();
  await stop();
  write('node_modules/.package-lock.json', { packages: { left: { version: '0.9.0' } } });
  expect(await start()).toEqual(['Bringing the packages up to date', 'serving']);
}, 30_000);

test('a package that was taken away is installed again', async () => {
  await start();
  await stop();
  rmSync(join(root, 'node_modules', 'left'), { recursive: true });
  expect(await start()).toEqual(['Bringing the packages up to date', 'serving']);
});

test('a build that fails shows what it said and starts nothing', async () => {
  writeFileSync(join(root, 'src', 'main.js'), SERVER);
  rmSync(join(root, 'src', 'main.js'));
  const lines = await start();
  expect(lines).toContain('The build failed');
  expect(lines.join('\n')).toContain('main.js');
  expect(existsSync(join(root, 'dist', '.sources'))).toBe(false);
}, 30_000);

test('a signal during the build ends the build too, and the next start builds anew', async () => {
  write('package.json', {
    ...JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')),
    scripts: { start: 'exec node scripts/start.mjs', build: 'sleep 600 & echo $! > sleeper; wait' },
  });
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    cwd: root,
    env: { ...process.env, PATH: `${join(process.cwd(), 'node_modules/.bin')}:${process.env.PATH}` },
    stdio: 'ignore',
  });
  running = child;
  const ended = new Promise((resolve) => child.once('close', resolve));
  const sleeper = join(root, 'sleeper');
  await vi.waitFor(() => expect(readFileSync(sleeper, 'utf8')).toMatch(/\d\n/), { timeout: 30_000 });
  child.kill('SIGTERM');
  expect(await ended).toBe(128 + constants.signals.SIGTERM);
  const pid = Number(readFileSync(sleeper, 'utf8'));
  await vi.waitFor(() => expect(isAlive(pid)).toBe(false));
  expect(existsSync(join(root, 'dist', '.sources'))).toBe(false);
});

test('the scripts that run before installation need nothing but Node', () => {
  const imports = execFileSync('grep', ['-hoE', "from '[^']+'", '-r', 'scripts', '--include=*.mjs'], {
    encoding: 'utf8',
  });
  for (const line of imports.trim().split('\n')) expect(line).toMatch(/from '(node:|\.\/)/);
});
