import { createRoute, z } from '@hono/zod-openapi';
import { type ApiRouter, answer, apiRouter, jsonBody, problemResponses } from '../../../platform/http/api.ts';
import { routes } from '../../../routes.ts';
import { CONCEPT_KINDS } from '../concept.ts';
import { readyToSuggest, suggestConceptsFor } from '../language/language.service.ts';

const found = z
  .object({
    items: z.array(
      z.object({
        id: z.string(),
        url: z.string().openapi({ description: 'The stable page of the concept' }),
        kind: z.enum(CONCEPT_KINDS),
        label: z.object({ sv: z.string(), en: z.string().optional() }),
        strength: z.number().openapi({
          description: '1 when the whole name stands there, less for a part of a word or a guess',
        }),
        words: z.array(
          z.object({
            text: z.string(),
            start: z.int().openapi({ description: 'Where it stands, in UTF-16 units' }),
            end: z.int(),
            readAs: z
              .string()
              .nullable()
              .openapi({ description: 'What it is read as, where that is not the same' }),
          }),
        ),
      }),
    ),
  })
  .openapi('SkillsInText');

const inTextRoute = createRoute({
  method: 'post',
  path: '/skills/in-text',
  summary:
    'Skills, occupations and fields that a Swedish or English text names, with the words that led to each',
  security: [],
  request: {
    body: jsonBody(
      z
        .object({ text: z.string().max(50_000), limit: z.int().min(1).max(200).default(20) })
        .openapi('TextToRead'),
    ),
  },
  responses: { 200: answer('The surest first; nothing is stored', found), 422: problemResponses[422] },
});

/** @param publicUrl the address of the installation, without a slash at the end */
export function inTextApi(publicUrl: () => string): ApiRouter {
  const api = apiRouter();
  api.openapi(inTextRoute, async (c) => {
    const { text, limit } = c.req.valid('json');
    await readyToSuggest();
    const suggestions = await c.get('work')((work) => suggestConceptsFor(work, text, limit));
    const items = suggestions.map(({ concept: { id, kind, label }, strength, words }) => ({
      id,
      url: publicUrl() + routes.skill.href({ id }),
      kind,
      label,
      strength,
      words: words.map(({ readAs, ...word }) => ({ ...word, readAs: readAs ?? null })),
    }));
    c.header('cache-control', 'no-store');
    return c.json({ items }, 200);
  });
  return api;
}
