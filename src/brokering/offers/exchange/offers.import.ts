// Opens what was given to import: bytes become rows, whatever the encoding, delimiter or format.
import { readSheet } from 'read-excel-file/node';
import { readDelimited } from '../../../platform/sheets/delimited.ts';
import { type Delimiter, decode, type Encoding } from '../../../platform/sheets/encoding.ts';
import { cellText } from '../../../platform/sheets/sheet-rows.ts';
import { unguardFormula } from './cell-values.ts';
import type { ColumnMap } from './columns.ts';
import { isEmil, readEmil } from './emil.ts';
import { messages as m } from './exchange.messages.ts';
import { type Format, formatOf, type Reading, type RowProblem, readTable, type Table } from './reading.ts';
import { guessTable, tableAt } from './table-guess.ts';

export type ReadOptions = {
  format?: Format | undefined;
  columns?: ColumnMap | undefined;
  /** Header rows that a person pointed out, counted from 1. */
  headerRows?: readonly number[] | undefined;
  encoding?: Encoding | undefined;
  delimiter?: Delimiter | undefined;
};

const SAMPLE_ROWS = 5;
/** Lines of the file as they are, for choosing the header among them. */
const SHOWN_LINES = 15;

/** Reads one file. A file that cannot be read is a reading with one problem, never an exception. */
export async function readOffers(
  file: string,
  bytes: Uint8Array,
  options: ReadOptions = {},
): Promise<Reading> {
  try {
    if (bytes[0] === 0x50 && bytes[1] === 0x4b)
      return readRows({ file, encoding: 'xlsx' }, await sheetRows(bytes), options);
    const { text, encoding } = decode(bytes, options.encoding);
    if (text.includes('\0')) return nothing(file, encoding, m.unreadableFile);
    const start = text.trimStart()[0];
    if (start === '{' || start === '[') return readJson(file, encoding, text, options);
    const { rows, delimiter } = readDelimited(text, options.delimiter);
    return readRows({ file, encoding, delimiter }, rows, options);
  } catch {
    return nothing(file, 'unknown', m.unreadableFile);
  }
}

function nothing(file: string, encoding: string, message: RowProblem['message']): Reading {
  return { file, format: 'table', encoding, rows: 0, drafts: [], problems: [{ file, field: '', message }] };
}

async function sheetRows(bytes: Uint8Array): Promise<string[][]> {
  const sheet = await readSheet(Buffer.from(bytes));
  return sheet.map((row) => row.map((cell) => cellText(cell)));
}

type About = { file: string; encoding: string; delimiter?: Delimiter };

function readRows(about: About, rows: string[][], options: ReadOptions): Reading {
  const { file, encoding } = about;
  const headerRows = options.headerRows?.map((row) => row - 1).filter((row) => row >= 0 && row < rows.length);
  const guess = headerRows?.length ? tableAt(rows, headerRows) : guessTable(rows);
  const lines = rows.slice(0, SHOWN_LINES).map((cells) => cells.map((cell) => cell.slice(0, SHOWN_LETTERS)));
  if (guess.headerRows.length === 0) {
    const table = { headerRows: [], headers: [], columns: {}, sample: [], lines, delimiter: about.delimiter };
    return { ...nothing(file, encoding, m.noTable), table };
  }
  const data = rows
    .slice(guess.from, guess.to)
    .map((cells, at) => ({ row: guess.from + at + 1, cells: cells.map(unguardFormula) }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const shown = guess.headerRows.map((row) => row + 1);
  return fromTable(
    { ...about, headerRows: shown, lines },
    { headers: distinct(guess.headers), rows: data },
    options,
  );
}

const SHOWN_LETTERS = 60;

/** Columns without a name get their number, those whose name comes again a number behind it: each can be chosen. */
function distinct(headers: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return headers.map((header, at) => {
    const name = header === '' ? `#${at + 1}` : header;
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? name : `${name} (${times})`;
  });
}

function fromTable(
  about: About & { headerRows: number[]; lines: string[][] },
  table: Table,
  options: ReadOptions,
): Reading {
  const { file, encoding, headerRows, lines, delimiter } = about;
  const format = options.format ?? formatOf(table.headers);
  const { columns: corrected } = options;
  const { columns, ...read } = readTable(table, {
    file,
    format,
    ...(corrected ? { columns: corrected } : {}),
  });
  const sample = table.rows
    .slice(0, SAMPLE_ROWS)
    .map(({ cells }) => cells.map((cell) => cell.slice(0, SHOWN_LETTERS)));
  return {
    file,
    format,
    encoding,
    ...read,
    table: { headerRows, headers: [...table.headers], columns, sample, lines, delimiter },
  };
}

function readJson(file: string, encoding: string, text: string, options: ReadOptions): Reading {
  const whole = parseJson(text);
  if (whole !== undefined && isEmil(whole)) return emilReading(file, encoding, whole);
  const problems: RowProblem[] = [];
  const records = Array.isArray(whole)
    ? whole.map((value, at) => ({ row: at + 1, value }))
    : readLines(text, file, problems);
  if (records.length > 0 && isEmil(records.map((one) => one.value)))
    return emilReading(
      file,
      encoding,
      records.map((one) => one.value),
    );
  const kept = records.filter(
    ({ value }) => typeof value === 'object' && value !== null && !Array.isArray(value),
  );
  if (kept.length === 0)
    return {
      ...nothing(file, encoding, m.notJson),
      problems: [...problems, { file, field: '', message: m.notJson }],
    };
  const flat = kept.map(({ row, value }) => ({ row, fields: flatten(value as Record<string, unknown>) }));
  const headers = [...new Set(flat.flatMap(({ fields }) => Object.keys(fields)))];
  const rows = flat.map(({ row, fields }) => ({ row, cells: headers.map((header) => fields[header] ?? '') }));
  const reading = fromTable({ file, encoding, headerRows: [], lines: [] }, { headers, rows }, options);
  return { ...reading, problems: [...problems, ...reading.problems] };
}

function emilReading(file: string, encoding: string, value: unknown): Reading {
  const rows = readEmil(value);
  return {
    file,
    format: 'emil3',
    encoding,
    rows: rows.length,
    drafts: rows.flatMap(({ row, draft }) => (draft ? [{ row, draft }] : [])),
    problems: rows.flatMap(({ row, problems }) => problems.map((one) => ({ file, row, ...one }))),
  };
}

function readLines(text: string, file: string, problems: RowProblem[]): { row: number; value: unknown }[] {
  return text.split('\n').flatMap((line, at) => {
    if (line.trim() === '') return [];
    const value = parseJson(line);
    if (value === undefined) problems.push({ file, row: at + 1, field: '', message: m.brokenLine });
    return value === undefined ? [] : [{ row: at + 1, value }];
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Values as a spreadsheet would show them; a list is joined by bars. */
function flatten(record: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(record).map(([key, value]) => [
      key,
      Array.isArray(value)
        ? value.map(String).join(' | ')
        : value === null || value === undefined
          ? ''
          : String(value),
    ]),
  );
}
