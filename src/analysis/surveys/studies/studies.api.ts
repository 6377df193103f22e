import { createRoute, z } from '@hono/zod-openapi';
import { type ApiRouter, answer, apiRouter, jsonBody, problemResponses } from '../../../platform/http/api.ts';
import type { Work } from '../../../platform/work.ts';
import { addFinding, changeFinding, getFinding, getStudy, listStudies } from './studies.service.ts';
import { CRITICAL_AREAS, findingForm, INSTRUMENTS, shareInTenths } from './study.ts';

const text = z.object({ sv: z.string(), en: z.string().optional() });
const TENTHS_PER_PERCENT = 10;

const studySchema = z
  .object({
    slug: z.string(),
    title: text,
    summary: text,
    owner: z.object({ id: z.string(), name: z.string() }),
    carriedOutBy: z.string(),
    fund: z.string(),
    period: z.string(),
    instruments: z.array(z.enum(INSTRUMENTS)),
    documentUrl: z.string().nullable(),
    source: text.nullable(),
    published: z.boolean(),
  })
  .openapi('PreStudy');
const findingSchema = z
  .object({
    id: z.string(),
    statement: text,
    numerator: z.int().nullable(),
    denominator: z.int().nullable(),
    /** Percent with one decimal, as a string: "67.3". */
    percent: z.string().nullable(),
    unit: text.nullable(),
    source: z.string(),
    criticalArea: z.enum(CRITICAL_AREAS).nullable(),
    studyDeeper: z.boolean(),
    version: z.int(),
  })
  .openapi('StudyFinding');
const wholeSchema = studySchema.extend({ findings: z.array(findingSchema) }).openapi('PreStudyWhole');

const params = z.object({ study: z.string() });
const refused = {
  403: problemResponses[403],
  404: problemResponses[404],
  409: problemResponses[409],
  422: problemResponses[422],
};
const changed = { 200: answer('The study', wholeSchema), ...refused };

const listRoute = createRoute({
  method: 'get',
  path: '/pre-studies',
  summary: 'Pre-studies that are published, and one’s own',
  responses: { 200: answer('All studies', z.object({ items: z.array(studySchema) })) },
});
const getRoute = createRoute({
  method: 'get',
  path: '/pre-studies/{study}',
  summary: 'One pre-study with its findings',
  request: { params },
  responses: { 200: answer('The study', wholeSchema), 404: problemResponses[404] },
});
const addRoute = createRoute({
  method: 'post',
  path: '/pre-studies/{study}/findings',
  summary: 'Add a finding: a sentence, with or without a figure',
  request: { params, body: jsonBody(findingForm) },
  responses: changed,
});
const changeRoute = createRoute({
  method: 'put',
  path: '/pre-studies/{study}/findings/{finding}/{version}',
  summary: 'Change a finding as it stood in a version',
  request: {
    params: params.extend({ finding: z.uuid(), version: z.coerce.number().int() }),
    body: jsonBody(findingForm),
  },
  responses: changed,
});

/** Pre-studies and their findings for programs. */
export function studiesApi(): ApiRouter {
  const api = apiRouter();
  api.openapi(listRoute, async (c) =>
    c.json({ items: (await c.get('work')(listStudies)).map((study) => studySchema.parse(study)) }, 200),
  );
  api.openapi(getRoute, async (c) =>
    c.json(await c.get('work')((work) => readJson(work, c.req.valid('param').study)), 200),
  );
  api.openapi(addRoute, async (c) => {
    const { study } = c.req.valid('param');
    const act = async (work: Work) => {
      await addFinding(work, await getStudy(work, study), c.req.valid('json'));
      return readJson(work, study);
    };
    return c.json(await c.get('work')(act), 200);
  });
  api.openapi(changeRoute, async (c) => {
    const { study, finding, version } = c.req.valid('param');
    const act = async (work: Work) => {
      const found = await getStudy(work, study);
      await changeFinding(work, found, { id: getFinding(found, finding).id, version }, c.req.valid('json'));
      return readJson(work, study);
    };
    return c.json(await c.get('work')(act), 200);
  });
  return api;
}

async function readJson(work: Work, slug: string) {
  const study = await getStudy(work, slug);
  const findings = study.findings.map((finding) => {
    const tenths = shareInTenths(finding);
    return {
      ...finding,
      percent: tenths === undefined ? null : (tenths / TENTHS_PER_PERCENT).toFixed(1),
    };
  });
  return wholeSchema.parse({ ...study, findings });
}
