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
import { getDemandSeries } from './demand/demand-series.service.ts';
import { PLACE_STATES, POOL_STATES, poolDecision } from './pool.ts';
import { toPoolJson } from './pool-json.ts';
import { getKnownPool, listPartOfPools } from './pooling.service.ts';
import { poolingSummary } from './suggestions/pooling-summary.ts';
import { findLatestSearch, startSearch } from './suggestions/suggestions.service.ts';

const count = z.int().nonnegative();

/** 96 000 kr and 2 400 kr a head for seven: 112 800 kr, 16 114,29 kr each, above the ceiling. */
const EXAMPLE = {
  key: 'S-2026-14',
  id: '0199f0a0-0000-7000-8000-000000000001',
  state: 'forming',
  host: 'Lärcentrum Masugnen',
  subject: { id: 'cnc-programmering', name: { sv: 'CNC-programmering', en: 'CNC programming' } },
  outcomes: ['cnc-frasning'],
  title: 'CNC-grupp: 5-axlig programmering',
  level: 3,
  form: 'onSite',
  municipality: '1885',
  maxDistanceKm: 60,
  timeOfDay: 'evening',
  startFrom: '2027-01-18',
  startUntil: '2027-03-15',
  minSeats: 8,
  maxSeats: 12,
  mostGroups: 1,
  fixedOre: 9_600_000,
  perHeadOre: 240_000,
  ceilingOre: 1_440_000,
  priceSource: 'prisuppgift från tre anordnare, medel',
  bindBefore: '2026-12-18',
  standing: { bound: 7, preliminary: 2, asked: 0, waiting: 0, counted: 9 },
  price: { people: 7, groups: 1, totalOre: 11_280_000, perHeadOre: 1_611_429, viable: false },
  others: null,
  places: [
    {
      municipality: '1885',
      people: 4,
      state: 'bound',
      until: null,
      line: null,
      employer: 'Exempelverken AB',
      need: 'B-2026-41',
    },
    { municipality: '1884', people: 3, state: 'bound', until: null, line: null, employer: null, need: null },
    {
      municipality: '1863',
      people: 2,
      state: 'preliminary',
      until: '2026-11-30',
      line: null,
      employer: null,
      need: null,
    },
  ],
  decision: null,
  changedAt: '2026-11-23T09:00:00.000Z',
} as const;

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
    maxDistanceKm: z.number().nonnegative().optional().openapi({
      description: 'How far from the municipality a provider that is asked may be',
    }),
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
    mostGroups: count.openapi({
      description: 'Groups that the pool holds; whoever comes later stands in line',
    }),
    standing: z
      .object({ bound: count, preliminary: count, asked: count, waiting: count, counted: count })
      .nullable()
      .openapi({
        description: 'People by how their places stand; missing for an employer, who is told `others`',
      }),
    price: z
      .object({
        people: count,
        groups: count,
        totalOre: count,
        perHeadOre: count,
        viable: z.boolean(),
      })
      .nullable()
      .openapi({ description: 'As things stand; missing for an employer' }),
    others: z
      .object({
        employers: count,
        people: count.nullable().openapi({ description: 'Missing when they are fewer than five' }),
        municipalities: z.array(z.string()),
      })
      .nullable()
      .openapi({ description: 'What an employer is told of the others; missing for those who broker' }),
    places: z.array(
      z.object({
        municipality: z.string(),
        people: count,
        state: z.enum(PLACE_STATES),
        until: z.string().nullable(),
        line: count.nullable().openapi({ description: 'Turn on the waiting list, from 1' }),
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
  .openapi('Pool', { example: EXAMPLE });

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

const seriesRoute = createRoute({
  method: 'get',
  path: '/unmet-demand/series',
  summary: 'Unmet demand for one skill in one area, by the quarter in which the needs came',
  request: {
    query: z.object({
      concept: z.string().max(100).optional().openapi({
        description: 'Id of the skill; the most asked for when it is left out',
        example: 'cnc-programmering',
      }),
      area: z
        .string()
        .regex(/^(\d{2}|\d{4})$/)
        .optional()
        .openapi({
          description: 'SCB code of a county or municipality; else the whole region',
          example: '18',
        }),
      years: z.coerce.number().int().min(1).max(10).default(2).openapi({ example: 2 }),
    }),
  },
  responses: {
    200: answer(
      'Sums of at least five employers; null where a figure could tell of fewer, by subtraction too; 0 where nobody asked',
      z.object({
        countedOn: z.iso.date().nullable(),
        area: z.string().openapi({ description: 'Empty for the whole region' }),
        concept: z
          .object({ id: z.string(), name: z.object({ sv: z.string(), en: z.string().optional() }) })
          .nullable(),
        quarters: z.array(
          z.object({
            quarter: z.string().openapi({ example: '2026Q4' }),
            employers: count.nullable(),
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
    return c.json(toPoolJson(await c.get('work')((work) => getKnownPool(work, key))), 200);
  });

  api.openapi(latestRoute, async (c) => {
    const latest = await c.get('work')(findLatestSearch);
    return c.json({ ranAt: latest?.ranAt.toISOString() ?? null, summary: latest?.summary ?? null }, 200);
  });

  api.openapi(demandRoute, async (c) => c.json(await c.get('work')(getUnmetDemand), 200));

  api.openapi(seriesRoute, async (c) => {
    const asked = c.req.valid('query');
    const { countedOn, area, chosen } = await c.get('work')((work) => getDemandSeries(work, asked));
    const concept = chosen ? { id: chosen.id, name: chosen.name } : null;
    return c.json(
      { countedOn: countedOn ?? null, area: area.code, concept, quarters: chosen?.quarters ?? [] },
      200,
    );
  });

  api.openapi(searchRoute, async (c) => {
    const run = await c.get('work')(startSearch);
    return c.json({ run, url: publicUrl() + routes.jobRun.href({ id: run }) }, 202);
  });

  return api;
}
