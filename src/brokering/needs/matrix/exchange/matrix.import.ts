// Files and pasted text as rows of cells.
import { parse } from 'csv-parse/sync';
import { readSheet } from 'read-excel-file/node';

export const MOST_BYTES = 2_000_000;

/** The rows of a workbook or a text, or undefined when it is neither. */
export async function rowsInFile(bytes: Uint8Array): Promise<string[][] | undefined> {
  try {
    if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
      const sheet = await readSheet(Buffer.from(bytes));
      return sheet.map((row) => row.map((cell) => (cell === null || cell === undefined ? '' : String(cell))));
    }
    const text = decode(bytes);
    return text.includes('\0') ? undefined : rowsInText(text);
  } catch {
    return undefined;
  }
}

/** Tabs as Excel pastes them, or the semicolons and commas of CSV. */
export function rowsInText(text: string): string[][] {
  const [line = ''] = text.split(/\r?\n/, 1);
  const delimiter = ['\t', ';', ','].find((one) => line.includes(one)) ?? '\t';
  const options = { delimiter, relax_column_count: true, bom: true, relax_quotes: true };
  try {
    return withCorner(parse(text, options));
  } catch {
    // A quotation mark that never closes: every line stands for itself.
    return withCorner(parse(text, { ...options, quote: null }));
  }
}

/** An empty first cell falls out of a form with the space around the text; the head is then one cell short. */
function withCorner(rows: string[][]): string[][] {
  const [head = [], ...body] = rows;
  const widest = body.reduce((most, row) => Math.max(most, row.length), 0);
  return head.length > 0 && head.length + 1 === widest ? [['', ...head], ...body] : rows;
}

/** UTF-8, else as Swedish Windows writes it. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
