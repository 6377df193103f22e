// The list of needs as files for spreadsheets: the same filter and order as on the screen.
import { stringify } from 'csv-stringify/sync';
import writeExcelFile from 'write-excel-file/node';
import { ORE_PER_KRONA } from '../../platform/format.ts';
import { type Lang, translator } from '../../platform/i18n.ts';
import { workbookText } from '../../platform/workbook-text.ts';
import type { Need } from './need.ts';
import { areaNames, closingNames, stateNames } from './need-names.messages.ts';
import { messages as m } from './needs.messages.ts';

type Cell = string | number;

/** Semicolons, byte order mark and escaped formulas, as Swedish spreadsheets open it safely. */
export function needsCsv(needs: readonly Need[], lang: Lang): string {
  return stringify(rowsOf(needs, lang), { delimiter: ';', bom: true, escape_formulas: true });
}

export async function needsXlsx(needs: readonly Need[], lang: Lang): Promise<Buffer> {
  const [heads = [], ...rows] = rowsOf(needs, lang);
  // Every text is written as a text cell, so that nothing is read as a formula.
  const cells = rows.map((row) =>
    row.map((value) =>
      typeof value === 'number' ? { type: Number, value } : { type: String, value: workbookText(value) },
    ),
  );
  const head = heads.map((value) => ({ type: String, value: String(value), fontWeight: 'bold' as const }));
  return writeExcelFile([head, ...cells], { stickyRowsCount: 1 }).toBuffer();
}

function rowsOf(needs: readonly Need[], lang: Lang): Cell[][] {
  const t = translator(lang);
  const heads = [
    'B-nr',
    t(m.title),
    t(m.state),
    t(m.closingReason),
    t(m.employer),
    t(m.municipality),
    t(m.people),
    t(m.criticalArea),
    t(m.received),
    t(m.startUntil),
    t(m.budget),
    t(m.interpretation),
  ];
  return [
    heads,
    ...needs.map((need) => [
      need.key,
      need.content.title,
      t(stateNames[need.state]),
      need.closingReason ? t(closingNames[need.closingReason]) : '',
      need.organisation?.name ?? '',
      need.municipality?.name ?? '',
      need.criteria.people ?? '',
      need.content.criticalArea ? t(areaNames[need.content.criticalArea]) : '',
      need.receivedOn,
      need.criteria.startUntil ?? '',
      need.criteria.budgetOre === undefined ? '' : need.criteria.budgetOre / ORE_PER_KRONA,
      need.criteria.text,
    ]),
  ];
}
