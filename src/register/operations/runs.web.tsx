import { z } from 'zod';
import { type WebRouter, webRouter } from '../../platform/http/env.ts';
import { followRun } from '../../platform/http/follow-run.ts';
import { seeOther } from '../../platform/http/redirect.ts';
import { whyFailed } from '../../platform/jobs/job-run.ts';
import { pageNumber } from '../../platform/part.ts';
import { routes } from '../../routes.ts';
import { getRegisterRights } from '../organisations/organisations.service.ts';
import { runs } from './operations.messages.ts';
import { listRuns } from './operations.service.ts';
import { RunListPage } from './operations.views.tsx';
import { RunPage, type RunStart } from './run.views.tsx';
import { cancelRun, getRun } from './runs.service.ts';

const PAGE_SIZE = 50;
const listQuery = z.object({ sida: pageNumber });

/** For runs of a kind the page that they are started from, and the one that shows what one did; some kinds have none. */
export type RunPages = Readonly<Record<string, RunPagesOfKind>>;
type RunPagesOfKind = {
  readonly from: RunStart;
  result(runId: string): string;
};

export function runsWeb(runPages: RunPages): WebRouter {
  const web = webRouter();

  web.get(routes.jobRuns.pattern, async (c) => {
    const { sida: pageNumber } = listQuery.parse(c.req.query());
    const list = await c.get('work')((work) => listRuns(work, { page: pageNumber, limit: PAGE_SIZE }));
    const shown = { rows: list.items, total: list.total, pageNumber, pageSize: PAGE_SIZE };
    return c.html(<RunListPage page={await c.get('page')()} {...shown} />);
  });

  web.get(routes.jobRun.pattern, async (c) => {
    const { run, administers } = await c.get('work')(async (work) => ({
      run: await getRun(work, c.req.param('id') ?? ''),
      administers: (await getRegisterRights(work)).administrator,
    }));
    return c.html(
      <RunPage
        page={await c.get('page')()}
        run={run}
        whyFailed={whyFailed(run)}
        from={runPages[run.kind]?.from}
        resultHref={runPages[run.kind]?.result(run.id)}
        administers={administers}
      />,
    );
  });

  web.get(routes.jobRunEvents.pattern, (c) =>
    followRun(c, () => c.get('work')((work) => getRun(work, c.req.param('id') ?? ''))),
  );

  web.post(routes.cancelJobRun.pattern, async (c) => {
    const id = c.req.param('id') ?? '';
    await c.get('work')((work) => cancelRun(work, id));
    return seeOther(c, routes.jobRun.href({ id }), runs.cancelled);
  });

  return web;
}
