import { createRoute, z } from '@hono/zod-openapi';
import {
  type ApiRouter,
  answer,
  apiRouter,
  pageOf,
  pagingQuery,
  problemResponses,
} from '../../../platform/http/api.ts';
import { routes } from '../../../routes.ts';
import { getEmployer } from '../../employers/employers.service.ts';
import { getInventory, listInventories } from './inventory.service.ts';
import { inventoryContent } from './inventory.ts';

const house = z.object({ id: z.string(), name: z.string() });

const lineSchema = z
  .object({
    id: z.uuid(),
    url: z.url(),
    heldOn: z.iso.date(),
    house,
    rows: z.int().openapi({ description: 'Needs that were mentioned' }),
    made: z.int().openapi({ description: 'Those of them that were entered as needs' }),
  })
  .openapi('TalkLine');

const talkSchema = z
  .object({
    ...inventoryContent.shape,
    id: z.uuid(),
    url: z.url(),
    house,
    made: z.array(z.object({ slot: z.int(), key: z.string() })),
  })
  .openapi('Talk');

const listRoute = createRoute({
  method: 'get',
  path: '/employers/{id}/talks',
  summary: 'The talks about needs that the own house has held with an employer, the latest first',
  request: { params: z.object({ id: z.uuid() }), query: pagingQuery },
  responses: { 200: answer('One page', pageOf(lineSchema)), 404: problemResponses[404] },
});

const getRoute = createRoute({
  method: 'get',
  path: '/employers/{id}/talks/{talk}',
  summary: 'One talk, with what was said',
  request: { params: z.object({ id: z.uuid(), talk: z.uuid() }) },
  responses: { 200: answer('The talk', talkSchema), 404: problemResponses[404] },
});

/** @param publicUrl the address of the installation, without a slash at the end */
export function inventoryApi(publicUrl: () => string): ApiRouter {
  const api = apiRouter();
  const urlOf = (id: string, talk: string) => publicUrl() + routes.talk.href({ id, talk });

  api.openapi(listRoute, async (c) => {
    const { id } = c.req.valid('param');
    const part = c.req.valid('query');
    const { items, total } = await c.get('work')(async (work) =>
      listInventories(work, await getEmployer(work, id), part),
    );
    const lines = items.map(({ present: _present, ...line }) => ({ ...line, url: urlOf(id, line.id) }));
    return c.json({ items: lines, total, ...part }, 200);
  });

  api.openapi(getRoute, async (c) => {
    const { id, talk } = c.req.valid('param');
    const found = await c.get('work')(async (work) => getInventory(work, await getEmployer(work, id), talk));
    const { content, house: held, made } = found;
    return c.json({ ...content, id: talk, url: urlOf(id, talk), house: held, made }, 200);
  });
  return api;
}
