import { createRoute, z } from '@hono/zod-openapi';
import { type ApiRouter, answer, apiRouter, jsonBody, problemResponses } from '../../../platform/http/api.ts';
import { translator } from '../../../platform/i18n.ts';
import { Invalid } from '../../../platform/result.ts';
import { municipalityCode } from '../../../register/places/place.ts';
import { listMunicipalities } from '../../../register/places/places.service.ts';
import { readyToMatch } from '../matching.service.ts';
import { messages as m } from './gap.messages.ts';
import { findSkillGap } from './gap.service.ts';
import { toGapJson } from './gap-json.ts';

const side = z.object({
  text: z.string().max(5_000).default(''),
  concepts: z.array(z.string().max(200)).max(200).default([]),
});

const asked = z
  .object({
    goal: side
      .refine(({ text, concepts }) => text.trim() !== '' || concepts.length > 0, { error: 'Say the goal' })
      .openapi({ description: 'An occupation or skills, in words or as ids of the vocabulary' }),
    own: side.default({ text: '', concepts: [] }).openapi({ description: 'What somebody knows already' }),
    municipality: municipalityCode.optional(),
    maxDistanceKm: z.number().nonnegative().optional(),
    limit: z.int().min(1).max(200).default(20),
  })
  .openapi('SkillGapAsked');

const text = z.object({ sv: z.string(), en: z.string().optional() });
const closingOffer = z.object({
  offerId: z.string(),
  title: z.string(),
  provider: z.string(),
  municipality: z.string().nullable(),
  share: z
    .number()
    .min(0)
    .max(1)
    .openapi({ description: 'How much of what is missing it covers; a narrower skill alone counts half' }),
  closes: z.array(
    z.object({
      skill: z.string(),
      name: z.string(),
      through: z
        .string()
        .openapi({ description: 'The concept that the offer names: the skill or a narrower one' }),
      words: z.string().nullable().openapi({ description: 'Missing where it stands as an outcome' }),
    }),
  ),
  failed: z.array(z.string()),
  unknown: z.array(z.string()),
});

const gapRoute = createRoute({
  method: 'post',
  path: '/skill-gaps',
  summary:
    'What is missing between what somebody knows and a goal, and offers that cover it; nothing is stored',
  security: [],
  request: { body: jsonBody(asked) },
  responses: {
    200: answer(
      'Offers by how much of the gap they cover, in neutral order',
      z
        .object({
          lot: z.int(),
          goal: z.array(
            z.object({
              id: z.string(),
              name: text,
              known: z.boolean(),
              partly: text
                .nullable()
                .openapi({ description: 'Something narrower that is known, where that is all' }),
            }),
          ),
          beyond: z.int().openapi({ description: 'Skills of the goal beyond those that are counted' }),
          near: z
            .array(z.object({ id: z.string(), name: text, percent: z.int() }))
            .openapi({ description: 'Occupations that what somebody works as can replace, by degree' }),
          found: z.int(),
          offers: z.array(closingOffer),
          together: z.object({ offers: z.array(z.string()), skills: z.array(z.string()) }),
          leftOut: z.array(closingOffer),
        })
        .openapi('SkillGap'),
    ),
    422: problemResponses[422],
  },
});

export function gapApi(): ApiRouter {
  const api = apiRouter();
  api.openapi(gapRoute, async (c) => {
    const { limit, ...gap } = c.req.valid('json');
    await readyToMatch();
    const found = await c.get('work')(async (work) => {
      const known = await listMunicipalities(work);
      if (gap.municipality && !known.some(({ code }) => code === gap.municipality))
        throw new Invalid([{ field: 'municipality', message: m.noSuchMunicipality }]);
      return findSkillGap(work, gap);
    });
    const lang = c.get('lang');
    c.header('cache-control', 'no-store');
    return c.json(toGapJson(found, limit, { t: translator(lang), lang }), 200);
  });
  return api;
}
