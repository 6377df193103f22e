// The neutrality report: in words, as a picture with its table, and by provider.
import { formatDate } from '../../../platform/format.ts';
import { routes } from '../../../routes.ts';
import { BarChart, ChartFrame } from '../../../ui/chart/chart.views.tsx';
import { Select } from '../../../ui/form/fields.views.tsx';
import type { Page } from '../../../ui/page.ts';
import { PublicPage } from '../../../ui/public-page.views.tsx';
import { PageHead, Section } from '../../../ui/show/heading.views.tsx';
import { FileLinks, FilterForm, Results } from '../../../ui/show/list.views.tsx';
import { Disclosure, Empty } from '../../../ui/show/notes.views.tsx';
import { type Column, DataTable, NoValue } from '../../../ui/show/table.views.tsx';
import { figureNames, houseNames, messages as m, viewNames } from './neutrality.messages.ts';
import {
  askedBeside,
  FIGURES,
  type Figures,
  type HouseCounts,
  type NeutralityReport,
  type ProviderCounts,
  readingOf,
  sharesOf,
} from './neutrality.ts';
import { sayPeriod, sayReading } from './say-neutrality.ts';

type Props = { page: Page; report: NeutralityReport };

export function NeutralityPage({ page, report }: Props) {
  const { t } = page;
  const { base } = report;
  return (
    <PublicPage page={page} title={t(m.title)}>
      <div class="stack l">
        <PageHead page={page} title={t(m.title)} lead={t(m.lead)} />
        <Choices page={page} report={report} />
        <Results id="neutrality">
          <p>
            {t(m.base, base)} {base.sealed > 0 ? t(m.sealed, { n: base.sealed }) : ''}{' '}
            {base.unjudged > 0 ? t(m.unjudged, { n: base.unjudged }) : ''}
          </p>
          {base.counted === 0 ? (
            <Empty text={t(m.none)} />
          ) : (
            <div class="stack l">
              <HouseChart page={page} report={report} />
              <Providers page={page} report={report} />
            </div>
          )}
          <How page={page} />
        </Results>
      </div>
    </PublicPage>
  );
}

function Choices({ page, report }: Props) {
  const { t } = page;
  const form = { t, values: { vy: report.view, period: report.period.name }, problems: [] };
  return (
    <FilterForm t={t} action={page.link(routes.neutrality.href())} results="neutrality">
      {report.views.length > 1 ? (
        <Select
          form={form}
          name="vy"
          label={t(m.view)}
          empty={false}
          options={report.views.map((view) => ({ value: view, text: t(viewNames[view]) }))}
        />
      ) : null}
      <Select
        form={form}
        name="period"
        label={t(m.period)}
        empty={false}
        options={report.periods.map((name) => ({ value: name, text: sayPeriod(name, t) }))}
      />
    </FilterForm>
  );
}

function HouseChart({ page, report }: Props) {
  const { t, lang } = page;
  const beside = askedBeside(report.houses);
  // Shares of a few choices would say more than the figures carry: then the table stands alone.
  const Chart = readingOf(report.base, report.houses).kind === 'told' ? BarChart : ChartFrame;
  const query = { vy: report.view, period: report.period.name };
  const text = (value: number | undefined) => (value === undefined ? '–' : t(m.percent, { n: value }));
  const points = sharesOf(report.houses).flatMap(({ house, eligible, chosen }) => [
    { name: t(m.ofEligible, { house: t(houseNames[house]) }), value: eligible, text: text(eligible) },
    { name: t(m.ofChosen, { house: t(houseNames[house]) }), value: chosen, text: text(chosen) },
  ]);
  return (
    <div class="stack">
      <Chart
        t={t}
        finding={sayReading(report, t)}
        reading={Chart === BarChart ? t(m.readingChart) : undefined}
        source={t(m.source, { on: formatDate(report.on, lang) })}
        heads={[t(m.house), t(m.share)]}
        tone="brand1"
        points={points}
        table={<FigureTable page={page} rows={report.houses} name="house" />}
        links={
          <FileLinks
            query={query}
            label={t(m.files)}
            files={[
              { text: t(m.csv), path: page.link(routes.neutralityCsv.href()) },
              { text: t(m.json), path: routes.neutralityJson.href() },
            ]}
          />
        }
      />
      <p>
        {beside === undefined ? null : t(m.beside, { n: beside })} <span class="mut">{t(m.noVerdict)}</span>
      </p>
    </div>
  );
}

function Providers({ page, report }: Props) {
  const { t } = page;
  return (
    <Section id="providers" title={t(m.providers)}>
      {report.providers.length === 0 ? (
        <p>{t(m.noProviders)}</p>
      ) : (
        <FigureTable page={page} rows={report.providers} name="provider" />
      )}
      {report.view === 'open' ? <p class="mut sm">{t(m.smallNote)}</p> : null}
    </Section>
  );
}

type TableProps =
  | { page: Page; name: 'house'; rows: readonly HouseCounts[] }
  | { page: Page; name: 'provider'; rows: readonly ProviderCounts[] };

/** One row for each house or provider, one column for each figure; small ones are said to be hidden. */
function FigureTable({ page, name, rows }: TableProps) {
  const { t } = page;
  const figures: Column<Figures>[] = FIGURES.map((figure) => ({
    head: t(figureNames[figure]),
    numeric: true,
    phoneLabel: true,
    cell: (row) => row[figure] ?? <NoValue t={t} reason={t(m.small)} />,
  }));
  if (name === 'house')
    return (
      <DataTable
        t={t}
        caption={t(m.house)}
        rows={rows}
        columns={[{ head: t(m.house), cell: ({ house }) => t(houseNames[house]) }, ...figures]}
      />
    );
  return (
    <DataTable
      t={t}
      caption={t(m.providers)}
      rows={rows}
      columns={[
        {
          head: t(m.provider),
          cell: ({ provider, house }) => (
            <>
              <span class="med">{provider}</span>
              <span class="b-line mut sm">{t(houseNames[house])}</span>
            </>
          ),
        },
        ...figures,
      ]}
    />
  );
}

function How({ page }: { page: Page }) {
  const { t } = page;
  return (
    <Disclosure summary={t(m.howTitle)}>
      <p>{t(m.howHouse)}</p>
      <p>{t(m.howFigures)}</p>
      <p>
        <a href={page.link(routes.orderRule.href())}>{t(m.readRule)}</a>
      </p>
    </Disclosure>
  );
}
