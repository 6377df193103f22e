// How the order hangs on the weight of price, for spreadsheets: the same stretches as under the chart.
import { stringify } from 'csv-stringify/sync';
import { formatNumber } from '../../../../platform/format.ts';
import { type Lang, translator } from '../../../../platform/i18n.ts';
import { messages as m } from '../comparison.messages.ts';
import { type Fraction, hundredthsOf } from '../fraction.ts';
import type { Trade } from '../sensitivity.ts';

/** Semicolons, byte order mark and decimal comma, as Swedish spreadsheets open it; weights in per cent. */
export function sensitivityCsv({ stretches }: Trade, lang: Lang): string {
  const t = translator(lang);
  const decimals = (value: Fraction) => formatNumber(Number(hundredthsOf(value)) / 100, 'sv', 2);
  const heads = [t(m.weightFrom), t(m.weightTo), t(m.order), t(m.leader)];
  const rows = stretches.map(({ from, to, order, leaders }) => [
    decimals(from),
    decimals(to),
    order.join(', '),
    leaders.join(', '),
  ]);
  return stringify([heads, ...rows], { delimiter: ';', bom: true, escape_formulas: true });
}
