import { localDate } from '../../../platform/format.ts';
import type { Work } from '../../../platform/work.ts';
import { findReader } from '../../../register/accounts/accounts.service.ts';
import { readCountedRequests, readHouseCounts, readProviderCounts } from './neutrality.store.ts';
import { type NeutralityReport, type Period, periodOf, type View } from './neutrality.ts';

/** The report for everybody; who may see more of it sees more. What is asked for and not theirs gives the nearest that is. */
export async function getNeutralityReport(
  work: Work,
  asked: { view?: View | undefined; period?: string | undefined },
): Promise<NeutralityReport> {
  const views = await viewsOf(work);
  const view = views.find((one) => one === asked.view) ?? views[0] ?? 'open';
  const on = localDate(work.now);
  const period = periodFor(view, asked.period) ?? thisYear(on);
  const { firstYear, ...base } = await readCountedRequests(work, view, period);
  return {
    view,
    views,
    period,
    periods: periodsFrom(firstYear, on, view),
    base,
    houses: await readHouseCounts(work, view, period),
    providers: await readProviderCounts(work, view, period),
    on,
  };
}

async function viewsOf(work: Work): Promise<View[]> {
  if (work.actor.kind === 'operator') return ['all', 'open'];
  const roles = new Set<string>(((await findReader(work))?.memberships ?? []).map(({ role }) => role));
  return [
    ...(roles.has('broker') || roles.has('centreHead') ? ['own' as const] : []),
    ...(roles.has('regionalDeveloper') || roles.has('administrator') ? ['all' as const] : []),
    'open',
  ];
}

function periodFor(view: View, name: string | undefined): Period | undefined {
  const isOpen = view === 'open';
  return periodOf((isOpen ? name?.slice(0, 4) : name) ?? '');
}

function thisYear(on: string): Period {
  const year = Number(on.slice(0, 4));
  return { name: String(year), from: `${year}-01-01`, until: `${year + 1}-01-01` };
}

function periodsFrom(firstYear: number | undefined, on: string, view: View): string[] {
  const names: string[] = [];
  const last = Number(on.slice(0, 4));
  for (let year = last; year >= (firstYear ?? last); year--) {
    names.push(String(year));
    if (view === 'open') continue;
    for (let quarter = 4; quarter > 0; quarter--) {
      const name = `${year}-${quarter}`;
      if ((periodOf(name)?.from ?? '') <= on) names.push(name);
    }
  }
  return names;
}
