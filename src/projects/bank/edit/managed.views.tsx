// For those who keep the bank: all projects with their state.
import { formatDate } from '../../../platform/format.ts';
import type { ShownPart } from '../../../platform/part.ts';
import { routes } from '../../../routes.ts';
import type { Page } from '../../../ui/page.ts';
import { ButtonLink } from '../../../ui/show/button.views.tsx';
import { PageHead } from '../../../ui/show/heading.views.tsx';
import { Pagination } from '../../../ui/show/list.views.tsx';
import { Empty, Tag } from '../../../ui/show/notes.views.tsx';
import { type Column, DataTable, NoValue, RowTitle } from '../../../ui/show/table.views.tsx';
import { WorkPage } from '../../../ui/work-page.views.tsx';
import { messages as m } from './managed.messages.ts';

export type ManagedRow = {
  id: string;
  title: string;
  ownerName: string;
  startsOn: string | null;
  publishedAt: Date | null;
  declaredMunicipalities: number | null;
  namedMunicipalities: number;
};

export function ManagedProjectsPage(props: { page: Page; list: ShownPart<ManagedRow> }) {
  const { page, list } = props;
  const { t } = page;
  return (
    <WorkPage page={page} title={t(m.manage)}>
      <PageHead
        page={page}
        title={t(m.manage)}
        lead={t(m.manageLead)}
        actions={
          <>
            <ButtonLink icon="plus" href={page.link(routes.newProject.href())}>
              {t(m.add)}
            </ButtonLink>
            <ButtonLink variant="secondary" icon="upload" href={page.link(routes.importProjectPage.href())}>
              {t(m.readPage)}
            </ButtonLink>
          </>
        }
      />
      <div class="stack">
        <h2 class="ds-heading">{t(m.count, { n: list.total })}</h2>
        {list.total === 0 ? (
          <Empty text={t(m.empty)} />
        ) : (
          <>
            <DataTable t={t} caption={t(m.manage)} columns={columnsOf(page)} rows={list.items} />
            <Pagination
              t={t}
              path={page.link(routes.managedProjects.href())}
              query={{}}
              page={list.page}
              size={list.limit}
              total={list.total}
            />
          </>
        )}
      </div>
    </WorkPage>
  );
}

function columnsOf(page: Page): Column<ManagedRow>[] {
  const { t, lang } = page;
  return [
    {
      head: t(m.project),
      cell: (row) => (
        <RowTitle
          href={page.link(routes.managedProject.href({ id: row.id }))}
          title={<span lang="sv">{row.title}</span>}
          sub={<span lang="sv">{row.ownerName}</span>}
        />
      ),
    },
    { head: t(m.state), cell: (row) => <StateTag page={page} published={row.publishedAt !== null} /> },
    {
      head: t(m.startsOn),
      phoneLabel: true,
      cell: (row) => (row.startsOn ? formatDate(row.startsOn, lang) : <NoValue t={t} />),
    },
    {
      head: t(m.places),
      phoneLabel: true,
      cell: (row) =>
        row.declaredMunicipalities === null
          ? String(row.namedMunicipalities)
          : t(m.namedOf, { named: row.namedMunicipalities, declared: row.declaredMunicipalities }),
    },
  ];
}

export function StateTag(props: { page: Page; published: boolean }) {
  const { t } = props.page;
  return props.published ? (
    <Tag tone="success">{t(m.published)}</Tag>
  ) : (
    <Tag tone="warning">{t(m.draft)}</Tag>
  );
}
