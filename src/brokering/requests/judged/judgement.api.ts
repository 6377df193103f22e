import { createRoute, z } from '@hono/zod-openapi';
import {
  type ApiRouter,
  answer,
  apiRouter,
  pageOf,
  pagingQuery,
  problemResponses,
} from '../../../platform/http/api.ts';
import { CHECK_RULES } from '../../matching/checks.ts';
import { getJudgements, listUnasked } from './judgement.service.ts';
import { HOUSES, type Judgement, NOT_ASKED, VERDICTS } from './judgement.ts';

const judgementSchema = z
  .object({
    provider: z.object({ id: z.string(), name: z.string() }),
    house: z.enum(HOUSES).openapi({ description: 'Whose provider, seen from the centre' }),
    verdict: z.enum(VERDICTS),
    asked: z.boolean(),
    offers: z.int().openapi({ description: 'Published offers that day' }),
    keptOut: z.array(
      z.object({
        offerId: z.string(),
        title: z.string(),
        rule: z.enum(CHECK_RULES),
        asked: z.string(),
        offered: z.string().nullable(),
      }),
    ),
  })
  .openapi('RequestJudgement');

const ownSchema = judgementSchema
  .extend({
    request: z.object({
      key: z.string(),
      title: z.string(),
      centre: z.string(),
      publishedAt: z.iso.datetime(),
      rule: z.object({ id: z.string(), version: z.string() }),
    }),
  })
  .openapi('OwnRequestJudgement');

const staffRoute = createRoute({
  method: 'get',
  path: '/requests/{key}/judgements',
  summary: 'The providers that a request did not go to, each with the reason stored at publication',
  request: {
    params: z.object({ key: z.string() }),
    query: pagingQuery.extend({ verdict: z.enum(NOT_ASKED).optional() }),
  },
  responses: { 200: answer('One page', pageOf(judgementSchema)), 404: problemResponses[404] },
});
const ownRoute = createRoute({
  method: 'get',
  path: '/request-judgements',
  summary: 'Requests that did not go to the own providers, each with the reason stored at publication',
  request: { query: pagingQuery },
  responses: { 200: answer('One page', pageOf(ownSchema)) },
});

export function judgementsApi(): ApiRouter {
  const api = apiRouter();
  api.openapi(staffRoute, async (c) => {
    const { verdict, ...part } = c.req.valid('query');
    const { judgements } = await c.get('work')((work) =>
      getJudgements(work, c.req.valid('param').key, { verdict }, part),
    );
    return c.json({ ...part, total: judgements.total, items: judgements.items.map(toJson) }, 200);
  });
  api.openapi(ownRoute, async (c) => {
    const part = c.req.valid('query');
    const { items, total } = await c.get('work')((work) => listUnasked(work, part));
    const toOwn = ({ request, judgement }: (typeof items)[number]) => {
      const { key, title, centre, publishedAt, rule } = request;
      return {
        ...toJson(judgement),
        request: { key, title, centre, publishedAt: publishedAt.toISOString(), rule },
      };
    };
    return c.json({ ...part, total, items: items.map(toOwn) }, 200);
  });
  return api;
}

function toJson({ providerId, provider, offersKeptOut, ...rest }: Judgement) {
  return {
    ...rest,
    provider: { id: providerId, name: provider },
    keptOut: offersKeptOut.map(({ title, offered, ...one }) => ({
      ...one,
      title: title.sv,
      offered: offered ?? null,
    })),
  };
}
