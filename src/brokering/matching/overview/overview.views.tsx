// The state of all open needs: those without any fitting offer first, then those that something better has come for.
import { formatDate, formatInstant, localDate } from '../../../platform/format.ts';
import { localText } from '../../../platform/i18n.ts';
import { routes } from '../../../routes.ts';
import type { Page } from '../../../ui/page.ts';
import { type Query, withQuery } from '../../../ui/query.ts';
import { ButtonLink, PostButton } from '../../../ui/show/button.views.tsx';
import { PageHead } from '../../../ui/show/heading.views.tsx';
import { ChoiceChips, FileLinks, Pagination } from '../../../ui/show/list.views.tsx';
import { Empty, RuleBox, Tag, type Tone } from '../../../ui/show/notes.views.tsx';
import { type Column, DataTable, NoValue, RowTitle } from '../../../ui/show/table.views.tsx';
import { WorkPage } from '../../../ui/work-page.views.tsx';
import { RULE_SET } from '../rule-set.ts';
import { groupNames, messages as m } from './overview.messages.ts';
import type { OverviewLine } from './overview.ts';
import { OVERVIEW_GROUPS, type OverviewGroup, type OverviewRow } from './overview.ts';

export type OverviewProps = {
  page: Page;
  /** When it was worked out; `undefined` when it never was. */
  at: Date | undefined;
  /** Needs that were matched. */
  matched: number;
  /** Those that still stand as they were matched, in every view. */
  lines: readonly OverviewLine[];
  /** The lines of this page of the view. */
  shown: readonly OverviewLine[];
  offers: ReadonlyMap<string, { title: { sv: string; en?: string | undefined }; provider: string }>;
  mayStart: boolean;
  /** As the address holds them: `korning`, `visa`. */
  query: Query & { visa?: OverviewGroup | undefined };
  pageNumber: number;
  pageSize: number;
  total: number;
};

export function OverviewPage(props: OverviewProps) {
  const { page, at, matched } = props;
  const { t } = page;
  return (
    <WorkPage page={page} title={t(m.title)}>
      <PageHead
        page={page}
        title={t(m.title)}
        crumbs={[
          { text: t(m.brokering) },
          { text: t(m.needs), href: page.link(routes.needs.href()) },
          { text: t(m.title) },
        ]}
        lead={at ? t(m.lead, { n: matched, at: formatInstant(at, page.lang) }) : t(m.leadNever)}
        actions={props.mayStart ? <Start page={page} /> : null}
      />
      {at ? <Found {...props} /> : <Empty text={t(m.never)} />}
    </WorkPage>
  );
}

function Start({ page }: { page: Page }) {
  return (
    <PostButton page={page} variant="primary" icon="refresh" action={page.link(routes.startOverview.href())}>
      {page.t(m.start)}
    </PostButton>
  );
}

function Found(props: OverviewProps) {
  const { page, query, matched, lines } = props;
  const { t } = page;
  const path = page.link(routes.matchOverview.href());
  const fallenOut = matched - lines.length;
  return (
    <div class="stack l">
      <RuleBox>
        {t(m.rule, { band: RULE_SET.bandPoints })}{' '}
        <a href={page.link(routes.orderRule.href())}>{t(m.readRule)}</a>
      </RuleBox>
      <div class="stack">
        <Views {...props} path={path} />
        {fallenOut > 0 ? <p class="mut sm">{t(m.fallenOut, { n: fallenOut })}</p> : null}
        {props.shown.length === 0 ? (
          <Empty text={t(matched === 0 ? m.noOpenNeeds : m.noneInView)}>
            {query.visa ? (
              <ButtonLink variant="secondary" href={withQuery(path, query, { visa: undefined })}>
                {t(m.showAll)}
              </ButtonLink>
            ) : null}
          </Empty>
        ) : (
          <>
            <DataTable t={t} caption={t(m.title)} rows={props.shown} columns={columnsOf(props)} />
            <Pagination
              t={t}
              path={path}
              query={query}
              page={props.pageNumber}
              size={props.pageSize}
              total={props.total}
            />
            <FileLinks
              query={query}
              files={[{ text: t(m.exportCsv), path: page.link(routes.matchOverviewCsv.href()) }]}
            />
          </>
        )}
      </div>
    </div>
  );
}

function Views({ page, query, lines, path }: OverviewProps & { path: string }) {
  const { t } = page;
  const counts = Map.groupBy(lines, ({ group }) => group);
  const choice = (text: string, visa: OverviewGroup | undefined, count: number) => ({
    text,
    href: withQuery(path, query, { visa, sida: undefined }),
    current: query.visa === visa,
    count,
  });
  return (
    <ChoiceChips
      label={t(m.view)}
      choices={[
        choice(t(m.all), undefined, lines.length),
        ...OVERVIEW_GROUPS.map((group) =>
          choice(t(groupNames[group]), group, counts.get(group)?.length ?? 0),
        ),
      ]}
    />
  );
}

const TONES: Record<OverviewGroup, Tone> = {
  without: 'danger',
  better: 'success',
  fresh: 'info',
  unkept: 'warning',
  rest: 'neutral',
};

function columnsOf(props: OverviewProps): Column<OverviewLine>[] {
  const { page, offers } = props;
  const { t, lang } = page;
  return [
    {
      head: t(m.need),
      cell: ({ need }) => (
        <RowTitle
          href={page.link(routes.needMatches.href({ key: need.key.toLowerCase() }))}
          title={need.content.title}
          sub={
            <>
              {[need.organisation?.name ?? t(m.noEmployer), need.municipality?.name]
                .filter(Boolean)
                .join(' · ')}
              {' · '}
              <span class="b-nowrap">{need.key}</span>
            </>
          }
        />
      ),
    },
    { head: t(m.state), cell: ({ group }) => <Tag tone={TONES[group]}>{t(groupNames[group])}</Tag> },
    {
      head: t(m.found),
      numeric: true,
      phoneLabel: true,
      cell: ({ row }) => <FoundCell page={page} row={row} />,
    },
    {
      head: t(m.first),
      cell: ({ row }) => {
        const offer = offers.get(row.first?.offerId ?? '');
        if (!row.first || !offer) return <NoValue t={t} />;
        return (
          <>
            <a href={page.link(routes.offer.href({ id: row.first.offerId }))}>
              {localText(offer.title, lang).text}
            </a>
            <div class="mut sub-line">
              {offer.provider}, {t(m.score, { n: Math.round(row.first.score * 100) })}
            </div>
          </>
        );
      },
    },
    { head: t(m.since), phoneLabel: true, cell: ({ row }) => <SinceCell page={page} row={row} /> },
  ];
}

function FoundCell({ page, row }: { page: Page; row: OverviewRow }) {
  const { t } = page;
  const note = row.leftOut > 0 ? t(m.leftOut, { n: row.leftOut }) : row.found === 0 ? t(m.nothingClose) : '';
  return (
    <>
      {row.found}
      {note ? <div class="mut sub-line">{note}</div> : null}
    </>
  );
}

function SinceCell({ page, row: { since } }: { page: Page; row: OverviewRow }) {
  const { t, lang } = page;
  if (!since) return <span class="mut">{t(m.neverKept)}</span>;
  const { better, fresh } = since;
  return (
    <>
      {better > 0 ? t(m.sinceBetter, { n: better, fresh: fresh - better }) : t(m.sinceFresh, { n: fresh })}
      <div class="mut sub-line">
        {t(m.keptOn, { on: formatDate(localDate(new Date(since.keptAt)), lang) })}
      </div>
    </>
  );
}
