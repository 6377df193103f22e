import { createRoute, z } from '@hono/zod-openapi';
import { type ApiRouter, answer, apiRouter, jsonBody, problemResponses } from '../../../platform/http/api.ts';
import { draftAgreement, saveAgreement, sendAgreement } from './agreement.service.ts';
import { agreementContent } from './agreement.ts';
import { getAgreementJson } from './agreement-json.service.ts';

const party = z.object({ id: z.string(), name: z.string() });
const agreementSchema = z
  .object({
    version: z.int(),
    state: z.enum(['draft', 'signing', 'signed']),
    employer: party,
    provider: party,
    content: agreementContent.openapi({ description: 'Money in öre; `data` holds the purpose of each kind' }),
    record: z.string().nullable().openapi({ example: 'D-2026-1' }),
  })
  .openapi('Agreement');

const params = z.object({ key: z.string() });
const { 403: no, 404: none, 409: conflict, 422: wrong } = problemResponses;
const whole = answer('The agreement', agreementSchema);

const getRoute = createRoute({
  method: 'get',
  path: '/requests/{key}/agreement',
  summary: 'The agreement that followed a request, for the centre and both parties',
  request: { params },
  responses: { 200: whole, 404: none },
});
const draftRoute = createRoute({
  method: 'post',
  path: '/requests/{key}/agreement',
  summary:
    'Writes the first draft out of the specification and the chosen proposal; a second time changes nothing',
  request: { params },
  responses: { 200: whole, 403: no, 404: none, 409: conflict },
});
const saveRoute = createRoute({
  method: 'put',
  path: '/requests/{key}/agreement',
  summary: 'Replaces the text; the version must be the one that was read, and nobody may have signed',
  request: { params, body: jsonBody(z.object({ version: z.int(), content: agreementContent })) },
  responses: { 200: whole, 403: no, 404: none, 409: conflict, 422: wrong },
});
const sendRoute = createRoute({
  method: 'post',
  path: '/requests/{key}/agreement/sending',
  summary:
    'Registers the version as the document that both parties sign. They sign in the page, each signed in anew; no program signs for anybody',
  request: { params },
  responses: { 200: whole, 403: no, 404: none, 409: conflict, 422: wrong },
});

export function agreementsApi(): ApiRouter {
  const api = apiRouter();
  api.openapi(getRoute, async (c) =>
    c.json(await c.get('work')((work) => getAgreementJson(work, c.req.valid('param').key)), 200),
  );
  api.openapi(draftRoute, async (c) => {
    const { key } = c.req.valid('param');
    const json = await c.get('work')(async (work) => {
      await draftAgreement(work, key);
      return getAgreementJson(work, key);
    });
    return c.json(json, 200);
  });
  api.openapi(saveRoute, async (c) => {
    const { key } = c.req.valid('param');
    const { version, content } = c.req.valid('json');
    const json = await c.get('work')(async (work) => {
      await saveAgreement(work, key, version, content);
      return getAgreementJson(work, key);
    });
    return c.json(json, 200);
  });
  api.openapi(sendRoute, async (c) => {
    const { key } = c.req.valid('param');
    const json = await c.get('work')(async (work) => {
      await sendAgreement(work, key);
      return getAgreementJson(work, key);
    });
    return c.json(json, 200);
  });
  return api;
}
