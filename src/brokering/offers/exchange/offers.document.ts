// Offers as files: for spreadsheets, and as JSON lines. The import reads every one of them back.
import { stringify } from 'csv-stringify/sync';
import writeExcelFile from 'write-excel-file/node';
import { workbookText } from '../../../platform/workbook-text.ts';
import { guardFormula } from './cell-values.ts';
import type { ExportFormat } from './export-format.ts';
import { cellsOfOffer, EXPORT_FIELDS } from './offer-cells.ts';

type Exported = Parameters<typeof cellsOfOffer>[0];

export async function offersAs(format: ExportFormat, offers: readonly Exported[]): Promise<Uint8Array> {
  if (format === 'csv') return Buffer.from(offersCsv(offers));
  return format === 'xlsx' ? offersXlsx(offers) : Buffer.from(offersJsonLines(offers));
}

/** Semicolons and byte order mark, as Swedish spreadsheets open it; no cell begins a formula. */
function offersCsv(offers: readonly Exported[]): string {
  return stringify([[...EXPORT_FIELDS], ...rowsOf(offers)], {
    delimiter: ';',
    bom: true,
    record_delimiter: '\r\n',
  });
}

/** Every cell is a text, so that codes keep their zeros. */
async function offersXlsx(offers: readonly Exported[]): Promise<Uint8Array> {
  const head = EXPORT_FIELDS.map((value) => ({
    type: String,
    value: String(value),
    fontWeight: 'bold' as const,
  }));
  const cells = rowsOf(offers).map((row) =>
    row.map((value) => (value === '' ? null : { type: String, value: workbookText(value) })),
  );
  return writeExcelFile([head, ...cells], { stickyRowsCount: 1 }).toBuffer();
}

/** One object on each line, only with what the offer tells. */
function offersJsonLines(offers: readonly Exported[]): string {
  const said = (offer: Exported) =>
    Object.fromEntries(Object.entries(cellsOfOffer(offer)).filter(([, cell]) => cell !== ''));
  return offers.map((offer) => `${JSON.stringify(said(offer))}\n`).join('');
}

function rowsOf(offers: readonly Exported[]): string[][] {
  return offers.map((offer) => {
    const cells = cellsOfOffer(offer);
    return EXPORT_FIELDS.map((field) => guardFormula(cells[field] ?? ''));
  });
}
