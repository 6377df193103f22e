// A figure of the regional follow-up for spreadsheets: the same numbers as on the page.
import { stringify } from 'csv-stringify/sync';
import { type Lang, translator } from '../../../platform/i18n.ts';
import type { Figure } from './figures.ts';
import { columnNames, messages as m, sayQuarter } from './outcomes.messages.ts';
import type { RegionalOutcome } from './outcomes.service.ts';

/** Semicolons and byte order mark, as Swedish spreadsheets open it; empty where a number is not told. */
export function figureCsv({ overTime, countedOn }: RegionalOutcome, figure: Figure, lang: Lang): string {
  const t = translator(lang);
  const heads = [
    t(m.area),
    t(m.quarter),
    ...figure.columns.map((code) => t(columnNames[code] ?? m.value)),
    t(m.note),
  ];
  const rows = figure.rows.map(({ period, values }) => [
    overTime.name ?? t(m.wholeRegion),
    period === '' ? t(m.allQuarters) : sayQuarter(period, t),
    ...values.map((value) => value ?? ''),
    values.includes(null) ? t(m.hidden) : '',
  ]);
  const source = [t(m.source, { on: countedOn ?? '–' })];
  return stringify([heads, ...rows, [], source], { delimiter: ';', bom: true, escape_formulas: true });
}
