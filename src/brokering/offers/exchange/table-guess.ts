// Finds the table in a file that people made: prose before the header, headers over two rows, notes below.
import { isOfferField } from './columns.ts';

export type TableGuess = {
  /** Places of the header rows in the file, counted from 0; empty when no table was found. */
  headerRows: number[];
  /** One name for each column; over two rows joined by ` · `. A column without a name is `''`. */
  headers: string[];
  /** Places of the first row of data and of the row after the last. */
  from: number;
  to: number;
};

type Rows = readonly (readonly string[])[];

const ENOUGH_FOR_NOTES = 2;

/** Rows are cells as text; a row of the table has about as many filled cells as most rows have. */
export function guessTable(rows: Rows): TableGuess {
  const first = rows[0] ?? [];
  // Our own export: its header is known, and no row is a note however little the offer tells.
  if (first.length > 1 && first.every(isOfferField)) return { ...tableAt(rows, [0]), to: rows.length };
  const width = commonWidth(rows);
  const at = rows.findIndex((row) => isHeader(row, width));
  if (width === 0 || at < 0) return { headerRows: [], headers: [], from: 0, to: 0 };
  const second = headerContinues(rows, at) ? [at, at + 1] : [at];
  const from = (second.at(-1) ?? at) + 1;
  return {
    headerRows: second,
    headers: joinHeaders(second.map((one) => rows[one] ?? [])),
    from,
    to: lastOf(rows, from, width),
  };
}

/** The same with header rows that a person pointed out, counted from 0. */
export function tableAt(rows: Rows, headerRows: readonly number[]): TableGuess {
  const from = Math.max(...headerRows) + 1;
  const headers = joinHeaders(headerRows.map((one) => rows[one] ?? []));
  return { headerRows: [...headerRows], headers, from, to: lastOf(rows, from, headers.length) };
}

function commonWidth(rows: Rows): number {
  const counts = new Map<number, number>();
  for (const row of rows) {
    const width = lastFilled(row);
    if (width > 0) counts.set(width, (counts.get(width) ?? 0) + (width > 1 ? width : 0.1));
  }
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0;
}

function lastFilled(row: readonly string[]): number {
  return row.findLastIndex((cell) => cell.trim() !== '') + 1;
}

/** Words, not figures, in most columns of the table. */
function isHeader(row: readonly string[], width: number): boolean {
  const filled = row.filter((cell) => cell.trim() !== '');
  if (lastFilled(row) < width * 0.8 || filled.length < Math.max(1, width * 0.5)) return false;
  return filled.filter((cell) => !isFigure(cell)).length >= filled.length * 0.8;
}

function isFigure(cell: string): boolean {
  return /^[~<>]?-?[\d\s\u00a0\u202f.,%]+$|^\.{1,2}$/.test(cell.trim());
}

/** A first row with gaps or names that come again is the upper half of a header over two rows. */
function headerContinues(rows: Rows, at: number): boolean {
  const upper = rows[at] ?? [];
  const lower = rows[at + 1] ?? [];
  const filled = upper.filter((cell) => cell.trim() !== '');
  const repeats = new Set(filled).size < filled.length;
  const gaps = upper.slice(0, lastFilled(upper)).some((cell) => cell.trim() === '');
  return (
    (repeats || gaps) &&
    lastFilled(lower) >= lastFilled(upper) * 0.8 &&
    lower.every((cell) => !isFigure(cell))
  );
}

function joinHeaders(rows: Rows): string[] {
  const width = Math.max(0, ...rows.map((row) => lastFilled(row)));
  return Array.from({ length: width }, (_, column) =>
    rows
      .map((row) => (row[column] ?? '').trim().replaceAll(/\s+/g, ' '))
      .filter((name) => name !== '')
      .join(' · '),
  );
}

/** Notes below a table have their words in the first cells and nothing in the others. */
function lastOf(rows: Rows, from: number, width: number): number {
  const last = rows.findLastIndex(
    (row) =>
      row.filter((cell) => cell.trim() !== '').length >= Math.max(ENOUGH_FOR_NOTES, width * 0.4) ||
      (width <= ENOUGH_FOR_NOTES && lastFilled(row) > 0),
  );
  return Math.max(from, last + 1);
}
