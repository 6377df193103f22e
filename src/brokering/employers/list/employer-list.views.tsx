// The employers that a house keeps, with filters, as a page.
import { formatNumber, formatShortDate } from '../../../platform/format.ts';
import { MunicipalitySelect } from '../../../register/places/municipality-select.views.tsx';
import type { Municipality } from '../../../register/places/place.ts';
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
import { DataTable, NoValue, RowTitle } from '../../../ui/show/table.views.tsx';
import { WorkPage } from '../../../ui/work-page.views.tsx';
import { messages as common } from '../employers.messages.ts';
import { kindNames } from '../log/contact-log.messages.ts';
import { messages as m } from './employer-list.messages.ts';
import { type EmployerLine, QUIET_DAYS } from './employer-list.ts';

export type EmployerListProps = {
  page: Page;
  employers: readonly EmployerLine[];
  total: number;
  today: string;
  municipalities: readonly Municipality[];
  /** Whether the reader registers employers for a house. */
  registers: boolean;
  /** As the address holds them: `q`, `kommun`, `sni`, `tyst`, `visa`, `sort`. */
  query: Query;
  sort: Sort;
  pageNumber: number;
  pageSize: number;
};

type WithPath = EmployerListProps & { path: string };

export function EmployerListPage(given: EmployerListProps) {
  const { page, query } = given;
  const { t } = page;
  const props = { ...given, path: page.link(routes.employers.href()) };
  const isFiltered = Boolean(query.q || query.kommun || query.sni || query.tyst || query.visa);
  return (
    <WorkPage page={page} title={t(common.employers)}>
      <PageHead
        page={page}
        title={t(common.employers)}
        crumbs={[{ text: t(common.brokering) }, { text: t(common.employers) }]}
        lead={t(m.lead, { n: props.total })}
        actions={
          <>
            {props.registers ? (
              <ButtonLink icon="plus" href={page.link(routes.newOrganisation.href())}>
                {t(m.add)}
              </ButtonLink>
            ) : null}
            <ButtonLink variant="secondary" icon="calendar" href={page.link(routes.myVisits.href())}>
              {t(m.myVisits)}
            </ButtonLink>
            {props.registers ? (
              <ButtonLink variant="secondary" icon="upload" href={page.link(routes.importEmployers.href())}>
                {t(m.import)}
              </ButtonLink>
            ) : null}
            <ButtonLink variant="secondary" icon="chat" href={page.link(routes.signals.href())}>
              {t(m.signals)}
            </ButtonLink>
          </>
        }
      />
      <div class="stack">
        <Views {...props} />
        <Filters {...props} />
      </div>
      <Results id="employers">
        <ActiveFilters {...props} />
        {props.employers.length === 0 ? (
          <Empty text={t(isFiltered ? m.noneFiltered : m.none)}>
            {isFiltered ? (
              <ButtonLink variant="secondary" href={props.path}>
                {t(m.clear)}
              </ButtonLink>
            ) : null}
          </Empty>
        ) : (
          <Found {...props} />
        )}
      </Results>
    </WorkPage>
  );
}

function Views({ page, path, query }: WithPath) {
  const { t } = page;
  const views = [
    { text: t(m.all), view: undefined },
    { text: t(m.mine), view: 'mina' },
    { text: t(m.vulnerable), view: 'sarbara' },
  ];
  return (
    <ChoiceChips
      label={t(m.view)}
      choices={views.map(({ text, view }) => ({
        text,
        href: withQuery(path, query, { visa: view }),
        current: (query.visa || undefined) === view,
      }))}
    />
  );
}

function Filters({ page, path, query, municipalities }: WithPath) {
  const { t } = page;
  const form: FormState = { t, values: { ...query }, problems: [] };
  return (
    <FilterForm t={t} action={path} results="employers" keep={{ visa: query.visa, sort: query.sort }}>
      <TextField form={form} name="q" label={t(m.search)} type="search" />
      <MunicipalitySelect
        form={form}
        name="kommun"
        municipalities={municipalities}
        label={t(m.municipality)}
      />
      <TextField form={form} name="sni" label={t(m.sni)} width="s" inputmode="decimal" />
      <Select
        form={form}
        name="tyst"
        label={t(m.quiet)}
        empty={t(m.anyTime)}
        options={QUIET_DAYS.map((n) => ({ value: String(n), text: t(m.days, { n }) }))}
      />
    </FilterForm>
  );
}

function ActiveFilters({ page, path, query, municipalities }: WithPath) {
  const { t } = page;
  const place = municipalities.find((one) => one.code === query.kommun);
  const filters = [
    ...(query.q ? [{ key: 'q', name: t(m.textIs, { text: query.q }) }] : []),
    ...(place ? [{ key: 'kommun', name: t(m.municipalityIs, { name: place.name }) }] : []),
    ...(query.sni ? [{ key: 'sni', name: t(m.sniIs, { code: query.sni }) }] : []),
    ...(query.tyst ? [{ key: 'tyst', name: t(m.quietIs, { n: query.tyst }) }] : []),
  ];
  return <FilterChips t={t} path={path} query={query} filters={filters} />;
}

function Found(props: WithPath) {
  const { page, path, query } = props;
  const { t } = page;
  return (
    <>
      <EmployerTable {...props} />
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
          { text: t(m.csv), path: page.link(routes.employersCsv.href()) },
          { text: t(m.xlsx), path: page.link(routes.employersXlsx.href()) },
        ]}
      />
    </>
  );
}

function EmployerTable(props: WithPath) {
  const { page, path, query, sort, today } = props;
  const { t, lang } = page;
  return (
    <DataTable
      t={t}
      caption={t(common.employers)}
      list={{ path, query, sort }}
      rows={props.employers}
      columns={[
        {
          head: t(m.employer),
          sort: 'name',
          cell: (one) => (
            <RowTitle
              href={page.link(routes.employer.href({ id: one.id }))}
              title={<span lang="sv">{one.name}</span>}
              sub={[one.sniCode && `SNI ${one.sniCode}`, one.vulnerable ? t(common.vulnerable) : undefined]
                .filter(Boolean)
                .join(' · ')}
            />
          ),
        },
        {
          head: t(m.municipality),
          sort: 'municipality',
          cell: (one) => one.municipalities.join(', ') || <NoValue t={t} />,
        },
        {
          head: t(m.employees),
          sort: 'employees',
          numeric: true,
          phoneLabel: true,
          cell: (one) =>
            one.employees === undefined ? <NoValue t={t} /> : formatNumber(one.employees, lang),
        },
        {
          head: t(m.lastContact),
          sort: 'contact',
          phoneLabel: true,
          cell: (one) => <LastContact page={page} one={one} today={today} />,
        },
        {
          head: t(m.nextStep),
          sort: 'step',
          phoneLabel: true,
          cell: (one) => <NextStepCell page={page} one={one} today={today} />,
        },
      ]}
    />
  );
}

type CellProps = { page: Page; one: EmployerLine; today: string };

/** When somebody of the houses last was in touch, how and which house. */
export function LastContact({ page, one, today }: CellProps) {
  const { t, lang } = page;
  const { lastContact } = one;
  if (!lastContact) return <NoValue t={t} reason={t(m.never)} />;
  return (
    <>
      <time datetime={lastContact.on}>{formatShortDate(lastContact.on, lang, today)}</time>
      <div class="mut sub-line">
        {t(kindNames[lastContact.kind])}, {lastContact.house}
      </div>
    </>
  );
}

/** What comes next with the employer, who does it and by when. */
export function NextStepCell({ page, one, today }: CellProps) {
  const { t, lang } = page;
  const { nextStep } = one;
  if (!nextStep) return <NoValue t={t} reason={t(m.noStep)} />;
  return (
    <>
      <span lang="sv">{nextStep.text}</span>
      <div class="mut sub-line">
        {nextStep.on < today ? <span class="b-late">{t(common.stepLate)} </span> : null}
        {nextStep.person?.name ?? nextStep.house.name}, {formatShortDate(nextStep.on, lang, today)}
      </div>
    </>
  );
}
