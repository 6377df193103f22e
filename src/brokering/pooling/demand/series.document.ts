// Unmet demand over time for spreadsheets: the same figures as in the picture.
import { stringify } from 'csv-stringify/sync';
import { type Lang, localText, translator } from '../../../platform/i18n.ts';
import { messages as m } from './demand.messages.ts';
import type { DemandSeries } from './demand-series.service.ts';

/** Semicolons and byte order mark, as Swedish spreadsheets open it; empty where a figure is not told. */
export function seriesCsv({ chosen, area }: DemandSeries, lang: Lang): string {
  const t = translator(lang);
  const heads = [t(m.skill), t(m.area), t(m.quarter), t(m.employers), t(m.people), t(m.note)];
  const rows = (chosen?.quarters ?? []).map(({ quarter, employers, people }) => [
    chosen ? localText(chosen.name, lang).text : '',
    area.name ?? t(m.wholeRegion),
    quarter,
    employers ?? '',
    people ?? '',
    people === null ? t(m.hidden) : '',
  ]);
  return stringify([heads, ...rows], { delimiter: ';', bom: true, escape_formulas: true });
}
