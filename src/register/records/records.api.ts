import { createRoute, z } from '@hono/zod-openapi';
import {
  type ApiRouter,
  answer,
  apiRouter,
  pageOf,
  pagingQuery,
  problemResponses,
} from '../../platform/http/api.ts';
import { DIRECTIONS, RECORD_KINDS, type RecordLine } from './record.ts';
import { getRecord, listRecords } from './records.service.ts';

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

export function recordsApi(): ApiRouter {
  const api = apiRouter();
  api.openapi(listRoute, async (c) => {
    const { text, kind, ...part } = c.req.valid('query');
    const { items, total } = await c.get('work')((work) => listRecords(work, { text, kind }, part));
    return c.json({ ...part, total, items: items.map(toJson) }, 200);
  });
  api.openapi(getRoute, async (c) => {
    const record = await c.get('work')((work) => getRecord(work, c.req.valid('param').key));
    return c.json(
      {
        ...toJson(record),
        files: record.files.map(({ id, role, name, hash }) => ({ id, role, name, sha256: hash })),
        parties: record.parties.map(({ name, signature }) => ({
          name,
          signedAt: signature?.at.toISOString() ?? null,
          authority: signature?.authority ?? null,
        })),
      },
      200,
    );
  });
  return api;
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
