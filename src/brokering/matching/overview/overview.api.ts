import { createRoute, z } from '@hono/zod-openapi';
import { type ApiRouter, answer, apiRouter, problemResponses } from '../../../platform/http/api.ts';
import type { Work } from '../../../platform/work.ts';
import { routes } from '../../../routes.ts';
import { getOverviewRun, listOverviewLines, nameFirstOffers, startOverview } from './overview.service.ts';
import { OVERVIEW_GROUPS, type Overview } from './overview.ts';
import { toOverviewJson } from './overview-json.ts';

const count = z.int().nonnegative();

const overviewSchema = z
  .object({
    ruleSet: z.string(),
    dataAsOf: z.string().nullable(),
    seconds: z.number(),
    matched: count.openapi({ description: 'Needs that were open when it ran' }),
    needs: z.array(
      z.object({
        key: z.string(),
        title: z.string(),
        employer: z.string().nullable(),
        municipality: z.string().nullable(),
        group: z.enum(OVERVIEW_GROUPS),
        found: count,
        leftOut: count.openapi({ description: 'Offers that meet the need in content but break a condition' }),
        first: z
          .object({ offerId: z.string(), title: z.string(), provider: z.string(), score: z.number() })
          .nullable(),
        since: z
          .object({ keptAt: z.iso.datetime(), fresh: count, better: count })
          .nullable()
          .openapi({ description: 'Against the match that was kept last' }),
      }),
    ),
  })
  .openapi('MatchOverview');

const startRoute = createRoute({
  method: 'post',
  path: '/match-overviews',
  summary: 'Matches all open needs that the one who asks may see with all offers, in the background',
  responses: {
    202: answer('The run, and the page that shows its progress', z.object({ run: z.uuid(), url: z.url() })),
    403: problemResponses[403],
  },
});

const getRoute = createRoute({
  method: 'get',
  path: '/match-overviews/{run}',
  summary: 'How far a run is, and what it found: needs without any fitting offer first',
  request: { params: z.object({ run: z.uuid() }) },
  responses: {
    200: answer(
      '`overview` is missing until the run is done; needs that changed or closed since have fallen out of it',
      z.object({
        state: z.enum(['queued', 'running', 'done', 'failed', 'cancelled']),
        step: count,
        steps: count.nullable(),
        overview: overviewSchema.nullable(),
      }),
    ),
    404: problemResponses[404],
  },
});

/** @param publicUrl the address of the installation, without a slash at the end */
export function overviewApi(publicUrl: () => string): ApiRouter {
  const api = apiRouter();

  api.openapi(startRoute, async (c) => {
    const run = await c.get('work')(startOverview);
    return c.json({ run, url: publicUrl() + routes.jobRun.href({ id: run }) }, 202);
  });

  api.openapi(getRoute, async (c) => {
    const found = await c.get('work')(async (work) => {
      const { run, overview } = await getOverviewRun(work, c.req.valid('param').run);
      return { run, overview: overview ? await tellOverview(work, overview) : null };
    });
    const { state, step, steps } = found.run;
    return c.json({ state, step, steps, overview: found.overview }, 200);
  });

  return api;
}

async function tellOverview(work: Work, overview: Overview) {
  const lines = await listOverviewLines(work, overview);
  return toOverviewJson(overview, lines, await nameFirstOffers(work, lines));
}
