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
import { routes } from '../../../routes.ts';
import { CONCEPT_KINDS, type ConceptContent } from '../concept.ts';
import { decideProposal, undoDecision } from './decide.service.ts';
import { company, DECISIONS, type Decision, PROPOSAL_STATES } from './proposal.ts';
import { toProposalJson, toStepJson } from './proposal-json.ts';
import { commentOnProposal, getProposalDetail, listProposals, startWordSearch } from './review.service.ts';
import { findTwins } from './twins.service.ts';

const count = z.int().nonnegative();
const lang = z.enum(['sv', 'en']);
const label = z.object({ sv: z.string(), en: z.string().optional() });
const text = (most: number) => z.string().trim().max(most);

const proposalSchema = z
  .object({
    id: z.uuid(),
    key: z.string().openapi({ description: 'The stems that its forms share' }),
    word: z.string().openapi({ example: 'cobot' }),
    forms: z.array(z.string()),
    lang,
    state: z.enum(PROPOSAL_STATES),
    decision: z.enum(DECISIONS).nullable(),
    conceptId: z.string().nullable(),
    needs: count,
    offers: count,
    organisations: count.nullable().openapi({
      description:
        'Missing where fewer than three have written it; only those who read the needs see such a word',
    }),
    municipalities: count.nullable(),
    company: company.openapi({ description: 'Areas of the vocabulary whose words stand around it' }),
    foundAt: z.iso.datetime(),
    version: count,
  })
  .openapi('ConceptProposal');

const detailSchema = proposalSchema
  .extend({
    twins: z.array(
      z.object({
        concept: z.object({ id: z.string(), kind: z.enum(CONCEPT_KINDS), label }),
        word: z.string(),
        similarity: z.number(),
      }),
    ),
    similar: z.array(z.object({ id: z.uuid(), word: z.string(), similarity: z.number() })),
    steps: z.array(
      z.object({
        id: z.uuid(),
        act: z.enum(['commented', 'decided', 'undone']),
        decision: z.enum(DECISIONS).nullable(),
        conceptId: z.string().nullable(),
        addedWord: z.string().nullable(),
        addedLang: lang.nullable(),
        text: z.string(),
        at: z.iso.datetime(),
      }),
    ),
  })
  .openapi('ConceptProposalDetail');

const version = z.int().min(1).openapi({ description: 'As it was read; somebody else may have been first' });
const reason = text(2000).default('');
const words = z.array(text(120)).max(60).default([]);

const conceptContent = z.object({
  kind: z.enum(CONCEPT_KINDS),
  label: z.object({ sv: text(120).min(2), en: text(120).min(1).optional() }),
  synonyms: z.object({ sv: words, en: words }).default({ sv: [], en: [] }),
  definition: z.object({ sv: text(2000), en: text(2000).optional() }).optional(),
  broader: words.openapi({ description: 'Ids, or Swedish labels' }),
  related: words,
  ssyk: z
    .array(z.string().regex(/^\d{1,4}$/))
    .max(20)
    .default([]),
});

const decisionBody = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('newConcept'), version, reason, content: conceptContent }),
    z.object({
      kind: z.enum(['otherWord', 'abbreviation']),
      version,
      reason,
      concept: text(120).min(1).openapi({ description: 'Id, or Swedish label' }),
      word: text(120).min(2),
      lang: lang.default('sv'),
    }),
    z.object({ kind: z.enum(['notCompetence', 'later']), version, reason }),
  ])
  .openapi('ConceptDecision');

const params = z.object({ id: z.uuid() });

const listRoute = createRoute({
  method: 'get',
  path: '/concept-proposals',
  summary: 'Frequent words of needs that the vocabulary does not know, those of the most organisations first',
  request: {
    query: pagingQuery.extend({
      state: z.enum(PROPOSAL_STATES).default('waiting'),
      q: z.string().max(100).optional(),
    }),
  },
  responses: { 200: answer('One page', pageOf(proposalSchema)), 403: problemResponses[403] },
});

const getRoute = createRoute({
  method: 'get',
  path: '/concept-proposals/{id}',
  summary: 'One word with the concepts that are like it and what was said of it',
  request: { params },
  responses: {
    200: answer('The word', detailSchema),
    403: problemResponses[403],
    404: problemResponses[404],
  },
});

const changed = {
  200: answer('The word as it is now', proposalSchema),
  403: problemResponses[403],
  404: problemResponses[404],
  409: problemResponses[409],
  422: problemResponses[422],
};

const decideRoute = createRoute({
  method: 'post',
  path: '/concept-proposals/{id}/decision',
  summary: 'Decides what a word is; search and matching know it from then on',
  request: { params, body: jsonBody(decisionBody) },
  responses: changed,
});

const undoRoute = createRoute({
  method: 'post',
  path: '/concept-proposals/{id}/undo',
  summary: 'Takes the newest decision back',
  request: { params, body: jsonBody(z.object({ version, reason })) },
  responses: changed,
});

const commentRoute = createRoute({
  method: 'post',
  path: '/concept-proposals/{id}/comments',
  summary: 'Says something of a word, for those who decide',
  request: { params, body: jsonBody(z.object({ text: text(2000).min(1) })) },
  responses: {
    201: answer('Said', z.object({ id: z.uuid() })),
    403: problemResponses[403],
    404: problemResponses[404],
    422: problemResponses[422],
  },
});

const searchRoute = createRoute({
  method: 'post',
  path: '/concept-searches',
  summary: 'Reads all needs and offers for new words in the background',
  responses: {
    202: answer('The run, and the page that shows its progress', z.object({ run: z.uuid(), url: z.url() })),
    403: problemResponses[403],
  },
});

/** @param publicUrl the address of the installation, without a slash at the end */
export function reviewApi(publicUrl: () => string): ApiRouter {
  const api = apiRouter();

  api.openapi(listRoute, async (c) => {
    const { state, q, page, limit } = c.req.valid('query');
    const { items, counts } = await c.get('work')((work) =>
      listProposals(work, { state, text: q }, { page, limit }),
    );
    return c.json({ items: items.map(toProposalJson), page, limit, total: counts.get(state) ?? 0 }, 200);
  });

  api.openapi(getRoute, async (c) => {
    const { id } = c.req.valid('param');
    const { proposal, steps, similar, twins } = await c.get('work')(async (work) => {
      const detail = await getProposalDetail(work, id);
      return { ...detail, twins: await findTwins(work, detail.proposal.word) };
    });
    return c.json({ ...toProposalJson(proposal), twins, similar, steps: steps.map(toStepJson) }, 200);
  });

  api.openapi(decideRoute, async (c) => {
    const { id } = c.req.valid('param');
    const { version: read, ...said } = c.req.valid('json');
    const decided = await c.get('work')((work) =>
      decideProposal(work, { id, version: read }, toDecision(said)),
    );
    return c.json(toProposalJson(decided), 200);
  });

  api.openapi(undoRoute, async (c) => {
    const { id } = c.req.valid('param');
    const { version: read, reason: why } = c.req.valid('json');
    return c.json(
      toProposalJson(await c.get('work')((work) => undoDecision(work, { id, version: read }, why))),
      200,
    );
  });

  api.openapi(commentRoute, async (c) => {
    const { id } = c.req.valid('param');
    await c.get('work')((work) => commentOnProposal(work, id, c.req.valid('json').text));
    return c.json({ id }, 201);
  });

  api.openapi(searchRoute, async (c) => {
    const run = await c.get('work')(startWordSearch);
    return c.json({ run, url: publicUrl() + routes.jobRun.href({ id: run }) }, 202);
  });

  return api;
}

type Said = Decision extends infer One ? (One extends { kind: 'newConcept' } ? never : One) : never;

function toDecision(
  said: Said | { kind: 'newConcept'; reason: string; content: z.infer<typeof conceptContent> },
): Decision {
  if (said.kind !== 'newConcept') return said;
  const content: ConceptContent = { ...said.content, definition: said.content.definition };
  return { kind: 'newConcept', reason: said.reason, content };
}
