import { createRoute, z } from '@hono/zod-openapi';
import { ORE_PER_KRONA } from '../../platform/format.ts';
import {
  type ApiRouter,
  answer,
  apiRouter,
  pageOf,
  pagingQuery,
  problemResponses,
} from '../../platform/http/api.ts';
import { municipalityCode } from '../../register/places/place.ts';
import { routes } from '../../routes.ts';
import { getBankProject, listBankProjects } from './bank.service.ts';
import { describeOpenly, openProject } from './open-project.ts';

const projectSchema = openProject.openapi('Project');
const summarySchema = openProject
  .pick({
    slug: true,
    url: true,
    title: true,
    lead: true,
    owner: true,
    programmePeriod: true,
    programmeArea: true,
    phase: true,
    region: true,
    grantedSupportSek: true,
    totalBudgetSek: true,
  })
  .extend({ period: z.object({ from: z.string(), to: z.string() }).nullable() })
  .openapi('ProjectSummary');

const listRoute = createRoute({
  method: 'get',
  path: '/projects',
  summary: 'Public projects, the latest first',
  request: {
    query: pagingQuery.extend({
      q: z.string().max(200).optional().openapi({ description: 'Words in title, summary and owner' }),
      programmeArea: z.string().optional(),
      region: z.string().optional(),
      programmePeriod: z.string().optional(),
      municipality: municipalityCode
        .optional()
        .openapi({ description: 'SCB code of a municipality that the project names' }),
    }),
  },
  responses: {
    200: answer('One page', pageOf(summarySchema)),
    422: problemResponses[422],
  },
});

const getRoute = createRoute({
  method: 'get',
  path: '/projects/{slug}',
  summary: 'One public project; a fact that is not stated is null',
  request: { params: z.object({ slug: z.string() }) },
  responses: {
    200: answer('The project', projectSchema),
    404: problemResponses[404],
  },
});

/** @param publicUrl the address of the installation, without a slash at the end */
export function bankApi(publicUrl: () => string): ApiRouter {
  const api = apiRouter();
  const urlOf = (slug: string) => publicUrl() + routes.bankProject.href({ slug });

  api.openapi(listRoute, async (c) => {
    const { page, limit, q, programmeArea, ...rest } = c.req.valid('query');
    const filter = { text: q, area: programmeArea, ...rest };
    const { items, total } = await c.get('work')((work) => listBankProjects(work, filter, { page, limit }));
    const found = items.map((item) => ({
      slug: item.slug,
      url: urlOf(item.slug),
      title: item.title,
      lead: item.lead,
      owner: item.ownerName,
      programmePeriod: item.programmePeriod,
      programmeArea: item.programmeArea,
      phase: item.phase,
      region: item.region,
      grantedSupportSek: item.grantedSupportOre === null ? null : item.grantedSupportOre / ORE_PER_KRONA,
      totalBudgetSek: item.totalBudgetOre === null ? null : item.totalBudgetOre / ORE_PER_KRONA,
      period: item.startsOn && item.endsOn ? { from: item.startsOn, to: item.endsOn } : null,
    }));
    return c.json({ items: found, page, limit, total }, 200);
  });

  api.openapi(getRoute, async (c) => {
    const { slug } = c.req.valid('param');
    const project = await c.get('work')((work) => getBankProject(work, slug));
    return c.json(describeOpenly(project, urlOf(slug)), 200);
  });

  return api;
}
