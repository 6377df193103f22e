// `npm test`: the checks and all tests, then one line of counts. A check counts as one. The browser journeys wait much
// of their time, for pages and for a reader's pace, so they run beside the rest; what they say comes last, and whole.
import { spawn } from 'node:child_process';
import { closeSync, globSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from '../e2e/browser.ts';

type Counts = { passed: number; failed: number; skipped: number };
type Program = { path: string; args: string[] };

const root = new URL('..', import.meta.url).pathname.replace(/\/$/, '');
const folder = mkdtempSync(join(tmpdir(), 'brygga-test-'));

try {
  const [rest, browser] = await Promise.all([checksAndTests(), journeys()]);
  process.stdout.write(browser.said);
  const total = sum(...rest, browser.counts);
  console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
  process.exitCode = total.failed === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function checksAndTests(): Promise<Counts[]> {
  return [await checks(), await tests('unit', run)];
}

async function checks(): Promise<Counts> {
  const report = join(folder, 'checks.json');
  await run({ path: process.execPath, args: ['scripts/check.ts', `--report=${report}`] });
  return read<Counts>(report) ?? { passed: 0, failed: 1, skipped: 0 };
}

/** The browser tests; a machine without a browser leaves them out and says so, except in CI, where that is a failure. */
async function journeys(): Promise<{ counts: Counts; said: string }> {
  const count = globSync('e2e/**/*.test.ts', { cwd: root }).length;
  if (count === 0 || (await findBrowser())) {
    const log = join(folder, 'browser.log');
    const counts = await tests('browser', (program) => run(program, log));
    return { counts, said: readFileSync(log, 'utf8') };
  }
  const said = `No Chromium or Chrome was found and none is packaged for this machine: ${count} files of browser tests left out\n`;
  const counts = process.env.CI
    ? { passed: 0, failed: count, skipped: 0 }
    : { passed: 0, failed: 0, skipped: count };
  return { counts, said };
}

async function tests(project: string, by: (program: Program) => Promise<number>): Promise<Counts> {
  const report = join(folder, `${project}.json`);
  const options = [
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    '--passWithNoTests',
  ];
  const code = await by({
    path: 'node_modules/.bin/vitest',
    args: ['run', `--project=${project}`, ...options],
  });
  const result = read<{ numPassedTests: number; numFailedTests: number; numTotalTests: number }>(report);
  if (!result) return { passed: 0, failed: 1, skipped: 0 };
  const { numPassedTests: passed, numTotalTests: all } = result;
  // A file that breaks before its first test, or an error between tests, fails the run without failing a test.
  const failed = result.numFailedTests || (code === 0 ? 0 : 1);
  return { passed, failed, skipped: all - passed - result.numFailedTests };
}

/** What it says goes to the file, or is shown as it comes. */
async function run({ path, args }: Program, file?: string): Promise<number> {
  const said = file === undefined ? 'inherit' : openSync(file, 'w');
  const child = spawn(path, args, { cwd: root, stdio: ['inherit', said, said] });
  const code = await new Promise<number>((resolve) => {
    child.on('error', () => resolve(1));
    child.on('close', (ended) => resolve(ended ?? 1));
  });
  if (typeof said === 'number') closeSync(said);
  return code;
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
