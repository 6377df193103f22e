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
import type { Work } from '../../../platform/work.ts';
import { routes } from '../../../routes.ts';
import { MAX_COMPETENCE_LEVEL } from '../../needs/conditions.ts';
import { percentOf, sumOf } from '../attendance.ts';
import { issueCertificate } from '../certificates/certificates.service.ts';
import { type Effort, type EffortCounts, effortForm } from '../effort.ts';
import { getOutcome, setLevels } from '../follow-up/follow-up.service.ts';
import { LEVEL_ROUNDS, ROUNDS } from '../follow-up/follow-up.ts';
import { countSession, markAttendance } from './attendance/attendance.service.ts';
import { countAttendance, getEffort, listEfforts, listSessions, planEffort } from './efforts.service.ts';

const count = z.int().nullable().openapi({ description: 'Missing when the group is smaller than five' });
const named = z.object({ id: z.string(), name: z.string() });

const lineSchema = z
  .object({
    key: z.string(),
    url: z.url(),
    title: z.string(),
    employer: named,
    provider: named,
    house: named,
    requiredLevel: z.int(),
    endedOn: z.iso.date().nullable(),
    participants: count,
    attendancePercent: count,
  })
  .openapi('LearningEffort');

const gapSchema = z.object({
  round: z.enum(ROUNDS),
  before: z.int().openapi({ description: 'Steps that were missing before the effort' }),
  now: z.int().openapi({ description: 'Steps that are missing still' }),
  people: z.int(),
});

const effortSchema = lineSchema
  .extend({
    gaps: z.array(gapSchema).openapi({ description: 'Rounds with levels of at least five people' }),
    sessions: z.array(
      z.object({
        id: z.uuid(),
        startsAt: z.iso.datetime(),
        endsAt: z.iso.datetime(),
        place: z.string(),
        shift: z.string().nullable(),
        cancelled: z.boolean(),
        present: count,
        expected: count,
      }),
    ),
  })
  .openapi('LearningEffortWithSessions');

const params = z.object({ key: z.string() });

const listRoute = createRoute({
  method: 'get',
  path: '/learning-efforts',
  summary: 'The learning efforts that the one who asks may see, running ones first',
  request: { query: pagingQuery },
  responses: { 200: answer('One page', pageOf(lineSchema)), 422: problemResponses[422] },
});

const getRoute = createRoute({
  method: 'get',
  path: '/learning-efforts/{key}',
  summary: 'One learning effort with its sessions and how many came',
  request: { params },
  responses: { 200: answer('The effort', effortSchema), 404: problemResponses[404] },
});

const attendanceRoute = createRoute({
  method: 'post',
  path: '/learning-efforts/{key}/sessions/{session}/attendance',
  summary: 'Who came to a session; those who are not named were not there',
  request: {
    params: params.extend({ session: z.uuid() }),
    body: jsonBody(z.object({ present: z.array(z.uuid()).openapi({ description: 'Ids of participants' }) })),
  },
  responses: {
    200: answer('How many came', z.object({ present: z.int(), expected: z.int() })),
    403: problemResponses[403],
    404: problemResponses[404],
    409: problemResponses[409],
  },
});

const planRoute = createRoute({
  method: 'post',
  path: '/cases/{key}/learning-efforts',
  summary: 'Plan a learning effort in a case',
  request: { params, body: jsonBody(effortForm) },
  responses: {
    200: answer('The effort', effortSchema),
    403: problemResponses[403],
    404: problemResponses[404],
    409: problemResponses[409],
    422: problemResponses[422],
  },
});

const levelsRoute = createRoute({
  method: 'post',
  path: '/learning-efforts/{key}/levels',
  summary: 'Levels of participants in one round; somebody who is left out keeps theirs',
  request: {
    params,
    body: jsonBody(
      z.object({
        round: z.enum(LEVEL_ROUNDS),
        levels: z.array(z.object({ participant: z.uuid(), level: z.int().min(0).max(MAX_COMPETENCE_LEVEL) })),
      }),
    ),
  },
  responses: {
    200: answer('The effort', effortSchema),
    403: problemResponses[403],
    404: problemResponses[404],
    422: problemResponses[422],
  },
});

const certificateRoute = createRoute({
  method: 'post',
  path: '/learning-efforts/{key}/certificates',
  summary: 'Issue a certificate to one participant',
  request: { params, body: jsonBody(z.object({ participant: z.uuid() })) },
  responses: {
    200: answer('The certificate', z.object({ id: z.uuid(), url: z.url() })),
    403: problemResponses[403],
    404: problemResponses[404],
    409: problemResponses[409],
  },
});

/** @param publicUrl the address of the installation, without a slash at the end */
export function effortsApi(publicUrl: () => string): ApiRouter {
  const api = apiRouter();

  api.openapi(listRoute, async (c) => {
    const part = c.req.valid('query');
    const { items, total, counts } = await c.get('work')(async (work) => {
      const list = await listEfforts(work, {}, part);
      return { ...list, counts: await countAttendance(work, list.items) };
    });
    return c.json({ items: items.map((one) => lineJson(one, counts, publicUrl())), ...part, total }, 200);
  });

  api.openapi(getRoute, async (c) => {
    const { key } = c.req.valid('param');
    return c.json(await c.get('work')((work) => readJson(work, key, publicUrl())), 200);
  });

  api.openapi(attendanceRoute, async (c) => {
    const { key, session } = c.req.valid('param');
    const { present } = c.req.valid('json');
    const counted = await c.get('work')(async (work) => {
      for (const participantId of present)
        await markAttendance(work, key, session, { participantId, present: true });
      return countSession(work, key, session);
    });
    return c.json(counted, 200);
  });

  addWriting(api, publicUrl);
  return api;
}

function addWriting(api: ApiRouter, publicUrl: () => string): void {
  api.openapi(planRoute, async (c) => {
    const { key } = c.req.valid('param');
    const content = c.req.valid('json');
    const plan = async (work: Work) => readJson(work, await planEffort(work, key, content), publicUrl());
    return c.json(await c.get('work')(plan), 200);
  });

  api.openapi(levelsRoute, async (c) => {
    const { key } = c.req.valid('param');
    const { round, levels } = c.req.valid('json');
    const set = async (work: Work) => {
      await setLevels(work, key, round, new Map(levels.map((one) => [one.participant, one.level])));
      return readJson(work, key, publicUrl());
    };
    return c.json(await c.get('work')(set), 200);
  });

  api.openapi(certificateRoute, async (c) => {
    const { key } = c.req.valid('param');
    const asked = { participantId: c.req.valid('json').participant, publicUrl: publicUrl() };
    const id = await c.get('work')((work) => issueCertificate(work, key, asked));
    return c.json({ id, url: publicUrl() + routes.certificate.href({ id }) }, 200);
  });
}

function lineJson(effort: Effort, counts: ReadonlyMap<string, EffortCounts>, publicUrl: string) {
  const { key, title, employer, provider, house, requiredLevel, endedOn } = effort;
  const { people = null, sessions = [] } = counts.get(effort.id) ?? {};
  return {
    key,
    url: publicUrl + routes.effort.href({ key: key.toLowerCase() }),
    title,
    employer,
    provider: { id: provider.id, name: provider.name },
    house,
    requiredLevel,
    endedOn,
    participants: people,
    attendancePercent: percentOf(sumOf(sessions)),
  };
}

async function readJson(work: Work, key: string, publicUrl: string) {
  const effort = await getEffort(work, key);
  const counts = await countAttendance(work, [effort]);
  const counted = new Map(counts.get(effort.id)?.sessions.map((one) => [one.id, one]));
  const sessions = await listSessions(work, [effort]);
  const { gains } = await getOutcome(work, effort);
  return {
    ...lineJson(effort, counts, publicUrl),
    gaps: gains.map(({ round, gain: { before, now, of } }) => ({ round, before, now, people: of })),
    sessions: sessions.map(({ id, startsAt, endsAt, place, shift, cancelledAt }) => ({
      id,
      startsAt: startsAt.toISOString(),
      endsAt: endsAt.toISOString(),
      place,
      shift,
      cancelled: cancelledAt !== null,
      present: counted.get(id)?.present ?? null,
      expected: counted.get(id)?.expected ?? null,
    })),
  };
}
