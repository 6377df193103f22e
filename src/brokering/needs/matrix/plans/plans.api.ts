import { createRoute, z } from '@hono/zod-openapi';
import {
  type ApiRouter,
  answer,
  apiRouter,
  jsonBody,
  problemResponses,
} from '../../../../platform/http/api.ts';
import { competenceLevel } from '../gap.ts';
import { type OwnPlan, PLAN_PARTS, type PlanFace, planContent } from './plan.ts';
import { erasePlan, getOwnPlan, listMyPlans, listPlans, proposeLevel, savePlan } from './plans.service.ts';

const face = z
  .object({ id: z.uuid(), title: z.string(), employer: z.string(), version: z.int() })
  .openapi('DevelopmentPlanLine');

const whole = z
  .object({
    id: z.uuid(),
    title: z.string(),
    employer: z.string(),
    version: z.int(),
    content: planContent,
    shared: z.array(z.enum(PLAN_PARTS)).openapi({ description: 'The parts that the employer may read' }),
    levels: z.array(
      z.object({
        competenceId: z.uuid(),
        name: z.string(),
        required: competenceLevel,
        level: competenceLevel.nullable(),
      }),
    ),
    proposals: z.array(
      z.object({
        competenceId: z.uuid(),
        level: competenceLevel,
        proposedAt: z.iso.datetime(),
        accepted: z.boolean().nullable().openapi({ description: 'Null until the employer has answered' }),
      }),
    ),
  })
  .openapi('DevelopmentPlan');

const params = z.object({ id: z.uuid() });
const refusals = {
  404: problemResponses[404],
  409: problemResponses[409],
  422: problemResponses[422],
};
const OWNER = 'Only with a token of the one whose account the plan is tied to.';

const listRoute = createRoute({
  method: 'get',
  path: '/development-plans',
  summary: 'The development plans that are your own',
  description: OWNER,
  responses: { 200: answer('Your plans', z.object({ items: z.array(face) })) },
});

const getRoute = createRoute({
  method: 'get',
  path: '/development-plans/{id}',
  summary: 'Your plan with everything in it',
  description: OWNER,
  request: { params },
  responses: { 200: answer('The plan', whole), 404: problemResponses[404] },
});

const putRoute = createRoute({
  method: 'put',
  path: '/development-plans/{id}',
  summary: 'Saves your plan that still is at the version, and which parts the employer may read',
  description: OWNER,
  request: {
    params,
    body: jsonBody(
      z.object({ version: z.int(), content: planContent, shared: z.array(z.enum(PLAN_PARTS)).default([]) }),
    ),
  },
  responses: { 200: answer('The plan', whole), ...refusals },
});

const proposeRoute = createRoute({
  method: 'post',
  path: '/development-plans/{id}/proposals',
  summary: 'Offers the matrix a level that you have reached; the employer answers',
  description: OWNER,
  request: { params, body: jsonBody(z.object({ competenceId: z.uuid(), level: competenceLevel })) },
  responses: { 201: answer('The plan', whole), ...refusals },
});

const eraseRoute = createRoute({
  method: 'delete',
  path: '/development-plans/{id}',
  summary: 'Erases your plan with everything in it, for good',
  description: OWNER,
  request: { params },
  responses: { 204: { description: 'Erased' }, 404: problemResponses[404] },
});

const count = z.int().nullable();
const countsRoute = createRoute({
  method: 'get',
  path: '/matrices/{id}/plan-counts',
  summary: 'How many have taken a plan over, and levels that were reached; null under five',
  request: { params },
  responses: {
    200: answer('The counts', z.object({ taken: count, reached: count })),
    404: problemResponses[404],
  },
});

/** Plans for programs of those who own them; everybody else gets counts. */
export function plansApi(): ApiRouter {
  const api = apiRouter();
  addReading(api);
  api.openapi(putRoute, async (c) => {
    const plan = await c.get('work')(async (work) => {
      await savePlan(work, await getOwnPlan(work, c.req.valid('param').id), c.req.valid('json'));
      return getOwnPlan(work, c.req.valid('param').id);
    });
    return c.json(toJson(plan), 200);
  });
  api.openapi(proposeRoute, async (c) => {
    const plan = await c.get('work')(async (work) => {
      await proposeLevel(work, await getOwnPlan(work, c.req.valid('param').id), c.req.valid('json'));
      return getOwnPlan(work, c.req.valid('param').id);
    });
    return c.json(toJson(plan), 201);
  });
  api.openapi(eraseRoute, async (c) => {
    await c.get('work')(async (work) => erasePlan(work, await getOwnPlan(work, c.req.valid('param').id)));
    return c.body(null, 204);
  });
  return api;
}

function addReading(api: ApiRouter): void {
  api.openapi(listRoute, async (c) => {
    const plans = await c.get('work')(listMyPlans);
    return c.json({ items: plans.map(toFaceJson) }, 200);
  });
  api.openapi(getRoute, async (c) => {
    const plan = await c.get('work')((work) => getOwnPlan(work, c.req.valid('param').id));
    return c.json(toJson(plan), 200);
  });
  api.openapi(countsRoute, async (c) => {
    const { counts } = await c.get('work')((work) => listPlans(work, c.req.valid('param').id));
    return c.json(counts, 200);
  });
}

function toFaceJson({ id, title, employer, version }: PlanFace): z.infer<typeof face> {
  return { id, title, employer, version };
}

function toJson(plan: OwnPlan): z.infer<typeof whole> {
  const { content, shared, levels, proposals } = plan;
  return {
    ...toFaceJson(plan),
    content,
    shared: [...shared],
    levels,
    proposals: proposals.map(({ competenceId, level, proposedAt, accepted }) => ({
      competenceId,
      level,
      proposedAt: proposedAt.toISOString(),
      accepted,
    })),
  };
}
