import { createRoute, z } from '@hono/zod-openapi';
import { type ApiRouter, answer, apiRouter, problemResponses } from '../../../platform/http/api.ts';
import { getOfferDemand } from './offer-demand.service.ts';

const count = z.int().nonnegative();
const counts = { employers: count, people: count };
const name = z.object({ sv: z.string(), en: z.string().optional() });

const demandRoute = createRoute({
  method: 'get',
  path: '/offers/{id}/demand',
  summary: 'Demand that nothing has met yet for what an offer teaches, in sums of at least five employers',
  request: { params: z.object({ id: z.uuid() }) },
  responses: {
    200: answer(
      'By skill and municipality; municipalities with fewer than five employers stand together in `rest`',
      z
        .object({
          asOf: z.iso.date(),
          looked: z.array(name).openapi({ description: 'The skills that demand was looked for' }),
          skills: z.array(
            z.object({
              id: z.string(),
              name,
              wider: z.boolean().openapi({ description: 'The next wider skill of one that the offer names' }),
              ...counts,
              places: z.array(
                z.object({ municipality: z.object({ code: z.string(), name: z.string() }), ...counts }),
              ),
              rest: z.object(counts).nullable(),
            }),
          ),
        })
        .openapi('OfferDemand'),
    ),
    404: problemResponses[404],
  },
});

export function offerDemandApi(): ApiRouter {
  const api = apiRouter();
  api.openapi(demandRoute, async (c) => {
    const { id } = c.req.valid('param');
    const { skills, ...demand } = await c.get('work')((work) => getOfferDemand(work, id));
    return c.json({ ...demand, skills: skills.map((one) => ({ ...one, rest: one.rest ?? null })) }, 200);
  });
  return api;
}
