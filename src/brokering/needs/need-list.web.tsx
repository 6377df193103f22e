import { z } from 'zod';
import { readAllParts } from '../../platform/all-parts.ts';
import type { WebRouter } from '../../platform/http/env.ts';
import { pageNumber } from '../../platform/part.ts';
import { findReader } from '../../register/accounts/accounts.service.ts';
import { municipalityCode } from '../../register/places/place.ts';
import { listMunicipalities } from '../../register/places/places.service.ts';
import { routes } from '../../routes.ts';
import { parseSort } from '../../ui/query.ts';
import { countUnreadEnquiries } from './enquiries/enquiries.service.ts';
import { CRITICAL_AREAS, NEED_STATES, type Need } from './need.ts';
import { NEED_SORTS, type NeedFilter, type NeedSort } from './need-list.ts';
import { NeedListPage } from './need-list.views.tsx';
import { type NeedContext, pageOfReader } from './need-reader.web.ts';
import { readsNeeds } from './need-readers.ts';
import { needsCsv, needsXlsx } from './needs.document.ts';
import { listNeeds } from './needs.service.ts';

const PAGE_SIZE = 25;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const listQuery = z.object({
  q: z.string().trim().max(200).optional().catch(undefined),
  lage: z.enum(NEED_STATES).optional().catch(undefined),
  kommun: municipalityCode.optional().catch(undefined),
  omrade: z.enum(CRITICAL_AREAS).optional().catch(undefined),
  sort: z.string().max(20).optional().catch(undefined),
  sida: pageNumber,
});

/** The list of needs, on the page and as files for spreadsheets. */
export function addNeedLists(web: WebRouter): void {
  web.get(routes.needs.pattern, showList);

  web.get(routes.needsCsv.pattern, async (c) => {
    const needs = await exported(c);
    return c.body(needsCsv(needs, c.get('lang')), 200, attachment('text/csv; charset=utf-8', 'behov.csv'));
  });

  web.get(routes.needsXlsx.pattern, async (c) => {
    const file = await needsXlsx(await exported(c), c.get('lang'));
    return c.body(new Uint8Array(file), 200, attachment(XLSX, 'behov.xlsx'));
  });
}

async function showList(c: NeedContext): Promise<Response> {
  const { sida, ...query } = listQuery.parse(c.req.query());
  const sort = parseSort(query.sort, NEED_SORTS, '-received');
  const { list, ...found } = await c.get('work')(async (work) => ({
    list: await listNeeds(work, filterOf(query), { ...sortOf(sort), page: sida, limit: PAGE_SIZE }),
    municipalities: await listMunicipalities(work),
    newEnquiries: await countUnreadEnquiries(work),
    readsAll: readsNeeds((await findReader(work))?.memberships ?? []),
  }));
  return c.html(
    <NeedListPage
      page={await pageOfReader(c)}
      needs={list.items}
      total={list.total}
      counts={list.counts}
      {...found}
      query={query}
      sort={sort}
      pageNumber={sida}
      pageSize={PAGE_SIZE}
    />,
  );
}

async function exported(c: NeedContext): Promise<Need[]> {
  await pageOfReader(c);
  const query = listQuery.parse(c.req.query());
  const sort = sortOf(parseSort(query.sort, NEED_SORTS, '-received'));
  return c.get('work')((work) =>
    readAllParts((part) => listNeeds(work, filterOf(query), { ...sort, ...part })),
  );
}

function filterOf(query: Omit<z.infer<typeof listQuery>, 'sida'>): NeedFilter {
  return { text: query.q, state: query.lage, municipality: query.kommun, criticalArea: query.omrade };
}

function sortOf(sort: { key: string; falling: boolean }): { sort: NeedSort; falling: boolean } {
  return { sort: NEED_SORTS.find((key) => key === sort.key) ?? 'received', falling: sort.falling };
}

function attachment(type: string, name: string): Record<string, string> {
  return { 'content-type': type, 'content-disposition': `attachment; filename="${name}"` };
}
