// The regional follow-up: five figures with sentence, source and table, and places side by side.
import { formatDate, formatNumber } from '../../../platform/format.ts';
import { routes } from '../../../routes.ts';
import { BarChart, COLUMN_HEIGHT, ColumnChart, ColumnDrawing } from '../../../ui/chart/chart.views.tsx';
import { ChartPicture } from '../../../ui/chart/picture.views.tsx';
import { PictureLinks } from '../../../ui/chart/picture-links.views.tsx';
import { Select } from '../../../ui/form/fields.views.tsx';
import type { FormState } from '../../../ui/form/form-state.ts';
import type { Page } from '../../../ui/page.ts';
import { PublicPage } from '../../../ui/public-page.views.tsx';
import { PageHead, Section } from '../../../ui/show/heading.views.tsx';
import { FilterForm, Results } from '../../../ui/show/list.views.tsx';
import { Empty } from '../../../ui/show/notes.views.tsx';
import { DataTable, NoValue } from '../../../ui/show/table.views.tsx';
import { WorkPage } from '../../../ui/work-page.views.tsx';
import { type CommentProps, Comments } from './comments.views.tsx';
import type { Figure, Standing, Value } from './figures.ts';
import {
  columnNames,
  definitions,
  figureNames,
  findings,
  messages as m,
  sayQuarter,
} from './outcomes.messages.ts';
import type { RegionalOutcome } from './outcomes.service.ts';

type Props = { page: Page; outcome: RegionalOutcome };
type OneFigure = Props & { figure: Figure };

const COMPARED = [
  'needs',
  'privatePercent',
  'efforts',
  'needDrivenPercent',
  'cases',
  'answers',
] as const satisfies readonly (keyof Standing)[];

export function RegionalOutcomePage(props: Props & { form: FormState } & Pick<CommentProps, 'own'>) {
  const { page, outcome, form, own } = props;
  const { t } = page;
  const Frame = page.reader ? WorkPage : PublicPage;
  const isPlace = outcome.place.code.length === 4;
  return (
    <Frame page={page} title={t(m.title)} problems={[...form.problems, ...(own?.form.problems ?? [])]}>
      <div class="stack l">
        <PageHead
          page={page}
          title={t(m.title)}
          {...(page.reader ? { crumbs: [{ text: t(m.brokering) }, { text: t(m.title) }] } : {})}
          lead={t(m.lead)}
        />
        <AreaFilter {...props} />
        <Results id="outcome">
          {outcome.countedOn === undefined ? (
            <Empty text={t(m.notCounted)} />
          ) : (
            <div class="stack l">
              {isPlace ? <p class="mut">{t(m.ofCounty, { county: outcome.overTime.name ?? '' })}</p> : null}
              <Comments page={page} comments={outcome.comments} own={own} />
              {outcome.figures.map((figure) => (
                <FigureChart {...props} figure={figure} />
              ))}
              <Comparison {...props} />
            </div>
          )}
          <p class="sm mut">{t(m.hiddenNote)}</p>
        </Results>
        <SeeAlso page={page} />
      </div>
    </Frame>
  );
}

function AreaFilter({ page, outcome, form }: Props & { form: FormState }) {
  const { t } = page;
  return (
    <FilterForm t={t} action={page.link(routes.regionalFollowUp.href())} results="outcome">
      <Select
        form={form}
        name="omrade"
        label={t(m.area)}
        empty={t(m.wholeRegion)}
        groups={[
          {
            label: t(m.counties),
            options: outcome.counties.map(({ code, name }) => ({ value: code, text: name })),
          },
          ...outcome.counties.map((county) => ({
            label: county.name,
            options: outcome.municipalities
              .filter(({ code }) => code.startsWith(county.code))
              .map(({ code, name }) => ({ value: code, text: name })),
          })),
        ]}
      />
    </FilterForm>
  );
}

function FigureChart(props: OneFigure) {
  const { page, figure, outcome } = props;
  const { t } = page;
  const area = outcome.overTime.code ? { omrade: outcome.overTime.code } : {};
  const Chart = figure.chart.by === 'quarter' ? ColumnChart : BarChart;
  return (
    <section id={figure.id} aria-label={t(figureNames[figure.id])}>
      <Chart
        {...chartOf(props)}
        table={<FigureTable {...props} />}
        links={
          <>
            <PictureLinks
              t={t}
              href={page.link(routes.outcomePicture.href({ figure: figure.id, ...area }))}
              name={`uppfoljning-${figure.id}`}
            />
            {' · '}
            <a
              href={page.link(routes.outcomeFile.href({ figure: figure.id, ...area }))}
              data-turbo="false"
              aria-label={`${t(m.csv)}: ${t(figureNames[figure.id])}`}
            >
              {t(m.csv)}
            </a>
          </>
        }
      />
    </section>
  );
}

function chartOf({ page, figure, outcome }: OneFigure) {
  const { t } = page;
  const { by, points, unit } = figure.chart;
  return {
    t,
    tone: 'brand3' as const,
    finding: findingOf(page, figure),
    reading: t(definitions[figure.id]),
    source: sourceOf(page, outcome),
    heads: [t(by === 'quarter' ? m.quarter : m.part), t(figureNames[figure.id])] as const,
    points: points.map(({ code, value }) => ({
      name: by === 'quarter' ? sayQuarter(code, t) : nameOf(page, code),
      value: value ?? undefined,
      text: written(page, value, unit === 'percent'),
    })),
  };
}

function written({ t, lang }: Page, value: Value, isPercent: boolean): string {
  if (value === null) return '–';
  const text = formatNumber(value, lang);
  return isPercent ? t(m.percent, { n: text }) : text;
}

function nameOf({ t }: Page, code: string): string {
  return t(columnNames[code] ?? m.value);
}

function sourceOf({ t, lang }: Page, { countedOn }: RegionalOutcome): string {
  return t(m.source, { on: countedOn ? formatDate(countedOn, lang) : '–' });
}

/** The figure in one sentence. */
export function findingOf({ t, lang }: Page, { id, words }: Figure): string {
  if (!words) return t(m.tooLittle, { name: t(figureNames[id]) });
  const { own, safer, change = 0 } = words;
  const more = change < 0 ? { sv: 'färre', en: 'fewer' } : { sv: 'fler', en: 'more' };
  return t(findings[id], {
    ...words,
    ...(id === 'sector' ? { own: own === undefined ? '' : t(m.ownPart, { n: own }) } : {}),
    ...(id === 'mobility' ? { safer: safer ? t(m.saferPart, { n: safer }) : '' } : {}),
    abs: formatNumber(Math.abs(change), lang),
    more: t(more),
  });
}

function FigureTable({ page, figure }: OneFigure) {
  const { t } = page;
  return (
    <DataTable
      t={t}
      caption={t(figureNames[figure.id])}
      rows={figure.rows}
      columns={[
        {
          head: t(m.quarter),
          cell: ({ period }) => (
            <span class="med">{period === '' ? t(m.allQuarters) : sayQuarter(period, t)}</span>
          ),
        },
        ...figure.columns.map((code, at) => ({
          head: nameOf(page, code),
          numeric: true,
          phoneLabel: true,
          cell: ({ values }: Figure['rows'][number]) => <Cell page={page} value={values[at]} code={code} />,
        })),
      ]}
    />
  );
}

function Cell({ page, value, code }: { page: Page; value: Value | undefined; code: string }) {
  if (value === null || value === undefined) return <NoValue t={page.t} reason={page.t(m.hidden)} />;
  return <>{written(page, value, code.endsWith('Percent'))}</>;
}

function Comparison({ page, outcome }: Props) {
  const { t } = page;
  return (
    <Section id="compare" title={t(m.compare)}>
      {outcome.place.code === '' ? <p class="mut">{t(m.compareHelp)}</p> : null}
      <DataTable
        t={t}
        caption={t(m.compare)}
        rows={outcome.standings}
        columns={[
          { head: t(m.area), cell: ({ name }) => <span class="med">{name ?? t(m.wholeRegion)}</span> },
          ...COMPARED.map((code) => ({
            head: nameOf(page, code),
            numeric: true,
            phoneLabel: true,
            cell: ({ standing }: RegionalOutcome['standings'][number]) => (
              <Cell page={page} value={standing[code]} code={code} />
            ),
          })),
        ]}
      />
    </Section>
  );
}

function SeeAlso({ page }: { page: Page }) {
  const { t } = page;
  return (
    <Section id="more" title={t(m.seeAlso)}>
      <ul>
        {page.reader ? (
          <li>
            <a href={page.link(routes.unmetNeeds.href())}>{t(m.unmet)}</a>
          </li>
        ) : null}
        <li>
          <a href={page.link(routes.unmetDemand.href())}>{t(m.demand)}</a>
        </li>
        <li>
          <a href={routes.outcomesJson.href()} data-turbo="false">
            {t(m.json)}
          </a>
        </li>
      </ul>
    </Section>
  );
}

/** One figure by itself, for a report. */
export function FigurePicture(props: OneFigure) {
  const { page, outcome } = props;
  const chart = chartOf(props);
  const source = `${outcome.overTime.name ?? page.t(m.wholeRegion)}. ${chart.source}`;
  return (
    <ChartPicture finding={chart.finding} source={source} height={COLUMN_HEIGHT}>
      <ColumnDrawing {...chart} width={640} class="chart" />
    </ChartPicture>
  );
}
