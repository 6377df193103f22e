// How pools stand over the region: counts by state and county, for those who plan.
import { formatNumber } from '../../../platform/format.ts';
import { routes } from '../../../routes.ts';
import type { Page } from '../../../ui/page.ts';
import { Section } from '../../../ui/show/heading.views.tsx';
import { Empty } from '../../../ui/show/notes.views.tsx';
import { DataTable, NoValue } from '../../../ui/show/table.views.tsx';
import type { PoolState } from '../pool.ts';
import { poolStateNames, shared as s } from '../pool-names.messages.ts';
import { messages as m } from './list.messages.ts';
import type { RegionOfPools } from './region.service.ts';

/** Those that a centre leads. */
const LED: readonly PoolState[] = ['forming', 'committed', 'running', 'done', 'notViable'];

export function RegionSection({ page, region }: { page: Page; region: RegionOfPools }) {
  const { t, lang } = page;
  return (
    <Section
      id="region"
      title={t(m.region)}
      aside={<a href={page.link(routes.unmetDemand.href())}>{t(m.demand)}</a>}
    >
      {region.states.length === 0 ? (
        <Empty text={t(m.noRegion)} />
      ) : (
        <div class="stack">
          <DataTable
            t={t}
            caption={t(m.region)}
            rows={region.states}
            columns={[
              { head: t(s.state), cell: ({ state }) => t(poolStateNames[state]) },
              { head: t(m.groups), numeric: true, phoneLabel: true, cell: ({ pools }) => pools },
              {
                head: t(s.people),
                numeric: true,
                phoneLabel: true,
                cell: ({ people }) =>
                  people === null ? <NoValue t={t} reason={t(m.fewEmployers)} /> : formatNumber(people, lang),
              },
            ]}
          />
          {region.counties.length === 0 ? null : (
            <DataTable
              t={t}
              caption={t(m.byCounty)}
              rows={region.counties}
              columns={[
                { head: t(m.county), cell: ({ name }) => name },
                ...LED.map((state) => ({
                  head: t(poolStateNames[state]),
                  numeric: true,
                  phoneLabel: true,
                  cell: ({ counts }: RegionOfPools['counties'][number]) => counts.get(state) ?? 0,
                })),
              ]}
            />
          )}
          <p class="sm mut">{t(m.regionNote)}</p>
        </div>
      )}
    </Section>
  );
}
