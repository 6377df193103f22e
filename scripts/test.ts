// `npm test`: the checks, then all tests, then one line of counts. A check counts as one.
import { spawn } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from '../e2e/browser.ts';

type Counts = { passed: number; failed: number; skipped: number };

const root = new URL('..', import.meta.url).pathname.replace(/\/$/, '');
const folder = mkdtempSync(join(tmpdir(), 'brygga-test-'));

try {
  const total = sum(await checks(), await tests('unit'), await journeys());
  console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
  process.exitCode = total.failed === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function checks(): Promise<Counts> {
  const report = join(folder, 'checks.json');
  await run(process.execPath, ['scripts/check.ts', `--report=${report}`]);
  return read<Counts>(report) ?? { passed: 0, failed: 1, skipped: 0 };
}

/** The browser tests; a machine without a browser leaves them out and says so, except in CI, where that is a failure. */
async function journeys(): Promise<Counts> {
  const count = globSync('e2e/**/*.test.ts', { cwd: root }).length;
  if (count === 0 || (await findBrowser())) return tests('browser');
  console.log(
    `No Chromium or Chrome was found and none is packaged for this machine: ${count} files of browser tests left out`,
  );
  return process.env.CI ? { passed: 0, failed: count, skipped: 0 } : { passed: 0, failed: 0, skipped: count };
}

async function tests(project: string): Promise<Counts> {
  const report = join(folder, `${project}.json`);
  const options = [
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    '--passWithNoTests',
  ];
  const code = await run('node_modules/.bin/vitest', ['run', `--project=${project}`, ...options]);
  const result = read<{ numPassedTests: number; numFailedTests: number; numTotalTests: number }>(report);
  if (!result) return { passed: 0, failed: 1, skipped: 0 };
  const { numPassedTests: passed, numTotalTests: all } = result;
  // A file that breaks before its first test, or an error between tests, fails the run without failing a test.
  const failed = result.numFailedTests || (code === 0 ? 0 : 1);
  return { passed, failed, skipped: all - passed - result.numFailedTests };
}

function run(program: string, args: string[]): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: root, stdio: 'inherit' });
    child.on('error', () => resolve(1));
    child.on('close', (code) => resolve(code ?? 1));
  });
}

function read<T>(file: string): T | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

function sum(...all: Counts[]): Counts {
  const add = (key: keyof Counts) => all.reduce((total, counts) => total + counts[key], 0);
  return { passed: add('passed'), failed: add('failed'), skipped: add('skipped') };
}
