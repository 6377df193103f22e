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
import { Conflict, Invalid } from '../../platform/result.ts';
import type { Work } from '../../platform/work.ts';
import { findReader } from '../../register/accounts/accounts.service.ts';
import { municipalityCode } from '../../register/places/place.ts';
import { routes } from '../../routes.ts';
import { VULNERABILITY_REASONS } from '../employers/vulnerability.ts';
import {
  CLOSING_REASONS,
  CRITICAL_AREAS,
  NEED_LEVELS,
  NEED_SCOPES,
  NEED_STATES,
  type Need,
  needContent,
  needCriteria,
} from './need.ts';
import { decideConcept, draftNeed, getNeed, listNeeds, openNeed, saveNeed } from './needs.service.ts';

/** Those who write needs for a centre. */
const CENTRE_ROLES: readonly string[] = ['broker', 'centreHead', 'businessDeveloper'];

const named = z.object({ id: z.string(), name: z.string() });

const needSchema = z
  .object({
    key: z.string().openapi({ example: 'B-2026-118' }),
    url: z.url(),
    state: z.enum(NEED_STATES),
    closingReason: z.enum(CLOSING_REASONS).nullable(),
    title: z.string(),
    raw: z.string().openapi({ description: 'The words of the employer, beside the interpretation' }),
    level: z.enum(NEED_LEVELS),
    scope: z.enum(NEED_SCOPES),
    criticalArea: z.enum(CRITICAL_AREAS).nullable(),
    vulnerability: z.array(z.enum(VULNERABILITY_REASONS)),
    criteria: needCriteria.openapi({ description: 'What matching asks with; money in öre' }),
    owner: named,
    organisation: named.nullable(),
    caseKey: z.string().nullable().openapi({ description: 'The case that the need is part of' }),
    receivedOn: z.iso.date(),
    changedAt: z.iso.datetime(),
    version: z.int(),
  })
  .openapi('Need');

const listRoute = createRoute({
  method: 'get',
  path: '/needs',
  summary: 'The needs that the one who asks may see, the latest first',
  request: {
    query: pagingQuery.extend({
      q: z.string().max(200).optional().openapi({ description: 'Words of heading and text' }),
      state: z.enum(NEED_STATES).optional(),
      municipality: municipalityCode.optional().openapi({ description: 'SCB code' }),
      criticalArea: z.enum(CRITICAL_AREAS).optional(),
    }),
  },
  responses: {
    200: answer('One page', pageOf(needSchema)),
    422: problemResponses[422],
  },
});

const getRoute = createRoute({
  method: 'get',
  path: '/needs/{key}',
  summary: 'One need',
  request: { params: z.object({ key: z.string() }) },
  responses: {
    200: answer('The need', needSchema),
    404: problemResponses[404],
  },
});

/** What the sender of a need writes: the same as the broker's form. */
const written = {
  content: needContent,
  concepts: z
    .array(z.string())
    .default([])
    .openapi({ description: 'Ids of concepts of the vocabulary that are accepted' }),
  organisationId: z.uuid().optional().openapi({ description: 'The employer' }),
};

const postRoute = createRoute({
  method: 'post',
  path: '/needs',
  summary: 'A new need of a centre where the one who asks is a broker; a draft unless open is true',
  request: {
    body: jsonBody(
      z.object({
        ...written,
        ownerId: z
          .uuid()
          .optional()
          .openapi({ description: 'The centre; may be left out by those who are at one only' }),
        open: z.boolean().default(false),
      }),
    ),
  },
  responses: {
    201: answer('The need', needSchema),
    403: problemResponses[403],
    422: problemResponses[422],
  },
});

const putRoute = createRoute({
  method: 'put',
  path: '/needs/{key}',
  summary: 'Replaces what a need says; the version must be the one that was read',
  request: {
    params: z.object({ key: z.string() }),
    body: jsonBody(
      z.object({
        version: z.int(),
        content: needContent,
        organisationId: written.organisationId,
      }),
    ),
  },
  responses: {
    200: answer('The need', needSchema),
    403: problemResponses[403],
    404: problemResponses[404],
    409: problemResponses[409],
    422: problemResponses[422],
  },
});

/** @param publicUrl the address of the installation, without a slash at the end */
export function needsApi(publicUrl: () => string): ApiRouter {
  const api = apiRouter();

  api.openapi(listRoute, async (c) => {
    const { page, limit, q, ...filter } = c.req.valid('query');
    const { items, total } = await c.get('work')((work) =>
      listNeeds(work, { ...filter, text: q }, { sort: 'received', falling: true, page, limit }),
    );
    return c.json({ items: items.map((need) => toJson(need, publicUrl())), page, limit, total }, 200);
  });

  api.openapi(getRoute, async (c) => {
    const need = await c.get('work')((work) => getNeed(work, c.req.valid('param').key));
    return c.json(toJson(need, publicUrl()), 200);
  });

  api.openapi(postRoute, async (c) => {
    const { open, concepts, ...draft } = c.req.valid('json');
    const need = await c.get('work')(async (work) => {
      const key = await draftNeed(work, { ...draft, ownerId: draft.ownerId ?? (await onlyCentre(work)) });
      for (const conceptId of new Set(concepts))
        await decideConcept(work, key, { conceptId, accepted: true, words: [] });
      if (open) await openNeed(work, key, 1);
      return getNeed(work, key);
    });
    return c.json(toJson(need, publicUrl()), 201);
  });

  api.openapi(putRoute, async (c) => {
    const { version, ...change } = c.req.valid('json');
    const need = await c.get('work')(async (work) => {
      const { key } = c.req.valid('param');
      const outcome = await saveNeed(work, key, version, change);
      if (!outcome.saved) throw new Conflict(`Need ${key} is at version ${outcome.theirs.version}`);
      return getNeed(work, key);
    });
    return c.json(toJson(need, publicUrl()), 200);
  });

  return api;
}

/** The centre where the one who acts is a broker, when there is only one. @throws Invalid */
async function onlyCentre(work: Work): Promise<string> {
  const { memberships = [] } = (await findReader(work)) ?? {};
  const centres = new Set(
    memberships.filter(({ role }) => CENTRE_ROLES.includes(role)).map((one) => one.organisationId),
  );
  const [only, ...more] = centres;
  if (only && more.length === 0) return only;
  const message = {
    sv: 'Skriv vilket lärcentrum behovet hör till.',
    en: 'Write which learning centre the need belongs to.',
  };
  throw new Invalid([{ field: 'ownerId', message }]);
}

function toJson(need: Need, publicUrl: string): z.infer<typeof needSchema> {
  const { content, organisation } = need;
  return {
    key: need.key,
    url: publicUrl + routes.need.href({ key: need.key.toLowerCase() }),
    state: need.state,
    closingReason: need.closingReason,
    title: content.title,
    raw: content.raw,
    level: content.level,
    scope: content.scope,
    criticalArea: content.criticalArea ?? null,
    vulnerability: content.vulnerability,
    criteria: need.criteria,
    owner: need.owner,
    organisation: organisation && { id: organisation.id, name: organisation.name },
    caseKey: need.case?.key ?? null,
    receivedOn: need.receivedOn,
    changedAt: need.changedAt.toISOString(),
    version: need.version,
  };
}
