// The overview as a file for spreadsheets, in the order of the page.
import { stringify } from 'csv-stringify/sync';
import { type Lang, localText, translator } from '../../../platform/i18n.ts';
import { groupNames, messages as m } from './overview.messages.ts';
import type { OverviewLine } from './overview.ts';

/** Semicolons, byte order mark and escaped formulas, as Swedish spreadsheets open it safely. */
export function overviewCsv(
  lines: readonly OverviewLine[],
  offers: ReadonlyMap<string, { title: { sv: string; en?: string | undefined }; provider: string }>,
  lang: Lang,
): string {
  const t = translator(lang);
  const heads = [m.key, m.need, m.employer, m.municipality, m.state, m.found, m.leftOutHead, m.offer];
  const more = [m.provider, m.fit, m.better, m.fresh, m.keptAt];
  const rows = lines.map(({ need, row, group }) => {
    const offer = offers.get(row.first?.offerId ?? '');
    return [
      need.key,
      need.content.title,
      need.organisation?.name ?? '',
      need.municipality?.name ?? '',
      t(groupNames[group]),
      row.found,
      row.leftOut,
      offer ? localText(offer.title, lang).text : '',
      offer?.provider ?? '',
      row.first ? Math.round(row.first.score * 100) : '',
      row.since?.better ?? '',
      row.since?.fresh ?? '',
      row.since?.keptAt.slice(0, 10) ?? '',
    ];
  });
  return stringify([[...heads, ...more].map((head) => t(head)), ...rows], {
    delimiter: ';',
    bom: true,
    escape_formulas: true,
  });
}
