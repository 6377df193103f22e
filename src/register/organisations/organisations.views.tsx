// The list of organisations: search, two filters, one line for each.
import { routes } from '../../routes.ts';
import { Select, TextField } from '../../ui/form/fields.views.tsx';
import type { FormState } from '../../ui/form/form-state.ts';
import type { Page } from '../../ui/page.ts';
import type { Query } from '../../ui/query.ts';
import { ButtonLink } from '../../ui/show/button.views.tsx';
import { FilterForm, Pagination, Results } from '../../ui/show/list.views.tsx';
import { Empty, Tag } from '../../ui/show/notes.views.tsx';
import { type Column, DataTable, NoValue, RowTitle } from '../../ui/show/table.views.tsx';
import { municipalityGroups } from '../places/municipality-select.views.tsx';
import type { Municipality } from '../places/place.ts';
import { centreKindNames, messages as m, providerKindNames, roleNames } from './organisation.messages.ts';
import { ORGANISATION_ROLES, type Organisation } from './organisation.ts';
import { RegisterPage } from './register-page.views.tsx';

export type OrganisationListProps = {
  page: Page;
  rows: readonly Organisation[];
  total: number;
  /** The filters as they stand in the address. */
  query: Query;
  pageNumber: number;
  pageSize: number;
  municipalities: readonly Municipality[];
  /** Whether the reader may register one. */
  registers: boolean;
};

/** More than these are counted instead of named. */
const PLACES_NAMED = 4;

export function OrganisationsPage(props: OrganisationListProps) {
  const { page, total } = props;
  const { t } = page;
  return (
    <RegisterPage
      page={page}
      title={t(m.organisations)}
      lead={t(m.listLead)}
      crumbs={[{ text: t(m.region), href: page.link(routes.region.href()) }, { text: t(m.organisations) }]}
      actions={
        props.registers ? (
          <ButtonLink icon="plus" href={page.link(routes.newOrganisation.href())}>
            {t(m.newEmployer)}
          </ButtonLink>
        ) : undefined
      }
    >
      <Filters {...props} />
      <Results id="organisations">
        <h2 class="ds-heading">{t(m.count, { n: total })}</h2>
        {total === 0 ? (
          <Empty text={t(m.emptyFiltered)}>
            <ButtonLink variant="secondary" href={page.link(routes.organisations.href())}>
              {t(m.clearFilters)}
            </ButtonLink>
          </Empty>
        ) : (
          <>
            <DataTable t={t} caption={t(m.organisations)} columns={columnsOf(props)} rows={props.rows} />
            <Pagination
              t={t}
              path={page.link(routes.organisations.href())}
              query={props.query}
              page={props.pageNumber}
              size={props.pageSize}
              total={total}
            />
          </>
        )}
      </Results>
      <p>
        <ButtonLink small plain variant="secondary" icon="code" href={routes.organisationsJson.href()}>
          {t(m.json)}
        </ButtonLink>
      </p>
    </RegisterPage>
  );
}

function Filters({ page, query, municipalities }: OrganisationListProps) {
  const { t } = page;
  const form: FormState = { t, values: query, problems: [] };
  return (
    <FilterForm t={t} action={page.link(routes.organisations.href())} results="organisations">
      <TextField form={form} name="q" type="search" label={t(m.searchWords)} width="full" />
      <Select
        form={form}
        name="slag"
        label={t(m.kind)}
        options={ORGANISATION_ROLES.map((role) => ({ value: role, text: t(roleNames[role]) }))}
        empty={t(m.all)}
      />
      <Select
        form={form}
        name="kommun"
        label={t(m.municipality)}
        groups={municipalityGroups(municipalities)}
        empty={t(m.all)}
      />
    </FilterForm>
  );
}

function columnsOf({ page, municipalities }: OrganisationListProps): Column<Organisation>[] {
  const { t } = page;
  const names = new Map(municipalities.map((one) => [one.code, one.name]));
  return [
    {
      head: t(m.organisation),
      cell: (row) => (
        <RowTitle
          href={page.link(routes.organisation.href({ id: row.id }))}
          title={<span lang="sv">{row.name}</span>}
          sub={row.organisationNumber}
        />
      ),
    },
    {
      head: t(m.kind),
      cell: (row) => (
        <>
          {kindsOf(page, row)}
          {row.asOfYear ? (
            <>
              {' '}
              <Tag>{t(m.historic, { year: String(row.asOfYear) })}</Tag>
            </>
          ) : null}
        </>
      ),
    },
    {
      head: t(m.municipality),
      cell: (row) => {
        const places = row.municipalities.map((code) => names.get(code) ?? code);
        if (places.length === 0) return <NoValue t={t} />;
        return places.length > PLACES_NAMED ? t(m.manyPlaces, { n: places.length }) : places.join(', ');
      },
    },
  ];
}

function kindsOf({ t }: Page, row: Organisation): string {
  return [
    ...row.roles.map((role) => t(roleNames[role])),
    ...(row.learningCentreKind && row.learningCentreKind !== 'larcentrum'
      ? [t(centreKindNames[row.learningCentreKind])]
      : []),
    ...(row.providerKind ? [t(providerKindNames[row.providerKind])] : []),
  ].join(' · ');
}
