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
import { municipalityCode } from '../../register/places/place.ts';
import { routes } from '../../routes.ts';
import { FORMS, TIMES_OF_DAY } from '../needs/conditions.ts';
import { catalogueQuery } from './catalogue/catalogue.ts';
import { OFFER_KINDS, OFFER_STATES, type Offer, offerContent } from './offer.ts';
import { changeOffer, draftOffer, publishOffer } from './offer-changes.service.ts';
import { getOffer, searchCatalogue } from './offers.service.ts';

const offerSchema = z
  .object({
    id: z.uuid(),
    url: z.string().openapi({ description: 'The public page of the offer' }),
    state: z.enum(OFFER_STATES),
    version: z
      .int()
      .openapi({ description: 'Goes back with a change, so that nothing is overwritten unseen' }),
    checkedOn: z.string().openapi({ description: 'When the provider last confirmed it, YYYY-MM-DD' }),
    provider: z.object({ id: z.uuid(), name: z.string() }),
    content: offerContent,
  })
  .openapi('Offer');

const params = z.object({ id: z.uuid() });
const found = answer('The offer', offerSchema);

const listRoute = createRoute({
  method: 'get',
  path: '/offers',
  summary: 'Published offers of all providers in the neutral order of the catalogue',
  request: {
    query: pagingQuery.extend({
      q: z.string().max(200).optional().openapi({ description: 'Words of title, text or provider' }),
      kind: z.enum(OFFER_KINDS).optional(),
      form: z.enum(FORMS).optional(),
      municipality: municipalityCode
        .optional()
        .openapi({ description: 'SCB code of a municipality that the offer reaches' }),
      language: z.string().optional().openapi({ description: 'Language of teaching: sv, en …' }),
      timeOfDay: z.enum(TIMES_OF_DAY).optional(),
    }),
  },
  responses: {
    200: answer('One page', pageOf(offerSchema)),
    422: problemResponses[422],
  },
});

const getRoute = createRoute({
  method: 'get',
  path: '/offers/{id}',
  summary: 'One offer; drafts only for its own provider',
  request: { params },
  responses: { 200: found, 404: problemResponses[404] },
});

const postRoute = createRoute({
  method: 'post',
  path: '/offers',
  summary: 'A new offer of a provider that the token may write for; a draft unless publish is true',
  request: {
    body: jsonBody(
      z.object({
        providerId: z.uuid(),
        content: offerContent,
        publish: z.boolean().default(false),
      }),
    ),
  },
  responses: { 201: found, 403: problemResponses[403], 422: problemResponses[422] },
});

const putRoute = createRoute({
  method: 'put',
  path: '/offers/{id}',
  summary: 'Replaces what an offer says; the version must be the one that was read',
  request: {
    params,
    body: jsonBody(z.object({ version: z.int(), content: offerContent })),
  },
  responses: {
    200: found,
    403: problemResponses[403],
    404: problemResponses[404],
    409: problemResponses[409],
    422: problemResponses[422],
  },
});

/** @param publicUrl the address of the installation, without a slash at the end */
export function offersApi(publicUrl: () => string): ApiRouter {
  const api = apiRouter();
  const toJson = ({ id, state, version, checkedOn, provider, content }: Offer) => ({
    id,
    url: publicUrl() + routes.offer.href({ id }),
    state,
    version,
    checkedOn,
    provider: { id: provider.id, name: provider.name },
    content,
  });

  api.openapi(listRoute, async (c) => {
    const { page, limit, q, kind, form, municipality, language, timeOfDay } = c.req.valid('query');
    const query = catalogueQuery.parse({
      q: q ?? '',
      typ: kind,
      form,
      kommun: municipality,
      sprak: language,
      tid: timeOfDay,
      sida: page,
    });
    const catalogue = await c.get('work')((work) => searchCatalogue(work, query, limit));
    return c.json({ items: catalogue.offers.map(toJson), page, limit, total: catalogue.ids.length }, 200);
  });

  api.openapi(getRoute, async (c) => {
    const { id } = c.req.valid('param');
    return c.json(toJson(await c.get('work')((work) => getOffer(work, id))), 200);
  });

  api.openapi(postRoute, async (c) => {
    const { providerId, content, publish } = c.req.valid('json');
    const offer = await c.get('work')(async (work) => {
      const id = await draftOffer(work, providerId, content);
      if (publish) await publishOffer(work, id, 1);
      return getOffer(work, id);
    });
    return c.json(toJson(offer), 201);
  });

  api.openapi(putRoute, async (c) => {
    const { id } = c.req.valid('param');
    const { version, content } = c.req.valid('json');
    const offer = await c.get('work')(async (work) => {
      await changeOffer(work, id, version, content);
      return getOffer(work, id);
    });
    return c.json(toJson(offer), 200);
  });

  return api;
}
