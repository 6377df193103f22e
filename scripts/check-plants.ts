// Sees each rule fail: builds a sound house in a temporary folder, where nothing may be found, then plants one
// violation of each rule in it, and each of them must be found.
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { checkDocs, docsRules } from './check-docs.ts';
import { checkImports, cruiseOptions } from './check-imports.ts';
import { leakRules, leaksIn } from './check-leaks.ts';
import { checkNames, nameRules } from './check-names.ts';
import { checkNotes, noteRules } from './check-notes.ts';
import { checkPurity, purityRules } from './check-purity.ts';
import { checkSizes, sizeRules } from './check-sizes.ts';
import { checkTables, tableRules } from './check-tables.ts';
import { checkTexts, textRules } from './check-texts.ts';
import type { Finding } from './finding.ts';
import { importRules } from './import-rules.ts';
import { harmless, leaks, plants, soundHouse } from './plants.ts';
import { readSources } from './source.ts';

const BLIND: Finding = {
  rule: 'every-module-read',
  file: 'src/main.ts',
  detail: 'was left unread and nobody noticed',
};

/** Every rule that `checkHouse` holds; each needs a plant. */
function ruleNames(): string[] {
  const syntax = [
    docsRules,
    leakRules,
    nameRules,
    noteRules,
    purityRules,
    sizeRules,
    tableRules,
    textRules,
  ].flat();
  return [...importRules.map(({ name }) => name ?? ''), ...syntax];
}

async function checkHouse(root: string): Promise<Finding[]> {
  const sources = readSources(root);
  return [
    ...(await checkImports(root)),
    ...checkNames(sources),
    ...checkPurity(sources),
    ...checkSizes(sources).findings,
    ...checkTables(sources),
    ...checkTexts(sources),
    ...checkDocs(sources),
    ...checkNotes(root),
  ];
}

/** What is wrong with the rules themselves: a rule without a plant, a plant that no rule saw, a false alarm. */
export async function checkPlants(root: string): Promise<Finding[]> {
  const house = realpathSync(mkdtempSync(join(tmpdir(), 'brygga-plants-')));
  try {
    symlinkSync(realpathSync(join(root, 'node_modules')), join(house, 'node_modules'));
    copyFileSync(join(root, 'tsconfig.json'), join(house, 'tsconfig.json'));
    write(house, soundHouse());
    const alarms = await checkHouse(house);
    const blind = await checkImports(house, { ...cruiseOptions, exclude: { path: ['^src/main'] } });
    const planted = plants();
    for (const { file, text, around = {} } of planted)
      write(house, { ...around, ...(text ? { [file]: text } : {}) });
    const seen = new Set((await checkHouse(house)).map(({ rule, file }) => `${rule} ${file}`));
    const names = new Set([...planted, ...leaks].map(({ rule }) => rule));
    return [
      ...alarms.map((alarm) => ({ ...alarm, rule: 'false-alarm', detail: `${alarm.rule}: ${alarm.detail}` })),
      ...(blind.some(({ rule }) => rule === 'every-module-read') ? [] : [BLIND]),
      ...ruleNames()
        .filter((rule) => !names.has(rule))
        .map((rule) => ({ rule, file: 'scripts/plants.ts', detail: 'no violation of this rule is planted' })),
      ...leaks
        .filter(({ rule, text }) => !leaksIn('', text).some((leak) => leak.rule === rule))
        .map(({ rule }) => ({ rule, file: 'scripts/plants.ts', detail: 'a leak was not seen' })),
      ...harmless.flatMap((text) => leaksIn('scripts/plants.ts', text)),
      ...planted
        .filter(
          ({ rule, file, around = {} }) =>
            ![file, ...Object.keys(around)].some((one) => seen.has(`${rule} ${one}`)),
        )
        .map(({ rule, file }) => ({ rule, file, detail: 'was planted and not seen' })),
    ];
  } finally {
    rmSync(house, { recursive: true, force: true });
  }
}

function write(house: string, files: Record<string, string>): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(house, file)), { recursive: true });
    writeFileSync(join(house, file), text);
  }
}
