import { createRoute, z } from '@hono/zod-openapi';
import { type ApiRouter, answer, apiRouter, problemResponses } from '../../../platform/http/api.ts';
import { FIGURES } from './figures.ts';
import { outcomeJson } from './outcome-json.ts';
import { getRegionalOutcome } from './outcomes.service.ts';

const value = z.number().nullable().openapi({ description: 'Null where it is not told' });
const area = z.object({ code: z.string(), name: z.string().nullable() });

const outcomesRoute = createRoute({
  method: 'get',
  path: '/outcomes',
  summary:
    'Figures of the regional follow-up by quarter, for the region, a county or a municipality; open data',
  request: {
    query: z.object({
      area: z
        .string()
        .regex(/^(\d{2}|\d{4})?$/)
        .optional()
        .openapi({ description: 'SCB code of a county or a municipality' }),
    }),
  },
  responses: {
    200: answer(
      'What was counted last night; numbers that would tell of fewer than five are left out',
      z
        .object({
          countedOn: z.iso.date().nullable(),
          area,
          overTime: area,
          figures: z.array(
            z.object({
              id: z.enum(FIGURES),
              rows: z.array(
                z.object({
                  quarter: z.string().nullable().openapi({ description: 'Null for all quarters together' }),
                  values: z.record(z.string(), value),
                }),
              ),
            }),
          ),
          comments: z.array(
            z.object({
              organisation: z.string(),
              county: z.string(),
              text: z.object({ sv: z.string(), en: z.string().optional() }),
              writtenOn: z.iso.date(),
            }),
          ),
          compared: z.array(area.extend({ values: z.record(z.string(), value) })),
        })
        .openapi('RegionalOutcomes'),
    ),
    422: problemResponses[422],
  },
});

export function outcomesApi(): ApiRouter {
  const api = apiRouter();
  api.openapi(outcomesRoute, async (c) => {
    const asked = c.req.valid('query').area ?? '';
    return c.json(outcomeJson(await c.get('work')((work) => getRegionalOutcome(work, asked))), 200);
  });
  return api;
}
