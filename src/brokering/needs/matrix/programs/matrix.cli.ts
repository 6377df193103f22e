// `brygga matrix list|show|import|export`: matrices as the operator sees them, without names.
import { readFileSync, writeFileSync } from 'node:fs';
import { readAllParts } from '../../../../platform/all-parts.ts';
import {
  type Command,
  type CommandContext,
  type GivenArguments,
  UsageProblem,
} from '../../../../platform/cli.ts';
import { translator } from '../../../../platform/i18n.ts';
import { matrixCsv, matrixXlsx } from '../exchange/matrix.document.ts';
import { rowsInFile } from '../exchange/matrix.import.ts';
import { importMatrix } from '../exchange/matrix-import.service.ts';
import { readMatrixTable } from '../exchange/matrix-table.ts';
import { getMatrix, listMatrices } from '../matrix.service.ts';
import { type MatrixJson, toMatrixJson, toMatrixLineJson } from './matrix-json.ts';

const OPERATOR = { kind: 'operator' } as const;
const t = translator('en');

const list: Command = {
  name: 'matrix list',
  about: 'All competence matrices, with the id that the other commands ask for.',
  examples: ['brygga matrix list --json'],
  async run(context) {
    const { runWork } = await context.database();
    const all = await runWork(OPERATOR, (work) => readAllParts((part) => listMatrices(work, part)));
    const text = all.map(({ id, title, organisation }) => `${id}  ${organisation.name}: ${title}`).join('\n');
    return { json: { matrices: all.map(toMatrixLineJson) }, text: text || 'No matrices' };
  },
};

const show: Command = {
  name: 'matrix show',
  about: 'What the work of a matrix requires, and the gaps; rows without names.',
  arguments: 'ID',
  examples: ['brygga matrix show 019d0000-0000-7000-8000-000000000000 --json'],
  async run(context, given) {
    const json = toMatrixJson(await read(context, onlyWord(given, 'matrix show ID')));
    return { json, text: describe(json) };
  },
};

const exportFile: Command = {
  name: 'matrix export',
  about: 'Write a matrix to a file that matrix import reads back; rows are called Person 1, Person 2 …',
  arguments: 'ID',
  options: [{ name: 'output', value: 'FILE', about: '.xlsx or .csv; CSV on standard output without it' }],
  examples: ['brygga matrix export 019d0000-0000-7000-8000-000000000000 --output matrix.xlsx'],
  async run(context, given) {
    const matrix = await read(context, onlyWord(given, 'matrix export ID'));
    const { output } = given.options;
    const csv = matrixCsv(matrix, 'sv');
    if (typeof output !== 'string') return { json: toMatrixJson(matrix), text: csv.trimEnd() };
    writeFileSync(output, output.endsWith('.xlsx') ? await matrixXlsx(matrix, 'sv') : csv);
    return { json: { file: output, people: matrix.people.length }, text: `${matrix.people.length} rows` };
  },
};

const importFile: Command = {
  name: 'matrix import',
  about: 'Bring levels and requirements in from Excel or CSV. Shows what changes; stores with --confirm.',
  arguments: 'FILE',
  options: [
    { name: 'matrix', value: 'ID', about: 'Which matrix' },
    { name: 'confirm', about: 'Store what was found' },
  ],
  examples: ['brygga matrix import matrix.xlsx --matrix 019d0000-0000-7000-8000-000000000000 --confirm'],
  async run(context, given) {
    const file = onlyWord(given, 'matrix import FILE');
    const { matrix: id } = given.options;
    if (typeof id !== 'string') throw new UsageProblem('Expected --matrix ID');
    const rows = await rowsInFile(bytesOf(file));
    if (!rows) throw new UsageProblem(`${file} is neither Excel nor CSV`);
    const table = readMatrixTable(rows);
    const store = given.options.confirm === true;
    const { runWork } = await context.database();
    const { added, changed } = await runWork(OPERATOR, (work) => importMatrix(work, id, { table, store }));
    const problems = table.problems.map(({ message, ...one }) => ({ ...one, reason: t(message) }));
    for (const { row, column, reason } of problems) context.say(`Row ${row}, ${column}: ${reason}`);
    const text = `${added.competences} new competences, ${added.people} new rows, ${changed.requirements} changed requirements, ${changed.levels} levels${store ? ' stored' : '; --confirm stores them'}`;
    return { json: { stored: store, added, changed, problems }, text };
  },
};

export const matrixCommands: readonly Command[] = [list, show, importFile, exportFile];

async function read(context: CommandContext, id: string) {
  const { runWork } = await context.database();
  return runWork(OPERATOR, (work) => getMatrix(work, id));
}

function onlyWord({ words }: GivenArguments, usage: string): string {
  const [word, ...rest] = words;
  if (word === undefined || rest.length > 0) throw new UsageProblem(`Expected: brygga ${usage}`);
  return word;
}

function bytesOf(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch {
    throw new UsageProblem(`Cannot read ${file}`);
  }
}

function describe({ title, organisation, gap, competences }: MatrixJson): string {
  const rows = competences.map(
    (one) =>
      `${String(one.gap ?? '–').padStart(4)}  ${one.name}: ${one.covered ?? '–'} of ${one.of ?? '–'} at level ${one.required}${one.low ? ', low' : ''}`,
  );
  return [`${organisation.name}: ${title}`, ...rows, `${String(gap ?? '–').padStart(4)}  steps in all`].join(
    '\n',
  );
}
