import { createRoute, z } from '@hono/zod-openapi';
import { type ApiRouter, answer, apiRouter, problemResponses } from '../../../platform/http/api.ts';
import { specContent } from '../spec/spec.ts';
import { draftPooledSpec, getPooledRequest } from './pooled.service.ts';

const pooledSchema = z
  .object({
    decided: z.boolean().openapi({ description: 'The pool has decided that it goes ahead' }),
    draft: specContent.openapi({ description: 'What is written for all in it; no employer is named' }),
    maxDistanceKm: z.number().nullable().openapi({ description: 'How far away providers may be' }),
    need: z
      .string()
      .nullable()
      .openapi({ description: 'The need whose specification and request are those of the pool' }),
    request: z.string().nullable(),
  })
  .openapi('PooledRequest');

const params = z.object({ key: z.string() });
const { 403: no, 404: none, 409: conflict } = problemResponses;

const getRoute = createRoute({
  method: 'get',
  path: '/pools/{key}/request',
  summary: 'From a pool to its request: what would be written, and how far it has come',
  request: { params },
  responses: { 200: answer('Where it stands', pooledSchema), 403: no, 404: none },
});
const draftRoute = createRoute({
  method: 'post',
  path: '/pools/{key}/request',
  summary:
    'Writes the specification of a pool that goes ahead, on a need of the centre that leads it; publish it with the need',
  request: { params },
  responses: { 201: answer('Where it stands', pooledSchema), 403: no, 404: none, 409: conflict },
});

export function pooledRequestsApi(): ApiRouter {
  const api = apiRouter();
  api.openapi(getRoute, async (c) =>
    c.json(toJson(await c.get('work')((work) => getPooledRequest(work, c.req.valid('param').key))), 200),
  );
  api.openapi(draftRoute, async (c) => {
    const { key } = c.req.valid('param');
    const found = await c.get('work')(async (work) => {
      await draftPooledSpec(work, key);
      return getPooledRequest(work, key);
    });
    return c.json(toJson(found), 201);
  });
  return api;
}

function toJson({
  pool,
  draft,
  isDecided,
  needKey,
  requestKey,
}: Awaited<ReturnType<typeof getPooledRequest>>) {
  return {
    decided: isDecided,
    draft,
    maxDistanceKm: pool.content.maxDistanceKm ?? null,
    need: needKey ?? null,
    request: requestKey ?? null,
  };
}
