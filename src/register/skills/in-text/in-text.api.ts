import { createRoute, z } from '@hono/zod-openapi';
import { type ApiRouter, answer, apiRouter, jsonBody, problemResponses } from '../../../platform/http/api.ts';
import { routes } from '../../../routes.ts';
import { CONCEPT_KINDS, type Concept } from '../concept.ts';
import { readyToSuggest, suggestConceptsFor, suggestRelatedFor } from '../language/language.service.ts';
import type { SuggestingWord } from '../language/suggest.ts';

const named = {
  id: z.string(),
  url: z.string().openapi({ description: 'The stable page of the concept' }),
  kind: z.enum(CONCEPT_KINDS),
  label: z.object({ sv: z.string(), en: z.string().optional() }),
};

const saidWords = z.array(
  z.object({
    text: z.string(),
    start: z.int().openapi({ description: 'Where it stands, in UTF-16 units' }),
    end: z.int(),
    readAs: z.string().nullable().openapi({ description: 'What it is read as, where that is not the same' }),
  }),
);

const found = z
  .object({
    items: z.array(
      z.object({
        ...named,
        strength: z.number().openapi({
          description: '1 when the whole name stands there, less for a part of a word or a guess',
        }),
        words: saidWords,
      }),
    ),
    related: z
      .array(
        z.object({
          ...named,
          strength: z.number().openapi({ description: '1 for the surest of this text' }),
          via: z.object(named).openapi({ description: 'The occupation or group that it came by' }),
          words: saidWords.openapi({ description: 'The words that led to the occupation or group' }),
        }),
      )
      .openapi({ description: 'Skills that usually belong to the work that the text tells of' }),
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
    const { suggestions, belonging } = await c.get('work')(async (work) => {
      const suggestions = await suggestConceptsFor(work, text, limit);
      return { suggestions, belonging: await suggestRelatedFor(work, text, suggestions, limit) };
    });
    const nameOf = ({ id, kind, label }: Concept) => ({
      id,
      url: publicUrl() + routes.skill.href({ id }),
      kind,
      label,
    });
    const items = suggestions.map(({ concept, strength, words }) => ({
      ...nameOf(concept),
      strength,
      words: words.map(sayWord),
    }));
    const related = belonging.map(({ concept, strength, via, words }) => ({
      ...nameOf(concept),
      strength,
      via: nameOf(via),
      words: words.map(sayWord),
    }));
    c.header('cache-control', 'no-store');
    return c.json({ items, related }, 200);
  });
  return api;
}

function sayWord({ readAs, ...word }: SuggestingWord) {
  return { ...word, readAs: readAs ?? null };
}
