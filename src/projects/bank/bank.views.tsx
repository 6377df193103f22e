// The list of the project bank: search, three filters, one line per project.
import { formatDate, formatOre } from '../../platform/format.ts';
import { localText } from '../../platform/i18n.ts';
import { routes } from '../../routes.ts';
import { Select, TextField } from '../../ui/form/fields.views.tsx';
import type { FormState } from '../../ui/form/form-state.ts';
import type { Page } from '../../ui/page.ts';
import { PublicPage } from '../../ui/public-page.views.tsx';
import type { Query } from '../../ui/query.ts';
import { ButtonLink } from '../../ui/show/button.views.tsx';
import { Hero } from '../../ui/show/heading.views.tsx';
import { FilterForm, Pagination, Results } from '../../ui/show/list.views.tsx';
import { Empty } from '../../ui/show/notes.views.tsx';
import { type Column, DataTable, NoValue, RowTitle } from '../../ui/show/table.views.tsx';
import { messages as m } from './bank.messages.ts';

export type BankRow = {
  slug: string;
  title: { sv: string; en?: string | undefined };
  ownerName: string;
  programmePeriod: string;
  region: string | null;
  startsOn: string | null;
  endsOn: string | null;
  grantedSupportOre: number | null;
  demo: boolean;
};

type Props = {
  page: Page;
  rows: readonly BankRow[];
  total: number;
  choices: { areas: readonly string[]; regions: readonly string[]; programmePeriods: readonly string[] };
  /** The filters as they stand in the address. */
  query: Query;
  pageNumber: number;
  pageSize: number;
};

export function BankPage(props: Props) {
  const { page, total } = props;
  const { t } = page;
  const filtered = Object.values(props.query).some((value) => value);
  return (
    <PublicPage
      page={{ ...page, demo: props.rows.some((row) => row.demo) }}
      title={t(m.bank)}
      description={t(m.bankLead)}
      hero={<Hero page={page} title={t(m.bank)} lead={t(m.bankLead)} />}
    >
      <div class="stack l">
        <Filters {...props} />
        <Results id="projects">
          <h2 class="ds-heading">{t(m.count, { n: total })}</h2>
          {total === 0 ? (
            <Empty text={t(filtered ? m.emptyFiltered : m.empty)}>
              {filtered ? (
                <ButtonLink variant="secondary" href={page.link(routes.bank.href())}>
                  {t(m.clearFilters)}
                </ButtonLink>
              ) : null}
            </Empty>
          ) : (
            <>
              <DataTable t={t} caption={t(m.bank)} columns={columnsOf(page)} rows={props.rows} />
              <Pagination
                t={t}
                path={page.link(routes.bank.href())}
                query={props.query}
                page={props.pageNumber}
                size={props.pageSize}
                total={total}
              />
            </>
          )}
        </Results>
        <p>
          <ButtonLink small plain variant="secondary" icon="code" href={routes.bankJson.href()}>
            {t(m.json)}
          </ButtonLink>
        </p>
      </div>
    </PublicPage>
  );
}

function Filters(props: Props) {
  const { page, choices } = props;
  const { t } = page;
  const form: FormState = { t, values: props.query, problems: [] };
  const options = (values: readonly string[]) => values.map((value) => ({ value, text: value }));
  return (
    <FilterForm t={t} action={page.link(routes.bank.href())} results="projects">
      <TextField form={form} name="q" type="search" label={t(m.searchWords)} width="full" />
      <Select form={form} name="omrade" label={t(m.area)} options={options(choices.areas)} empty={t(m.all)} />
      <Select
        form={form}
        name="region"
        label={t(m.region)}
        options={options(choices.regions)}
        empty={t(m.all)}
      />
      <Select
        form={form}
        name="period"
        label={t(m.programmePeriod)}
        options={options(choices.programmePeriods)}
        empty={t(m.all)}
      />
    </FilterForm>
  );
}

function columnsOf(page: Page): Column<BankRow>[] {
  const { t, lang } = page;
  return [
    {
      head: t(m.project),
      cell: (row) => {
        const title = localText(row.title, lang);
        return (
          <RowTitle
            href={page.link(routes.bankProject.href({ slug: row.slug }))}
            title={<span lang={title.lang}>{title.text}</span>}
            sub={<span lang="sv">{row.ownerName}</span>}
          />
        );
      },
    },
    {
      head: t(m.period),
      cell: (row) =>
        row.startsOn && row.endsOn ? (
          t(m.fromTo, { from: formatDate(row.startsOn, lang), to: formatDate(row.endsOn, lang) })
        ) : (
          <NoValue t={t} />
        ),
    },
    {
      head: t(m.region),
      cell: (row) => (row.region ? <span lang="sv">{row.region}</span> : <NoValue t={t} />),
    },
    {
      head: t(m.grantedSupport),
      numeric: true,
      phoneLabel: true,
      cell: (row) =>
        row.grantedSupportOre === null ? <NoValue t={t} /> : formatOre(row.grantedSupportOre, lang),
    },
  ];
}
