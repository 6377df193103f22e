import { createRoute, z } from '@hono/zod-openapi';
import { type ApiRouter, answer, apiRouter, problemResponses } from '../../platform/http/api.ts';
import { METHOD_KINDS, method } from './method.ts';
import { getMethod, listMethods } from './methods.service.ts';

const methodSchema = z.object(method.shape).openapi('Method');

const listRoute = createRoute({
  method: 'get',
  path: '/methods',
  summary: 'The method bank, in its own order',
  request: {
    query: z.object({
      q: z.string().max(200).optional().openapi({ description: 'Words that must all stand in the method' }),
      kind: z.enum(METHOD_KINDS).optional(),
    }),
  },
  responses: {
    200: answer(
      'All methods that match',
      z.object({ items: z.array(methodSchema.extend({ notes: z.int() })), total: z.int() }),
    ),
    422: problemResponses[422],
  },
});

const getRoute = createRoute({
  method: 'get',
  path: '/methods/{slug}',
  summary: 'One method',
  request: { params: z.object({ slug: z.string() }) },
  responses: { 200: answer('The method', methodSchema), 404: problemResponses[404] },
});

export function methodsApi(): ApiRouter {
  const api = apiRouter();
  api.openapi(listRoute, async (c) => {
    const { q, kind } = c.req.valid('query');
    const items = await c.get('work')((work) => listMethods(work, { words: q, kind }));
    return c.json({ items, total: items.length }, 200);
  });
  api.openapi(getRoute, async (c) => {
    const { slug } = c.req.valid('param');
    return c.json(await c.get('work')((work) => getMethod(work, slug)), 200);
  });
  return api;
}
