// A file of rows that somebody made in a spreadsheet, as cells of text: a workbook or delimited text.
import { readSheet } from 'read-excel-file/node';
import { readDelimited } from './delimited.ts';
import { decode } from './encoding.ts';

/** The rows of the first sheet; undefined when the bytes are neither a workbook nor text. */
export async function readRows(bytes: Uint8Array): Promise<string[][] | undefined> {
  try {
    if (bytes[0] === 0x50 && bytes[1] === 0x4b)
      return (await readSheet(Buffer.from(bytes))).map((row) => row.map(cellText));
    const { text } = decode(bytes);
    return text.includes('\0') ? undefined : readDelimited(text).rows;
  } catch {
    return undefined;
  }
}

/** A cell of a workbook as text; a date as `2026-11-23`. */
export function cellText(cell: unknown): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return cell === null || cell === undefined ? '' : String(cell);
}
