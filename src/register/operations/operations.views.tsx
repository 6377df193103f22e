// Long work and reported barriers, as administrators see them.
import { formatInstant } from '../../platform/format.ts';
import type { Message } from '../../platform/i18n.ts';
import { routes } from '../../routes.ts';
import type { Page } from '../../ui/page.ts';
import { PostButton } from '../../ui/show/button.views.tsx';
import { LatestNote, Pagination } from '../../ui/show/list.views.tsx';
import { Empty, Local, Tag, type Tone } from '../../ui/show/notes.views.tsx';
import { DataTable, NoValue, RowTitle } from '../../ui/show/table.views.tsx';
import { RegisterPage } from '../organisations/register-page.views.tsx';
import { barriers as b, messages as m, runs as r, runStates } from './operations.messages.ts';
import { BARRIERS_SHOWN, type Barrier, type Run } from './operations.ts';

const RUN_STATES: Readonly<Record<string, Message>> = runStates;
const RUN_TONES: Readonly<Record<string, Tone>> = { running: 'info', done: 'success', failed: 'danger' };

type RunProps = {
  page: Page;
  rows: readonly Run[];
  total: number;
  pageNumber: number;
  pageSize: number;
};

export function RunListPage({ page, rows, total, pageNumber, pageSize }: RunProps) {
  const { t } = page;
  return (
    <RegisterPage page={page} title={t(r.title)} lead={t(r.lead)}>
      {total === 0 ? (
        <Empty text={t(r.none)} />
      ) : (
        <>
          <Runs page={page} rows={rows} />
          <Pagination
            t={t}
            path={page.link(routes.jobRuns.href())}
            query={{}}
            page={pageNumber}
            size={pageSize}
            total={total}
          />
        </>
      )}
    </RegisterPage>
  );
}

function Runs({ page, rows }: Pick<RunProps, 'page' | 'rows'>) {
  const { t, lang } = page;
  return (
    <DataTable
      t={t}
      caption={t(r.title)}
      rows={rows}
      columns={[
        {
          head: t(r.what),
          cell: (row) => (
            <RowTitle
              href={page.link(routes.jobRun.href({ id: row.id }))}
              title={<Local text={row.title} lang={lang} t={t} />}
            />
          ),
        },
        {
          head: t(m.state),
          cell: (row) => {
            const name = RUN_STATES[row.state];
            return <Tag tone={RUN_TONES[row.state] ?? 'neutral'}>{name ? t(name) : row.state}</Tag>;
          },
        },
        {
          head: t(r.progress),
          phoneLabel: true,
          cell: (row) => (row.steps ? t(r.steps, { done: row.step, total: row.steps }) : <NoValue t={t} />),
        },
        { head: t(r.startedBy), phoneLabel: true, cell: (row) => row.startedBy ?? <NoValue t={t} /> },
        { head: t(r.started), phoneLabel: true, cell: (row) => formatInstant(row.createdAt, lang) },
        {
          head: t(r.finished),
          phoneLabel: true,
          cell: (row) => (row.finishedAt ? formatInstant(row.finishedAt, lang) : <NoValue t={t} />),
        },
      ]}
    />
  );
}

export function BarrierListPage({ page, rows }: { page: Page; rows: readonly Barrier[] }) {
  const { t, lang } = page;
  return (
    <RegisterPage page={page} title={t(b.title)} lead={t(b.lead)}>
      {rows.length === 0 ? (
        <Empty text={t(b.none)} />
      ) : (
        <>
          <DataTable
            t={t}
            caption={t(b.title)}
            rows={rows}
            columns={[
              { head: t(b.description), cell: (row) => <RowTitle title={row.description} sub={row.page} /> },
              { head: t(b.answerTo), phoneLabel: true, cell: (row) => row.email ?? <NoValue t={t} /> },
              { head: t(b.received), phoneLabel: true, cell: (row) => formatInstant(row.createdAt, lang) },
              { head: t(m.state), cell: (row) => <Handled page={page} row={row} /> },
            ]}
          />
          <LatestNote t={t} shown={rows.length} most={BARRIERS_SHOWN} />
        </>
      )}
    </RegisterPage>
  );
}

function Handled({ page, row }: { page: Page; row: Barrier }) {
  const { t, lang } = page;
  if (row.handledAt) return <>{t(b.handledAt, { when: formatInstant(row.handledAt, lang) })}</>;
  return (
    <PostButton
      page={page}
      action={page.link(routes.handleBarrier.href({ id: row.id }))}
      small
      label={t(b.handleThis, { page: row.page })}
    >
      {t(b.handle)}
    </PostButton>
  );
}
