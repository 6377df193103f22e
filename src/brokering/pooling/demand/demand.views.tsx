// Unmet demand for providers and planners: sums by skill, and by county and month.
import { formatDate, formatMonth, formatNumber } from '../../../platform/format.ts';
import { localText } from '../../../platform/i18n.ts';
import { routes } from '../../../routes.ts';
import { BarChart } from '../../../ui/chart/chart.views.tsx';
import type { Page } from '../../../ui/page.ts';
import { PublicPage } from '../../../ui/public-page.views.tsx';
import { PageHead, Section } from '../../../ui/show/heading.views.tsx';
import { Empty } from '../../../ui/show/notes.views.tsx';
import { DataTable, NoValue } from '../../../ui/show/table.views.tsx';
import { messages as m } from './demand.messages.ts';
import type { UnmetDemand } from './demand.service.ts';

/** So many skills stand in the picture; the file holds all. */
const SHOWN = 20;

export function DemandPage({ page, demand }: { page: Page; demand: UnmetDemand }) {
  const { t, lang } = page;
  const number = (value: number) => formatNumber(value, lang);
  const [first] = demand.concepts;
  return (
    <PublicPage page={page} title={t(m.title)}>
      <div class="stack l">
        <PageHead page={page} title={t(m.title)} lead={t(m.lead)} />
        {first ? (
          <BarChart
            t={t}
            finding={t(m.finding, { people: number(first.people), name: localText(first.name, lang).text })}
            reading={t(m.reading)}
            source={t(m.source, { on: formatDate(demand.asOf, lang) })}
            heads={[t(m.skill), t(m.people)]}
            strong={1}
            points={demand.concepts.slice(0, SHOWN).map(({ name, people }) => ({
              name: localText(name, lang).text,
              value: people,
              text: t(m.nPeople, { n: number(people) }),
            }))}
          />
        ) : (
          <Empty text={t(m.none)} />
        )}
        <Section id="months" title={t(m.byMonth)}>
          <DataTable
            t={t}
            caption={t(m.byMonth)}
            rows={demand.months}
            columns={[
              { head: t(m.county), cell: ({ county }) => county.name },
              { head: t(m.month), cell: ({ month }) => formatMonth(`${month}-01`, lang) },
              {
                head: t(m.people),
                numeric: true,
                phoneLabel: true,
                cell: ({ people }) =>
                  people === null ? <NoValue t={t} reason={t(m.hidden)} /> : number(people),
              },
            ]}
          />
          <p class="sm mut">{t(m.hiddenNote)}</p>
        </Section>
        <p class="sm">
          <a href={routes.unmetDemandJson.href()} data-turbo="false">
            {t(m.json)}
          </a>
        </p>
      </div>
    </PublicPage>
  );
}
