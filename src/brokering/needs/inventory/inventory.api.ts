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
import { Invalid } from '../../../platform/result.ts';
import { routes } from '../../../routes.ts';
import { getEmployer } from '../../employers/employers.service.ts';
import { getInventory, listInventories, makeNeeds, saveInventory } from './inventory.service.ts';
import { inventoryContent } from './inventory.ts';
import { marksOfInventory, readInventoryForm, valuesOfInventory } from './inventory-form.ts';

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

const refusals = {
  403: problemResponses[403],
  404: problemResponses[404],
  409: problemResponses[409],
  422: problemResponses[422],
};

const putRoute = createRoute({
  method: 'put',
  path: '/employers/{id}/talks/{talk}',
  summary: 'Writes a talk, the first time by making it under an id of your own choice',
  description:
    'Fields that differ from `base` are written; what others wrote meanwhile stays. When both changed the same field, nothing is saved and the fields come back.',
  request: {
    params: z.object({ id: z.uuid(), talk: z.uuid() }),
    body: jsonBody(
      z.object({
        content: inventoryContent,
        base: inventoryContent
          .optional()
          .openapi({ description: 'The talk as you read it; left out for a new one' }),
        sending: z.uuid().optional().openapi({ description: 'The same sending again changes nothing' }),
        houseId: z.uuid().optional(),
      }),
    ),
  },
  responses: {
    200: answer(
      'Whether it was saved, and the fields that both changed',
      z.object({ saved: z.boolean(), conflicts: z.array(z.string()) }),
    ),
    ...refusals,
  },
});

const needsRoute = createRoute({
  method: 'post',
  path: '/employers/{id}/talks/{talk}/needs',
  summary: 'Makes a draft need of each row of the talk that is none yet; twice is as once',
  request: { params: z.object({ id: z.uuid(), talk: z.uuid() }) },
  responses: { 200: answer('Keys of the new needs', z.object({ keys: z.array(z.string()) })), ...refusals },
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

  api.openapi(putRoute, async (c) => {
    const { id, talk } = c.req.valid('param');
    const { content, base, sending, houseId } = c.req.valid('json');
    const read = readInventoryForm(valuesOfInventory(content));
    if (!read.ok) throw new Invalid(read.problems);
    const opened = base ? marksOfInventory(valuesOfInventory(base)) : '';
    const outcome = await c.get('work')((work) =>
      saveInventory(work, id, {
        id: talk,
        content: read.value,
        opened,
        sending: sending ?? work.newId(),
        houseId,
      }),
    );
    return c.json({ saved: outcome.saved, conflicts: outcome.saved ? [] : outcome.conflicts }, 200);
  });

  api.openapi(needsRoute, async (c) => {
    const { id, talk } = c.req.valid('param');
    return c.json({ keys: await c.get('work')((work) => makeNeeds(work, id, talk)) }, 200);
  });
  return api;
}
