// The comparison sheet as a workbook, for those who reckon on.
import writeExcelFile from 'write-excel-file/node';
import { translator } from '../../../../platform/i18n.ts';
import { workbookText } from '../../../../platform/workbook-text.ts';
import { messages as m } from '../comparison.messages.ts';
import { criterionRows, factRows, interestLines, totalRow } from '../sheet-table.ts';
import { printed as w } from './printed.messages.ts';
import type { PrintedComparison } from './sheet.document.ts';

/** One sheet: grounds down, proposals across; points, sums and kronor are numbers with the two decimals of the page. */
export async function comparisonXlsx({ comparison, sheet, lang }: PrintedComparison): Promise<Buffer> {
  const t = translator(lang);
  const words = { t, lang };
  const heads = [
    t(m.grounds),
    `${t(w.weightHead)}, %`,
    ...sheet.proposals.flatMap(({ letter, provider }) => [
      `${t(m.option, { letter, provider })}: ${t(m.pointsHead)}`,
      `${letter}: ${t(m.weighted)}`,
    ]),
  ];
  const rows = [
    ...criterionRows(sheet, words),
    totalRow(sheet, words),
    ...factRows(sheet, comparison.request.content, words),
  ].map(({ name, note, weight, cells }) => [
    text(note ? `${name} (${note})` : name),
    cellOf(weight, ''),
    ...cells.flatMap((cell) => [
      cellOf(cell.pointsNumber, cell.points ?? '', TWO_DECIMALS),
      cellOf(cell.number, cell.text, TWO_DECIMALS),
    ]),
  ]);
  const notes = [...interestLines(comparison, words), t(w.ruleNote)].map((line) => [text(line)]);
  const table = [heads.map((head) => text(head, true)), ...rows];
  return writeExcelFile([...table, [], ...notes], { stickyRowsCount: 1 }).toBuffer();
}

const TWO_DECIMALS = '#,##0.00';

/** A number as one, so that it can be reckoned with; else the words. */
function cellOf(number: number | undefined, words: string, format = '0') {
  return number === undefined ? text(words) : { type: Number, value: number, format };
}

function text(value: string, bold = false) {
  return { type: String, value: workbookText(value), ...(bold ? { fontWeight: 'bold' as const } : {}) };
}
