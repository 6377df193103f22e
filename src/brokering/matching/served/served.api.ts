import { createRoute, z } from '@hono/zod-openapi';
import { type ApiRouter, answer, apiRouter, problemResponses } from '../../../platform/http/api.ts';
import { translator } from '../../../platform/i18n.ts';
import { routes } from '../../../routes.ts';
import { getOffer } from '../../offers/offers.service.ts';
import { toFittingJson } from '../match-json.ts';
import { fittingFields } from '../matching.api.ts';
import { readyToMatch } from '../matching.service.ts';
import type { Speech } from '../say-match.ts';
import { listServedNeeds, type ServedList, type Serving } from './served.service.ts';

const servedNeed = z.object({
  need: z.object({
    key: z.string().openapi({ example: 'B-2026-118' }),
    url: z.url(),
    title: z.string(),
    employer: z.string().nullable(),
    municipality: z.string().nullable().openapi({ description: 'SCB code' }),
    people: z.int().nullable(),
  }),
  ...fittingFields,
});

const servedRoute = createRoute({
  method: 'get',
  path: '/offers/{id}/needs',
  summary: 'Open needs that an offer serves, as far as the one who asks may see them, in neutral order',
  request: {
    params: z.object({ id: z.uuid() }),
    query: z.object({ limit: z.coerce.number().int().min(1).max(200).default(20) }),
  },
  responses: {
    200: answer(
      'Judged by the rules of a match; `leftOut` are needs whose conditions the offer breaks',
      z
        .object({
          lot: z.int().openapi({ description: 'Drawn from the offer; decides the order within five points' }),
          asked: z.int().openapi({ description: 'Open needs that were asked' }),
          found: z.int(),
          needs: z.array(servedNeed),
          leftOut: z.array(servedNeed),
        })
        .openapi('ServedNeeds'),
    ),
    403: problemResponses[403],
    404: problemResponses[404],
    422: problemResponses[422],
  },
});

/** @param publicUrl the address of the installation, without a slash at the end */
export function servedApi(publicUrl: () => string): ApiRouter {
  const api = apiRouter();
  api.openapi(servedRoute, async (c) => {
    const { id } = c.req.valid('param');
    const { limit } = c.req.valid('query');
    await readyToMatch();
    const list = await c.get('work')(async (work) => {
      await getOffer(work, id);
      return listServedNeeds(work, id, limit);
    });
    const lang = c.get('lang');
    return c.json(
      toServedJson(list, {
        speech: { t: translator(lang), lang, names: list.names },
        publicUrl: publicUrl(),
      }),
      200,
    );
  });
  return api;
}

/** The list for machines, with the same in words. */
function toServedJson(
  { lot, asked, served, leftOut }: ServedList,
  { speech, publicUrl }: { speech: Speech; publicUrl: string },
) {
  const one = ({ need, ...fitting }: Serving) => ({
    need: {
      key: need.key,
      url: publicUrl + routes.need.href({ key: need.key.toLowerCase() }),
      title: need.content.title,
      employer: need.organisation?.name ?? null,
      municipality: need.municipality?.code ?? null,
      people: need.criteria.people ?? null,
    },
    ...toFittingJson(fitting, speech),
  });
  return {
    lot: lot.number,
    asked,
    found: served.total,
    needs: served.items.map(one),
    leftOut: leftOut.items.map(one),
  };
}
