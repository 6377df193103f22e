// What was found in a file of offers: its table, the offers in it, and what could not be read.
import type { DraftProblem, OfferCells } from './cell-reader.ts';
import type { ColumnMap } from './columns.ts';
import { guessColumns, OFFER_FIELDS } from './columns.ts';
import { messages as m } from './exchange.messages.ts';
import { type OfferDraft, readOfferRow } from './offer-row.ts';

/** `yh`: programmes of the national study guide; `myh`: granted programmes; `emil3`: Susa-navet; `table`: a table with headers of its own. */
export const FORMATS = ['yh', 'myh', 'emil3', 'table'] as const;
export type Format = (typeof FORMATS)[number];

/** `row` counts lines of the file from 1. */
export type RowProblem = DraftProblem & { file: string; row?: number };

export type Reading = {
  file: string;
  format: Format;
  encoding: string;
  /** Rows of data, with those that are no offers. */
  rows: number;
  table?: TableReading;
  drafts: { row: number; draft: OfferDraft }[];
  problems: RowProblem[];
};

/** How a table was read; a person can correct each part of it. */
export type TableReading = {
  /** Counted from 1. */
  headerRows: number[];
  headers: string[];
  /** What each column was taken for. */
  columns: ColumnMap;
  /** The first rows of data. */
  sample: string[][];
  /** The first lines of the file as they are. */
  lines: string[][];
  delimiter: string | undefined;
};

export type Table = {
  headers: readonly string[];
  rows: readonly { row: number; cells: readonly string[] }[];
};

/** Which national list has these columns; any other is a table. */
export function formatOf(headers: readonly string[]): Format {
  if (['Nästa utbildningsstart', 'Utbildningsanordnare'].every((one) => headers.includes(one))) return 'yh';
  return ['Utbildningsnummer', 'Beviljade platser'].every((one) => headers.includes(one)) ? 'myh' : 'table';
}

/** Reads the rows of a table; `columns` corrects the guess field by field, `''` leaves a field out. */
export function readTable(
  table: Table,
  given: { file: string; format: Format; columns?: ColumnMap },
): Pick<Reading, 'drafts' | 'problems' | 'rows'> & { columns: ColumnMap } {
  const columns = { ...guessColumns(table.headers), ...given.columns };
  const { file } = given;
  if (columns.title === undefined || !table.headers.includes(columns.title))
    return {
      columns,
      drafts: [],
      rows: table.rows.length,
      problems: [{ file, field: 'title', message: m.noTitleColumn }],
    };
  const places = placesOf(columns, table.headers);
  const drafts: Reading['drafts'] = [];
  const problems: RowProblem[] = [];
  const seen = new Map<string, number>();
  for (const { row, cells } of table.rows) {
    const read = readOfferRow(pickCells(cells, places), {
      kind: given.format === 'table' ? 'course' : 'programme',
    });
    problems.push(...read.problems.map((one) => ({ file, row, ...one })));
    if (!read.draft) continue;
    const draft = given.format === 'myh' ? keyByPlace(read.draft, seen) : read.draft;
    if (given.format !== 'myh' && seen.has(draft.key)) {
      problems.push({ file, row, field: 'key', message: m.repeated, value: draft.key });
      continue;
    }
    seen.set(draft.key, row);
    drafts.push({ row, draft });
  }
  return { columns, drafts, problems, rows: table.rows.length };
}

type ColumnPlaces = readonly (readonly [keyof OfferCells, number])[];

function placesOf(columns: ColumnMap, headers: readonly string[]): ColumnPlaces {
  return OFFER_FIELDS.flatMap((field) => {
    const at = columns[field] === undefined ? -1 : headers.indexOf(columns[field]);
    return at < 0 ? [] : [[field, at] as const];
  });
}

function pickCells(cells: readonly string[], places: ColumnPlaces): OfferCells {
  return Object.fromEntries(places.map(([field, at]) => [field, cells[at] ?? '']));
}

/** The granting authority gives one number to a programme in several towns and rounds. */
function keyByPlace(draft: OfferDraft, seen: Map<string, number>): OfferDraft {
  const base = `${draft.key} ${draft.places.join(', ')} ${draft.content.form ?? ''}`.trim();
  let key = base;
  for (let round = 2; seen.has(key); round++) key = `${base} #${round}`;
  return { ...draft, key };
}
