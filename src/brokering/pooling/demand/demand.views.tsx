// Unmet demand for providers and planners: what is asked for in an area, and one skill over time.
import { formatDate, formatNumber, insideSentence } from '../../../platform/format.ts';
import { localText, type Translate } from '../../../platform/i18n.ts';
import { routes } from '../../../routes.ts';
import { BarChart, COLUMN_HEIGHT, ColumnChart, ColumnDrawing } from '../../../ui/chart/chart.views.tsx';
import { ChartPicture } from '../../../ui/chart/picture.views.tsx';
import { PictureLinks } from '../../../ui/chart/picture-links.views.tsx';
import { Select } from '../../../ui/form/fields.views.tsx';
import type { FormState } from '../../../ui/form/form-state.ts';
import type { Page } from '../../../ui/page.ts';
import { PublicPage } from '../../../ui/public-page.views.tsx';
import { PageHead } from '../../../ui/show/heading.views.tsx';
import { FilterForm, Results } from '../../../ui/show/list.views.tsx';
import { Empty } from '../../../ui/show/notes.views.tsx';
import { DataTable, NoValue } from '../../../ui/show/table.views.tsx';
import { messages as m } from './demand.messages.ts';
import type { DemandSeries, QuarterDemand } from './demand-series.service.ts';

/** So many skills stand in the picture; the files hold all. */
const SHOWN = 20;
const YEARS = [1, 2, 3];

type Props = { page: Page; demand: DemandSeries };
type Chosen = NonNullable<DemandSeries['chosen']>;

export function DemandPage(props: Props & { form: FormState }) {
  const { page, demand, form } = props;
  const { t } = page;
  const chosen = demand.chosen;
  return (
    <PublicPage page={page} title={t(m.title)} problems={form.problems}>
      <div class="stack l">
        <PageHead page={page} title={t(m.title)} lead={t(m.lead)} />
        <Filters {...props} />
        <Results id="demand">
          {demand.skills.length === 0 ? (
            <Empty text={t(demand.countedOn ? m.none : m.notCounted)} />
          ) : (
            <Ranking {...props} />
          )}
          {chosen ? <Series {...props} chosen={chosen} /> : null}
          <p class="sm mut">{t(m.hiddenNote)}</p>
        </Results>
      </div>
    </PublicPage>
  );
}

function Filters({ page, demand, form }: Props & { form: FormState }) {
  const { t, lang } = page;
  const skills = demand.skills.map(({ id, name }) => ({ value: id, text: localText(name, lang).text }));
  const { chosen } = demand;
  const hasChosen = !chosen || skills.some(({ value }) => value === chosen.id);
  const own = chosen && !hasChosen ? [{ value: chosen.id, text: localText(chosen.name, lang).text }] : [];
  return (
    <FilterForm t={t} action={page.link(routes.unmetDemand.href())} results="demand">
      <Select form={form} name="kompetens" label={t(m.skill)} empty={false} options={[...own, ...skills]} />
      <Select
        form={form}
        name="omrade"
        label={t(m.area)}
        empty={t(m.wholeRegion)}
        groups={[
          {
            label: t(m.counties),
            options: demand.counties.map(({ code, name }) => ({ value: code, text: name })),
          },
          ...demand.counties.map((county) => ({
            label: county.name,
            options: demand.municipalities
              .filter(({ code }) => code.startsWith(county.code))
              .map(({ code, name }) => ({ value: code, text: name })),
          })),
        ]}
      />
      <Select
        form={form}
        name="ar"
        label={t(m.period)}
        empty={false}
        options={YEARS.map((n) => ({ value: String(n), text: t(m.years, { n }) }))}
      />
    </FilterForm>
  );
}

function sourceOf({ page, demand }: Props): string {
  return page.t(m.source, { on: demand.countedOn ? formatDate(demand.countedOn, page.lang) : '–' });
}

function Ranking(props: Props) {
  const { page, demand } = props;
  const { t, lang } = page;
  const number = (value: number) => formatNumber(value, lang);
  const [first] = demand.skills;
  if (!first) return null;
  const words = { people: number(first.people), name: insideSentence(localText(first.name, lang).text) };
  return (
    <BarChart
      t={t}
      finding={demand.area.name ? t(m.findingIn, { ...words, area: demand.area.name }) : t(m.finding, words)}
      reading={t(m.reading)}
      source={sourceOf(props)}
      heads={[t(m.skill), t(m.people)]}
      strong={1}
      points={demand.skills.slice(0, SHOWN).map(({ name, people }) => ({
        name: localText(name, lang).text,
        value: people,
        text: t(m.nPeople, { n: number(people) }),
      }))}
    />
  );
}

function chartOf(props: Props, chosen: Chosen) {
  const { page } = props;
  const { t, lang } = page;
  return {
    t,
    finding: findingOf(page, chosen),
    reading: t(m.seriesReading),
    source: sourceOf(props),
    heads: [t(m.quarter), t(m.people)] as const,
    points: chosen.quarters.map(({ quarter, people }) => ({
      name: sayQuarter(quarter, t),
      value: people ?? undefined,
      text: people === null ? '–' : formatNumber(people, lang),
    })),
  };
}

function Series(props: Props & { chosen: Chosen }) {
  const { page, demand, chosen } = props;
  const { t } = page;
  const asked = {
    kompetens: chosen.id,
    ar: String(chosen.quarters.length / 4),
    ...(demand.area.code ? { omrade: demand.area.code } : {}),
  };
  if (!chosen.quarters.some(({ people }) => people)) return <Empty text={findingOf(page, chosen)} />;
  const json = { concept: chosen.id, ...(demand.area.code ? { area: demand.area.code } : {}) };
  return (
    <ColumnChart
      {...chartOf(props, chosen)}
      table={<SeriesTable page={page} quarters={chosen.quarters} />}
      links={
        <>
          <PictureLinks t={t} href={page.link(routes.unmetDemandPicture.href(asked))} name="efterfragan" />
          {' · '}
          <a href={page.link(routes.unmetDemandFile.href(asked))} data-turbo="false">
            {t(m.csv)}
          </a>
          {' · '}
          <a href={routes.unmetDemandSeriesJson.href(json)} data-turbo="false">
            {t(m.json)}
          </a>
        </>
      }
    />
  );
}

function SeriesTable({ page, quarters }: { page: Page; quarters: readonly QuarterDemand[] }) {
  const { t, lang } = page;
  const figure = (value: number | null) =>
    value === null ? <NoValue t={t} reason={t(m.hidden)} /> : formatNumber(value, lang);
  return (
    <DataTable
      t={t}
      caption={t(m.overTime)}
      rows={quarters}
      columns={[
        { head: t(m.quarter), cell: ({ quarter }) => sayQuarter(quarter, t) },
        {
          head: t(m.employers),
          numeric: true,
          phoneLabel: true,
          cell: ({ employers }) => figure(employers),
        },
        { head: t(m.people), numeric: true, phoneLabel: true, cell: ({ people }) => figure(people) },
      ]}
    />
  );
}

/** The series by itself, for a report. */
export function DemandPicture(props: Props) {
  const { page, demand } = props;
  const chosen = demand.chosen ?? { id: '', name: { sv: '–' }, quarters: [] };
  const chart = chartOf(props, chosen);
  const source = `${demand.area.name ?? page.t(m.wholeRegion)}. ${chart.source}`;
  return (
    <ChartPicture finding={chart.finding} source={source} height={COLUMN_HEIGHT}>
      <ColumnDrawing {...chart} width={640} class="chart" />
    </ChartPicture>
  );
}

function findingOf({ t, lang }: Page, { name, quarters }: Chosen): string {
  const told = quarters.flatMap(({ quarter, people }) => (people ? [{ quarter, people }] : []));
  const [most] = told.sort((a, b) => b.people - a.people);
  const words = insideSentence(localText(name, lang).text);
  if (!most) return t(m.tooFew, { name: words });
  const quarter = sayQuarter(most.quarter, t);
  return t(m.most, { name: words, quarter, n: formatNumber(most.people, lang) });
}

/** "kv 4 2026". */
function sayQuarter(quarter: string, t: Translate): string {
  return t(m.quarterShort, { n: quarter.slice(-1), year: quarter.slice(0, 4) });
}
