import { createRoute, z } from '@hono/zod-openapi';
import { localDate } from '../../platform/format.ts';
import {
  type ApiRouter,
  answer,
  apiRouter,
  jsonBody,
  pageOf,
  pagingQuery,
  problemResponses,
} from '../../platform/http/api.ts';
import { Conflict } from '../../platform/result.ts';
import { CASE_CLOSING_REASONS, CASE_STAGES, CASE_STATES, OWN_KINDS } from './case.ts';
import {
  caseSchema,
  named,
  caseParams as params,
  readCaseJson,
  refusals,
  withUrl,
} from './case-calls.api.ts';
import { openCase, saveCase } from './case-content.service.ts';
import { toCaseJson } from './case-json.ts';
import { advanceCase, reassignCase, switchReminders, writeOnTimeline } from './case-steps.service.ts';
import { getCase, listCases, listTimeline, measureTime } from './cases.service.ts';
import { addMovingCalls } from './moving/case-moving.api.ts';

const next = z.object({
  action: z.string().max(200),
  on: z.iso.date(),
  ownerId: z.uuid().optional().openapi({ description: 'Left out it is the broker' }),
});

const timeSchema = z.object({
  stages: z.array(z.object({ stage: z.enum(CASE_STAGES), days: z.int(), pausedDays: z.int() })),
  totalDays: z.int(),
  pausedDays: z.int(),
});

const entrySchema = z
  .object({
    at: z.iso.datetime(),
    kind: z.string(),
    from: z.enum(CASE_STAGES).nullable(),
    to: z.enum(CASE_STAGES).nullable(),
    words: z.string().nullable(),
    report: z.object({ sv: z.string(), en: z.string().optional() }).nullable(),
    entity: z.string().nullable(),
    entityId: z.string().nullable(),
    closingReason: z.enum(CASE_CLOSING_REASONS).nullable(),
    person: named.nullable(),
  })
  .openapi('CaseEntry');

const listRoute = createRoute({
  method: 'get',
  path: '/cases',
  summary: 'The cases that the one who asks may see, the earliest last day first',
  request: {
    query: pagingQuery.extend({
      q: z.string().max(200).optional().openapi({ description: 'Words of the heading or the employer' }),
      stage: z.enum(CASE_STAGES).optional(),
      state: z.enum([...CASE_STATES, 'open']).optional(),
      personId: z.uuid().optional().openapi({ description: 'Whoever has the case or its next step' }),
      employerId: z.uuid().optional(),
      late: z.enum(['true', 'false']).optional(),
    }),
  },
  responses: { 200: answer('One page', pageOf(caseSchema)), 422: problemResponses[422] },
});

const getRoute = createRoute({
  method: 'get',
  path: '/cases/{key}',
  summary: 'One case with the days in each of its stages',
  request: { params },
  responses: {
    200: answer('The case', caseSchema.extend({ time: timeSchema })),
    404: problemResponses[404],
  },
});

const entriesRoute = createRoute({
  method: 'get',
  path: '/cases/{key}/entries',
  summary: 'The timeline of a case, the newest line first',
  request: { params, query: pagingQuery },
  responses: { 200: answer('One page', pageOf(entrySchema)), 404: problemResponses[404] },
});

const postRoute = createRoute({
  method: 'post',
  path: '/cases',
  summary: 'Opens a case at the first stage',
  request: {
    body: jsonBody(
      z.object({
        employerId: z.uuid(),
        ownerId: z.uuid().openapi({ description: 'The centre' }),
        title: z.string().max(120),
        about: z.string().max(5_000).optional(),
        brokerId: z.uuid().optional().openapi({ description: 'Left out it is the one who asks' }),
        next: next.optional().openapi({ description: 'Left out it is to answer the employer in time' }),
      }),
    ),
  },
  responses: { 201: answer('The case', caseSchema), 403: problemResponses[403], 422: problemResponses[422] },
});

const putRoute = createRoute({
  method: 'put',
  path: '/cases/{key}',
  summary: 'Replaces what a case says and what comes next; the version must be the one that was read',
  request: {
    params,
    body: jsonBody(
      z.object({
        version: z.int(),
        title: z.string().max(120),
        about: z.string().max(5_000).optional(),
        next,
      }),
    ),
  },
  responses: { 200: answer('The case', caseSchema), ...refusals },
});

const moveRoute = createRoute({
  method: 'post',
  path: '/cases/{key}/moves',
  summary: 'Moves a case: forward by one, or past stages and back with a reason',
  request: {
    params,
    body: jsonBody(
      z.object({
        to: z.enum(CASE_STAGES),
        reason: z.string().max(2_000).optional(),
        version: z.int().optional(),
      }),
    ),
  },
  responses: { 200: answer('The case', caseSchema), ...refusals },
});

const writeRoute = createRoute({
  method: 'post',
  path: '/cases/{key}/entries',
  summary: 'Writes a line on the timeline',
  request: {
    params,
    body: jsonBody(z.object({ kind: z.enum(OWN_KINDS), words: z.string().min(1).max(5_000) })),
  },
  responses: { 200: answer('The case', caseSchema), ...refusals },
});

const brokerRoute = createRoute({
  method: 'put',
  path: '/cases/{key}/broker',
  summary: 'Hands a case over to somebody else at the centre',
  request: { params, body: jsonBody(z.object({ personId: z.uuid(), version: z.int() })) },
  responses: { 200: answer('The case', caseSchema), ...refusals },
});

const remindersRoute = createRoute({
  method: 'put',
  path: '/cases/{key}/reminders',
  summary: 'Lets nobody be reminded of a case, or again',
  request: { params, body: jsonBody(z.object({ paused: z.boolean() })) },
  responses: { 200: answer('The case', caseSchema), ...refusals },
});

/** @param publicUrl the address of the installation, without a slash at the end */
export function casesApi(publicUrl: () => string): ApiRouter {
  const api = apiRouter();
  addReading(api, publicUrl);
  addWriting(api, publicUrl);
  addMovingCalls(api, publicUrl);
  return api;
}

function addReading(api: ApiRouter, publicUrl: () => string): void {
  api.openapi(listRoute, async (c) => {
    const { page, limit, q, employerId, late, ...filter } = c.req.valid('query');
    const found = await c.get('work')(async (work) => {
      const today = localDate(work.now);
      const all = { ...filter, text: q, organisationId: employerId };
      const wanted = late === 'true' ? { ...all, lateOn: today } : all;
      const { items, total } = await listCases(work, wanted, { sort: 'next', falling: false, page, limit });
      return { items: items.map((one) => withUrl(publicUrl, toCaseJson(one, today))), total };
    });
    return c.json({ ...found, page, limit }, 200);
  });

  api.openapi(getRoute, async (c) => {
    const found = await c.get('work')(async (work) => {
      const { id } = await getCase(work, c.req.valid('param').key);
      return {
        ...(await readCaseJson(publicUrl, work, c.req.valid('param').key)),
        time: await measureTime(work, id),
      };
    });
    return c.json(found, 200);
  });

  api.openapi(entriesRoute, async (c) => {
    const part = c.req.valid('query');
    const { items, total } = await c.get('work')(async (work) => {
      const { id } = await getCase(work, c.req.valid('param').key);
      return listTimeline(work, id, part);
    });
    const lines = items.map(({ id: _id, toName: _to, at, ...line }) => ({ ...line, at: at.toISOString() }));
    return c.json({ items: lines, total, ...part }, 200);
  });
}

function addWriting(api: ApiRouter, publicUrl: () => string): void {
  api.openapi(postRoute, async (c) => {
    const { employerId, ...start } = c.req.valid('json');
    const found = await c.get('work')(async (work) => {
      const { key } = await openCase(work, { ...start, organisationId: employerId });
      return readCaseJson(publicUrl, work, key);
    });
    return c.json(found, 201);
  });

  api.openapi(putRoute, async (c) => {
    const { version, ...content } = c.req.valid('json');
    const { key } = c.req.valid('param');
    const found = await c.get('work')(async (work) => {
      const outcome = await saveCase(work, key, version, content);
      if (!outcome.saved) throw new Conflict(`Case ${key} is at version ${outcome.theirs.version}`);
      return readCaseJson(publicUrl, work, key);
    });
    return c.json(found, 200);
  });

  api.openapi(moveRoute, async (c) => {
    const { key } = c.req.valid('param');
    const found = await c.get('work')(async (work) => {
      await advanceCase(work, key, c.req.valid('json'));
      return readCaseJson(publicUrl, work, key);
    });
    return c.json(found, 200);
  });

  api.openapi(writeRoute, async (c) => {
    const { key } = c.req.valid('param');
    const found = await c.get('work')(async (work) => {
      await writeOnTimeline(work, key, c.req.valid('json'));
      return readCaseJson(publicUrl, work, key);
    });
    return c.json(found, 200);
  });

  api.openapi(remindersRoute, async (c) => {
    const { key } = c.req.valid('param');
    const found = await c.get('work')(async (work) => {
      await switchReminders(work, key, !c.req.valid('json').paused);
      return readCaseJson(publicUrl, work, key);
    });
    return c.json(found, 200);
  });

  api.openapi(brokerRoute, async (c) => {
    const { key } = c.req.valid('param');
    const { personId, version } = c.req.valid('json');
    const found = await c.get('work')(async (work) => {
      await reassignCase(work, key, version, personId);
      return readCaseJson(publicUrl, work, key);
    });
    return c.json(found, 200);
  });
}
