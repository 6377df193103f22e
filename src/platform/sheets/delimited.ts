// Text as rows of cells: which delimiter it has, and the rows even where quotation marks are broken.
import { parse } from 'csv-parse/sync';
import { DELIMITERS, type Delimiter } from './encoding.ts';

/** The rows, and the delimiter: the given one, else the one that gives most lines the same, largest number of columns. */
export function readDelimited(text: string, given?: Delimiter): { rows: string[][]; delimiter: Delimiter } {
  const delimiter = given ?? guessDelimiter(text);
  const options = {
    delimiter,
    relax_column_count: true,
    skip_empty_lines: false,
    bom: true,
    relax_quotes: true,
  };
  try {
    return { rows: parse(text, options), delimiter };
  } catch {
    // A quotation mark that never closes: every line stands for itself.
    return { rows: parse(text, { ...options, quote: null }), delimiter };
  }
}

const LOOKED_AT = 200;

function guessDelimiter(text: string): Delimiter {
  const lines = text.split(/\r?\n/, LOOKED_AT).filter((line) => line.trim() !== '');
  const score = (delimiter: string) => {
    const counts = new Map<number, number>();
    for (const line of lines) {
      const parts = line.split(delimiter).length - 1;
      if (parts > 0) counts.set(parts, (counts.get(parts) ?? 0) + 1);
    }
    return Math.max(0, ...[...counts].map(([parts, times]) => parts * times));
  };
  return DELIMITERS.toSorted((a, b) => score(b) - score(a))[0] ?? ';';
}
