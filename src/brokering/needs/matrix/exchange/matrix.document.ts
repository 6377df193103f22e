// A matrix as a file for spreadsheets; the import reads it back.
import { stringify } from 'csv-stringify/sync';
import writeExcelFile from 'write-excel-file/node';
import { type Lang, translator } from '../../../../platform/i18n.ts';
import { workbookText } from '../../../../platform/workbook-text.ts';
import { criticalityNames, messages as words } from '../matrix.messages.ts';
import type { Matrix } from '../matrix.ts';
import { messages as m } from './exchange.messages.ts';
import { tableOf } from './matrix-table.ts';

/** Semicolons, byte order mark and escaped formulas, as Swedish spreadsheets open it safely. */
export function matrixCsv(matrix: Matrix, lang: Lang): string {
  return stringify(cellsOf(matrix, lang), { delimiter: ';', bom: true, escape_formulas: true });
}

export async function matrixXlsx(matrix: Matrix, lang: Lang): Promise<Buffer> {
  const [head = [], ...rows] = cellsOf(matrix, lang);
  const bold = head.map((value) => ({
    type: String,
    value: workbookText(String(value)),
    fontWeight: 'bold' as const,
  }));
  const cells = rows.map((row) =>
    row.map((value) =>
      typeof value === 'number'
        ? { type: Number, value }
        : value === ''
          ? null
          : { type: String, value: workbookText(value) },
    ),
  );
  return writeExcelFile([bold, ...cells], { stickyRowsCount: 1, stickyColumnsCount: 1 }).toBuffer();
}

function cellsOf(matrix: Matrix, lang: Lang): (string | number)[][] {
  const t = translator(lang);
  return tableOf(matrix, {
    head: [t(m.name), t(m.label)],
    required: t(m.required),
    needed: t(m.needed),
    importance: t(m.importance),
    criticality: {
      supporting: t(criticalityNames.supporting),
      important: t(criticalityNames.important),
      critical: t(criticalityNames.critical),
    },
    person: (n) => t(words.person, { n }),
  });
}
