// Putting a case with another employer or house, and asking how it was, for programs.
import { createRoute, z } from '@hono/zod-openapi';
import { type ApiRouter, answer, jsonBody } from '../../../platform/http/api.ts';
import { inLanguage } from '../../../platform/http/language.ts';
import { routes } from '../../../routes.ts';
import { caseParams, caseSchema, readCaseJson, refusals } from '../case-calls.api.ts';
import { askAboutCase } from '../rating/case-rating.service.ts';
import { answerCaseOffer, changeCaseEmployer, offerCase, withdrawCaseOffer } from './case-moving.service.ts';

const reason = z.string().min(1).max(2_000).openapi({ description: 'Stands on the timeline' });

const employerRoute = createRoute({
  method: 'put',
  path: '/cases/{key}/employer',
  summary:
    'Puts a case with another employer that the house keeps; what belongs to another is taken out first',
  request: {
    params: caseParams,
    body: jsonBody(z.object({ employerId: z.uuid(), reason, version: z.int() })),
  },
  responses: { 200: answer('The case', caseSchema), ...refusals },
});

const offerRoute = createRoute({
  method: 'post',
  path: '/cases/{key}/offer',
  summary: 'Asks another house that keeps the employer to take a case over; until it answers nothing changes',
  request: {
    params: caseParams,
    body: jsonBody(z.object({ houseId: z.uuid(), reason, version: z.int() })),
  },
  responses: { 200: answer('The case', caseSchema), ...refusals },
});

const withdrawRoute = createRoute({
  method: 'delete',
  path: '/cases/{key}/offer',
  summary: 'Asks the other house no longer',
  request: { params: caseParams, query: z.object({ version: z.coerce.number().int() }) },
  responses: { 200: answer('The case', caseSchema), ...refusals },
});

const answerRoute = createRoute({
  method: 'post',
  path: '/cases/{key}/offer/answer',
  summary: 'The house that was asked takes a case over, or says no',
  request: { params: caseParams, body: jsonBody(z.object({ takes: z.boolean() })) },
  responses: { 200: answer('The case', caseSchema), ...refusals },
});

const ratingRoute = createRoute({
  method: 'post',
  path: '/cases/{key}/rating',
  summary:
    'Asks once how the work with a closed case was, by mail to a contact person or by a link to hand on',
  request: {
    params: caseParams,
    body: jsonBody(
      z.object({
        contactId: z
          .uuid()
          .optional()
          .openapi({ description: 'Who is mailed; left out the link is answered here, once' }),
      }),
    ),
  },
  responses: {
    201: answer(
      'Whether it was mailed, or else the link',
      z.object({ mailed: z.boolean(), link: z.url().nullable() }),
    ),
    ...refusals,
  },
});

/** @param publicUrl the address of the installation, without a slash at the end */
export function addMovingCalls(api: ApiRouter, publicUrl: () => string): void {
  api.openapi(employerRoute, async (c) => {
    const { key } = c.req.valid('param');
    const { employerId: organisationId, version, reason: why } = c.req.valid('json');
    const found = await c.get('work')(async (work) => {
      await changeCaseEmployer(work, key, version, { organisationId, reason: why });
      return readCaseJson(publicUrl, work, key);
    });
    return c.json(found, 200);
  });

  api.openapi(offerRoute, async (c) => {
    const { key } = c.req.valid('param');
    const { version, ...given } = c.req.valid('json');
    const found = await c.get('work')(async (work) => {
      await offerCase(work, key, version, given);
      return readCaseJson(publicUrl, work, key);
    });
    return c.json(found, 200);
  });

  api.openapi(withdrawRoute, async (c) => {
    const { key } = c.req.valid('param');
    const found = await c.get('work')(async (work) => {
      await withdrawCaseOffer(work, key, c.req.valid('query').version);
      return readCaseJson(publicUrl, work, key);
    });
    return c.json(found, 200);
  });

  api.openapi(answerRoute, async (c) => {
    const { key } = c.req.valid('param');
    const found = await c.get('work')(async (work) => {
      await answerCaseOffer(work, key, c.req.valid('json').takes);
      return readCaseJson(publicUrl, work, key);
    });
    return c.json(found, 200);
  });

  api.openapi(ratingRoute, async (c) => {
    const linkOf = (secret: string) => publicUrl() + inLanguage(routes.rating.href({ secret }), 'sv');
    const { contactId } = c.req.valid('json');
    const asked = await c.get('work')((work) =>
      askAboutCase(work, c.req.valid('param').key, { contactId, linkOf }),
    );
    return c.json({ mailed: asked.isMailed, link: asked.isMailed ? null : linkOf(asked.secret) }, 201);
  });
}
