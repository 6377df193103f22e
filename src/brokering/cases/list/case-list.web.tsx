import { z } from 'zod';
import { readAllParts } from '../../../platform/all-parts.ts';
import { localDate } from '../../../platform/format.ts';
import type { WebRouter } from '../../../platform/http/env.ts';
import { pageNumber } from '../../../platform/part.ts';
import type { Work } from '../../../platform/work.ts';
import { findOrganisationNames } from '../../../register/organisations/organisations.service.ts';
import { routes } from '../../../routes.ts';
import type { Page } from '../../../ui/page.ts';
import { parseSort } from '../../../ui/query.ts';
import { type BrokerCase, CASE_STAGES, type CaseStage, type CaseState } from '../case.ts';
import { CASE_SORTS, type CaseCount, type CaseFilter, type CaseSort } from '../case-list.ts';
import { listCases, listCasesByStage, listColleagues } from '../cases.service.ts';
import { worksWithCase } from '../page/case-frame.views.tsx';
import { type CaseContext, pageOfStaff } from '../page/case-reader.web.ts';
import { CaseListPage, type CaseListProps } from './case-list.views.tsx';
import { casesCsv } from './cases.document.ts';

const PAGE_SIZE = 25;
/** So many cards a column of the board shows. */
const CARDS = 10;

const STATES: Readonly<Record<string, CaseState | 'open' | undefined>> = {
  pagar: 'running',
  pausat: 'paused',
  avslutat: 'closed',
  alla: undefined,
};

const listQuery = z.object({
  vy: z.enum(['tavla', 'lista']).optional().catch(undefined),
  q: z.string().trim().max(200).optional().catch(undefined),
  lage: z.enum(['pagar', 'pausat', 'avslutat', 'alla']).optional().catch(undefined),
  steg: z.enum(CASE_STAGES).optional().catch(undefined),
  vem: z
    .union([z.literal('jag'), z.uuid()])
    .optional()
    .catch(undefined),
  arbetsgivare: z.uuid().optional().catch(undefined),
  sena: z.literal('ja').optional().catch(undefined),
  sort: z.string().max(20).optional().catch(undefined),
  sida: pageNumber,
});
type ListQuery = Omit<z.infer<typeof listQuery>, 'sida'>;

/** The cases as a board, a list and a file. */
export function addCaseLists(web: WebRouter): void {
  web.get(routes.cases.pattern, showCases);

  web.get(routes.casesCsv.pattern, async (c) => {
    const page = await pageOfStaff(c);
    const { sida: _page, ...query } = listQuery.parse(c.req.query());
    const { cases, today } = await c.get('work')(async (work) => {
      const filter = filterOf(query, page, localDate(work.now));
      const order = sortOf(query.sort);
      return {
        today: localDate(work.now),
        cases: await readAllParts((part) => listCases(work, filter, { ...order, ...part })),
      };
    });
    return c.body(casesCsv(cases, { lang: c.get('lang'), today }), 200, {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="arenden.csv"',
    });
  });
}

async function showCases(c: CaseContext): Promise<Response> {
  const page = await pageOfStaff(c);
  const { sida, ...query } = listQuery.parse(c.req.query());
  const facts = await c.get('work')(async (work) => {
    const today = localDate(work.now);
    const filter = filterOf(query, page, today);
    const late = await countLate(work, filter, today);
    const house = page.reader?.current?.organisationId;
    return {
      today,
      late,
      colleagues: house ? await listColleagues(work, house) : [],
      employer: await employerName(work, query.arbetsgivare),
      ...(query.vy === 'lista'
        ? await readList(work, filter, { sort: query.sort, page: sida })
        : await readBoard(work, filter, page)),
    };
  });
  return c.html(<CaseListPage page={page} query={query} {...facts} />);
}

type Read = Pick<CaseListProps, 'shown' | 'total'>;

async function readList(
  work: Work,
  filter: CaseFilter,
  { sort, page }: { sort: string | undefined; page: number },
): Promise<Read> {
  const { items, total } = await listCases(work, filter, { ...sortOf(sort), page, limit: PAGE_SIZE });
  const order = parseSort(sort, CASE_SORTS, 'next');
  return { total, shown: { view: 'list', cases: items, sort: order, page, size: PAGE_SIZE } };
}

async function readBoard(work: Work, filter: CaseFilter, page: Page): Promise<Read> {
  const { items, counts } = await listCasesByStage(work, filter, CARDS);
  const canMove = (found: BrokerCase) => worksWithCase(page, found);
  return {
    total: totalOf(counts),
    shown: { view: 'board', board: { cases: items, counts: byStage(counts), canMove } },
  };
}

async function countLate(work: Work, filter: CaseFilter, today: string): Promise<number> {
  const { total } = await listCases(
    work,
    { ...filter, lateOn: today },
    { sort: 'key', falling: false, page: 1, limit: 1 },
  );
  return total;
}

async function employerName(work: Work, id: string | undefined): Promise<string | undefined> {
  return id ? (await findOrganisationNames(work, [id])).get(id) : undefined;
}

function totalOf(counts: readonly CaseCount[]): number {
  return counts.reduce((sum, { count }) => sum + count, 0);
}

function byStage(counts: readonly CaseCount[]): Map<CaseStage, number> {
  const found = new Map<CaseStage, number>();
  for (const { stage, count } of counts) found.set(stage, (found.get(stage) ?? 0) + count);
  return found;
}

function filterOf(query: ListQuery, page: Page, today: string): CaseFilter {
  return {
    text: query.q,
    stage: query.steg,
    state: query.lage ? STATES[query.lage] : 'open',
    personId: query.vem === 'jag' ? page.reader?.personId : query.vem,
    organisationId: query.arbetsgivare,
    ...(query.sena ? { lateOn: today } : {}),
  };
}

function sortOf(text: string | undefined): { sort: CaseSort; falling: boolean } {
  const { key, falling } = parseSort(text, CASE_SORTS, 'next');
  return { sort: CASE_SORTS.find((one) => one === key) ?? 'next', falling };
}
