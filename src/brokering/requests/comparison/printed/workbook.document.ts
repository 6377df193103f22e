// The comparison sheet as a workbook, for those who reckon on.
import writeExcelFile from 'write-excel-file/node';
import { translator } from '../../../../platform/i18n.ts';
import { workbookText } from '../../../../platform/workbook-text.ts';
import { messages as m } from '../comparison.messages.ts';
import { criterionRows, factRows, interestLines, totalRow } from '../sheet-table.ts';
import { printed as w } from './printed.messages.ts';
import type { PrintedComparison } from './sheet.document.ts';

/** One sheet: grounds down, proposals across; numbers as text with the same two decimals as on the page. */
export async function comparisonXlsx({ comparison, sheet, lang }: PrintedComparison): Promise<Buffer> {
  const t = translator(lang);
  const words = { t, lang };
  const heads = [
    t(m.grounds),
    t(m.weight, { n: '' }).trim(),
    ...sheet.proposals.flatMap(({ letter, provider }) => [
      `${t(m.option, { letter, provider })}: ${t(m.pointsHead)}`,
      `${letter}: ${t(m.weighted)}`,
    ]),
  ];
  const rows = [
    ...criterionRows(sheet, words),
    totalRow(sheet, words),
    ...factRows(sheet, comparison.request.content, words),
  ].map(({ name, note, cells }) => [
    name,
    note,
    ...cells.flatMap(({ text, points }) => [points ?? '', text]),
  ]);
  const text = (value: string, bold = false) => ({
    type: String,
    value: workbookText(value),
    ...(bold ? { fontWeight: 'bold' as const } : {}),
  });
  const notes = [...interestLines(comparison, words), t(w.ruleNote)].map((line) => [text(line)]);
  const table = [
    heads.map((head) => text(head, true)),
    ...rows.map((row) => row.map((value) => text(value))),
  ];
  return writeExcelFile([...table, [], ...notes], { stickyRowsCount: 1 }).toBuffer();
}
