import { z } from 'zod';
import { localDate } from '../../platform/format.ts';
import { type WebRouter, webRouter } from '../../platform/http/env.ts';
import { inLanguage } from '../../platform/http/language.ts';
import { pageNumber } from '../../platform/part.ts';
import { routes } from '../../routes.ts';
import { renderProjectPdf } from './bank.document.ts';
import { getBankProject, getProjectRegion, listBankProjects } from './bank.service.ts';
import { BankPage } from './bank.views.tsx';
import { bankEditWeb } from './edit/bank-edit.web.tsx';
import { schemaOrgProject } from './open-project.ts';
import { ProjectPage } from './project.views.tsx';

const PAGE_SIZE = 25;

const bankQuery = z.object({
  q: z.string().trim().max(200).optional().catch(undefined),
  omrade: z.string().max(200).optional().catch(undefined),
  region: z.string().max(200).optional().catch(undefined),
  period: z.string().max(50).optional().catch(undefined),
  sida: pageNumber,
});

/** @param publicUrl the address of the installation, without a slash at the end */
export function bankWeb(publicUrl: () => string): WebRouter {
  const web = webRouter();

  web.get(routes.bank.pattern, async (c) => {
    const { sida, ...query } = bankQuery.parse(c.req.query());
    const filter = { text: query.q, area: query.omrade, region: query.region, programmePeriod: query.period };
    const list = await c.get('work')((work) =>
      listBankProjects(work, filter, { page: sida, limit: PAGE_SIZE }),
    );
    const page = await c.get('page')();
    return c.html(
      <BankPage
        page={page}
        rows={list.items}
        total={list.total}
        choices={list.choices}
        query={query}
        pageNumber={sida}
        pageSize={PAGE_SIZE}
      />,
    );
  });

  web.get(routes.bankProject.pattern, async (c) => {
    const slug = c.req.param('slug') ?? '';
    const { project, region } = await c.get('work')(async (work) => {
      const found = await getBankProject(work, slug);
      return { project: found, region: await getProjectRegion(work, found.region) };
    });
    const page = await c.get('page')();
    const url = publicUrl() + routes.bankProject.href({ slug });
    return c.html(
      <ProjectPage
        page={page}
        project={project}
        region={region.places}
        regionalBodies={region.regionalBodies}
        schemaOrg={schemaOrgProject(project, url)}
      />,
    );
  });

  web.get(routes.bankProjectPdf.pattern, async (c) => {
    const slug = c.req.param('slug') ?? '';
    const lang = c.get('lang');
    const pdf = await c.get('work')(async (work) => {
      const project = await getBankProject(work, slug);
      const region = await getProjectRegion(work, project.region);
      const url = publicUrl() + inLanguage(routes.bankProject.href({ slug }), lang);
      return renderProjectPdf({ project, region, lang, on: localDate(work.now), url });
    });
    return c.body(new Uint8Array(pdf), 200, {
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="${slug}.pdf"`,
      'content-language': lang,
    });
  });

  web.route('/', bankEditWeb());
  return web;
}
