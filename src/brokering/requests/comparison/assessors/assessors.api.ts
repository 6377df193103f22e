import { createRoute, z } from '@hono/zod-openapi';
import {
  type ApiRouter,
  answer,
  apiRouter,
  jsonBody,
  problemResponses,
} from '../../../../platform/http/api.ts';
import { inLanguage } from '../../../../platform/http/language.ts';
import type { Work } from '../../../../platform/work.ts';
import { routes } from '../../../../routes.ts';
import { invitationForm, removalForm } from './assessor.ts';
import { dismissAssessor, getAssessors, inviteAssessor } from './assessors.service.ts';

const assessorsSchema = z
  .object({
    assessors: z.array(
      z.object({
        personId: z.string(),
        name: z.string(),
        house: z.string(),
        invitedAt: z.iso.datetime(),
        declared: z.boolean().openapi({ description: 'Has said which interests they have' }),
        removed: z.object({ at: z.iso.datetime(), reason: z.string() }).nullable(),
      }),
    ),
  })
  .openapi('RequestAssessors');

const params = z.object({ key: z.string() });
const { 403: no, 404: none, 409: conflict, 422: wrong } = problemResponses;
const all = answer('All that were invited', assessorsSchema);

const listRoute = createRoute({
  method: 'get',
  path: '/requests/{key}/assessors',
  summary: 'Assessors from other houses, for the brokers of the centre',
  request: { params },
  responses: { 200: all, 403: no, 404: none },
});
const inviteRoute = createRoute({
  method: 'post',
  path: '/requests/{key}/assessors',
  summary: 'Invites a colleague at another house by the address that they sign in with',
  request: { params, body: jsonBody(invitationForm) },
  responses: { 201: all, 403: no, 404: none, 409: conflict, 422: wrong },
});
const removeRoute = createRoute({
  method: 'post',
  path: '/requests/{key}/assessors/removals',
  summary: 'Closes the request for an assessor, with the reason; points that they have set stay',
  request: { params, body: jsonBody(removalForm) },
  responses: { 200: all, 403: no, 404: none, 409: conflict, 422: wrong },
});

/** @param publicUrl the address of the installation, without a slash at the end */
export function assessorsApi(publicUrl: () => string): ApiRouter {
  const api = apiRouter();
  api.openapi(listRoute, async (c) =>
    c.json(await c.get('work')((work) => read(work, c.req.valid('param').key)), 200),
  );
  api.openapi(inviteRoute, async (c) => {
    const { key } = c.req.valid('param');
    const link = publicUrl() + inLanguage(routes.comparison.href({ key: key.toLowerCase() }), 'sv');
    const json = await c.get('work')(async (work) => {
      await inviteAssessor(work, key, c.req.valid('json').email, link);
      return read(work, key);
    });
    return c.json(json, 201);
  });
  api.openapi(removeRoute, async (c) => {
    const { key } = c.req.valid('param');
    const json = await c.get('work')(async (work) => {
      await dismissAssessor(work, key, c.req.valid('json'));
      return read(work, key);
    });
    return c.json(json, 200);
  });
  return api;
}

async function read(work: Work, key: string) {
  const { assessors } = await getAssessors(work, key);
  return {
    assessors: assessors.map(({ personId, name, house, invitedAt, hasDeclared, removed }) => ({
      personId,
      name,
      house,
      invitedAt: invitedAt.toISOString(),
      declared: hasDeclared,
      removed: removed ? { at: removed.at.toISOString(), reason: removed.reason } : null,
    })),
  };
}
