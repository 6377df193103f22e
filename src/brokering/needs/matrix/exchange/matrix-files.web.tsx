import type { Context } from 'hono';
import type { BryggaEnv, WebRouter } from '../../../../platform/http/env.ts';
import { readForm, type SentForm } from '../../../../platform/http/form.ts';
import { seeOther } from '../../../../platform/http/redirect.ts';
import { Forbidden, Invalid, NotFound, type Problem } from '../../../../platform/result.ts';
import { routes } from '../../../../routes.ts';
import { getMatrix } from '../matrix.service.ts';
import { idOf, pageOfMatrixReader } from '../matrix-reader.web.ts';
import { messages as m } from './exchange.messages.ts';
import { matrixCsv, matrixXlsx } from './matrix.document.ts';
import { MOST_BYTES, rowsInFile, rowsInText } from './matrix.import.ts';
import { importMatrix } from './matrix-import.service.ts';
import { ImportMatrixPage, type Preview } from './matrix-import.views.tsx';
import { readMatrixTable } from './matrix-table.ts';

type C = Context<BryggaEnv>;

export function addMatrixFiles(web: WebRouter): void {
  web.get(routes.importMatrix.pattern, (c) => showImport(c, { text: '', problems: [] }));
  web.post(routes.importMatrix.pattern, readSent);
  web.get(routes.matrixFile.pattern, sendFile);
}

async function sendFile(c: C): Promise<Response> {
  const format = c.req.param('format');
  if (format !== 'csv' && format !== 'xlsx') throw new NotFound(`No format ${format}`);
  const matrix = await c.get('work')((work) => getMatrix(work, idOf(c)));
  if (matrix.view === 'sums') throw new Forbidden('Only those who see the rows take them out');
  const lang = c.get('lang');
  c.header('content-disposition', `attachment; filename="matris.${format}"`);
  if (format === 'csv')
    return c.body(matrixCsv(matrix, lang), 200, { 'content-type': 'text/csv; charset=utf-8' });
  return c.body(new Uint8Array(await matrixXlsx(matrix, lang)), 200, {
    'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  });
}

async function readSent(c: C): Promise<Response> {
  const sent = await readForm(c.req);
  const read = await rowsSent(sent);
  const pasted = String(sent.values.table ?? '');
  if (!read.rows)
    return showImport(c, { text: pasted, problems: [{ field: read.field, message: read.message }] });
  const table = readMatrixTable(read.rows);
  const store = sent.values.store === 'ja';
  try {
    const plan = await c.get('work')((work) => importMatrix(work, idOf(c), { table, store }));
    if (store) return seeOther(c, routes.matrix.href({ id: idOf(c) }), m.stored);
    const text = read.rows.map((row) => row.map(oneCell).join('\t')).join('\n');
    return showImport(c, { text, problems: [], preview: { plan, table } });
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    const problems = error.problems.map(({ message }) => ({ field: 'table', message }));
    return showImport(c, { text: pasted, problems });
  }
}

/** A cell that keeps its place when the rows are pasted again. */
function oneCell(cell: string): string {
  return cell.replaceAll(/[\t\r\n"]+/g, ' ').trim();
}

type Read = { rows: string[][] } | { rows?: undefined; field: string; message: Problem['message'] };

async function rowsSent({ values, files }: SentForm): Promise<Read> {
  const file = files.file?.[0];
  const text = String(values.table ?? '');
  if (!file && text === '') return { field: 'table', message: m.nothingSent };
  if ((file?.size ?? text.length) > MOST_BYTES)
    return { field: file ? 'file' : 'table', message: m.tooLarge };
  const rows = file ? await rowsInFile(new Uint8Array(await file.arrayBuffer())) : rowsInText(text);
  return rows ? { rows } : { field: 'file', message: m.unreadable };
}

async function showImport(
  c: C,
  { text, problems, preview }: { text: string; problems: readonly Problem[]; preview?: Preview },
): Promise<Response> {
  const page = await pageOfMatrixReader(c);
  const matrix = await c.get('work')((work) => getMatrix(work, idOf(c)));
  if (!matrix.fills) throw new Forbidden('Only those who fill in the matrix import into it');
  const form = { t: page.t, values: { table: text }, problems };
  return c.html(
    <ImportMatrixPage page={page} matrix={matrix} form={form} preview={preview} />,
    problems.length > 0 ? 422 : 200,
  );
}
