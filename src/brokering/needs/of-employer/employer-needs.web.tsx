import type { WebRouter } from '../../../platform/http/env.ts';
import { pageNumber } from '../../../platform/part.ts';
import { routes } from '../../../routes.ts';
import { getEmployer } from '../../employers/employers.service.ts';
import { pageOfReader } from '../need-reader.web.ts';
import { listNeeds } from '../needs.service.ts';
import { EmployerNeedsPage } from './employer-needs.views.tsx';

const PAGE_SIZE = 25;

/** The tab of needs on an employer's page, those of merged records included. */
export function addEmployerNeeds(web: WebRouter): void {
  web.get(routes.employerNeeds.pattern, async (c) => {
    const page = await pageOfReader(c);
    const part = { page: pageNumber.parse(c.req.query('sida')), limit: PAGE_SIZE };
    const facts = await c.get('work')(async (work) => {
      const employer = await getEmployer(work, c.req.param('id'));
      const order = { sort: 'received', falling: true, ...part } as const;
      const { items, total } = await listNeeds(work, { organisationIds: employer.ids }, order);
      return { employer, shown: { ...part, items, total } };
    });
    return c.html(<EmployerNeedsPage page={page} {...facts} />);
  });
}
