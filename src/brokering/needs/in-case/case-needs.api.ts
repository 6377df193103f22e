import { createRoute, z } from '@hono/zod-openapi';
import { type ApiRouter, answer, apiRouter, jsonBody, problemResponses } from '../../../platform/http/api.ts';
import { CASE_CLOSING_REASONS, CASE_STATES } from '../../cases/case.ts';
import { pauseCase, reopenCase, resumeCase } from '../../cases/case-steps.service.ts';
import { getCase } from '../../cases/cases.service.ts';
import { NEED_STATES } from '../need.ts';
import { getNeed } from '../needs.service.ts';
import { endCase, linkNeed, listNeedsOfCase, unlinkNeed } from './case-needs.service.ts';
import { NEED_FATES } from './case-needs.ts';

const version = z.int();
const text = z.string().max(5_000);

const stateRoute = createRoute({
  method: 'put',
  path: '/cases/{key}/state',
  summary:
    'Pauses, resumes, closes or opens a case again; closing says what becomes of the needs that are left',
  request: {
    params: z.object({ key: z.string() }),
    body: jsonBody(
      z.discriminatedUnion('act', [
        z.object({ act: z.literal('pause'), version, reason: text, until: z.iso.date() }),
        z.object({ act: z.literal('resume'), version }),
        z.object({
          act: z.literal('close'),
          version,
          reason: z.enum(CASE_CLOSING_REASONS),
          words: text.optional(),
          needs: z.enum(NEED_FATES).optional(),
          cancelsVisits: z
            .boolean()
            .optional()
            .openapi({ description: 'Also cancels the visits that the house plans at the employer' }),
        }),
        z.object({
          act: z.literal('reopen'),
          version,
          reason: text,
          next: z.object({ action: z.string().max(200), on: z.iso.date(), ownerId: z.uuid().optional() }),
        }),
      ]),
    ),
  },
  responses: {
    200: answer(
      'How the case stands',
      z.object({
        key: z.string(),
        state: z.enum(CASE_STATES),
        closingReason: z.enum(CASE_CLOSING_REASONS).nullable(),
        version,
      }),
    ),
    403: problemResponses[403],
    404: problemResponses[404],
    409: problemResponses[409],
    422: problemResponses[422],
  },
});

const needsRoute = createRoute({
  method: 'get',
  path: '/cases/{key}/needs',
  summary: 'The needs of a case that the one who asks may see, the newest first',
  request: { params: z.object({ key: z.string() }) },
  responses: {
    200: answer(
      'All of them',
      z.object({
        items: z.array(z.object({ key: z.string(), title: z.string(), state: z.enum(NEED_STATES) })),
      }),
    ),
    404: problemResponses[404],
  },
});

const linkRoute = createRoute({
  method: 'put',
  path: '/needs/{key}/case',
  summary: 'Puts a need into a case of its employer, or takes it out of one',
  request: {
    params: z.object({ key: z.string() }),
    body: jsonBody(z.object({ caseKey: z.string().nullable() })),
  },
  responses: {
    200: answer('Where the need is', z.object({ key: z.string(), caseKey: z.string().nullable() })),
    403: problemResponses[403],
    404: problemResponses[404],
    409: problemResponses[409],
    422: problemResponses[422],
  },
});

export function caseNeedsApi(): ApiRouter {
  const api = apiRouter();

  api.openapi(stateRoute, async (c) => {
    const { key } = c.req.valid('param');
    const asked = c.req.valid('json');
    const found = await c.get('work')(async (work) => {
      if (asked.act === 'pause') await pauseCase(work, key, asked.version, asked);
      if (asked.act === 'resume') await resumeCase(work, key, asked.version);
      if (asked.act === 'close') await endCase(work, key, asked.version, asked);
      if (asked.act === 'reopen') await reopenCase(work, key, asked.version, asked);
      return getCase(work, key);
    });
    const { state, closingReason } = found;
    return c.json({ key: found.key, state, closingReason, version: found.version }, 200);
  });

  api.openapi(needsRoute, async (c) => {
    const needs = await c.get('work')(async (work) =>
      listNeedsOfCase(work, (await getCase(work, c.req.valid('param').key)).id),
    );
    const items = needs.map(({ key, content, state }) => ({ key, title: content.title, state }));
    return c.json({ items }, 200);
  });

  api.openapi(linkRoute, async (c) => {
    const { key } = c.req.valid('param');
    const { caseKey } = c.req.valid('json');
    const need = await c.get('work')(async (work) => {
      if (caseKey === null) await unlinkNeed(work, key);
      else await linkNeed(work, key, caseKey);
      return getNeed(work, key);
    });
    return c.json({ key: need.key, caseKey: need.case?.key ?? null }, 200);
  });

  return api;
}
