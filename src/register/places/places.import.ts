// A list of municipalities in a CSV file, as spreadsheets and open data write them.
import { parse } from 'csv-parse/sync';
import type { fileProblems } from './import.messages.ts';
import {
  findColumns,
  type MunicipalityRow,
  type RowProblem,
  readMunicipalityRow,
} from './municipality-rows.ts';

export type MunicipalityList =
  | { ok: true; rows: MunicipalityRow[]; problems: RowProblem[] }
  | { ok: false; refusal: keyof typeof fileProblems; columns: string[] };

const DELIMITERS = [';', ',', '\t'];

/** Reads the rows that can be read, and says what is wrong with the others. */
export function readMunicipalityList(bytes: Uint8Array): MunicipalityList {
  const text = decode(bytes);
  const records = readRecords(text);
  if (records === undefined) return { ok: false, refusal: 'unreadable', columns: [] };
  const [head, ...body] = records;
  if (!head || body.length === 0) return { ok: false, refusal: 'empty', columns: [] };
  const { places, missing } = findColumns(head.cells);
  if (missing.length > 0) return { ok: false, refusal: 'columns', columns: missing };
  const rows: MunicipalityRow[] = [];
  const problems: RowProblem[] = [];
  const seen = new Set<string>();
  for (const { cells, line } of body) {
    const row = readMunicipalityRow(cells, places, line);
    if ('problem' in row) problems.push(row);
    else if (seen.has(row.fact.code)) problems.push({ line, problem: 'repeated', value: row.fact.code });
    else {
      seen.add(row.fact.code);
      rows.push(row);
    }
  }
  return { ok: true, rows, problems };
}

/** UTF-8 with or without mark, else Windows-1252, which old exports are in. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function readRecords(text: string): { cells: string[]; line: number }[] | undefined {
  const firstLine = text.slice(0, text.search(/[\r\n]|$/));
  const counts = DELIMITERS.map((mark) => firstLine.split(mark).length);
  const delimiter = DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ';';
  const records: { cells: string[]; line: number }[] = [];
  try {
    parse(text, {
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      on_record: (cells: string[], context) => {
        records.push({ cells, line: context.lines });
        return null;
      },
    });
    return records;
  } catch {
    return undefined;
  }
}
