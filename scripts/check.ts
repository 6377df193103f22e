// `npm run check`: everything that can be said about the source without running it.
// Prints one line per check, and below it what was found; exits 1 when anything was.
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { checkDocs } from './check-docs.ts';
import { checkImports } from './check-imports.ts';
import { checkLeaks } from './check-leaks.ts';
import { checkNames } from './check-names.ts';
import { checkNotes } from './check-notes.ts';
import { checkPlants } from './check-plants.ts';
import { checkPurity } from './check-purity.ts';
import { checkSizes } from './check-sizes.ts';
import { checkTables } from './check-tables.ts';
import { checkTexts } from './check-texts.ts';
import { type Finding, writeFinding } from './finding.ts';
import { readSources } from './source.ts';

type Outcome = { ok: boolean; text: string };
type Check = { name: string; run: () => Promise<Outcome> };

const root = new URL('..', import.meta.url).pathname.replace(/\/$/, '');
const PATH = `${join(root, 'node_modules', '.bin')}${delimiter}${process.env.PATH}`;

const sources = readSources(root);
const sizes = checkSizes(sources);

const checks: Check[] = [
  { name: 'format and lint', run: () => program('biome', ['check', '.', '--error-on-warnings']) },
  { name: 'types', run: () => program('tsc', ['-p', '.']) },
  { name: 'dead code', run: () => program('knip', ['--no-progress', '--reporter', 'compact']) },
  { name: 'imports', run: () => findings(checkImports(root)) },
  {
    name: 'table types current',
    run: () => program(process.execPath, ['scripts/generate-tables.ts', '--check']),
  },
  { name: 'theme current', run: () => program(process.execPath, ['scripts/generate-theme.ts', '--check']) },
  { name: 'icons current', run: () => program(process.execPath, ['scripts/generate-icons.ts', '--check']) },
  {
    name: 'settings in README',
    run: () => program(process.execPath, ['scripts/generate-settings.ts', '--check']),
  },
  { name: 'names', run: () => findings(checkNames(sources)) },
  { name: 'pure files', run: () => findings(checkPurity(sources)) },
  { name: 'sizes', run: () => findings(sizes.findings, sizes.figures) },
  { name: 'tables', run: () => findings(checkTables(sources)) },
  { name: 'texts', run: () => findings(checkTexts(sources)) },
  { name: 'nothing private', run: () => findings(checkLeaks(root)) },
  { name: 'documents', run: () => findings(checkNotes(root)) },
  { name: 'each rule seen failing', run: () => findings(checkPlants(root)) },
  { name: 'docstrings', run: () => findings(checkDocs(sources)) },
];

const started = Date.now();
const outcomes = await Promise.all(checks.map(timed));
const failed = outcomes.filter(({ ok }) => !ok).length;
const report = process.argv.find((option) => option.startsWith('--report='))?.slice('--report='.length);
if (report) writeFileSync(report, JSON.stringify({ passed: outcomes.length - failed, failed, skipped: 0 }));
console.log(`${outcomes.length - failed} checks passed, ${failed} failed, ${seconds(started)}`);
process.exitCode = failed === 0 ? 0 : 1;

async function timed(check: Check): Promise<Outcome> {
  const from = Date.now();
  const outcome = await check.run();
  console.log(`${outcome.ok ? '✓' : '✗'} ${check.name} ${seconds(from)}`);
  if (outcome.text) console.log(outcome.text);
  return outcome;
}

async function findings(work: Promise<Finding[]> | Finding[], figures: string[] = []): Promise<Outcome> {
  const found = await work;
  const text = [...figures.map((line) => `  ${line}`), ...found.map(writeFinding)].join('\n');
  return { ok: found.length === 0, text };
}

/** Runs a program, those of node_modules/.bin first; its output is shown only when it fails. */
function program(name: string, args: string[]): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(name, args, { cwd: root, env: { ...process.env, PATH } });
    let text = '';
    child.stdout.on('data', (chunk) => (text += chunk));
    child.stderr.on('data', (chunk) => (text += chunk));
    child.on('error', (error) => resolve({ ok: false, text: error.message }));
    child.on('close', (code) => resolve({ ok: code === 0, text: code === 0 ? '' : text.trimEnd() }));
  });
}

function seconds(from: number): string {
  return `${((Date.now() - from) / 1000).toFixed(1)} s`;
}
