import { createRoute, z } from '@hono/zod-openapi';
import { type ApiRouter, apiRouter, pageOf, pagingQuery, problemResponses } from '../../platform/http/api.ts';
import { routes } from '../../routes.ts';
import {
  CLOSING_REASONS,
  CRITICAL_AREAS,
  NEED_LEVELS,
  NEED_SCOPES,
  NEED_STATES,
  type Need,
  needCriteria,
  VULNERABILITY_REASONS,
} from './need.ts';
import { getNeed, listNeeds } from './needs.service.ts';

const named = z.object({ id: z.string(), name: z.string() });

const needSchema = z
  .object({
    key: z.string().openapi({ example: 'B-2026-118' }),
    url: z.url(),
    state: z.enum(NEED_STATES),
    closingReason: z.enum(CLOSING_REASONS).nullable(),
    title: z.string(),
    raw: z.string().openapi({ description: 'The words of the employer, beside the interpretation' }),
    level: z.enum(NEED_LEVELS),
    scope: z.enum(NEED_SCOPES),
    criticalArea: z.enum(CRITICAL_AREAS).nullable(),
    vulnerability: z.array(z.enum(VULNERABILITY_REASONS)),
    criteria: needCriteria.openapi({ description: 'What matching asks with; money in öre' }),
    owner: named,
    organisation: named.nullable(),
    receivedOn: z.iso.date(),
    changedAt: z.iso.datetime(),
    version: z.int(),
  })
  .openapi('Need');

const listRoute = createRoute({
  method: 'get',
  path: '/needs',
  summary: 'The needs that the one who asks may see, the latest first',
  request: {
    query: pagingQuery.extend({
      q: z.string().max(200).optional().openapi({ description: 'Words of heading and text' }),
      state: z.enum(NEED_STATES).optional(),
      municipality: z
        .string()
        .regex(/^\d{4}$/)
        .optional()
        .openapi({ description: 'SCB code' }),
      criticalArea: z.enum(CRITICAL_AREAS).optional(),
    }),
  },
  responses: {
    200: { description: 'One page', content: { 'application/json': { schema: pageOf(needSchema) } } },
    422: problemResponses[422],
  },
});

const getRoute = createRoute({
  method: 'get',
  path: '/needs/{key}',
  summary: 'One need',
  request: { params: z.object({ key: z.string() }) },
  responses: {
    200: { description: 'The need', content: { 'application/json': { schema: needSchema } } },
    404: problemResponses[404],
  },
});

/** @param publicUrl the address of the installation, without a slash at the end */
export function needsApi(publicUrl: () => string): ApiRouter {
  const api = apiRouter();

  api.openapi(listRoute, async (c) => {
    const { page, limit, q, ...filter } = c.req.valid('query');
    const { items, total } = await c.get('work')((work) =>
      listNeeds(work, { ...filter, text: q }, { sort: 'received', falling: true, page, limit }),
    );
    return c.json({ items: items.map((need) => toJson(need, publicUrl())), page, limit, total }, 200);
  });

  api.openapi(getRoute, async (c) => {
    const need = await c.get('work')((work) => getNeed(work, c.req.valid('param').key));
    return c.json(toJson(need, publicUrl()), 200);
  });

  return api;
}

function toJson(need: Need, publicUrl: string): z.infer<typeof needSchema> {
  const { content, organisation } = need;
  return {
    key: need.key,
    url: publicUrl + routes.need.href({ key: need.key.toLowerCase() }),
    state: need.state,
    closingReason: need.closingReason,
    title: content.title,
    raw: content.raw,
    level: content.level,
    scope: content.scope,
    criticalArea: content.criticalArea ?? null,
    vulnerability: content.vulnerability,
    criteria: need.criteria,
    owner: need.owner,
    organisation: organisation && { id: organisation.id, name: organisation.name },
    receivedOn: need.receivedOn,
    changedAt: need.changedAt.toISOString(),
    version: need.version,
  };
}
