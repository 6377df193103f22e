// Starts in a form: each is a row of four fields; kept as one line, so that a version of the form is plain values.
import type { FormValues } from '../../../platform/http/form-fields.ts';
import type { OfferStart } from '../offer.ts';

/** The fields of one row, as typed. */
export type StartRow = { startsOn: string; endsOn: string; applyUntil: string; monthOnly: boolean };

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const ROW_FIELD = /^starts\.(\d{1,3})\.(startsOn|endsOn|applyUntil|monthOnly)$/;

/** `2026-01-12|2026-06-05|2025-12-01|` as typed; the last part is `m` when the day is not known. */
export function startLine(start: OfferStart): string {
  const { startsOn, endsOn = '', applyUntil = '', monthOnly = false } = start;
  return rowLine({ startsOn, endsOn, applyUntil, monthOnly });
}

function rowLine(row: StartRow): string {
  return [row.startsOn, row.endsOn, row.applyUntil, row.monthOnly ? 'm' : ''].join('|');
}

/** The fields of a row from its line, as typed. */
export function startRow(line: string): StartRow {
  const [startsOn = '', endsOn = '', applyUntil = '', month = ''] = line.split('|');
  return { startsOn, endsOn, applyUntil, monthOnly: month === 'm' };
}

/** The start that a line says; undefined when one of its days is none. */
export function readStartLine(line: string): OfferStart | undefined {
  const { startsOn, endsOn, applyUntil, monthOnly } = startRow(line);
  if (!isDay(startsOn) || [endsOn, applyUntil].some((day) => day !== '' && !isDay(day))) return undefined;
  return {
    startsOn,
    ...(monthOnly ? { monthOnly } : {}),
    ...(endsOn ? { endsOn } : {}),
    ...(applyUntil ? { applyUntil } : {}),
  };
}

/** Whether the text is a day of the calendar. */
export function isDay(text: string): boolean {
  return DAY.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, text.length) === text;
}

/** Rows as sent, `starts.0.startsOn` and so on, gathered under `starts`; empty rows are passed over. */
export function gatherStarts(sent: FormValues): FormValues {
  const rows = new Map<number, StartRow>();
  const rest: FormValues = {};
  for (const [name, value] of Object.entries(sent)) {
    const [, at, field] = ROW_FIELD.exec(name) ?? [];
    if (at === undefined) {
      rest[name] = value;
      continue;
    }
    const row = rows.get(Number(at)) ?? startRow('');
    const text = [value].flat()[0]?.replaceAll('|', '') ?? '';
    if (field === 'monthOnly') row.monthOnly = text !== '';
    else if (field === 'startsOn' || field === 'endsOn' || field === 'applyUntil') row[field] = text;
    rows.set(Number(at), row);
  }
  const lines = [...rows]
    .sort(([a], [b]) => a - b)
    .map(([, row]) => row)
    .filter((row) => row.startsOn || row.endsOn || row.applyUntil)
    .map(rowLine);
  return lines.length > 0 ? { ...rest, starts: lines } : rest;
}
