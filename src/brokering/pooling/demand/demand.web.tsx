import { z } from 'zod';
import type { WebRouter } from '../../../platform/http/env.ts';
import { optionalField, parseForm } from '../../../platform/http/form-fields.ts';
import { sendPicture } from '../../../platform/http/picture.ts';
import { routes } from '../../../routes.ts';
import type { PoolContext } from '../pool-reader.web.ts';
import { messages as m } from './demand.messages.ts';
import { DemandPage, DemandPicture } from './demand.views.tsx';
import { type DemandSeries, getDemandSeries } from './demand-series.service.ts';
import { seriesCsv } from './series.document.ts';

const USUAL_YEARS = 2;

const demandQuery = z.object({
  kompetens: optionalField(z.string().max(100)),
  omrade: optionalField(z.string().regex(/^(\d{2}|\d{4})$/)),
  ar: optionalField(z.enum(['1', '2', '3'])),
});

/** Unmet demand for everybody: the page, and its figures as a file and as a picture. */
export function addDemand(web: WebRouter): void {
  web.get(routes.unmetDemand.pattern, async (c) => {
    const { demand, problems } = await read(c);
    const page = await c.get('page')();
    const values = { ar: String(USUAL_YEARS), ...c.req.query(), kompetens: demand.chosen?.id ?? '' };
    const form = { t: page.t, values, problems };
    return c.html(<DemandPage page={page} demand={demand} form={form} />, problems.length > 0 ? 422 : 200);
  });

  web.get(routes.unmetDemandFile.pattern, async (c) => {
    const { demand } = await read(c);
    return c.body(seriesCsv(demand, c.get('lang')), 200, {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="efterfragan.csv"`,
    });
  });

  web.get(routes.unmetDemandPicture.pattern, async (c) => {
    const { demand } = await read(c);
    const page = await c.get('page')();
    return sendPicture(c, 'efterfragan.svg', <DemandPicture page={page} demand={demand} />);
  });
}

async function read(c: PoolContext) {
  const query = parseForm(demandQuery, c.req.query(), { omrade: m.chooseArea });
  const asked = query.ok ? query.value : {};
  const demand: DemandSeries = await c.get('work')((work) =>
    getDemandSeries(work, {
      concept: asked.kompetens,
      area: asked.omrade,
      years: Number(asked.ar ?? USUAL_YEARS),
    }),
  );
  return { demand, problems: query.ok ? [] : query.problems };
}
