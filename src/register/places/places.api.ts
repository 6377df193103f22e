import { createRoute, z } from '@hono/zod-openapi';
import {
  type ApiRouter,
  answer,
  apiRouter,
  pageOf,
  pagingQuery,
  problemResponses,
} from '../../platform/http/api.ts';
import type { ParticipationFact } from './participation.ts';
import type { County, Municipality } from './place.ts';
import { getMunicipality, listCounties, listMunicipalities, listParticipations } from './places.service.ts';

const municipalitySchema = z
  .object({
    code: z.string().openapi({ description: 'SCB code, four digits', example: '1885' }),
    name: z.string(),
    county: z.object({ code: z.string(), name: z.string() }),
    mainTown: z.object({ name: z.string(), latitude: z.number(), longitude: z.number() }),
    esfRegion: z.string(),
    regionalBody: z.string().nullable(),
    regionalBody2009: z.string().nullable(),
    participations: z
      .array(z.string())
      .openapi({ description: 'Slugs of the public projects that name the municipality' }),
  })
  .openapi('Municipality');

const listRoute = createRoute({
  method: 'get',
  path: '/municipalities',
  summary: 'Municipalities in Swedish order of name',
  request: {
    query: pagingQuery.extend({
      q: z.string().max(200).optional().openapi({ description: 'Part of the name, or the code' }),
      county: z
        .string()
        .regex(/^\d{2}$/)
        .optional(),
      participation: z
        .string()
        .max(100)
        .optional()
        .openapi({ description: 'Slug of a project that names the municipality' }),
    }),
  },
  responses: {
    200: answer('One page', pageOf(municipalitySchema)),
    422: problemResponses[422],
  },
});

const getRoute = createRoute({
  method: 'get',
  path: '/municipalities/{code}',
  summary: 'One municipality by SCB code',
  request: { params: z.object({ code: z.string() }) },
  responses: {
    200: answer('The municipality', municipalitySchema),
    404: problemResponses[404],
  },
});

export function placesApi(): ApiRouter {
  const api = apiRouter();

  api.openapi(listRoute, async (c) => {
    const { page, limit, q, county, participation } = c.req.valid('query');
    const { municipalities, counties, participations } = await c.get('work')(async (work) => ({
      municipalities: await listMunicipalities(work),
      counties: await listCounties(work),
      participations: await listParticipations(work),
    }));
    const words = q?.trim().toLowerCase();
    const found = municipalities
      .filter((one) => !county || one.countyCode === county)
      .filter((one) => !words || one.name.toLowerCase().includes(words) || one.code === words)
      .map((one) => describe(one, counties, participations))
      .filter((one) => !participation || one.participations.includes(participation));
    const items = found.slice((page - 1) * limit, page * limit);
    return c.json({ items, page, limit, total: found.length }, 200);
  });

  api.openapi(getRoute, async (c) => {
    const { code } = c.req.valid('param');
    const found = await c.get('work')(async (work) =>
      describe(await getMunicipality(work, code), await listCounties(work), await listParticipations(work)),
    );
    return c.json(found, 200);
  });

  return api;
}

function describe(
  place: Municipality,
  counties: readonly County[],
  participations: readonly ParticipationFact[],
): z.infer<typeof municipalitySchema> {
  const county = counties.find((one) => one.code === place.countyCode);
  return {
    code: place.code,
    name: place.name,
    county: { code: place.countyCode, name: place.county },
    mainTown: { name: place.mainTown, latitude: place.latitude, longitude: place.longitude },
    esfRegion: county?.esfRegion ?? '',
    regionalBody: county?.regionalBodyNow ?? null,
    regionalBody2009: county?.regionalBodyFormer ?? null,
    participations: participations
      .filter((one) => one.municipalities.includes(place.code))
      .map((one) => one.slug),
  };
}
