import { createRoute, z } from '@hono/zod-openapi';
import {
  type ApiRouter,
  answer,
  apiRouter,
  pageOf,
  pagingQuery,
  problemResponses,
} from '../../platform/http/api.ts';
import { routes } from '../../routes.ts';
import { FORMS, TIMES_OF_DAY } from '../needs/conditions.ts';
import { getUnmetDemand } from './demand/demand.service.ts';
import { PLACE_STATES, POOL_STATES, poolDecision } from './pool.ts';
import { toPoolJson } from './pool-json.ts';
import { getPool, listPartOfPools, listPlaces } from './pooling.service.ts';
import { poolingSummary } from './suggestions/pooling-summary.ts';
import { findLatestSearch, startSearch } from './suggestions/suggestions.service.ts';

const count = z.int().nonnegative();

const poolSchema = z
  .object({
    key: z.string().nullable().openapi({ example: 'S-2026-14', description: 'Missing for a suggestion' }),
    id: z.uuid(),
    state: z.enum(POOL_STATES),
    host: z.string().nullable(),
    subject: z.object({ id: z.string(), name: z.object({ sv: z.string(), en: z.string().optional() }) }),
    outcomes: z.array(z.string()),
    title: z.string(),
    level: z.int().optional(),
    form: z.enum(FORMS),
    municipality: z.string().optional().openapi({ description: 'SCB code' }),
    timeOfDay: z.enum(TIMES_OF_DAY).optional(),
    language: z.string().optional(),
    startFrom: z.string(),
    startUntil: z.string().optional(),
    minSeats: count,
    maxSeats: count,
    fixedOre: count,
    perHeadOre: count,
    ceilingOre: count.optional(),
    priceSource: z.string(),
    bindBefore: z.string().optional(),
    standing: z.object({ bound: count, preliminary: count, asked: count, waiting: count, counted: count }),
    price: z.object({
      people: count,
      groups: count,
      totalOre: count,
      perHeadOre: count,
      viable: z.boolean(),
    }),
    places: z.array(
      z.object({
        municipality: z.string(),
        people: count,
        state: z.enum(PLACE_STATES),
        until: z.string().nullable(),
        employer: z
          .string()
          .nullable()
          .openapi({ description: 'Missing where the one who asks may not know it' }),
        need: z.string().nullable(),
      }),
    ),
    decision: poolDecision.nullable(),
    changedAt: z.iso.datetime(),
  })
  .openapi('Pool');

const listRoute = createRoute({
  method: 'get',
  path: '/pools',
  summary: 'Pools that the one who asks leads or has needs in, suggestions among them',
  request: { query: pagingQuery.extend({ state: z.enum(POOL_STATES).optional() }) },
  responses: { 200: answer('One page, the last changed first', pageOf(poolSchema)) },
});

const getRoute = createRoute({
  method: 'get',
  path: '/pools/{key}',
  summary: 'One pool, by key or by the id of a suggestion',
  request: { params: z.object({ key: z.string() }) },
  responses: { 200: answer('The pool', poolSchema), 404: problemResponses[404] },
});

const latestRoute = createRoute({
  method: 'get',
  path: '/pool-searches/latest',
  summary: 'What the latest search for pools found, in figures',
  responses: {
    200: answer(
      'The figures; `ranAt` is missing when there was no search',
      z.object({ ranAt: z.iso.datetime().nullable(), summary: poolingSummary.nullable() }),
    ),
  },
});

const demandRoute = createRoute({
  method: 'get',
  path: '/unmet-demand',
  summary: 'What workplaces ask for that nothing has met yet, in sums of at least five employers',
  responses: {
    200: answer(
      'By concept, and by county and month; `people` is null where fewer than five employers stand behind it',
      z.object({
        asOf: z.iso.date(),
        concepts: z.array(
          z.object({
            id: z.string(),
            name: z.object({ sv: z.string(), en: z.string().optional() }),
            employers: count,
            people: count,
          }),
        ),
        months: z.array(
          z.object({
            county: z.object({ code: z.string(), name: z.string() }),
            month: z.string(),
            people: count.nullable(),
          }),
        ),
      }),
    ),
  },
});

const searchRoute = createRoute({
  method: 'post',
  path: '/pool-searches',
  summary: 'Searches for pools anew in the background',
  responses: {
    202: answer('The run, and the page that shows its progress', z.object({ run: z.uuid(), url: z.url() })),
    403: problemResponses[403],
  },
});

/** @param publicUrl the address of the installation, without a slash at the end */
export function poolingApi(publicUrl: () => string): ApiRouter {
  const api = apiRouter();

  api.openapi(listRoute, async (c) => {
    const { state, page, limit } = c.req.valid('query');
    const { items, total } = await c.get('work')((work) =>
      listPartOfPools(work, state ? [state] : POOL_STATES, { page, limit }),
    );
    return c.json({ items: items.map(toPoolJson), page, limit, total }, 200);
  });

  api.openapi(getRoute, async (c) => {
    const { key } = c.req.valid('param');
    const found = await c.get('work')(async (work) => {
      const pool = await getPool(work, key);
      return { pool, places: await listPlaces(work, pool.id) };
    });
    return c.json(toPoolJson(found), 200);
  });

  api.openapi(latestRoute, async (c) => {
    const latest = await c.get('work')(findLatestSearch);
    return c.json({ ranAt: latest?.ranAt.toISOString() ?? null, summary: latest?.summary ?? null }, 200);
  });

  api.openapi(demandRoute, async (c) => c.json(await c.get('work')(getUnmetDemand), 200));

  api.openapi(searchRoute, async (c) => {
    const run = await c.get('work')(startSearch);
    return c.json({ run, url: publicUrl() + routes.jobRun.href({ id: run }) }, 202);
  });

  return api;
}
