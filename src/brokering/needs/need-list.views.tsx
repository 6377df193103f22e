// The list of needs, with its filters.
import { formatDate } from '../../platform/format.ts';
import { MunicipalitySelect } from '../../register/places/municipality-select.views.tsx';
import type { Municipality } from '../../register/places/place.ts';
import { routes } from '../../routes.ts';
import { Select, TextField } from '../../ui/form/fields.views.tsx';
import type { FormState } from '../../ui/form/form-state.ts';
import type { Page } from '../../ui/page.ts';
import type { Query, Sort } from '../../ui/query.ts';
import { ButtonLink } from '../../ui/show/button.views.tsx';
import { PageHead } from '../../ui/show/heading.views.tsx';
import {
  FileLinks,
  FilterChips,
  FilterForm,
  Pagination,
  Results,
  StateChips,
} from '../../ui/show/list.views.tsx';
import { Empty } from '../../ui/show/notes.views.tsx';
import { DataTable, NoValue, RowTitle } from '../../ui/show/table.views.tsx';
import { WorkPage } from '../../ui/work-page.views.tsx';
import { CRITICAL_AREAS, NEED_STATES, type Need, type NeedState } from './need.ts';
import { StateTag } from './need-frame.views.tsx';
import { areaNames, stateNames } from './need-names.messages.ts';
import { messages as m } from './needs.messages.ts';

export type NeedListProps = {
  page: Page;
  needs: readonly Need[];
  total: number;
  counts: ReadonlyMap<NeedState, number>;
  newEnquiries: number;
  /** Whether the reader looks for offers to needs, and not only follows the own ones. */
  readsAll: boolean;
  municipalities: readonly Municipality[];
  /** As the address holds them: `q`, `lage`, `kommun`, `omrade`, `sort`. */
  query: Query;
  sort: Sort;
  pageNumber: number;
  pageSize: number;
};

export function NeedListPage(props: NeedListProps) {
  const { page, query } = props;
  const { t } = page;
  const path = page.link(routes.needs.href());
  const isFiltered = Boolean(query.q || query.lage || query.kommun || query.omrade);
  return (
    <WorkPage page={page} title={t(m.needs)}>
      <PageHead
        page={page}
        title={t(m.needs)}
        crumbs={[{ text: t(m.brokering) }, { text: t(m.needs) }]}
        lead={t(m.count, { n: props.total })}
        actions={
          <>
            <ButtonLink icon="plus" href={page.link(routes.draftNeed.href())}>
              {t(m.newNeed)}
            </ButtonLink>
            <ButtonLink variant="secondary" icon="inbox" href={page.link(routes.enquiries.href())}>
              {t(m.incomingCount, { n: props.newEnquiries })}
            </ButtonLink>
            {props.readsAll ? (
              <ButtonLink variant="secondary" icon="scales" href={page.link(routes.matchOverview.href())}>
                {t(m.overview)}
              </ButtonLink>
            ) : null}
          </>
        }
      />
      <div class="stack">
        <StateChips
          label={t(m.state)}
          all={t(m.all)}
          path={path}
          query={query}
          states={NEED_STATES.map((state) => ({ state, text: t(stateNames[state]) }))}
          counts={props.counts}
        />
        <NeedFilters {...props} path={path} />
      </div>
      <Results id="needs">
        <ActiveFilters {...props} path={path} />
        {props.needs.length === 0 ? (
          <Empty text={t(isFiltered ? m.emptyFiltered : m.emptyFirst)}>
            <ButtonLink variant="secondary" href={isFiltered ? path : page.link(routes.draftNeed.href())}>
              {t(isFiltered ? m.clearFilters : m.newNeed)}
            </ButtonLink>
          </Empty>
        ) : (
          <>
            <NeedTable {...props} path={path} />
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
              files={[
                { text: t(m.exportCsv), path: page.link(routes.needsCsv.href()) },
                { text: t(m.exportXlsx), path: page.link(routes.needsXlsx.href()) },
              ]}
            />
          </>
        )}
      </Results>
    </WorkPage>
  );
}

type WithPath = NeedListProps & { path: string };

function NeedFilters(props: WithPath) {
  const { page, query, path } = props;
  const { t } = page;
  const form: FormState = { t, values: { ...query }, problems: [] };
  return (
    <FilterForm t={t} action={path} results="needs" keep={{ lage: query.lage, sort: query.sort }}>
      <TextField form={form} name="q" label={t(m.searchWords)} type="search" />
      <MunicipalitySelect
        form={form}
        name="kommun"
        municipalities={props.municipalities}
        label={t(m.municipality)}
      />
      <Select
        form={form}
        name="omrade"
        label={t(m.criticalArea)}
        options={CRITICAL_AREAS.map((area) => ({ value: area, text: t(areaNames[area]) }))}
      />
    </FilterForm>
  );
}

function ActiveFilters(props: WithPath) {
  const { page, query, path } = props;
  const { t } = page;
  const area = CRITICAL_AREAS.find((one) => one === query.omrade);
  const place = props.municipalities.find((one) => one.code === query.kommun);
  const filters = [
    ...(query.q ? [{ name: t(m.wordsAre, { words: query.q }), key: 'q' }] : []),
    ...(place ? [{ name: t(m.municipalityIs, { name: place.name }), key: 'kommun' }] : []),
    ...(area ? [{ name: t(m.areaIs, { name: t(areaNames[area]) }), key: 'omrade' }] : []),
  ];
  return <FilterChips t={t} path={path} query={query} filters={filters} />;
}

function NeedTable(props: WithPath) {
  const { page, path, query, sort } = props;
  const { t, lang } = page;
  return (
    <DataTable
      t={t}
      caption={t(m.needs)}
      list={{ path, query, sort }}
      rows={props.needs}
      columns={[
        {
          head: t(m.employerAndNeed),
          sort: 'title',
          cell: (need) => (
            <RowTitle
              href={page.link(routes.need.href({ key: need.key.toLowerCase() }))}
              title={need.content.title || t(m.noTitle)}
              sub={`${need.organisation?.name ?? t(m.noEmployer)} · ${need.key}`}
            />
          ),
        },
        { head: t(m.state), cell: (need) => <StateTag page={page} need={need} /> },
        {
          head: t(m.municipality),
          sort: 'municipality',
          cell: (need) => need.municipality?.name ?? <NoValue t={t} />,
        },
        {
          head: t(m.people),
          sort: 'people',
          numeric: true,
          phoneLabel: true,
          cell: (need) => need.criteria.people ?? <NoValue t={t} />,
        },
        {
          head: t(m.received),
          sort: 'received',
          phoneLabel: true,
          cell: (need) => formatDate(need.receivedOn, lang),
        },
      ]}
    />
  );
}
