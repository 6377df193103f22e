// Requests, proposals and comparison as JSON: the same services, and the same seal, as the pages.
import { createRoute, z } from '@hono/zod-openapi';
import {
  type ApiRouter,
  answer,
  apiRouter,
  jsonBody,
  pageOf,
  pagingQuery,
  problemResponses,
} from '../../platform/http/api.ts';
import { Conflict, Forbidden, Invalid } from '../../platform/result.ts';
import { routes } from '../../routes.ts';
import { readyToMatch } from '../matching/matching.service.ts';
import type { ProviderRequest } from './asking/request.ts';
import {
  extendRequest,
  getRequest,
  getRequestForStaff,
  type LinkOf,
  listRequests,
  publishRequest,
} from './asking/requests.service.ts';
import { lockedSince } from './asking/weight-lock.ts';
import { getComparison } from './comparison/comparison.service.ts';
import { twoDecimals } from './comparison/fraction.ts';
import { PROCEDURES } from './procurement/procurement.ts';
import { proposalContent } from './proposals/proposal.ts';
import { getOwnProposal, saveDraft, submitProposal } from './proposals/proposals.service.ts';
import { getSpec, saveSpec } from './spec/spec.service.ts';
import { specContent } from './spec/spec.ts';

const key = z.object({ key: z.string() });
const requestSchema = z
  .object({
    key: z.string().openapi({ example: 'F-2026-1' }),
    url: z.url(),
    state: z.enum(['open', 'opened', 'withdrawn']),
    content: specContent.openapi({
      description: 'The text as it was published, weights included; money in öre',
    }),
    centre: z.object({ id: z.string(), name: z.string() }),
    asker: z.string().nullable().openapi({ description: 'The employer; null while hidden' }),
    publishedAt: z.iso.datetime(),
    deadline: z.iso.datetime(),
  })
  .openapi('Request');

const specSchema = z
  .object({ version: z.int(), content: specContent, approvedVersion: z.int().nullable() })
  .openapi('RequirementSpecification');

const ownSchema = z
  .object({
    version: z.int(),
    draft: proposalContent,
    handedIn: z.object({ at: z.iso.datetime(), content: proposalContent }).nullable(),
  })
  .openapi('OwnProposal');

const comparisonSchema = z
  .object({
    proposals: z.array(z.object({ id: z.string(), provider: z.string(), content: proposalContent })),
    totals: z.array(z.object({ id: z.string(), total: z.string(), rank: z.int(), tied: z.boolean() })),
    missingScores: z.int(),
    interests: z.array(z.object({ name: z.string(), providers: z.array(z.string()), words: z.string() })),
    choice: z.object({ id: z.string(), provider: z.string(), reason: z.string() }).nullable(),
  })
  .openapi('Comparison');

const { 403: no, 404: none, 409: conflict, 422: wrong } = problemResponses;

const listRoute = createRoute({
  method: 'get',
  path: '/requests',
  summary:
    'Requests, the newest first: those that one was asked in as a provider, or those of a centre or an employer',
  request: { query: pagingQuery.extend({ as: z.enum(['provider', 'staff']).default('staff') }) },
  responses: { 200: answer('One page', pageOf(requestSchema)), 422: wrong },
});
const getRoute = createRoute({
  method: 'get',
  path: '/requests/{key}',
  summary: 'One request',
  request: { params: key },
  responses: { 200: answer('The request', requestSchema), 404: none },
});
const patchRoute = createRoute({
  method: 'patch',
  path: '/requests/{key}',
  summary:
    'Moves the deadline later for all; weights are locked since publication and refused with the reason',
  request: {
    params: key,
    body: jsonBody(
      z.object({
        deadline: z.iso.datetime().optional(),
        weights: z.record(z.string(), z.number()).optional(),
      }),
    ),
  },
  responses: { 200: answer('The request', requestSchema), 403: no, 404: none, 409: conflict, 422: wrong },
});
const publishRoute = createRoute({
  method: 'post',
  path: '/needs/{key}/requests',
  summary: 'Publishes the approved specification to everybody that the rule names',
  request: {
    params: key,
    body: jsonBody(
      z.object({
        deadline: z.iso.datetime(),
        hidesAsker: z.boolean().default(false),
        added: z.array(z.uuid()).default([]).openapi({ description: 'Providers beside the rule' }),
        addedReason: z.string().max(1_000).default(''),
        procurement: z
          .object({
            valueOre: z.int().positive(),
            procedure: z.enum(PROCEDURES),
            note: z.string().trim().min(20).max(4_000),
          })
          .optional()
          .openapi({ description: 'How a public buyer buys; asked of it from the limit of reasons on' }),
      }),
    ),
  },
  responses: { 201: answer('The request', requestSchema), 403: no, 404: none, 409: conflict, 422: wrong },
});
const getSpecRoute = createRoute({
  method: 'get',
  path: '/needs/{key}/specification',
  summary: 'The specification of a need as it is being worked on; version 0 is a draft out of the need',
  request: { params: key },
  responses: { 200: answer('The specification', specSchema), 404: none },
});
const putSpecRoute = createRoute({
  method: 'put',
  path: '/needs/{key}/specification',
  summary: 'Replaces the working copy; the version must be the one that was read',
  request: { params: key, body: jsonBody(z.object({ version: z.int(), content: specContent })) },
  responses: { 200: answer('The specification', specSchema), 403: no, 404: none, 409: conflict, 422: wrong },
});
const ownRoute = createRoute({
  method: 'get',
  path: '/requests/{key}/proposal',
  summary: 'The proposal of one’s own provider; nobody else’s is told before the deadline',
  request: { params: key },
  responses: { 200: answer('The proposal', ownSchema), 404: none },
});
const draftRoute = createRoute({
  method: 'put',
  path: '/requests/{key}/proposal',
  summary: 'Saves the draft; the version must be the one that was read',
  request: { params: key, body: jsonBody(z.object({ version: z.int(), content: proposalContent })) },
  responses: { 200: answer('The proposal', ownSchema), 404: none, 409: conflict, 422: wrong },
});
const submitRoute = createRoute({
  method: 'post',
  path: '/requests/{key}/proposal/submission',
  summary: 'Hands in the saved draft, in the place of an earlier one; refused after the deadline',
  request: { params: key },
  responses: { 200: answer('The proposal', ownSchema), 404: none, 409: conflict, 422: wrong },
});
const comparisonRoute = createRoute({
  method: 'get',
  path: '/requests/{key}/comparison',
  summary: 'Opened proposals and their totals, for those who have declared their interests',
  request: { params: key },
  responses: { 200: answer('The comparison', comparisonSchema), 403: no, 404: none, 409: conflict },
});

/** @param publicUrl the address of the installation, without a slash at the end */
export function requestsApi(publicUrl: () => string): ApiRouter {
  const api = apiRouter();
  const linkOf: LinkOf = (one) => publicUrl() + routes.receivedRequest.href({ key: one.toLowerCase() });
  addRequests(api, publicUrl, linkOf);
  addSpecs(api);
  addProposals(api);
  return api;
}

function addRequests(api: ApiRouter, publicUrl: () => string, linkOf: LinkOf): void {
  const json = (request: ProviderRequest) => toJson(request, publicUrl());
  api.openapi(listRoute, async (c) => {
    const { as, page, limit } = c.req.valid('query');
    const { items, total } = await c.get('work')((work) => listRequests(work, as, { page, limit }));
    return c.json({ items: items.map(json), page, limit, total }, 200);
  });
  api.openapi(getRoute, async (c) => {
    const request = await c.get('work')((work) => getRequest(work, c.req.valid('param').key));
    return c.json(json(request), 200);
  });
  api.openapi(patchRoute, async (c) => {
    const { deadline, weights } = c.req.valid('json');
    const request = await c.get('work')(async (work) => {
      const { request: before } = await getRequestForStaff(work, c.req.valid('param').key);
      if (weights) throw new Conflict(lockedSince(before).en, lockedSince(before));
      if (deadline) await extendRequest(work, before.key, new Date(deadline), linkOf);
      return getRequest(work, before.key);
    });
    return c.json(json(request), 200);
  });
  api.openapi(publishRoute, async (c) => {
    const { deadline, ...rest } = c.req.valid('json');
    if (rest.added.length > 0 && rest.addedReason.length < 10)
      throw new Invalid([
        { field: 'addedReason', message: { sv: 'Skriv skälet.', en: 'Write the reason.' } },
      ]);
    await readyToMatch();
    const request = await c.get('work')(async (work) => {
      const publication = { ...rest, deadline: new Date(deadline) };
      const made = await publishRequest(work, c.req.valid('param').key, publication, linkOf);
      return getRequest(work, made.key);
    });
    return c.json(json(request), 201);
  });
}

function addSpecs(api: ApiRouter): void {
  const json = ({ version, content, versions }: Awaited<ReturnType<typeof getSpec>>) => ({
    version,
    content,
    approvedVersion: versions.find(({ decision }) => decision?.approved)?.number ?? null,
  });
  api.openapi(getSpecRoute, async (c) =>
    c.json(json(await c.get('work')((work) => getSpec(work, c.req.valid('param').key))), 200),
  );
  api.openapi(putSpecRoute, async (c) => {
    const { version, content } = c.req.valid('json');
    const spec = await c.get('work')(async (work) => {
      const outcome = await saveSpec(work, c.req.valid('param').key, version, content);
      if (!outcome.saved) throw new Conflict(`The specification is at version ${outcome.theirs.version}`);
      return getSpec(work, c.req.valid('param').key);
    });
    return c.json(json(spec), 200);
  });
}

function addProposals(api: ApiRouter): void {
  const json = ({ draft, handedIn }: Awaited<ReturnType<typeof getOwnProposal>>) => ({
    version: draft.version,
    draft: draft.content,
    handedIn: handedIn ? { at: handedIn.submittedAt.toISOString(), content: handedIn.content } : null,
  });
  api.openapi(ownRoute, async (c) =>
    c.json(json(await c.get('work')((work) => getOwnProposal(work, c.req.valid('param').key))), 200),
  );
  api.openapi(draftRoute, async (c) => {
    const { saved, theirs } = await c.get('work')((work) =>
      saveDraft(work, c.req.valid('param').key, c.req.valid('json')),
    );
    if (!saved) throw new Conflict(`The draft is at version ${theirs.draft.version}`);
    return c.json(json(theirs), 200);
  });
  api.openapi(submitRoute, async (c) => {
    const own = await c.get('work')(async (work) => {
      await submitProposal(work, c.req.valid('param').key);
      return getOwnProposal(work, c.req.valid('param').key);
    });
    return c.json(json(own), 200);
  });
  api.openapi(comparisonRoute, async (c) => {
    const found = await c.get('work')((work) => getComparison(work, c.req.valid('param').key));
    const { sheet, interests, bidders, choice } = found;
    if (!sheet) throw new Forbidden('Declare your interests first, on the page of the comparison');
    const nameOf = (id: string) => bidders.find(({ providerId }) => providerId === id)?.provider ?? id;
    return c.json(
      {
        proposals: sheet.proposals.map(({ letter: id, provider, content }) => ({ id, provider, content })),
        totals: (sheet.result?.standings ?? []).map(({ id, total, rank, tied }) => ({
          id,
          total: twoDecimals(total),
          rank,
          tied,
        })),
        missingScores: sheet.missing,
        interests: interests.map(({ name, providerIds, words }) => ({
          name,
          words,
          providers: providerIds.map(nameOf),
        })),
        choice: choice
          ? {
              id: sheet.proposals.find(({ id }) => id === choice.proposalId)?.letter ?? '',
              provider: choice.provider,
              reason: choice.reason,
            }
          : null,
      },
      200,
    );
  });
}

function toJson(request: ProviderRequest, publicUrl: string): z.infer<typeof requestSchema> {
  return {
    key: request.key,
    url: publicUrl + routes.request.href({ key: request.key.toLowerCase() }),
    state: request.state,
    content: request.content,
    centre: request.owner,
    asker: request.asker?.name ?? null,
    publishedAt: request.publishedAt.toISOString(),
    deadline: request.deadline.toISOString(),
  };
}
