import { createRoute, z } from '@hono/zod-openapi';
import {
  type ApiRouter,
  answer,
  jsonBody,
  pageOf,
  pagingQuery,
  problemResponses,
} from '../../../platform/http/api.ts';
import type { Work } from '../../../platform/work.ts';
import { attendanceForm, meetingForm, memberForm, type Network, networkForm } from './network.ts';
import {
  addMember,
  countMeeting,
  getNetwork,
  listMeetings,
  listMembers,
  listNetworks,
  planMeeting,
  startNetwork,
} from './networks.service.ts';

const lineSchema = z
  .object({
    id: z.uuid(),
    name: z.string(),
    purpose: z.string(),
    coordinator: z.object({ id: z.string(), name: z.string() }),
    members: z.int(),
    endedOn: z.iso.date().nullable(),
  })
  .openapi('EmployerNetwork');

const networkSchema = lineSchema
  .extend({
    takePart: z.array(z.object({ employer: z.string(), from: z.iso.date(), until: z.iso.date().nullable() })),
    meetings: z.array(
      z.object({
        id: z.uuid(),
        title: z.string(),
        startsAt: z.iso.datetime(),
        endsAt: z.iso.datetime(),
        place: z.string(),
        cancelled: z.boolean(),
        employersCame: z.int().nullable(),
        peopleCame: z.int().nullable(),
      }),
    ),
  })
  .openapi('EmployerNetworkWithMeetings');

const params = z.object({ id: z.uuid() });
const refused = {
  403: problemResponses[403],
  404: problemResponses[404],
  409: problemResponses[409],
  422: problemResponses[422],
};
const changed = { 200: answer('The network', networkSchema), ...refused };

const listRoute = createRoute({
  method: 'get',
  path: '/networks',
  summary: 'Networks of employers that the one who asks has a part in',
  request: { query: pagingQuery },
  responses: { 200: answer('One page', pageOf(lineSchema)), 422: problemResponses[422] },
});
const getRoute = createRoute({
  method: 'get',
  path: '/networks/{id}',
  summary: 'One network with its employers and meetings',
  request: { params },
  responses: { 200: answer('The network', networkSchema), 404: problemResponses[404] },
});
const startRoute = createRoute({
  method: 'post',
  path: '/networks',
  summary: 'Start a network; the own house keeps it together',
  request: { body: jsonBody(networkForm) },
  responses: changed,
});
const memberRoute = createRoute({
  method: 'post',
  path: '/networks/{id}/members',
  summary: 'An employer of the own houses, by its name, takes part from a day',
  request: { params, body: jsonBody(memberForm) },
  responses: changed,
});
const meetingRoute = createRoute({
  method: 'post',
  path: '/networks/{id}/meetings',
  summary: 'Plan a meeting',
  request: { params, body: jsonBody(meetingForm) },
  responses: changed,
});
const countRoute = createRoute({
  method: 'post',
  path: '/networks/{id}/meetings/{meeting}/attendance',
  summary: 'How many employers and people came to a meeting',
  request: { params: params.extend({ meeting: z.uuid() }), body: jsonBody(attendanceForm) },
  responses: changed,
});

/** The calls of networks, as part of those of employers. */
export function addNetworkCalls(api: ApiRouter): void {
  api.openapi(listRoute, async (c) => {
    const part = c.req.valid('query');
    const { items, total } = await c.get('work')((work) => listNetworks(work, part));
    return c.json({ items: items.map(lineJson), ...part, total }, 200);
  });
  api.openapi(getRoute, async (c) =>
    c.json(await c.get('work')((work) => readJson(work, c.req.valid('param').id)), 200),
  );
  api.openapi(startRoute, async (c) => {
    const form = c.req.valid('json');
    return c.json(await c.get('work')(async (work) => readJson(work, await startNetwork(work, form))), 200);
  });
  api.openapi(memberRoute, async (c) => {
    const { id } = c.req.valid('param');
    const form = c.req.valid('json');
    const act = async (work: Work) => {
      await addMember(work, id, form);
      return readJson(work, id);
    };
    return c.json(await c.get('work')(act), 200);
  });
  api.openapi(meetingRoute, async (c) => {
    const { id } = c.req.valid('param');
    const form = c.req.valid('json');
    const act = async (work: Work) => {
      await planMeeting(work, id, form);
      return readJson(work, id);
    };
    return c.json(await c.get('work')(act), 200);
  });
  api.openapi(countRoute, async (c) => {
    const { id, meeting } = c.req.valid('param');
    const came = c.req.valid('json');
    const act = async (work: Work) => {
      await countMeeting(work, id, meeting, came);
      return readJson(work, id);
    };
    return c.json(await c.get('work')(act), 200);
  });
}

function lineJson({ id, name, purpose, coordinator, members, endedOn }: Network) {
  return { id, name, purpose, coordinator, members, endedOn };
}

async function readJson(work: Work, id: string) {
  const network = await getNetwork(work, id);
  const members = await listMembers(work, network);
  const meetings = await listMeetings(work, network);
  return {
    ...lineJson(network),
    takePart: members.map(({ employer, memberFrom, memberUntil }) => ({
      employer: employer.name,
      from: memberFrom,
      until: memberUntil,
    })),
    meetings: meetings.map(({ startsAt, endsAt, cancelledAt, agenda: _a, invitedAt: _i, ...one }) => ({
      ...one,
      startsAt: startsAt.toISOString(),
      endsAt: endsAt.toISOString(),
      cancelled: cancelledAt !== null,
    })),
  };
}
