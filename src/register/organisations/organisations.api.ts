import { createRoute, z } from '@hono/zod-openapi';
import {
  type ApiRouter,
  answer,
  apiRouter,
  pageOf,
  pagingQuery,
  problemResponses,
} from '../../platform/http/api.ts';
import { municipalityCode } from '../places/place.ts';
import {
  EMPLOYER_SECTORS,
  LEARNING_CENTRE_KINDS,
  ORGANISATION_ROLES,
  type Organisation,
  PROVIDER_KINDS,
} from './organisation.ts';
import { getOrganisation, listOrganisations } from './organisations.service.ts';

const organisationSchema = z
  .object({
    id: z.uuid(),
    slug: z.string().nullable(),
    name: z.string(),
    organisationNumber: z.string().nullable().openapi({ example: '556016-0680' }),
    roles: z.array(z.enum(ORGANISATION_ROLES)),
    learningCentreKind: z.enum(LEARNING_CENTRE_KINDS).nullable(),
    providerKind: z.enum(PROVIDER_KINDS).nullable(),
    sector: z.enum(EMPLOYER_SECTORS).nullable(),
    municipalities: z.array(z.string()).openapi({ description: 'SCB codes', example: ['1885'] }),
    sni: z.object({ code: z.string(), version: z.enum(['2007', '2025']).nullable() }).nullable(),
    employees: z.int().nullable(),
    website: z.string().nullable(),
    email: z.string().nullable(),
    phone: z.string().nullable(),
    about: z.object({ sv: z.string(), en: z.string().optional() }).nullable(),
    asOfYear: z.int().nullable().openapi({ description: 'The year that a historic record speaks of' }),
    successorId: z.string().nullable(),
    source: z.object({ sv: z.string(), en: z.string().optional() }).nullable(),
    demo: z.boolean(),
  })
  .openapi('Organisation');

const listRoute = createRoute({
  method: 'get',
  path: '/organisations',
  summary: 'Organisations that the caller may see, in Swedish order of name',
  request: {
    query: pagingQuery.extend({
      q: z
        .string()
        .max(200)
        .optional()
        .openapi({ description: 'Words of the name, or digits of the number' }),
      role: z.enum(ORGANISATION_ROLES).optional(),
      municipality: municipalityCode.optional(),
      county: z
        .string()
        .regex(/^\d{2}$/)
        .optional(),
      historic: z
        .enum(['true', 'false'])
        .optional()
        .openapi({ description: 'Only, or no, historic records' }),
    }),
  },
  responses: {
    200: answer('One page', pageOf(organisationSchema)),
    422: problemResponses[422],
  },
});

const getRoute = createRoute({
  method: 'get',
  path: '/organisations/{id}',
  summary: 'One organisation; the id of a merged one gives the one that was kept',
  request: { params: z.object({ id: z.string() }) },
  responses: {
    200: answer('The organisation', organisationSchema),
    404: problemResponses[404],
  },
});

export function organisationsApi(): ApiRouter {
  const api = apiRouter();

  api.openapi(listRoute, async (c) => {
    const { page, limit, q, role, historic, ...places } = c.req.valid('query');
    const filter = {
      ...places,
      text: q,
      roles: role && [role],
      historic: historic === undefined ? undefined : historic === 'true',
    };
    const { items, total } = await c.get('work')((work) => listOrganisations(work, filter, { page, limit }));
    return c.json({ items: items.map(describe), page, limit, total }, 200);
  });

  api.openapi(getRoute, async (c) => {
    const { id } = c.req.valid('param');
    const organisation = await c.get('work')((work) => getOrganisation(work, id));
    return c.json(describe(organisation), 200);
  });

  return api;
}

function describe(one: Organisation): z.infer<typeof organisationSchema> {
  return {
    id: one.id,
    slug: one.slug ?? null,
    name: one.name,
    organisationNumber: one.organisationNumber ?? null,
    roles: one.roles,
    learningCentreKind: one.learningCentreKind ?? null,
    providerKind: one.providerKind ?? null,
    sector: one.sector ?? null,
    municipalities: one.municipalities,
    sni: one.sniCode ? { code: one.sniCode, version: one.sniVersion ?? null } : null,
    employees: one.employees ?? null,
    website: one.website ?? null,
    email: one.email ?? null,
    phone: one.phone ?? null,
    about: one.about ?? null,
    asOfYear: one.asOfYear ?? null,
    successorId: one.successorId ?? null,
    source: one.source ?? null,
    demo: one.demo,
  };
}
