import { createRoute, z } from '@hono/zod-openapi';
import { type ApiRouter, answer, apiRouter, problemResponses } from '../../../platform/http/api.ts';
import { type Lang, translator } from '../../../platform/i18n.ts';
import { NotFound } from '../../../platform/result.ts';
import { routes } from '../../../routes.ts';
import { getNeed } from '../../needs/needs.service.ts';
import { toMatchJson } from '../match-json.ts';
import { type MatchRecord, resultOf } from '../match-record.ts';
import { matchAnswer } from '../matching.api.ts';
import { listMatchRecords, matchSavedNeed, readyToMatch, saveMatchRecord } from '../matching.service.ts';

const params = z.object({ key: z.string() });

const recordSchema = z
  .object({
    id: z.uuid(),
    url: z.url(),
    need: z.string(),
    needVersion: z.int(),
    madeAt: z.iso.datetime(),
    madeBy: z.string().nullable(),
    countedFrom: z.iso.date().openapi({ description: 'Starts before this day were over' }),
    ruleSet: z.string(),
    lot: z.int(),
    found: z.int(),
  })
  .openapi('MatchRecord');

const nowRoute = createRoute({
  method: 'get',
  path: '/needs/{key}/matches',
  summary: 'A need against all published offers as they are now; nothing is stored',
  request: { params, query: z.object({ limit: z.coerce.number().int().min(1).max(200).default(20) }) },
  responses: {
    200: answer('The match', matchAnswer),
    404: problemResponses[404],
    422: problemResponses[422],
  },
});

const keepRoute = createRoute({
  method: 'post',
  path: '/needs/{key}/match-records',
  summary: 'Keeps the match of a need as it is now, for good',
  request: { params },
  responses: {
    201: answer('What was kept', recordSchema),
    403: problemResponses[403],
    404: problemResponses[404],
  },
});

const listRoute = createRoute({
  method: 'get',
  path: '/needs/{key}/match-records',
  summary: 'Kept matches of a need, the newest first',
  request: { params },
  responses: {
    200: answer('All of them', z.object({ items: z.array(recordSchema) })),
    404: problemResponses[404],
  },
});

const getRoute = createRoute({
  method: 'get',
  path: '/needs/{key}/match-records/{id}',
  summary: 'One kept match with its candidates and reasons, as it was',
  request: { params: params.extend({ id: z.uuid() }) },
  responses: {
    200: answer('The record', recordSchema.extend({ match: matchAnswer })),
    404: problemResponses[404],
  },
});

/** @param publicUrl the address of the installation, without a slash at the end */
export function needMatchesApi(publicUrl: () => string): ApiRouter {
  const api = apiRouter();

  api.openapi(nowRoute, async (c) => {
    const { limit } = c.req.valid('query');
    await readyToMatch();
    const { matching } = await c.get('work')((work) => matchSavedNeed(work, c.req.valid('param').key, limit));
    return c.json(toMatchJson(matching, speechIn(c.get('lang'))), 200);
  });

  api.openapi(keepRoute, async (c) => {
    const { key } = c.req.valid('param');
    await readyToMatch();
    const record = await c.get('work')(async (work) => {
      const id = await saveMatchRecord(work, key);
      const { id: needId } = await getNeed(work, key);
      return (await listMatchRecords(work, needId)).find((one) => one.id === id);
    });
    if (!record) throw new NotFound('No match record');
    return c.json(toJson(record, key, publicUrl()), 201);
  });

  api.openapi(listRoute, async (c) => {
    const { key } = c.req.valid('param');
    const records = await c.get('work')(async (work) =>
      listMatchRecords(work, (await getNeed(work, key)).id),
    );
    return c.json({ items: records.map((record) => toJson(record, key, publicUrl())) }, 200);
  });

  api.openapi(getRoute, async (c) => {
    const { key, id } = c.req.valid('param');
    const records = await c.get('work')(async (work) =>
      listMatchRecords(work, (await getNeed(work, key)).id),
    );
    const record = records.find((one) => one.id === id);
    if (!record) throw new NotFound(`No match record ${id}`);
    const names = new Map(Object.entries(record.result.names));
    const match = toMatchJson({ ...resultOf(record), names }, speechIn(c.get('lang')));
    return c.json({ ...toJson(record, key, publicUrl()), match }, 200);
  });

  return api;
}

function speechIn(lang: Lang) {
  return { t: translator(lang), lang };
}

function toJson(record: MatchRecord, key: string, publicUrl: string) {
  const { id, needVersion, madeAt, madeByName, countedFrom, ruleSet, lot, found } = record;
  const need = key.toUpperCase();
  return {
    id,
    url: publicUrl + routes.needMatches.href({ key: key.toLowerCase() }, { post: id }),
    need,
    needVersion,
    madeAt: madeAt.toISOString(),
    madeBy: madeByName ?? null,
    countedFrom,
    ruleSet: `${ruleSet.id} ${ruleSet.version}`,
    lot,
    found,
  };
}
