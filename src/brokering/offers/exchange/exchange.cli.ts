// `brygga import offers FILE…`: bring lists of offers in, with a preview first. `brygga export offers`: the way out.
import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import {
  type Command,
  type CommandContext,
  type GivenArguments,
  UsageProblem,
} from '../../../platform/cli.ts';
import { translator } from '../../../platform/i18n.ts';
import { findOrganisationId } from '../../../register/organisations/organisations.service.ts';
import { listEveryOffer } from '../offers.service.ts';
import { type ColumnMap, isOfferField, OFFER_FIELDS } from './columns.ts';
import { EXPORT_FORMATS } from './export-format.ts';
import { importOffers } from './import.service.ts';
import type { ImportReport } from './import-report.ts';
import { offersAs } from './offers.document.ts';
import { type ReadOptions, readOffers } from './offers.import.ts';
import { FORMATS, type Format, type Reading, type RowProblem } from './reading.ts';

const OPERATOR = { kind: 'operator' } as const;
const SHOWN_PROBLEMS = 20;
const t = translator('en');

const importCommand: Command = {
  name: 'import offers',
  about: 'Bring offers in from CSV, Excel, JSON or JSON lines. Shows what it found; stores with --confirm.',
  arguments: 'FILE…',
  options: [
    { name: 'confirm', about: 'Store what was found' },
    { name: 'provider', value: 'SLUG', about: 'Whose offers they are; else each row names its provider' },
    { name: 'format', value: 'FORMAT', about: `${FORMATS.join(', ')}; found out unless given` },
    {
      name: 'map',
      value: 'FIELD=HEADER,…',
      about: `Which column holds which field: ${OFFER_FIELDS.join(', ')}`,
    },
    { name: 'header-rows', value: 'N[,N]', about: 'Lines that hold the headers, counted from 1' },
    {
      name: 'as-of',
      value: 'DATE',
      about: 'The day on which the list was right; else the day in its name, else today',
    },
  ],
  examples: [
    'brygga import offers yh-hitta-utbildning-2025.jsonl --confirm',
    'brygga import offers kurser.csv --provider larcentrum-masugnen --map title=Kursnamn,place=Ort --json',
  ],
  run: runImport,
};

const exportCommand: Command = {
  name: 'export offers',
  about: 'Write all offers to a file that import offers reads back without loss.',
  options: [
    { name: 'format', value: 'FORMAT', about: `${EXPORT_FORMATS.join(', ')}; csv unless given` },
    { name: 'output', value: 'FILE', about: 'Where to; csv and jsonl go to standard output without it' },
  ],
  examples: ['brygga export offers --format xlsx --output utbud.xlsx', 'brygga export offers --format jsonl'],
  run: runExport,
};

export const exchangeCommands: readonly Command[] = [importCommand, exportCommand];

async function runExport(context: CommandContext, given: GivenArguments) {
  const format = EXPORT_FORMATS.find((one) => one === (word(given, 'format') ?? 'csv'));
  if (!format) throw new UsageProblem(`Expected --format to be one of ${EXPORT_FORMATS.join(', ')}`);
  const output = word(given, 'output');
  if (format === 'xlsx' && output === undefined) throw new UsageProblem('--format xlsx needs --output FILE');
  const { runWork } = await context.database();
  const offers = await runWork(OPERATOR, (work) => listEveryOffer(work));
  const file = await offersAs(format, offers);
  if (output !== undefined) writeFileSync(output, file);
  const text =
    output === undefined
      ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(file).trimEnd()
      : `${offers.length} offers`;
  return { json: output === undefined ? offers : { file: output, format, offers: offers.length }, text };
}

type Done = { reading: Reading; report: ImportReport | undefined };

async function runImport(context: CommandContext, given: GivenArguments) {
  if (given.words.length === 0) throw new UsageProblem('Expected: brygga import offers FILE… [--confirm]');
  const options = readOptions(given);
  const confirmed = given.options.confirm === true;
  const slug = word(given, 'provider');
  const providerId = slug === undefined ? undefined : await findProviderId(context, slug);
  const done: Done[] = [];
  for (const path of given.words) {
    const reading = await readOffers(basename(path), readBytes(path), options);
    const report =
      reading.drafts.length === 0
        ? undefined
        : await store(context, reading, { providerId, preview: !confirmed, asOf: asOf(given, path) });
    done.push({ reading, report });
  }
  return {
    json: { stored: confirmed, files: done.map(toJson) },
    text: [
      ...done.map(describe),
      confirmed ? '' : 'Nothing was stored. Run again with --confirm to store it.',
    ]
      .join('\n')
      .trim(),
  };
}

async function store(
  context: CommandContext,
  reading: Reading,
  options: { providerId: string | undefined; preview: boolean; asOf: string | undefined },
) {
  const { runWork } = await context.database();
  return importOffers((act) => runWork(OPERATOR, act), reading, {
    ...options,
    report: (step, steps) => {
      context.say(`${reading.file}: ${Math.round((100 * step) / steps)} %`);
      return Promise.resolve();
    },
  });
}

async function findProviderId(context: CommandContext, slug: string): Promise<string> {
  const { runWork } = await context.database();
  const id = await runWork(OPERATOR, (work) => findOrganisationId(work, slug));
  if (!id) throw new UsageProblem(`No organisation has the short name ${slug}`);
  return id;
}

function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch {
    throw new UsageProblem(`Cannot open ${path}`);
  }
}

function readOptions(given: GivenArguments): ReadOptions {
  const format = word(given, 'format');
  if (format !== undefined && !(FORMATS as readonly string[]).includes(format))
    throw new UsageProblem(`Expected --format to be one of ${FORMATS.join(', ')}, got ${format}`);
  const headerRows = word(given, 'header-rows')?.split(',').map(Number);
  if (headerRows?.some((row) => !Number.isInteger(row) || row < 1))
    throw new UsageProblem('Expected --header-rows as line numbers: 5 or 5,6');
  return { format: format as Format | undefined, headerRows, columns: readMap(word(given, 'map')) };
}

function readMap(text: string | undefined): ColumnMap | undefined {
  if (text === undefined) return undefined;
  const pairs = text.split(',').map((pair) => {
    const [field = '', ...header] = pair.split('=');
    if (!isOfferField(field))
      throw new UsageProblem(`--map knows no field ${field}. Fields: ${OFFER_FIELDS.join(', ')}`);
    return [field, header.join('=')] as const;
  });
  return Object.fromEntries(pairs);
}

function asOf(given: GivenArguments, path: string): string | undefined {
  const date = word(given, 'as-of');
  if (date !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(date))
    throw new UsageProblem(`Expected --as-of as YYYY-MM-DD, got ${date}`);
  return date ?? /\d{4}-\d{2}-\d{2}/.exec(basename(path))?.[0];
}

function word(given: GivenArguments, name: string): string | undefined {
  const value = given.options[name];
  return value === true ? undefined : value;
}

function toJson({ reading, report }: Done) {
  const { drafts, problems, ...about } = reading;
  const { problems: met = [], ...counts } = report ?? {};
  return { ...about, offers: drafts.length, ...counts, problems: [...problems, ...met].map(problemJson) };
}

function problemJson({ file, row, field, message, value }: RowProblem) {
  return { file, row: row ?? null, field, reason: t(message), ...(value === undefined ? {} : { value }) };
}

function describe({ reading, report }: Done): string {
  const problems = [...reading.problems, ...(report?.problems ?? [])];
  const { table } = reading;
  return [
    `${reading.file}: ${reading.format}, ${reading.encoding}, ${reading.rows} rows, ${reading.drafts.length} offers`,
    table && table.headerRows.length > 0
      ? `  headers on line ${table.headerRows.join(' and ')}: ${table.headers.join(' | ')}`
      : '',
    table
      ? `  columns: ${
          Object.entries(table.columns)
            .map(([field, header]) => `${field}=${header}`)
            .join(', ') || 'none known'
        }`
      : '',
    report
      ? `  ${report.added} new, ${report.changed} changed, ${report.unchanged} unchanged, ${report.kept} left alone because they were changed here, ${report.providersAdded} new providers`
      : '',
    `  ${problems.length} problems`,
    ...problems.slice(0, SHOWN_PROBLEMS).map((one) => `  ${sayProblem(one)}`),
    problems.length > SHOWN_PROBLEMS
      ? `  … and ${problems.length - SHOWN_PROBLEMS} more; --json lists them all`
      : '',
  ]
    .filter((line) => line !== '')
    .join('\n');
}

function sayProblem({ file, row, field, message, value }: RowProblem): string {
  const where = [file, row === undefined ? '' : `row ${row}`, field].filter((part) => part !== '').join(', ');
  return `${where}: ${t(message)}${value === undefined ? '' : ` (${value})`}`;
}
