// `brygga import municipalities FILE`: more municipalities than those of the region. `brygga export municipalities`.
import { readFileSync } from 'node:fs';
import { type Command, UsageProblem } from '../../platform/cli.ts';
import { translator } from '../../platform/i18n.ts';
import { fileProblems, rowProblems } from './import.messages.ts';
import type { RowProblem } from './municipality-rows.ts';
import { municipalitiesCsv } from './places.document.ts';
import { readMunicipalityList } from './places.import.ts';
import { importMunicipalities, listMunicipalities } from './places.service.ts';

const OPERATOR = { kind: 'operator' } as const;
const t = translator('en');

const importCommand: Command = {
  name: 'import municipalities',
  about:
    'Bring municipalities in from a CSV file with code, name, main town, latitude and longitude; county and tile if it has them.',
  arguments: 'FILE',
  options: [{ name: 'preview', about: 'Show what would change; store nothing' }],
  examples: [
    'brygga import municipalities --preview kommuner.csv',
    'brygga import municipalities kommuner.csv --json',
  ],
  async run(context, given) {
    const [file, ...rest] = given.words;
    if (file === undefined || rest.length > 0)
      throw new UsageProblem('Expected: brygga import municipalities FILE');
    const list = readMunicipalityList(readBytes(file));
    if (!list.ok)
      throw new UsageProblem(
        `${file}: ${t(fileProblems[list.refusal], { columns: list.columns.join(', ') })}`,
      );
    const preview = given.options.preview === true;
    const { runWork } = await context.database();
    const report = await runWork(OPERATOR, (work) => importMunicipalities(work, list.rows, { preview }));
    const problems = [...list.problems, ...report.problems]
      .sort((a, b) => a.line - b.line)
      .map((one) => ({ line: one.line, code: one.problem, message: say(one) }));
    const { added, changed, unchanged } = report;
    const counts = [
      `${added} added, ${changed} changed, ${unchanged} unchanged, ${problems.length} rows with problems`,
      ...(preview ? ['Nothing was stored.'] : []),
    ];
    const lines = problems.map((one) => `line ${one.line}: ${one.message}`);
    return {
      json: { added, changed, unchanged, stored: !preview, problems },
      text: [...lines, ...counts].join('\n'),
    };
  },
};

const exportCommand: Command = {
  name: 'export municipalities',
  about: 'All municipalities as CSV, in the form that the import reads; with --json as JSON.',
  examples: ['brygga export municipalities > kommuner.csv', 'brygga export municipalities --json'],
  async run(context) {
    const { runWork } = await context.database();
    const municipalities = await runWork(OPERATOR, listMunicipalities);
    return { json: { municipalities }, text: municipalitiesCsv(municipalities).trimEnd() };
  },
};

export const placesCommands: readonly Command[] = [importCommand, exportCommand];

function readBytes(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new UsageProblem(
      `${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

function say(problem: RowProblem): string {
  return t(rowProblems[problem.problem], { value: problem.value === '' ? '""' : problem.value });
}
