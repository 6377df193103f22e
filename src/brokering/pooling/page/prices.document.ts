// The price at each number of participants, for spreadsheets: the same figures as in the chart.
import { stringify } from 'csv-stringify/sync';
import { type Lang, translator } from '../../../platform/i18n.ts';
import { shared as s } from '../pool-names.messages.ts';
import { type PoolTerms, pricesToShow } from '../viability.ts';
import { prices as m } from './price.messages.ts';

const ORE = 100;

/** Semicolons, byte order mark and decimal comma, as Swedish spreadsheets open it. Amounts in kronor. */
export function pricesCsv(terms: PoolTerms, counted: number, lang: Lang): string {
  const t = translator(lang);
  const kronor = (ore: number) => (ore / ORE).toFixed(2).replace('.', ',');
  const rows = pricesToShow(terms, counted).map((price) => [
    price.people,
    price.groups,
    kronor(price.totalOre),
    kronor(price.perHeadOre),
    price.hinder ? t(m[price.hinder]) : t(m.yes),
  ]);
  const heads = [t(m.participants), t(m.groups), t(m.total), t(s.perHead), t(m.verdict)];
  return stringify([heads, ...rows], { delimiter: ';', bom: true, escape_formulas: true });
}
