import { createRoute, z } from '@hono/zod-openapi';
import { type ApiRouter, answer, apiRouter } from '../../../platform/http/api.ts';
import { HOUSES } from '../../requests/judged/judgement.ts';
import { getNeutralityReport } from './neutrality.service.ts';
import { VIEWS } from './neutrality.ts';
import { neutralityJson } from './neutrality-json.ts';

const figure = z.int().nonnegative().nullable();
const figures = {
  eligible: figure,
  shown: figure,
  asked: figure,
  answered: figure,
  eligibleDecided: figure,
  chosen: figure,
};
const house = z.enum(HOUSES);
const count = z.int().nonnegative();

const reportSchema = z
  .object({
    view: z.enum(VIEWS),
    period: z.object({ name: z.string(), from: z.iso.date(), until: z.iso.date() }),
    countedOn: z.iso.date(),
    requests: z.object({ counted: count, decided: count, sealed: count, unjudged: count }),
    reading: z
      .object({ sv: z.string(), en: z.string() })
      .openapi({ description: 'In words; says nothing of the spread of few choices' }),
    houses: z.array(z.object({ house, ...figures })),
    providers: z.array(z.object({ id: z.string(), name: z.string(), house, ...figures })),
  })
  .openapi('NeutralityReport');

const route = createRoute({
  method: 'get',
  path: '/neutrality',
  summary:
    'Open data: who met the rule, was asked, answered and was chosen; figures of one to four are null to others',
  request: {
    query: z.object({
      vy: z.enum(VIEWS).optional().openapi({ description: 'Whose requests; the widest that one may see' }),
      period: z.string().max(6).optional().openapi({ description: '2026, or for staff a quarter: 2026-4' }),
    }),
  },
  responses: { 200: answer('The report', reportSchema) },
});

export function neutralityApi(): ApiRouter {
  const api = apiRouter();
  api.openapi(route, async (c) => {
    const { vy: view, period } = c.req.valid('query');
    const report = await c.get('work')((work) => getNeutralityReport(work, { view, period }));
    return c.json(neutralityJson(report), 200);
  });
  return api;
}
