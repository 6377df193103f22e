// Starts as a table tells them: in columns of their own, or several in one cell as the export writes them.
import type { OfferStart } from '../offer.ts';
import { type CellReader, given } from './cell-reader.ts';
import { readDay, readStart } from './cell-values.ts';

/** The starts of a row; several in one cell go before the single columns. */
export function readStarts(row: CellReader): OfferStart[] {
  const several = row
    .list('starts')
    .flatMap((item) => row.read('starts', () => readWrittenStart(item)) ?? []);
  if (several.length > 0) return several;
  const start = row.read('start', readStart);
  if (!start) return [];
  const endsOn = row.read('end', readDay);
  const applyUntil = row.read('applyUntil', readDay);
  return [{ ...start, ...given('endsOn', endsOn), ...given('applyUntil', applyUntil) }];
}

/** `2026-01-12..2026-06-05 (2025-12-01)`: start, end, last day of application. */
export function writeStart(start: OfferStart): string {
  const first = start.monthOnly ? `~${start.startsOn}` : start.startsOn;
  return `${first}${start.endsOn ? `..${start.endsOn}` : ''}${start.applyUntil ? ` (${start.applyUntil})` : ''}`;
}

function readWrittenStart(text: string): OfferStart | undefined {
  const [, about, first, end, apply] =
    /^(~?)(\d{4}-\d{2}-\d{2})(?:\.\.(\d{4}-\d{2}-\d{2}))?(?: \((\d{4}-\d{2}-\d{2})\))?$/.exec(text) ?? [];
  if (first === undefined) return readStart(text);
  return {
    startsOn: first,
    ...(about ? { monthOnly: true } : {}),
    ...given('endsOn', end),
    ...given('applyUntil', apply),
  };
}
