// The neutrality report as open data: one row for each provider, with the sums of the houses after them.
import { stringify } from 'csv-stringify/sync';
import { type Lang, translator } from '../../../platform/i18n.ts';
import { figureNames, houseNames, messages as m } from './neutrality.messages.ts';
import { FIGURES, type Figures, type NeutralityReport } from './neutrality.ts';

/** Semicolons and byte order mark, as Swedish spreadsheets open it; empty where a figure is not told. */
export function neutralityCsv({ period, providers, houses, on }: NeutralityReport, lang: Lang): string {
  const t = translator(lang);
  const figures = (row: Figures) => FIGURES.map((figure) => row[figure] ?? '');
  const heads = [m.period, m.provider, m.house].map((head) => t(head));
  const source = t(m.source, { on });
  return stringify(
    [
      [...heads, ...FIGURES.map((figure) => t(figureNames[figure])), source],
      ...providers.map((row) => [period.name, row.provider, t(houseNames[row.house]), ...figures(row), '']),
      ...houses.map((row) => [period.name, '', t(houseNames[row.house]), ...figures(row), '']),
    ],
    { delimiter: ';', bom: true, escape_formulas: true },
  );
}
