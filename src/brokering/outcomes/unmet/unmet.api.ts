import { createRoute, z } from '@hono/zod-openapi';
import {
  type ApiRouter,
  answer,
  apiRouter,
  jsonBody,
  pageOf,
  pagingQuery,
  problemResponses,
} from '../../../platform/http/api.ts';
import { routes } from '../../../routes.ts';
import { readyToMatch } from '../../matching/matching.service.ts';
import { answerUnmet, getUnmet, type KnownUnmet, listUnmet, recordUnmet } from './unmet.service.ts';
import { answerForm, RECEIVER_KINDS, SIGNAL_STATES, UNMET_REASONS, unmetForm } from './unmet.ts';

const signalSchema = z.object({
  id: z.uuid(),
  receiver: z.string(),
  kind: z.enum(RECEIVER_KINDS),
  state: z.enum(SIGNAL_STATES),
  answer: z.string().nullable(),
  answeredAt: z.iso.datetime().nullable(),
  version: z.int(),
});

const unmetSchema = z
  .object({
    id: z.uuid(),
    url: z.url(),
    reason: z.enum(UNMET_REASONS),
    summary: z.string(),
    concepts: z.array(z.string()),
    county: z.string().nullable().openapi({ description: 'SCB code' }),
    people: z.int().nullable().openapi({ description: 'Missing when they are fewer than five' }),
    recordedAt: z.iso.datetime(),
    signals: z.array(signalSchema),
  })
  .openapi('UnmetNeed');

const listRoute = createRoute({
  method: 'get',
  path: '/unmet-needs',
  summary:
    'Unmet needs of the own house, told to the own organisation, or of the own workplace; the newest first',
  request: { query: pagingQuery.extend({ reason: z.enum(UNMET_REASONS).optional() }) },
  responses: { 200: answer('One page', pageOf(unmetSchema)), 422: problemResponses[422] },
});

const recordRoute = createRoute({
  method: 'post',
  path: '/needs/{key}/unmet',
  summary: 'Record that nobody could meet a need, and tell those who can do something',
  request: { params: z.object({ key: z.string() }), body: jsonBody(unmetForm) },
  responses: {
    200: answer('What was recorded', unmetSchema),
    404: problemResponses[404],
    409: problemResponses[409],
    422: problemResponses[422],
  },
});

const answerRoute = createRoute({
  method: 'post',
  path: '/unmet-signals/{id}/answer',
  summary: 'Answer a signal as the organisation that was told',
  request: {
    params: z.object({ id: z.uuid() }),
    body: jsonBody(answerForm.extend({ version: z.int() })),
  },
  responses: {
    200: answer('The unmet need with the answer', unmetSchema),
    403: problemResponses[403],
    404: problemResponses[404],
    409: problemResponses[409],
    422: problemResponses[422],
  },
});

/** @param publicUrl the address of the installation, without a slash at the end */
export function unmetApi(publicUrl: () => string): ApiRouter {
  const api = apiRouter();

  api.openapi(listRoute, async (c) => {
    const { reason, ...part } = c.req.valid('query');
    const { items, total } = await c.get('work')((work) => listUnmet(work, { reason }, part));
    return c.json({ items: items.map((one) => toJson(one, publicUrl())), ...part, total }, 200);
  });

  api.openapi(recordRoute, async (c) => {
    const source = { kind: 'need', key: c.req.valid('param').key.toUpperCase() } as const;
    await readyToMatch();
    const found = await c.get('work')(async (work) =>
      getUnmet(work, await recordUnmet(work, source, c.req.valid('json'))),
    );
    return c.json(toJson(found, publicUrl()), 200);
  });

  api.openapi(answerRoute, async (c) => {
    const { version, ...said } = c.req.valid('json');
    const found = await c.get('work')(async (work) =>
      getUnmet(work, await answerUnmet(work, c.req.valid('param').id, version, said)),
    );
    return c.json(toJson(found, publicUrl()), 200);
  });

  return api;
}

function toJson({ unmet, signals }: KnownUnmet, publicUrl: string) {
  const { id, reason, summary, conceptIds, county, people, recordedAt } = unmet;
  return {
    id,
    url: publicUrl + routes.unmetNeed.href({ id }),
    reason,
    summary,
    concepts: [...conceptIds],
    county: county?.code ?? null,
    people,
    recordedAt: recordedAt.toISOString(),
    signals: signals.map((one) => ({
      id: one.id,
      receiver: one.receiver.name,
      kind: one.kind,
      state: one.state,
      answer: one.answer,
      answeredAt: one.answeredAt?.toISOString() ?? null,
      version: one.version,
    })),
  };
}
