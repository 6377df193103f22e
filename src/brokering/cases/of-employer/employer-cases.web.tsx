import { localDate } from '../../../platform/format.ts';
import type { WebRouter } from '../../../platform/http/env.ts';
import { pageNumber } from '../../../platform/part.ts';
import { routes } from '../../../routes.ts';
import { getEmployer } from '../../employers/employers.service.ts';
import { listCases } from '../cases.service.ts';
import { pageOfStaff } from '../page/case-reader.web.ts';
import { EmployerCasesPage } from './employer-cases.views.tsx';

const PAGE_SIZE = 25;

/** The tab of cases on an employer's page, closed ones last. */
export function addEmployerCases(web: WebRouter): void {
  web.get(routes.employerCases.pattern, async (c) => {
    const page = await pageOfStaff(c);
    const part = { page: pageNumber.parse(c.req.query('sida')), limit: PAGE_SIZE };
    const facts = await c.get('work')(async (work) => {
      const employer = await getEmployer(work, c.req.param('id'));
      const filter = { organisationId: employer.organisation.id };
      const { items, total } = await listCases(work, filter, { sort: 'next', falling: false, ...part });
      return { employer, today: localDate(work.now), shown: { ...part, items, total } };
    });
    return c.html(<EmployerCasesPage page={page} {...facts} />);
  });
}
