import { createRoute, z } from '@hono/zod-openapi';
import { type ApiRouter, answer, apiRouter, jsonBody, problemResponses } from '../../platform/http/api.ts';
import type { Work } from '../../platform/work.ts';
import {
  countRound,
  declare,
  expressInterest,
  getParticipant,
  getRound,
  listParticipants,
  listRounds,
} from './participation.service.ts';
import {
  interestForm,
  type Participant,
  REQUIREMENTS,
  reasonForm,
  STATEMENTS,
  STATES,
  statementForm,
} from './participation.ts';
import {
  admit,
  returnDeclaration,
  submitDeclaration,
  verifyDeclaration,
  withdraw,
} from './participation-steps.service.ts';

const text = z.object({ sv: z.string(), en: z.string().optional() });
/** Money in öre. */
const ore = z.int();

const roundSchema = z
  .object({
    slug: z.string(),
    title: text,
    owner: z.object({ id: z.string(), name: z.string() }),
    startsOn: z.iso.date(),
    endsOn: z.iso.date(),
    declared: z.object({ interest: z.int().nullable(), wish: z.int().nullable(), source: text.nullable() }),
    wishTarget: z.int(),
    terms: z.object({ orePerYear: ore, years: z.int() }),
    successor: text,
    supportOre: ore,
    counts: z.object({
      interested: z.int(),
      declared: z.int(),
      takingPart: z.int(),
      wishing: z.int(),
      pledgedOre: ore,
      paidOre: ore,
    }),
  })
  .openapi('AnalysisRound');

const lineSchema = z
  .object({
    municipality: z.object({ code: z.string(), name: z.string(), county: z.string() }),
    houses: z.array(z.object({ id: z.string(), name: z.string() })),
    state: z.enum(STATES),
    interestOn: z.iso.date(),
    wishesProjectOwner: z.boolean(),
    left: z.array(z.enum(REQUIREMENTS)),
    pledge: z.object({ pledgedOre: ore, neededOre: ore, met: z.boolean() }),
  })
  .openapi('RoundParticipant');

const participantSchema = lineSchema
  .extend({
    declarations: z.array(
      z.object({
        requirement: z.enum(STATEMENTS),
        statement: z.string(),
        evidence: z.string(),
        declaredAt: z.iso.datetime(),
        verifiedAt: z.iso.datetime().nullable(),
        returnedReason: z.string().nullable(),
      }),
    ),
    pledges: z.array(
      z.object({
        year: z.int(),
        amountOre: ore,
        signedOn: z.iso.date(),
        record: z.string(),
        payment: z.enum(['pledged', 'invoiced', 'paid']),
        paidOn: z.iso.date().nullable(),
      }),
    ),
  })
  .openapi('RoundParticipantWhole');

const roundParams = z.object({ round: z.string() });
const params = roundParams.extend({ code: z.string().regex(/^\d{4}$/) });
const requirementParams = params.extend({ requirement: z.enum(STATEMENTS) });
const refused = {
  403: problemResponses[403],
  404: problemResponses[404],
  409: problemResponses[409],
  422: problemResponses[422],
};
const changed = { 200: answer('The municipality', participantSchema), ...refused };
const BASE = '/analysis-rounds/{round}/participants';

const roundsRoute = createRoute({
  method: 'get',
  path: '/analysis-rounds',
  summary: 'Rounds of analyses with their terms and how far they have come, the latest first',
  responses: { 200: answer('All rounds', z.object({ items: z.array(roundSchema) })) },
});
const listRoute = createRoute({
  method: 'get',
  path: BASE,
  summary: 'The municipalities of a round that the one who asks may see',
  request: { params: roundParams },
  responses: {
    200: answer('The municipalities', z.object({ items: z.array(lineSchema) })),
    404: problemResponses[404],
  },
});
const getRoute = createRoute({
  method: 'get',
  path: `${BASE}/{code}`,
  summary: 'One municipality: what it declares and pledges',
  request: { params },
  responses: { 200: answer('The municipality', participantSchema), 404: problemResponses[404] },
});
const interestRoute = createRoute({
  method: 'post',
  path: BASE,
  summary: 'Register the interest of a municipality',
  request: { params: roundParams, body: jsonBody(interestForm) },
  responses: changed,
});
const declareRoute = createRoute({
  method: 'put',
  path: `${BASE}/{code}/requirements/{requirement}`,
  summary: 'Declare how a requirement is met',
  request: { params: requirementParams, body: jsonBody(statementForm) },
  responses: changed,
});
const verifyRoute = createRoute({
  method: 'post',
  path: `${BASE}/{code}/requirements/{requirement}/verification`,
  summary: 'The region verifies a requirement',
  request: { params: requirementParams },
  responses: changed,
});
const returnRoute = createRoute({
  method: 'post',
  path: `${BASE}/{code}/requirements/{requirement}/return`,
  summary: 'The region asks for more, with a reason',
  request: { params: requirementParams, body: jsonBody(reasonForm) },
  responses: changed,
});
const submitRoute = createRoute({
  method: 'post',
  path: `${BASE}/{code}/declaration`,
  summary: 'The municipality declares that it meets all requirements',
  request: { params },
  responses: changed,
});
const admitRoute = createRoute({
  method: 'post',
  path: `${BASE}/{code}/admission`,
  summary: 'The region takes the municipality into the round',
  request: { params },
  responses: changed,
});
const withdrawRoute = createRoute({
  method: 'post',
  path: `${BASE}/{code}/withdrawal`,
  summary: 'The municipality leaves the round, with a reason',
  request: { params, body: jsonBody(reasonForm) },
  responses: changed,
});

/** Rounds and those who take part, for programs. */
export function participationApi(): ApiRouter {
  const api = apiRouter();
  addReading(api);
  addWriting(api);
  return api;
}

function addReading(api: ApiRouter): void {
  api.openapi(roundsRoute, async (c) => {
    const items = await c.get('work')(async (work) => {
      const rounds = await listRounds(work);
      return Promise.all(
        rounds.map(async ({ id: _id, demo: _demo, ...round }) => ({
          ...round,
          counts: await countRound(work, { id: _id, demo: _demo, ...round }),
        })),
      );
    });
    return c.json({ items }, 200);
  });
  api.openapi(listRoute, async (c) => {
    const items = await c.get('work')(async (work) =>
      (await listParticipants(work, await getRound(work, c.req.valid('param').round))).map(lineJson),
    );
    return c.json({ items }, 200);
  });
  api.openapi(getRoute, async (c) =>
    c.json(await c.get('work')((work) => readJson(work, c.req.valid('param'))), 200),
  );
}

function addWriting(api: ApiRouter): void {
  api.openapi(interestRoute, async (c) => {
    const { round } = c.req.valid('param');
    const form = c.req.valid('json');
    const act = async (work: Work) => {
      await expressInterest(work, await getRound(work, round), form);
      return readJson(work, { round, code: form.municipality });
    };
    return c.json(await c.get('work')(act), 200);
  });
  api.openapi(declareRoute, async (c) => {
    const { requirement, ...way } = c.req.valid('param');
    const form = c.req.valid('json');
    return c.json(
      await c.get('work')(step(way, (work, _, one) => declare(work, one, requirement, form))),
      200,
    );
  });
  api.openapi(verifyRoute, async (c) => {
    const { requirement, ...way } = c.req.valid('param');
    const act = step(way, (work, round, one) => verifyDeclaration(work, round, one, requirement));
    return c.json(await c.get('work')(act), 200);
  });
  api.openapi(returnRoute, async (c) => {
    const { requirement, ...way } = c.req.valid('param');
    const { reason } = c.req.valid('json');
    const act = step(way, (work, round, one) => returnDeclaration(work, round, one, { requirement, reason }));
    return c.json(await c.get('work')(act), 200);
  });
  api.openapi(submitRoute, async (c) =>
    c.json(
      await c.get('work')(step(c.req.valid('param'), (work, _, one) => submitDeclaration(work, one))),
      200,
    ),
  );
  api.openapi(admitRoute, async (c) => c.json(await c.get('work')(step(c.req.valid('param'), admit)), 200));
  api.openapi(withdrawRoute, async (c) => {
    const { reason } = c.req.valid('json');
    return c.json(
      await c.get('work')(step(c.req.valid('param'), (work, _, one) => withdraw(work, one, reason))),
      200,
    );
  });
}

type Way = { round: string; code: string };
type Act = (
  work: Work,
  round: Awaited<ReturnType<typeof getRound>>,
  participant: Participant,
) => Promise<void>;

/** Does something with a municipality, and reads it again. */
function step(way: Way, act: Act) {
  return async (work: Work) => {
    const round = await getRound(work, way.round);
    await act(work, round, await getParticipant(work, round, way.code));
    return readJson(work, way);
  };
}

function lineJson({
  municipality,
  houses,
  state,
  interestOn,
  wishesProjectOwner,
  left,
  pledge,
}: Omit<Participant, 'declarations' | 'pledges'>) {
  return { municipality, houses, state, interestOn, wishesProjectOwner, left, pledge };
}

async function readJson(work: Work, { round, code }: Way) {
  const participant = await getParticipant(work, await getRound(work, round), code);
  return {
    ...lineJson(participant),
    declarations: participant.declarations.map(({ declaredAt, verifiedAt, ...one }) => ({
      requirement: one.requirement,
      statement: one.statement,
      evidence: one.evidence,
      returnedReason: one.returnedReason,
      declaredAt: declaredAt.toISOString(),
      verifiedAt: verifiedAt?.toISOString() ?? null,
    })),
    pledges: participant.pledges.map(({ year, amountOre, signedOn, record, payment, paidOn }) => ({
      year,
      amountOre,
      signedOn,
      record: record.key,
      payment,
      paidOn,
    })),
  };
}
