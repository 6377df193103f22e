// Writes the table of settings in README.md from src/platform/config.ts; `--check` only says whether it is current.
import { readFileSync, writeFileSync } from 'node:fs';
import { settingsTable } from '../src/platform/config.ts';

const TARGET = 'README.md';
const PLACE = /(<!-- settings:.*-->\n)[\s\S]*?(<!-- end of settings -->)/;

const text = readFileSync(TARGET, 'utf8');
if (!PLACE.test(text)) throw new Error(`Expected ${TARGET} to mark the place of its settings`);
const made = text.replace(PLACE, (_, start: string, end: string) => `${start}\n${settingsTable()}\n\n${end}`);

if (!process.argv.includes('--check')) writeFileSync(TARGET, made);
else if (made !== text) {
  console.error(`${TARGET} does not list the settings of src/platform/config.ts. Run: npm run settings`);
  process.exitCode = 1;
}
