import { createRoute, z } from '@hono/zod-openapi';
import {
  type ApiRouter,
  answer,
  apiRouter,
  jsonBody,
  pageOf,
  pagingQuery,
  problemResponses,
} from '../../platform/http/api.ts';
import { Forbidden, Invalid } from '../../platform/result.ts';
import { DIRECTIONS, RECORD_KINDS, type RecordLine, type RegisteredRecord, recordForm } from './record.ts';
import { checkPdf } from './record-upload.ts';
import { messages as m } from './records.messages.ts';
import { getRecord, listOwnHouses, listRecords, registerRecord } from './records.service.ts';

/** Ten megabytes of PDF are a third more in base64. */
const LONGEST_CONTENT = 13_400_000;

const lineSchema = z
  .object({
    key: z.string().openapi({ example: 'D-2026-1' }),
    house: z.object({ id: z.string(), name: z.string() }),
    kind: z.enum(RECORD_KINDS),
    direction: z.enum(DIRECTIONS),
    title: z.string(),
    secrecySection: z.string().nullable(),
    recordedAt: z.iso.datetime(),
    completedAt: z.iso.datetime().nullable().openapi({ description: 'Null for a working draft' }),
    keepUntil: z.iso.date().nullable().openapi({ description: 'Null is kept for ever' }),
    keepRule: z.string(),
  })
  .openapi('Record');
const recordSchema = lineSchema
  .extend({
    files: z.array(
      z.object({
        id: z.string(),
        role: z.enum(['document', 'signed']),
        name: z.string(),
        sha256: z.string(),
      }),
    ),
    parties: z.array(
      z.object({ name: z.string(), signedAt: z.iso.datetime().nullable(), authority: z.string().nullable() }),
    ),
  })
  .openapi('RegisteredRecord');

const listRoute = createRoute({
  method: 'get',
  path: '/records',
  summary: 'The register of records that one may see, the newest first',
  request: {
    query: pagingQuery.extend({
      text: z.string().max(100).optional(),
      kind: z.enum(RECORD_KINDS).optional(),
    }),
  },
  responses: { 200: answer('One page', pageOf(lineSchema)) },
});
const getRoute = createRoute({
  method: 'get',
  path: '/records/{key}',
  summary: 'A record with its files and signatures',
  request: { params: z.object({ key: z.string() }) },
  responses: { 200: answer('The record', recordSchema), 404: problemResponses[404] },
});

const registerRoute = createRoute({
  method: 'post',
  path: '/records',
  summary: 'Registers a completed record of one’s own house under the next diary number',
  request: {
    body: jsonBody(
      recordForm.and(
        z.object({
          fileName: z.string().min(1).max(200),
          content: z.base64().max(LONGEST_CONTENT).openapi({ description: 'A PDF in base64' }),
        }),
      ),
    ),
  },
  responses: {
    201: answer('The record', recordSchema),
    403: problemResponses[403],
    422: problemResponses[422],
  },
});

export function recordsApi(): ApiRouter {
  const api = apiRouter();
  api.openapi(registerRoute, async (c) => {
    const { fileName, content, ...form } = c.req.valid('json');
    const document = checkPdf(fileName, new Uint8Array(Buffer.from(content, 'base64')));
    if (!document) throw new Invalid([{ field: 'content', message: m.wrongFile }]);
    const record = await c.get('work')(async (work) => {
      const houses = await listOwnHouses(work);
      if (!houses.some(({ id }) => id === form.houseId))
        throw new Forbidden('The houses register their own records');
      const { key } = await registerRecord(work, {
        ...form,
        secrecySection: form.secrecySection?.trim(),
        keepUntil: form.keepUntil,
        parties: [],
        document,
      });
      return getRecord(work, key);
    });
    return c.json(toWhole(record), 201);
  });
  api.openapi(listRoute, async (c) => {
    const { text, kind, ...part } = c.req.valid('query');
    const { items, total } = await c.get('work')((work) => listRecords(work, { text, kind }, part));
    return c.json({ ...part, total, items: items.map(toJson) }, 200);
  });
  api.openapi(getRoute, async (c) => {
    const record = await c.get('work')((work) => getRecord(work, c.req.valid('param').key));
    return c.json(toWhole(record), 200);
  });
  return api;
}

function toWhole(record: RegisteredRecord) {
  return {
    ...toJson(record),
    files: record.files.map(({ id, role, name, hash }) => ({ id, role, name, sha256: hash })),
    parties: record.parties.map(({ name, signature }) => ({
      name,
      signedAt: signature?.at.toISOString() ?? null,
      authority: signature?.authority ?? null,
    })),
  };
}

function toJson(one: RecordLine) {
  const { key, house, kind, direction, title, secrecy, recordedAt, completedAt, keepUntil, keepRule } = one;
  return {
    key,
    house,
    kind,
    direction,
    title,
    secrecySection: secrecy?.section ?? null,
    recordedAt: recordedAt.toISOString(),
    completedAt: completedAt?.toISOString() ?? null,
    keepUntil: keepUntil ?? null,
    keepRule,
  };
}
