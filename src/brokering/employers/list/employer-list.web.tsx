import { z } from 'zod';
import { readAllParts } from '../../../platform/all-parts.ts';
import { localDate } from '../../../platform/format.ts';
import type { WebRouter } from '../../../platform/http/env.ts';
import { addDays } from '../../../platform/local-date.ts';
import { pageNumber } from '../../../platform/part.ts';
import { getRegisterRights } from '../../../register/organisations/organisations.service.ts';
import { municipalityCode } from '../../../register/places/place.ts';
import { listMunicipalities } from '../../../register/places/places.service.ts';
import { routes } from '../../../routes.ts';
import { parseSort } from '../../../ui/query.ts';
import { asStaff, type EmployerContext } from '../employer-reader.web.ts';
import { listEmployers } from './employer-list.service.ts';
import {
  EMPLOYER_SORTS,
  type EmployerFilter,
  type EmployerLine,
  type EmployerOrder,
  QUIET_DAYS,
} from './employer-list.ts';
import { EmployerListPage } from './employer-list.views.tsx';
import { employersCsv, employersXlsx } from './employers.document.ts';

const PAGE_SIZE = 25;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const listQuery = z.object({
  q: z.string().trim().max(200).optional().catch(undefined),
  kommun: municipalityCode.optional().catch(undefined),
  sni: z
    .string()
    .trim()
    .regex(/^\d[\d.]{0,5}$/)
    .optional()
    .catch(undefined),
  tyst: z.enum(QUIET_DAYS.map(String)).optional().catch(undefined),
  visa: z.enum(['mina', 'sarbara']).optional().catch(undefined),
  sort: z.string().max(20).optional().catch(undefined),
  sida: pageNumber,
});
type ListQuery = z.infer<typeof listQuery>;

/** The list of employers, on the page and as files for spreadsheets. */
export function addEmployerLists(web: WebRouter): void {
  web.get(routes.employers.pattern, showList);

  web.get(routes.employersCsv.pattern, async (c) => {
    const file = employersCsv(await exported(c), c.get('lang'));
    return c.body(file, 200, attachment('text/csv; charset=utf-8', 'arbetsgivare.csv'));
  });

  web.get(routes.employersXlsx.pattern, async (c) => {
    const file = await employersXlsx(await exported(c), c.get('lang'));
    return c.body(new Uint8Array(file), 200, attachment(XLSX, 'arbetsgivare.xlsx'));
  });
}

async function showList(c: EmployerContext): Promise<Response> {
  const { sida, ...query } = listQuery.parse(c.req.query());
  const sort = parseSort(query.sort, EMPLOYER_SORTS, 'name');
  const found = await asStaff(c, async (work) => {
    const today = localDate(work.now);
    const part = { page: sida, limit: PAGE_SIZE };
    const list = await listEmployers(work, filterOf(query, today), { ...orderOf(sort), ...part });
    const rights = await getRegisterRights(work);
    return {
      employers: list.items,
      total: list.total,
      today,
      municipalities: await listMunicipalities(work),
      registers: rights.houses.length > 0,
    };
  });
  const page = await c.get('page')();
  return c.html(
    <EmployerListPage
      page={page}
      {...found}
      query={query}
      sort={sort}
      pageNumber={sida}
      pageSize={PAGE_SIZE}
    />,
  );
}

async function exported(c: EmployerContext): Promise<EmployerLine[]> {
  const query = listQuery.parse(c.req.query());
  const order = orderOf(parseSort(query.sort, EMPLOYER_SORTS, 'name'));
  return asStaff(c, (work) => {
    const filter = filterOf(query, localDate(work.now));
    return readAllParts((part) => listEmployers(work, filter, { ...order, ...part }));
  });
}

function filterOf(query: Omit<ListQuery, 'sida'>, today: string): EmployerFilter {
  return {
    text: query.q,
    municipality: query.kommun,
    sni: query.sni,
    quietSince: query.tyst ? addDays(today, -Number(query.tyst)) : undefined,
    mine: query.visa === 'mina',
    vulnerable: query.visa === 'sarbara',
  };
}

function orderOf(sort: { key: string; falling: boolean }): EmployerOrder {
  return { sort: EMPLOYER_SORTS.find((key) => key === sort.key) ?? 'name', falling: sort.falling };
}

function attachment(type: string, name: string): Record<string, string> {
  return { 'content-type': type, 'content-disposition': `attachment; filename="${name}"` };
}
