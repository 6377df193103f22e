// Reads comma-separated text record by record and goes on after a broken one. A quoted field may hold line breaks;
// a quote that is never closed would swallow the rest of the file, so a line that begins like a new record ends it.

export type CsvRecord = { line: number; fields: string[] } | { line: number; broken: 'quote' };

const LINE = /([^\r\n]*)(\r\n|\n|\r|$)/y;

/**
 * @param beginsRecord  tells a line that certainly begins a record; inside quotes it shows that a quote was not closed
 * @returns             records in order; `line` counts from 1; empty lines are passed over
 */
export function* readCsvRecords(
  text: string,
  beginsRecord: (line: string) => boolean = () => false,
): Generator<CsvRecord> {
  const lines = splitLines(text);
  for (let index = 0; index < lines.length; ) {
    const first = lines[index];
    if (first === undefined || first.text === '') {
      index += 1;
      continue;
    }
    const last = lastLineOf(lines, index, beginsRecord);
    if (last === undefined) {
      yield { line: index + 1, broken: 'quote' };
      index += 1;
    } else {
      const record = lines.slice(index, last + 1).map((line) => line.text + line.end);
      yield { line: index + 1, fields: splitFields(record.join('').replace(/\r?\n$|\r$/, '')) };
      index = last + 1;
    }
  }
}

type Line = { text: string; end: string };

function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  LINE.lastIndex = 0;
  while (LINE.lastIndex < text.length) {
    const match = LINE.exec(text);
    if (!match) break;
    lines.push({ text: match[1] ?? '', end: match[2] ?? '' });
  }
  return lines;
}

/** Index of the line where the record that begins at `from` ends; `undefined` when its quotes do not close. */
function lastLineOf(
  lines: readonly Line[],
  from: number,
  beginsRecord: (line: string) => boolean,
): number | undefined {
  let open = false;
  for (let index = from; index < lines.length; index++) {
    const text = lines[index]?.text ?? '';
    if (open && beginsRecord(text)) return undefined;
    if (countQuotes(text) % 2 === 1) open = !open;
    if (!open) return index;
  }
  return undefined;
}

function countQuotes(text: string): number {
  let count = 0;
  for (let at = text.indexOf('"'); at !== -1; at = text.indexOf('"', at + 1)) count += 1;
  return count;
}

function splitFields(record: string): string[] {
  if (!record.includes('"')) return record.split(',');
  const fields: string[] = [];
  let field = '';
  let quoted = false;
  for (let at = 0; at < record.length; at++) {
    const sign = record[at] ?? '';
    if (sign === '"' && quoted && record[at + 1] === '"') {
      field += '"';
      at += 1;
    } else if (sign === '"') quoted = !quoted;
    else if (sign === ',' && !quoted) {
      fields.push(field);
      field = '';
    } else field += sign;
  }
  return [...fields, field];
}
