import { createRoute, z } from '@hono/zod-openapi';
import { type ApiRouter, answer, apiRouter, problemResponses } from '../../platform/http/api.ts';
import { translator } from '../../platform/i18n.ts';
import { Invalid } from '../../platform/result.ts';
import { municipalityCode } from '../../register/places/place.ts';
import { listMunicipalities } from '../../register/places/places.service.ts';
import { ADAPTATIONS, FORMS, MAX_COMPETENCE_LEVEL, TIMES_OF_DAY } from '../needs/conditions.ts';
import { needCriteria } from '../needs/need.ts';
import { CHECK_RULES } from './checks.ts';
import { toMatchJson } from './match-json.ts';
import { problems } from './matching.messages.ts';
import { matchOffers, readyToMatch } from './matching.service.ts';
import { PARTS } from './rule-set.ts';

const listOf = <S extends z.ZodType>(item: S) =>
  z
    .preprocess((value) => (typeof value === 'string' && value !== '' ? value.split(',') : []), z.array(item))
    .openapi({
      type: 'string',
      description: 'Several with commas',
    });

const asked = z.object({
  text: z.string().max(2000),
  municipality: municipalityCode.optional().openapi({ description: 'SCB code of where learners are' }),
  maxDistanceKm: z.coerce.number().nonnegative().optional(),
  maxTravelMinutes: z.coerce.number().nonnegative().optional().openapi({
    description: 'By car one way, estimated from the distance; with maxDistanceKm the stricter one counts',
  }),
  targetLevel: z.coerce.number().int().min(0).max(MAX_COMPETENCE_LEVEL).optional(),
  people: z.coerce.number().int().positive().optional(),
  startFrom: z.iso.date().optional(),
  startUntil: z.iso.date().optional().openapi({ description: 'Starts before this day' }),
  forms: listOf(z.enum(FORMS)),
  timesOfDay: listOf(z.enum(TIMES_OF_DAY)),
  languages: listOf(z.string().regex(/^[a-z]{2,3}$/)),
  adaptations: listOf(z.enum(ADAPTATIONS)),
  concepts: listOf(z.string()),
  limit: z.coerce.number().int().min(1).max(200).default(20),
  today: z.iso
    .date()
    .optional()
    .openapi({ description: 'Starts before this day are over; without it all starts count' }),
});

const partsSchema = z.object(Object.fromEntries(PARTS.map((part) => [part, z.number().min(0).max(1)])));
const checkSchema = z.object({
  rule: z.enum(CHECK_RULES),
  asked: z.string(),
  offered: z.string().nullable(),
  text: z.string(),
});
/** How one offer and one need meet. */
export const fittingFields = {
  score: z.number().min(0).max(1).openapi({ description: 'The sum of the parts' }),
  parts: partsSchema,
  reasons: z.array(
    z.object({
      kind: z.enum(['word', 'part', 'concept', 'area']),
      need: z.string(),
      offer: z.string(),
      via: z.string().nullable(),
      readAs: z
        .string()
        .nullable()
        .openapi({ description: 'What `need` is read as, where it is misspelt or cut short' }),
      text: z.string(),
    }),
  ),
  passed: z.array(checkSchema),
  failed: z.array(checkSchema),
  unknown: z.array(checkSchema),
};

const matchSchema = z.object({
  rank: z.int(),
  offerId: z.string(),
  title: z.string(),
  provider: z.string(),
  municipality: z.string().nullable(),
  ...fittingFields,
  ownMunicipality: z.boolean(),
});

/** A match as the API gives it. */
export const matchAnswer = z
  .object({
    ruleSet: z.string(),
    dataAsOf: z.string().nullable(),
    lot: z.int().openapi({ description: 'Drawn from what is asked; decides the order within five points' }),
    found: z.int(),
    ceilings: partsSchema,
    matches: z.array(matchSchema),
    leftOut: z.array(
      z.object({
        offerId: z.string(),
        title: z.string(),
        provider: z.string(),
        rule: z.enum(CHECK_RULES),
        asked: z.string(),
        offered: z.string().nullable(),
      }),
    ),
  })
  .openapi('MatchAnswer');

const matchRoute = createRoute({
  method: 'get',
  path: '/matches',
  summary: 'All published offers against a need, in neutral order; nothing is stored',
  request: { query: asked },
  responses: {
    200: answer('The match', matchAnswer),
    422: problemResponses[422],
  },
});

export function matchingApi(): ApiRouter {
  const api = apiRouter();

  api.openapi(matchRoute, async (c) => {
    const { limit, today, ...given } = c.req.valid('query');
    const need = needCriteria.parse(given);
    await readyToMatch();
    const result = await c.get('work')(async (work) => {
      const known = await listMunicipalities(work);
      if (need.municipality && !known.some((one) => one.code === need.municipality))
        throw new Invalid([{ field: 'municipality', message: problems.noSuchMunicipality }]);
      return matchOffers(work, { need, limit, today });
    });
    const lang = c.get('lang');
    return c.json(toMatchJson(result, { t: translator(lang), lang }), 200);
  });

  return api;
}
