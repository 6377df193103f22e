import { createRoute, z } from '@hono/zod-openapi';
import {
  type ApiRouter,
  answer,
  apiRouter,
  jsonBody,
  pageOf,
  pagingQuery,
  problemResponses,
} from '../../../../platform/http/api.ts';
import type { Work } from '../../../../platform/work.ts';
import { METHOD_LEVELS } from '../../../../register/methods/method.ts';
import { MOST_CARDS_AT_ONCE, sessionHead } from '../session.ts';
import { makeNeedsOfFindings } from '../session-results.service.ts';
import {
  addEntries,
  changeEntry,
  countDots,
  gatherCards,
  removeEntry,
  saveAnswers,
} from '../session-steps.service.ts';
import { getSession, listSessions, methodOf, startSession } from '../sessions.service.ts';
import {
  content,
  lineShape,
  sessionShape,
  step,
  stepShape,
  toLineJson,
  toSessionJson,
  toStepJson,
} from './session-json.ts';

const lineSchema = lineShape.openapi('MethodSessionLine');
const sessionSchema = sessionShape.openapi('MethodSession');
const stepSchema = stepShape.openapi('MethodStep');

const params = z.object({ id: z.uuid() });
const entryParams = z.object({ id: z.uuid(), entry: z.uuid() });
const sending = z
  .uuid()
  .openapi({ description: 'Of your own choice; the same sending again changes nothing' });
const refusals = {
  403: problemResponses[403],
  404: problemResponses[404],
  409: problemResponses[409],
  422: problemResponses[422],
};

const guideRoute = createRoute({
  method: 'get',
  path: '/methods/{slug}/guide',
  summary: 'How Brygga guides a method: its steps, what each asks, and the fields that are written',
  request: { params: z.object({ slug: z.string() }) },
  responses: {
    200: answer(
      'The steps in order; a step of cards has columns, one of rows or answers has fields',
      z.object({ slug: z.string(), steps: z.array(stepSchema) }),
    ),
    404: problemResponses[404],
  },
});

const listRoute = createRoute({
  method: 'get',
  path: '/method-sessions',
  summary: 'Sessions with guided methods: those of the own house, or of the own workplace',
  request: {
    query: pagingQuery.extend({
      organisationId: z.uuid().optional(),
      caseId: z.uuid().optional(),
      method: z.string().optional(),
    }),
  },
  responses: { 200: answer('One page', pageOf(lineSchema)), 422: problemResponses[422] },
});

const startRoute = createRoute({
  method: 'post',
  path: '/method-sessions',
  summary: 'Begins a session of the own house at an employer',
  request: {
    body: jsonBody(
      sessionHead.extend({
        id: sending,
        method: z.string(),
        organisationId: z.uuid(),
        houseId: z.uuid().optional(),
        caseId: z.uuid().optional(),
        needKey: z.string().optional(),
      }),
    ),
  },
  responses: { 201: answer('The session', sessionSchema), ...refusals },
});

const getRoute = createRoute({
  method: 'get',
  path: '/method-sessions/{id}',
  summary: 'One session with everything that was written, and what came of it',
  request: { params },
  responses: { 200: answer('The session', sessionSchema), 404: problemResponses[404] },
});

const entriesRoute = createRoute({
  method: 'post',
  path: '/method-sessions/{id}/entries',
  summary: 'Adds cards or rows to a step',
  request: {
    params,
    body: jsonBody(z.object({ step, sending, contents: z.array(content).min(1).max(MOST_CARDS_AT_ONCE) })),
  },
  responses: { 200: answer('The session', sessionSchema), ...refusals },
});

const changeRoute = createRoute({
  method: 'put',
  path: '/method-sessions/{id}/entries/{entry}',
  summary: 'Changes a card or row that still is at the version',
  request: { params: entryParams, body: jsonBody(z.object({ version: z.int(), content })) },
  responses: { 200: answer('The session', sessionSchema), ...refusals },
});

const removeRoute = createRoute({
  method: 'delete',
  path: '/method-sessions/{id}/entries/{entry}',
  summary: 'Takes away a card or row that has no dots and is no need',
  request: { params: entryParams },
  responses: { 200: answer('The session', sessionSchema), ...refusals },
});

const answersRoute = createRoute({
  method: 'put',
  path: '/method-sessions/{id}/answers',
  summary: 'Saves answers; one that somebody else changed since it said `was` stays and comes back',
  request: {
    params,
    body: jsonBody(
      z.object({
        step,
        answers: z.record(z.string(), z.string().max(3_000)),
        was: z.record(z.string(), z.string()).default({}),
      }),
    ),
  },
  responses: {
    200: answer(
      'Answers that were not saved',
      z.object({ conflicts: z.array(z.object({ slot: z.string(), theirs: z.string() })) }),
    ),
    ...refusals,
  },
});

const groupsRoute = createRoute({
  method: 'post',
  path: '/method-sessions/{id}/groups',
  summary: 'Puts cards together: into a group that stands, or a new one by its name',
  request: {
    params,
    body: jsonBody(
      z.object({
        step,
        sending,
        cards: z.array(z.uuid()).min(1),
        clusterId: z.uuid().optional(),
        name: z.string().max(120).optional(),
      }),
    ),
  },
  responses: { 200: answer('The session', sessionSchema), ...refusals },
});

const dotsRoute = createRoute({
  method: 'post',
  path: '/method-sessions/{id}/dots',
  summary: 'Counts dots by id of group or card, as one person placed them or several together',
  request: {
    params,
    body: jsonBody(
      z.object({
        step,
        sending,
        people: z.int().min(1).max(1_000).default(1),
        dots: z.record(z.uuid(), z.int().min(0).max(10_000)),
      }),
    ),
  },
  responses: { 200: answer('The session', sessionSchema), ...refusals },
});

const needsRoute = createRoute({
  method: 'post',
  path: '/method-sessions/{id}/needs',
  summary: 'Makes draft needs of findings, each on the level that is chosen; twice is as once',
  request: {
    params,
    body: jsonBody(
      z.object({ findings: z.array(z.object({ source: z.uuid(), level: z.enum(METHOD_LEVELS) })).min(1) }),
    ),
  },
  responses: { 200: answer('Keys of the new needs', z.object({ keys: z.array(z.string()) })), ...refusals },
});

/** @param publicUrl the address of the installation, without a slash at the end */
export function sessionsApi(publicUrl: () => string): ApiRouter {
  const api = apiRouter();
  addReading(api, publicUrl);
  addWriting(api, publicUrl);
  return api;
}

function addReading(api: ApiRouter, publicUrl: () => string): void {
  api.openapi(guideRoute, async (c) => {
    const { guided } = await c.get('work')((work) => methodOf(work, c.req.valid('param').slug));
    return c.json({ slug: guided.slug, steps: guided.steps.map(toStepJson) }, 200);
  });
  api.openapi(listRoute, async (c) => {
    const { organisationId, caseId, method, ...part } = c.req.valid('query');
    const filter = {
      ...(organisationId ? { organisationIds: [organisationId] } : {}),
      ...(caseId ? { caseId } : {}),
      methodSlug: method,
    };
    const { items, total } = await c.get('work')((work) => listSessions(work, filter, part));
    return c.json({ items: items.map((line) => toLineJson(line, publicUrl())), total, ...part }, 200);
  });
  api.openapi(getRoute, async (c) => {
    const { id } = c.req.valid('param');
    return c.json(await c.get('work')((work) => sessionJson(work, id, publicUrl())), 200);
  });
}

function addWriting(api: ApiRouter, publicUrl: () => string): void {
  api.openapi(startRoute, async (c) => {
    const { method, ...given } = c.req.valid('json');
    const session = await c.get('work')(async (work) => {
      await startSession(work, { ...given, methodSlug: method });
      return sessionJson(work, given.id, publicUrl());
    });
    return c.json(session, 201);
  });
  api.openapi(entriesRoute, async (c) => {
    const { id } = c.req.valid('param');
    const { step: at, ...given } = c.req.valid('json');
    const session = await c.get('work')(async (work) => {
      await addEntries(work, { id, step: at }, given);
      return sessionJson(work, id, publicUrl());
    });
    return c.json(session, 200);
  });
  api.openapi(changeRoute, async (c) => {
    const { id, entry } = c.req.valid('param');
    const session = await c.get('work')(async (work) => {
      await changeEntry(work, id, { entryId: entry, ...c.req.valid('json') });
      return sessionJson(work, id, publicUrl());
    });
    return c.json(session, 200);
  });
  api.openapi(removeRoute, async (c) => {
    const { id, entry } = c.req.valid('param');
    const session = await c.get('work')(async (work) => {
      await removeEntry(work, id, entry);
      return sessionJson(work, id, publicUrl());
    });
    return c.json(session, 200);
  });
  api.openapi(answersRoute, async (c) => {
    const { id } = c.req.valid('param');
    const { step: at, ...given } = c.req.valid('json');
    const conflicts = await c.get('work')((work) => saveAnswers(work, { id, step: at }, given));
    return c.json({ conflicts }, 200);
  });
  addResults(api, publicUrl);
}

function addResults(api: ApiRouter, publicUrl: () => string): void {
  api.openapi(groupsRoute, async (c) => {
    const { id } = c.req.valid('param');
    const { step: at, ...given } = c.req.valid('json');
    const session = await c.get('work')(async (work) => {
      await gatherCards(work, { id, step: at }, given);
      return sessionJson(work, id, publicUrl());
    });
    return c.json(session, 200);
  });
  api.openapi(dotsRoute, async (c) => {
    const { id } = c.req.valid('param');
    const { sending: key, ...ballot } = c.req.valid('json');
    const session = await c.get('work')(async (work) => {
      await countDots(work, id, { id: key, ...ballot });
      return sessionJson(work, id, publicUrl());
    });
    return c.json(session, 200);
  });
  api.openapi(needsRoute, async (c) => {
    const { id } = c.req.valid('param');
    const { findings } = c.req.valid('json');
    const keys = await c.get('work')((work) => makeNeedsOfFindings(work, id, findings));
    return c.json({ keys }, 200);
  });
}

async function sessionJson(work: Work, id: string, base: string): Promise<z.infer<typeof sessionSchema>> {
  const session = await getSession(work, id);
  const { guided } = await methodOf(work, session.methodSlug);
  return toSessionJson(session, guided, base);
}
