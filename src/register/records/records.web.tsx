import type { Context } from 'hono';
import { z } from 'zod';
import { readAllParts } from '../../platform/all-parts.ts';
import { type BryggaEnv, type WebRouter, webRouter } from '../../platform/http/env.ts';
import { readForm } from '../../platform/http/form.ts';
import { type FormValues, parseForm } from '../../platform/http/form-fields.ts';
import { seeOther } from '../../platform/http/redirect.ts';
import { translator } from '../../platform/i18n.ts';
import { pageNumber } from '../../platform/part.ts';
import { Forbidden, type Problem } from '../../platform/result.ts';
import { routes } from '../../routes.ts';
import { RECORD_KINDS, type RecordFile, recordForm } from './record.ts';
import { checkPdf } from './record-upload.ts';
import { extractCsv } from './records.document.ts';
import { messages as m, problems as p } from './records.messages.ts';
import { getRecord, getRecordFile, listOwnHouses, listRecords, registerRecord } from './records.service.ts';
import { NewRecordPage, RecordListPage, RecordPage } from './records.views.tsx';

type RecordContext = Context<BryggaEnv>;
const PAGE_SIZE = 50;
const listQuery = z.object({
  sok: z.string().trim().max(100).optional().catch(undefined),
  slag: z.enum(RECORD_KINDS).optional().catch(undefined),
});

/** The register of records. */
export function recordsWeb(): WebRouter {
  const web = webRouter();
  web.get(routes.records.pattern, showList);
  web.get(routes.recordsCsv.pattern, sendExtract);
  web.get(routes.newRecord.pattern, (c) => showNew(c, { values: {}, problems: [] }));
  web.post(routes.newRecord.pattern, register);
  web.get(routes.record.pattern, async (c) => {
    const page = await pageOfReader(c);
    const record = await c.get('work')((work) => getRecord(work, keyOf(c)));
    return c.html(<RecordPage page={page} record={record} />);
  });
  web.get(routes.recordFile.pattern, async (c) => {
    const file = await c.get('work')(async (work) =>
      getRecordFile(work, (await getRecord(work, keyOf(c))).id, c.req.param('id') ?? ''),
    );
    return sendRecordFile(c, file);
  });
  return web;
}

function keyOf(c: RecordContext): string {
  return c.req.param('key') ?? '';
}

async function pageOfReader(c: RecordContext) {
  const page = await c.get('page')();
  if (!page.reader) throw new Forbidden('Sign in to read the register');
  return page;
}

async function showList(c: RecordContext): Promise<Response> {
  const page = await pageOfReader(c);
  const query = listQuery.parse(c.req.query());
  const at = { page: pageNumber.parse(c.req.query('sida')), limit: PAGE_SIZE };
  const found = await c.get('work')(async (work) => ({
    found: await listRecords(work, { text: query.sok || undefined, kind: query.slag }, at),
    mayRegister: (await listOwnHouses(work)).length > 0,
  }));
  return c.html(<RecordListPage page={page} {...found} at={at} query={query} />);
}

async function sendExtract(c: RecordContext): Promise<Response> {
  await pageOfReader(c);
  const query = listQuery.parse(c.req.query());
  const records = await c.get('work')((work) =>
    readAllParts((part) => listRecords(work, { text: query.sok || undefined, kind: query.slag }, part)),
  );
  return c.body(extractCsv(records, c.get('lang')), 200, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': 'attachment; filename="diarium.csv"',
  });
}

async function showNew(
  c: RecordContext,
  sent: { values: FormValues; problems: Problem[] },
): Promise<Response> {
  const page = await pageOfReader(c);
  const houses = await c.get('work')(listOwnHouses);
  if (houses.length === 0) throw new Forbidden('Learning centres register records');
  return c.html(
    <NewRecordPage page={page} form={{ t: page.t, ...sent }} houses={houses} />,
    sent.problems.length > 0 ? 422 : 200,
  );
}

async function register(c: RecordContext): Promise<Response> {
  const { values, files } = await readForm(c.req);
  const form = parseForm(recordForm, values, { ...p });
  const [file] = files.file ?? [];
  const document = file && checkPdf(file.name, new Uint8Array(await file.arrayBuffer()));
  const problems = form.ok ? [] : [...form.problems];
  if (!document) problems.push({ field: 'file', message: m.wrongFile });
  if (!form.ok || !document) return showNew(c, { values, problems });
  const { key } = await c.get('work')(async (work) => {
    const { secrecySection, keepUntil, ...rest } = form.value;
    return registerRecord(work, {
      ...rest,
      secrecySection: secrecySection?.trim(),
      keepUntil,
      parties: [],
      document,
    });
  });
  const words = (lang: 'sv' | 'en') => translator(lang)(m.saved, { key });
  return seeOther(c, routes.record.href({ key: key.toLowerCase() }), { sv: words('sv'), en: words('en') });
}

/** Sends what was filed; saved and not shown in the page, since what somebody sent in runs nowhere here. */
function sendRecordFile(c: RecordContext, file: RecordFile & { bytes: Uint8Array }): Response {
  return c.body(new Uint8Array(file.bytes), 200, {
    'content-type': file.mediaType,
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name).replaceAll("'", '%27')}`,
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  });
}
