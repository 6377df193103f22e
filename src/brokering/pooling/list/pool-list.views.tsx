// Pools that the reader leads or has needs in, the suggestions, and how good these are.
import {
  formatDate,
  formatInstant,
  formatNumber,
  formatOre,
  insideSentence,
} from '../../../platform/format.ts';
import { localText } from '../../../platform/i18n.ts';
import type { ShownPart } from '../../../platform/part.ts';
import { routes } from '../../../routes.ts';
import type { Page } from '../../../ui/page.ts';
import { ButtonLink, PostButton } from '../../../ui/show/button.views.tsx';
import { Card, PageHead, Section } from '../../../ui/show/heading.views.tsx';
import { Pagination } from '../../../ui/show/list.views.tsx';
import { Disclosure, Empty, Figures, Tag, type Tone } from '../../../ui/show/notes.views.tsx';
import { DataTable, RowTitle } from '../../../ui/show/table.views.tsx';
import { WorkPage } from '../../../ui/work-page.views.tsx';
import { formNames } from '../../needs/need-names.messages.ts';
import { COUNTED, type Pool, type PoolPlace, type PoolState, standingOf, termsOf } from '../pool.ts';
import { poolStateNames, shared as s } from '../pool-names.messages.ts';
import { HowWeCount } from '../suggestions/how-we-count.views.tsx';
import type { PoolingRun } from '../suggestions/pooling-summary.ts';
import { priceAt } from '../viability.ts';
import { messages as m } from './list.messages.ts';
import type { RegionOfPools } from './region.service.ts';
import { RegionSection } from './region.views.tsx';

type Row = { pool: Pool; places: PoolPlace[] };
export type PoolListProps = {
  page: Page;
  /** Those that have not ended, suggestions among them. */
  pools: readonly Row[];
  /** One part of those that have, the last changed first. */
  ended: ShownPart<Row>;
  latest: PoolingRun | undefined;
  region: RegionOfPools;
  /** The reader works at a centre that forms pools. */
  brokers: boolean;
  /** Names by SCB code. */
  towns: ReadonlyMap<string, { name: string }>;
};

const TONES: Record<PoolState, Tone> = {
  suggested: 'neutral',
  forming: 'warning',
  committed: 'success',
  running: 'accent',
  done: 'neutral',
  notViable: 'neutral',
};

export function PoolListPage(props: PoolListProps) {
  const { page } = props;
  const { t } = page;
  const suggested = props.pools.filter(({ pool }) => pool.state === 'suggested');
  const open = props.pools.filter(({ pool }) => pool.state !== 'suggested');
  return (
    <WorkPage page={page} title={t(s.pools)}>
      <PageHead
        page={page}
        title={t(s.pools)}
        crumbs={[{ text: t(s.brokering) }, { text: t(s.pools) }]}
        lead={t(props.brokers ? m.lead : m.leadPlanner)}
        actions={props.brokers ? <Actions page={page} /> : undefined}
      />
      <div class="stack l">
        {props.brokers || open.length > 0 ? (
          <Section id="pools" title={t(m.groups)}>
            {open.length === 0 ? <Empty text={t(m.noGroups)} /> : <PoolTable {...props} rows={open} />}
          </Section>
        ) : null}
        {props.brokers || suggested.length > 0 ? (
          <Section id="suggestions" title={t(m.suggestions)} aside={t(m.suggestionsAside)}>
            {suggested.length === 0 ? (
              <Empty text={t(m.noSuggestions)} />
            ) : (
              <SuggestionTable {...props} rows={suggested} />
            )}
          </Section>
        ) : null}
        {props.latest ? <HowGood page={page} latest={props.latest} /> : null}
        <HowWeCount page={page} />
        <Ended {...props} />
        <RegionSection page={page} region={props.region} />
      </div>
    </WorkPage>
  );
}

function Actions({ page }: { page: Page }) {
  const { t } = page;
  return (
    <>
      <PostButton page={page} variant="primary" icon="refresh" action={page.link(routes.searchPools.href())}>
        {t(m.search)}
      </PostButton>
      <ButtonLink variant="secondary" icon="plus" href={page.link(routes.newPool.href())}>
        {t(m.newPool)}
      </ButtonLink>
    </>
  );
}

function Ended(props: PoolListProps) {
  const { page, ended } = props;
  const { t } = page;
  if (ended.total === 0) return null;
  return (
    <Disclosure summary={t(m.ended, { n: ended.total })} open={ended.page > 1}>
      <div class="stack">
        <PoolTable {...props} rows={ended.items} />
        <Pagination
          t={t}
          path={page.link(routes.pools.href())}
          query={{}}
          page={ended.page}
          size={ended.limit}
          total={ended.total}
        />
      </div>
    </Disclosure>
  );
}

type TableProps = PoolListProps & { rows: readonly Row[] };

function hrefOf(page: Page, pool: Pool): string {
  return page.link(routes.pool.href({ key: pool.key.toLowerCase() }));
}

function townsOf({ places }: Row, towns: PoolListProps['towns']): string {
  const codes = [...new Set(places.map(({ municipality }) => municipality))];
  return codes
    .map((code) => towns.get(code)?.name ?? code)
    .sort((a, b) => a.localeCompare(b, 'sv'))
    .join(', ');
}

function PoolTable(props: TableProps) {
  const { page, towns } = props;
  const { t } = page;
  return (
    <DataTable
      t={t}
      caption={t(m.groups)}
      rows={props.rows}
      columns={[
        {
          head: t(m.group),
          cell: ({ pool }) => (
            <RowTitle
              href={hrefOf(page, pool)}
              title={pool.content.title}
              sub={[pool.key, pool.owner?.name].filter(Boolean).join(' · ')}
            />
          ),
        },
        { head: t(s.state), cell: (row) => <StateTags page={page} row={row} /> },
        {
          head: t(m.seats),
          phoneLabel: true,
          cell: ({ pool, places }) => {
            const [n, of] = [standingOf(places).bound, pool.content.minSeats];
            return t(n > of ? m.seatsBound : m.seatsOf, { n, of });
          },
        },
        { head: t(s.municipalities), cell: (row) => townsOf(row, towns) },
      ]}
    />
  );
}

function StateTags({ page, row: { pool, places } }: { page: Page; row: Row }) {
  const { t } = page;
  const missing = pool.content.minSeats - standingOf(places).bound;
  const isAsked = places.some(({ mine, state }) => mine && state === 'asked');
  return (
    <>
      {pool.state === 'forming' && missing > 0 ? (
        <Tag tone="warning" icon="hourglass">
          {t(m.missing, { n: missing })}
        </Tag>
      ) : (
        <Tag tone={TONES[pool.state]}>{t(poolStateNames[pool.state])}</Tag>
      )}{' '}
      {isAsked ? (
        <Tag tone="brand1" icon="chat">
          {t(m.answerNeeded)}
        </Tag>
      ) : null}
    </>
  );
}

function SuggestionTable(props: TableProps) {
  const { page, towns } = props;
  const { t, lang } = page;
  return (
    <DataTable
      t={t}
      caption={t(m.suggestions)}
      rows={props.rows}
      columns={[
        {
          head: t(m.suggestionHead),
          cell: ({ pool }) => (
            <RowTitle href={hrefOf(page, pool)} title={pool.content.title} sub={placeAndStart(props, pool)} />
          ),
        },
        { head: t(s.people), numeric: true, phoneLabel: true, cell: ({ places }) => peopleOf(places) },
        { head: t(s.municipalities), cell: (row) => townsOf(row, towns) },
        {
          head: t(s.perHead),
          numeric: true,
          phoneLabel: true,
          cell: ({ pool, places }) =>
            formatOre(roundKronor(priceAt(peopleOf(places), termsOf(pool.content)).perHeadOre), lang),
        },
        {
          head: t(m.why),
          cell: ({ pool, places }) =>
            t(m.whyText, {
              needs: places.length,
              subject: insideSentence(localText(pool.subjectName, lang).text),
              level: pool.content.level === undefined ? '' : t(m.toLevel, { n: pool.content.level }),
            }),
        },
      ]}
    />
  );
}

function placeAndStart({ page, towns }: PoolListProps, { content }: Pool): string {
  const { t, lang } = page;
  const form = t(formNames[content.form]);
  const place = content.municipality && towns.get(content.municipality)?.name;
  return [
    place ? t(s.inTown, { form, place }) : form,
    t(m.from, { on: formatDate(content.startFrom, lang) }),
  ].join(' · ');
}

function peopleOf(places: readonly PoolPlace[]): number {
  return places
    .filter(({ state }) => state === 'suggested' || state === 'asked' || COUNTED.includes(state))
    .reduce((sum, { people }) => sum + people, 0);
}

const ORE = 100;
function roundKronor(ore: number): number {
  return Math.round(ore / ORE) * ORE;
}

function HowGood({ page, latest }: { page: Page; latest: PoolingRun }) {
  const { t, lang } = page;
  const { summary, ranAt } = latest;
  const number = (value: number, decimals = 0) => formatNumber(value, lang, decimals);
  const counts = {
    at: formatInstant(ranAt, lang),
    served: number(summary.served),
    people: number(summary.people),
  };
  const gap = Math.ceil(summary.gap * 1000) / 10;
  return (
    <Card title={t(m.howGood)}>
      <div class="stack s">
        <p>{gap === 0 ? t(m.bestText, counts) : t(m.howGoodText, { ...counts, gap: number(gap, 1) })}</p>
        <Figures
          figures={[
            { value: number(summary.served), text: t(m.servedTogether) },
            { value: number(summary.servedGreedily), text: t(m.servedGreedily) },
            { value: number(summary.servedAlone), text: t(m.servedAlone) },
          ]}
        />
        <p class="sm mut">
          {t(m.worthText, {
            objective: number(summary.objective, 1),
            bound: number(summary.bound, 1),
            seconds: number(summary.seconds, 1),
          })}{' '}
          <a href={page.link(routes.poolingRules.href())}>{t(m.rules)}</a>
        </p>
      </div>
    </Card>
  );
}
