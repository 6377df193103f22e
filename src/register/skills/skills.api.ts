import { createRoute, z } from '@hono/zod-openapi';
import {
  type ApiRouter,
  answer,
  apiRouter,
  pageOf,
  pagingQuery,
  problemResponses,
} from '../../platform/http/api.ts';
import { routes } from '../../routes.ts';
import { CONCEPT_KINDS, CONCEPT_STATES, concept } from './concept.ts';
import { getConcept, searchConcepts } from './skills.service.ts';

const label = z.object({ sv: z.string(), en: z.string().optional() });
const address = { url: z.string().openapi({ description: 'The stable page of the concept' }) };

const summarySchema = z
  .object({
    id: z.string(),
    ...address,
    kind: z.enum(CONCEPT_KINDS),
    label,
    matchedWord: z.string().nullable().openapi({ description: 'The synonym that the search met' }),
  })
  .openapi('SkillSummary');

const skillSchema = concept
  .extend({ ...address, state: z.enum(CONCEPT_STATES), narrower: z.array(z.string()) })
  .openapi('Skill');

const listRoute = createRoute({
  method: 'get',
  path: '/skills',
  summary: 'Published skills, occupations and fields; the closest to the search first',
  request: {
    query: pagingQuery.extend({
      q: z
        .string()
        .max(200)
        .optional()
        .openapi({ description: 'Part of a label or synonym, Swedish or English' }),
      kind: z.enum(CONCEPT_KINDS).optional(),
    }),
  },
  responses: {
    200: answer('One page', pageOf(summarySchema)),
    422: problemResponses[422],
  },
});

const getRoute = createRoute({
  method: 'get',
  path: '/skills/{id}',
  summary: 'One concept with labels, synonyms, relations and codes',
  request: { params: z.object({ id: z.string() }) },
  responses: {
    200: answer('The concept', skillSchema),
    404: problemResponses[404],
  },
});

/** @param publicUrl the address of the installation, without a slash at the end */
export function skillsApi(publicUrl: () => string): ApiRouter {
  const api = apiRouter();
  const urlOf = (id: string) => publicUrl() + routes.skill.href({ id });

  api.openapi(listRoute, async (c) => {
    const { page, limit, q, kind } = c.req.valid('query');
    const { hits, total } = await c.get('work')((work) =>
      searchConcepts(work, { text: q, kind }, { page, limit }),
    );
    const items = hits.map((hit) => ({
      id: hit.id,
      url: urlOf(hit.id),
      kind: hit.kind,
      label: { sv: hit.labelSv, ...(hit.labelEn === null ? {} : { en: hit.labelEn }) },
      matchedWord: hit.matchedWord,
    }));
    return c.json({ items, page, limit, total }, 200);
  });

  api.openapi(getRoute, async (c) => {
    const { id } = c.req.valid('param');
    const found = await c.get('work')((work) => getConcept(work, id));
    const { origin: _origin, editedAt: _editedAt, version: _version, ...said } = found.concept;
    const ids = (names: readonly { id: string }[]) => names.map((one) => one.id);
    return c.json(
      { ...said, url: urlOf(id), narrower: ids(found.narrower), related: ids(found.related) },
      200,
    );
  });

  return api;
}
