import type { Context } from 'hono';
import { z } from 'zod';
import { type BryggaEnv, type WebRouter, webRouter } from '../../../platform/http/env.ts';
import { seeOther } from '../../../platform/http/redirect.ts';
import { pageNumber } from '../../../platform/part.ts';
import type { Work } from '../../../platform/work.ts';
import { routes } from '../../../routes.ts';
import { refuseOthers } from '../served/need-readers.service.ts';
import { overviewCsv } from './overview.document.ts';
import {
  findLatestOverview,
  getOverviewRun,
  listOverviewLines,
  mayStartOverview,
  nameFirstOffers,
  startOverview,
} from './overview.service.ts';
import { OVERVIEW_GROUPS } from './overview.ts';
import { OverviewPage } from './overview.views.tsx';

const PAGE_SIZE = 50;

const query = z.object({
  korning: z.uuid().optional().catch(undefined),
  visa: z.enum(OVERVIEW_GROUPS).optional().catch(undefined),
  sida: pageNumber,
});

/** The state of all needs, as the latest or a given run found it. */
export function overviewWeb(): WebRouter {
  const web = webRouter();

  web.get(routes.matchOverview.pattern, async (c) => {
    const { sida, ...asked } = query.parse(c.req.query());
    const found = await c.get('work')(async (work) => {
      const overview = await readOverview(work, asked.korning);
      const inView = overview.lines.filter(({ group }) => !asked.visa || group === asked.visa);
      const shown = inView.slice((sida - 1) * PAGE_SIZE, sida * PAGE_SIZE);
      return {
        ...overview,
        shown,
        total: inView.length,
        offers: await nameFirstOffers(work, shown),
        mayStart: await mayStartOverview(work),
      };
    });
    const page = await c.get('page')();
    return c.html(
      <OverviewPage page={page} {...found} query={asked} pageNumber={sida} pageSize={PAGE_SIZE} />,
    );
  });

  web.post(routes.startOverview.pattern, async (c) => {
    const id = await c.get('work')(startOverview);
    return seeOther(c, routes.jobRun.href({ id }));
  });

  web.get(routes.matchOverviewCsv.pattern, sendCsv);

  return web;
}

async function sendCsv(c: Context<BryggaEnv>): Promise<Response> {
  const { korning, visa } = query.parse(c.req.query());
  const { lines, offers } = await c.get('work')(async (work) => {
    const overview = await readOverview(work, korning);
    const inView = overview.lines.filter(({ group }) => !visa || group === visa);
    return { lines: inView, offers: await nameFirstOffers(work, inView) };
  });
  return c.body(overviewCsv(lines, offers, c.get('lang')), 200, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': 'attachment; filename="laget.csv"',
  });
}

async function readOverview(work: Work, runId: string | undefined) {
  await refuseOthers(work);
  const { run, overview } =
    (runId ? await getOverviewRun(work, runId) : await findLatestOverview(work)) ?? {};
  if (!run || !overview) return { at: undefined, matched: 0, lines: [] };
  return {
    at: run.finishedAt ?? run.createdAt,
    matched: overview.rows.length,
    lines: await listOverviewLines(work, overview),
  };
}
