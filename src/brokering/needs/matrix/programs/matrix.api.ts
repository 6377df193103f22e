import { createRoute, z } from '@hono/zod-openapi';
import {
  type ApiRouter,
  answer,
  apiRouter,
  jsonBody,
  pageOf,
  pagingQuery,
  problemResponses,
} from '../../../../platform/http/api.ts';
import { rowsInText } from '../exchange/matrix.import.ts';
import { importMatrix } from '../exchange/matrix-import.service.ts';
import { readMatrixTable } from '../exchange/matrix-table.ts';
import { draftNeedFromGap } from '../gap-needs.service.ts';
import { levelChange } from '../levels.ts';
import {
  changeCompetences,
  changePeople,
  getMatrix,
  listMatrices,
  saveLevels,
  startMatrix,
} from '../matrix.service.ts';
import { competenceInput, HOUSE_SEES, matrixInput, personInput } from '../matrix.ts';
import { matrixLineShape, matrixShape, toMatrixJson, toMatrixLineJson } from './matrix-json.ts';

const line = matrixLineShape.openapi('MatrixLine');
const whole = matrixShape.openapi('Matrix');
const params = z.object({ id: z.uuid() });
const version = z.int().openapi({ description: 'The version that was read' });
const refusals = {
  403: problemResponses[403],
  404: problemResponses[404],
  409: problemResponses[409],
  422: problemResponses[422],
};

const listRoute = createRoute({
  method: 'get',
  path: '/matrices',
  summary: 'The competence matrices that the one who asks may know of',
  request: { query: pagingQuery.extend({ organisationId: z.uuid().optional() }) },
  responses: { 200: answer('One page', pageOf(line)), 422: problemResponses[422] },
});

const getRoute = createRoute({
  method: 'get',
  path: '/matrices/{id}',
  summary: 'One matrix: names for the employer’s own people, else rows or sums as the employer chose',
  request: { params },
  responses: { 200: answer('The matrix', whole), 404: problemResponses[404] },
});

const postRoute = createRoute({
  method: 'post',
  path: '/matrices',
  summary: 'A new matrix, by the employer or its broker',
  request: {
    body: jsonBody(
      matrixInput.extend({
        organisationId: z.uuid(),
        needKey: z.string().optional(),
        houseSees: z
          .enum(HOUSE_SEES)
          .optional()
          .openapi({ description: 'By the employer; sums unless given' }),
        competences: z.array(competenceInput).default([]),
        people: z.array(personInput).default([]),
      }),
    ),
  },
  responses: { 201: answer('The matrix', whole), ...refusals },
});

const competencesRoute = createRoute({
  method: 'put',
  path: '/matrices/{id}/competences',
  summary: 'Replaces what the work asks; a competence that is left out goes, with its levels',
  request: { params, body: jsonBody(z.object({ version, competences: z.array(competenceInput) })) },
  responses: { 200: answer('The matrix', whole), ...refusals },
});

const peopleRoute = createRoute({
  method: 'put',
  path: '/matrices/{id}/people',
  summary: 'Replaces the rows; names are kept only from the employer’s own people',
  request: { params, body: jsonBody(z.object({ version, people: z.array(personInput) })) },
  responses: { 200: answer('The matrix', whole), ...refusals },
});

const levelsRoute = createRoute({
  method: 'patch',
  path: '/matrices/{id}/levels',
  summary: 'Sets levels; a cell that somebody else changed since it said `was` stays and comes back',
  request: { params, body: jsonBody(z.object({ changes: z.array(levelChange).max(8_000) })) },
  responses: {
    200: answer(
      'What was saved, and what was not',
      z.object({ saved: z.int(), conflicts: z.array(levelChange.extend({ theirs: z.int().nullable() })) }),
    ),
    ...refusals,
  },
});

const counts = z.object({
  added: z.object({ competences: z.int(), people: z.int() }),
  changed: z.object({ requirements: z.int(), levels: z.int() }),
  problems: z.array(z.object({ row: z.int(), column: z.string(), reason: z.string(), value: z.string() })),
});

const importRoute = createRoute({
  method: 'post',
  path: '/matrices/{id}/table',
  summary: 'What a table of the spreadsheet’s kind would change, and the change itself when store is true',
  request: {
    params,
    body: jsonBody(z.object({ table: z.string().max(2_000_000), store: z.boolean().default(false) })),
  },
  responses: { 200: answer('What changes', counts), ...refusals },
});

const needRoute = createRoute({
  method: 'post',
  path: '/matrices/{id}/needs',
  summary: 'Drafts a need from the gaps in some competences; no names go along',
  request: { params, body: jsonBody(z.object({ competences: z.array(z.uuid()).min(1) })) },
  responses: { 201: answer('The key of the need', z.object({ key: z.string() })), ...refusals },
});

export function matrixApi(): ApiRouter {
  const api = apiRouter();
  addReading(api);
  addChanging(api);
  return api;
}

function addReading(api: ApiRouter): void {
  api.openapi(listRoute, async (c) => {
    const { page, limit, organisationId } = c.req.valid('query');
    const filter = organisationId ? { organisationId } : {};
    const { items, total } = await c.get('work')((work) => listMatrices(work, { page, limit }, filter));
    return c.json({ items: items.map(toMatrixLineJson), page, limit, total }, 200);
  });
  api.openapi(getRoute, async (c) => {
    const matrix = await c.get('work')((work) => getMatrix(work, c.req.valid('param').id));
    return c.json(toMatrixJson(matrix), 200);
  });
}

function addChanging(api: ApiRouter): void {
  api.openapi(postRoute, async (c) => {
    const { competences, people, houseSees, ...said } = c.req.valid('json');
    const matrix = await c.get('work')(async (work) => {
      const id = await startMatrix(work, { ...said, ...(houseSees ? { houseSees } : {}) });
      await changeCompetences(work, { id, version: 1 }, competences);
      await changePeople(work, { id, version: 2 }, people);
      return getMatrix(work, id);
    });
    return c.json(toMatrixJson(matrix), 201);
  });
  api.openapi(competencesRoute, async (c) => {
    const at = { ...c.req.valid('param'), version: c.req.valid('json').version };
    const matrix = await c.get('work')(async (work) => {
      await changeCompetences(work, at, c.req.valid('json').competences);
      return getMatrix(work, at.id);
    });
    return c.json(toMatrixJson(matrix), 200);
  });
  api.openapi(peopleRoute, async (c) => {
    const at = { ...c.req.valid('param'), version: c.req.valid('json').version };
    const matrix = await c.get('work')(async (work) => {
      await changePeople(work, at, c.req.valid('json').people);
      return getMatrix(work, at.id);
    });
    return c.json(toMatrixJson(matrix), 200);
  });
  api.openapi(levelsRoute, async (c) => {
    const { id } = c.req.valid('param');
    return c.json(await c.get('work')((work) => saveLevels(work, id, c.req.valid('json').changes)), 200);
  });
  api.openapi(importRoute, async (c) => {
    const { table: text, store } = c.req.valid('json');
    const table = readMatrixTable(rowsInText(text));
    const { id } = c.req.valid('param');
    const { added, changed } = await c.get('work')((work) => importMatrix(work, id, { table, store }));
    const problems = table.problems.map(({ message, ...one }) => ({
      ...one,
      reason: message[c.get('lang')],
    }));
    return c.json({ added, changed, problems }, 200);
  });
  api.openapi(needRoute, async (c) => {
    const { id } = c.req.valid('param');
    const key = await c.get('work')((work) => draftNeedFromGap(work, id, c.req.valid('json').competences));
    return c.json({ key }, 201);
  });
}
