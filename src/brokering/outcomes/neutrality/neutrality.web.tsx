import { z } from 'zod';
import { type WebRouter, webRouter } from '../../../platform/http/env.ts';
import { routes } from '../../../routes.ts';
import { neutralityCsv } from './neutrality.document.ts';
import { getNeutralityReport } from './neutrality.service.ts';
import { VIEWS } from './neutrality.ts';
import { NeutralityPage } from './neutrality.views.tsx';

const query = z.object({
  vy: z.enum(VIEWS).optional().catch(undefined),
  period: z.string().max(6).optional().catch(undefined),
});

/** The report for everybody, and its file. */
export function neutralityWeb(): WebRouter {
  const web = webRouter();
  web.get(routes.neutrality.pattern, async (c) => {
    const { vy: view, period } = query.parse(c.req.query());
    const report = await c.get('work')((work) => getNeutralityReport(work, { view, period }));
    return c.html(<NeutralityPage page={await c.get('page')()} report={report} />);
  });
  web.get(routes.neutralityCsv.pattern, async (c) => {
    const { vy: view, period } = query.parse(c.req.query());
    const report = await c.get('work')((work) => getNeutralityReport(work, { view, period }));
    return c.body(neutralityCsv(report, c.get('lang')), 200, {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="neutralitet-${report.period.name}.csv"`,
    });
  });
  return web;
}
