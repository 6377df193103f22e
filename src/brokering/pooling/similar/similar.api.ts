import { createRoute, z } from '@hono/zod-openapi';
import { type ApiRouter, answer, apiRouter, problemResponses } from '../../../platform/http/api.ts';
import { translator } from '../../../platform/i18n.ts';
import { readyToMatch } from '../../matching/matching.service.ts';
import { PARTS } from '../../matching/rule-set.ts';
import { LIKE_RULES } from './likeness.ts';
import { sayAlike, sayTogether } from './say-likeness.ts';
import { listNeedsLike } from './similar.service.ts';

const check = z.object({ rule: z.enum(LIKE_RULES), common: z.string(), text: z.string() });

const similarRoute = createRoute({
  method: 'get',
  path: '/needs/{key}/similar',
  summary: 'Open needs like a need, in neutral order; those of other centres without words and names',
  request: { params: z.object({ key: z.string() }) },
  responses: {
    200: answer(
      'At most thirty, the most alike first',
      z
        .object({
          lot: z.int().openapi({ description: 'Drawn from the need; decides the order within five points' }),
          items: z.array(
            z.object({
              id: z.uuid().openapi({ description: 'As a pool takes it' }),
              need: z
                .object({ key: z.string(), title: z.string(), employer: z.string().nullable() })
                .nullable()
                .openapi({ description: 'Missing for needs of other centres' }),
              municipality: z.string().nullable().openapi({ description: 'SCB code' }),
              people: z.int().nullable(),
              free: z.boolean().openapi({ description: 'In no pool yet' }),
              score: z.number().min(0).max(1),
              parts: z.object(Object.fromEntries(PARTS.map((part) => [part, z.number().min(0).max(1)]))),
              reasons: z.array(z.string()),
              passed: z.array(check),
              failed: z.array(check).openapi({ description: 'What the two cannot both accept' }),
            }),
          ),
        })
        .openapi('SimilarNeeds'),
    ),
    403: problemResponses[403],
    404: problemResponses[404],
  },
});

export function similarApi(): ApiRouter {
  const api = apiRouter();
  api.openapi(similarRoute, async (c) => {
    const { key } = c.req.valid('param');
    await readyToMatch();
    const { lot, similar, names } = await c.get('work')((work) => listNeedsLike(work, key));
    const lang = c.get('lang');
    const speech = { t: translator(lang), lang, names };
    const items = similar.map(({ id, need, municipality, people, free, likeness }) => {
      const told = (checks: typeof likeness.passed) =>
        checks.map((one) => ({ rule: one.rule, common: one.common, text: sayTogether(one, speech) }));
      return {
        id,
        need: need
          ? { key: need.key, title: need.content.title, employer: need.organisation?.name ?? null }
          : null,
        municipality: municipality ?? null,
        people: people ?? null,
        free,
        score: likeness.score,
        parts: likeness.parts,
        reasons: sayAlike(likeness, speech),
        passed: told(likeness.passed),
        failed: told(likeness.failed),
      };
    });
    return c.json({ lot: lot.number, items }, 200);
  });
  return api;
}
