// All cases: as a board of the stages or as a list, with the same filters.
import { routes } from '../../../routes.ts';
import { Select, TextField } from '../../../ui/form/fields.views.tsx';
import type { FormState } from '../../../ui/form/form-state.ts';
import type { Page } from '../../../ui/page.ts';
import { type Query, type Sort, withQuery } from '../../../ui/query.ts';
import { ButtonLink } from '../../../ui/show/button.views.tsx';
import { PageHead } from '../../../ui/show/heading.views.tsx';
import {
  ChoiceChips,
  FileLinks,
  FilterChips,
  FilterForm,
  Pagination,
  Results,
} from '../../../ui/show/list.views.tsx';
import { Empty } from '../../../ui/show/notes.views.tsx';
import { StepMark } from '../../../ui/show/steps.views.tsx';
import { DataTable, RowTitle } from '../../../ui/show/table.views.tsx';
import { WorkPage } from '../../../ui/work-page.views.tsx';
import { type BrokerCase, CASE_STAGES, stageNumber } from '../case.ts';
import { CaseDue, CaseStateTag, CaseWarning } from '../case-due.views.tsx';
import { caseStateNames, stageWords } from '../case-names.messages.ts';
import { messages as names } from '../page/page.messages.ts';
import { type BoardProps, CaseBoard } from './case-board.views.tsx';
import { messages as m } from './list.messages.ts';

export type CaseListProps = {
  page: Page;
  /** As the address holds them: `vy`, `q`, `lage`, `steg`, `vem`, `arbetsgivare`, `sena`, `sort`. */
  query: Query;
  today: string;
  total: number;
  late: number;
  colleagues: readonly { id: string; name: string }[];
  /** The employer that the filter names. */
  employer?: string | undefined;
  shown:
    | { view: 'board'; board: Pick<BoardProps, 'cases' | 'counts' | 'canMove'> }
    | { view: 'list'; cases: readonly BrokerCase[]; sort: Sort; page: number; size: number };
};

export function CaseListPage(props: CaseListProps) {
  const { page, query } = props;
  const { t } = page;
  const path = page.link(routes.cases.href());
  const isFiltered = Boolean(
    query.q || query.steg || query.vem || query.sena || query.arbetsgivare || query.lage,
  );
  return (
    <WorkPage page={page} title={t(names.cases)}>
      <PageHead
        page={page}
        title={t(names.cases)}
        crumbs={[{ text: t(names.brokering) }, { text: t(names.cases) }]}
        lead={t(m.count, { n: props.total, late: props.late })}
        actions={
          <ButtonLink icon="plus" href={page.link(routes.newCase.href())}>
            {t(m.newCase)}
          </ButtonLink>
        }
      />
      <div class="stack">
        <ViewChips {...props} path={path} />
        <CaseFilters {...props} path={path} />
      </div>
      <Results id="cases">
        <ActiveFilters {...props} path={path} />
        {props.total === 0 ? (
          <Empty text={t(isFiltered ? m.emptyFiltered : m.emptyFirst)}>
            <ButtonLink variant="secondary" href={isFiltered ? path : page.link(routes.newCase.href())}>
              {t(isFiltered ? m.clearFilters : m.newCase)}
            </ButtonLink>
          </Empty>
        ) : (
          <Shown {...props} path={path} />
        )}
      </Results>
    </WorkPage>
  );
}

type WithPath = CaseListProps & { path: string };

function Shown(props: WithPath) {
  const { page, query, path, shown } = props;
  const { t } = page;
  return (
    <>
      {shown.view === 'board' ? (
        <CaseBoard page={page} today={props.today} query={query} path={path} {...shown.board} />
      ) : (
        <>
          <CaseTable {...props} cases={shown.cases} sort={shown.sort} />
          <Pagination
            t={t}
            path={path}
            query={query}
            page={shown.page}
            size={shown.size}
            total={props.total}
          />
        </>
      )}
      <FileLinks query={query} files={[{ text: t(m.csv), path: page.link(routes.casesCsv.href()) }]} />
    </>
  );
}

function ViewChips({ page, query, path, shown }: WithPath) {
  const { t } = page;
  const state = (lage: string | undefined, text: string) => ({
    text,
    href: withQuery(path, query, { lage }),
    current: (query.lage || undefined) === lage,
  });
  return (
    <>
      <ChoiceChips
        label={t(m.view)}
        choices={[
          {
            text: t(m.board),
            href: withQuery(path, query, { vy: undefined, sort: undefined }),
            current: shown.view === 'board',
          },
          { text: t(m.list), href: withQuery(path, query, { vy: 'lista' }), current: shown.view === 'list' },
        ]}
      />
      <ChoiceChips
        label={t(m.state)}
        choices={[
          state(undefined, t(m.open)),
          state('pagar', t(caseStateNames.running)),
          state('pausat', t(caseStateNames.paused)),
          state('avslutat', t(caseStateNames.closed)),
          state('alla', t(m.all)),
          {
            text: t(m.lateOnly),
            href: withQuery(path, query, { sena: query.sena ? undefined : 'ja' }),
            current: query.sena === 'ja',
          },
        ]}
      />
    </>
  );
}

function CaseFilters(props: WithPath) {
  const { page, query, path } = props;
  const { t } = page;
  const form: FormState = { t, values: { ...query }, problems: [] };
  const { vy, lage, sort, arbetsgivare, sena } = query;
  return (
    <FilterForm t={t} action={path} results="cases" keep={{ vy, lage, sort, arbetsgivare, sena }}>
      <TextField form={form} name="q" label={t(m.search)} type="search" />
      <Select
        form={form}
        name="vem"
        label={t(m.who)}
        empty={t(m.everybody)}
        options={[
          { value: 'jag', text: t(m.mine) },
          ...props.colleagues
            .filter(({ id, name }) => name && id !== page.reader?.personId)
            .map(({ id, name }) => ({ value: id, text: name })),
        ]}
      />
      <Select
        form={form}
        name="steg"
        label={t(m.stage)}
        empty={t(m.anyStage)}
        options={CASE_STAGES.map((stage) => ({
          value: stage,
          text: `${stageNumber(stage)}. ${page.t(stageWords[stage])}`,
        }))}
      />
    </FilterForm>
  );
}

function ActiveFilters(props: WithPath) {
  const { page, query, path } = props;
  const { t } = page;
  const stage = CASE_STAGES.find((one) => one === query.steg);
  const person = props.colleagues.find(({ id }) => id === query.vem)?.name;
  const who = query.vem === 'jag' ? t(m.mine) : person && t(m.personIs, { name: person });
  const filters = [
    ...(query.q ? [{ key: 'q', name: t(m.wordsAre, { words: query.q }) }] : []),
    ...(who ? [{ key: 'vem', name: who }] : []),
    ...(stage ? [{ key: 'steg', name: t(m.stageIs, { name: page.t(stageWords[stage]) }) }] : []),
    ...(query.sena ? [{ key: 'sena', name: t(m.lateOnly) }] : []),
    ...(query.arbetsgivare
      ? [{ key: 'arbetsgivare', name: t(m.employerIs, { name: props.employer ?? '–' }) }]
      : []),
  ];
  return <FilterChips t={t} path={path} query={query} filters={filters} />;
}

function CaseTable(props: WithPath & { cases: readonly BrokerCase[]; sort: Sort }) {
  const { page, path, query, sort, today } = props;
  const { t } = page;
  return (
    <DataTable
      t={t}
      caption={t(names.cases)}
      list={{ path, query, sort }}
      rows={props.cases}
      columns={[
        {
          head: t(m.thing),
          sort: 'title',
          cell: (one) => (
            <RowTitle
              href={page.link(routes.brokerCase.href({ key: one.key.toLowerCase() }))}
              title={one.title}
              sub={<EmployerAndKey found={one} />}
            />
          ),
        },
        { head: t(m.stage), sort: 'stage', cell: (one) => <StageMark page={page} found={one} /> },
        {
          head: t(m.next),
          cell: (one) => (
            <>
              {one.state === 'running' ? (
                <CaseWarning page={page} found={one} today={today} />
              ) : (
                <CaseStateTag page={page} found={one} />
              )}
              <div>{one.next?.action}</div>
            </>
          ),
        },
        {
          head: t(m.by),
          sort: 'next',
          phoneLabel: true,
          cell: (one) => <CaseDue page={page} found={one} today={today} />,
        },
        {
          head: t(m.broker),
          phoneLabel: true,
          cell: (one) => one.broker.name || t(names.hiddenPerson),
        },
      ]}
    />
  );
}

function EmployerAndKey({ found }: { found: BrokerCase }) {
  return (
    <>
      {found.employer.name ? `${found.employer.name} · ` : ''}
      <span class="b-nowrap">{found.key}</span>
    </>
  );
}

/** Where a case stands, small. */
export function StageMark({ page, found }: { page: Page; found: BrokerCase }) {
  return (
    <StepMark
      t={page.t}
      current={stageNumber(found.stage)}
      of={CASE_STAGES.length}
      name={page.t(stageWords[found.stage])}
    />
  );
}
