// Lists of requests: those that a centre published or an employer asked, and those that a provider got.
import type { Child } from 'hono/jsx';
import { formatInstant } from '../../../platform/format.ts';
import type { Message } from '../../../platform/i18n.ts';
import type { Page } from '../../../ui/page.ts';
import { PageHead } from '../../../ui/show/heading.views.tsx';
import { Pagination } from '../../../ui/show/list.views.tsx';
import { Empty, Tag, type Tone } from '../../../ui/show/notes.views.tsx';
import { DataTable, RowTitle } from '../../../ui/show/table.views.tsx';
import { WorkPage } from '../../../ui/work-page.views.tsx';
import { messages as m } from './asking.messages.ts';
import type { ProviderRequest, RequestState } from './request.ts';

const TONES: Record<RequestState, Tone> = { open: 'success', opened: 'info', withdrawn: 'neutral' };

export function RequestTag({ page, request }: { page: Page; request: ProviderRequest }) {
  return <Tag tone={TONES[request.state]}>{page.t(m[request.state])}</Tag>;
}

type Props = {
  page: Page;
  items: readonly ProviderRequest[];
  total: number;
  at: { page: number; limit: number };
  path: string;
  hrefOf: (request: ProviderRequest) => string;
  lead: Message;
  none: Message;
  noneAction: Child;
  actions?: Child;
  /** A last column, with its heading. */
  more?: { head: Message; cell: (request: ProviderRequest) => Child } | undefined;
};

export function RequestListPage(props: Props) {
  const { page, items, total, at, more } = props;
  const { t, lang } = page;
  return (
    <WorkPage page={page} title={t(m.requests)}>
      <PageHead
        page={page}
        title={t(m.requests)}
        crumbs={[{ text: t(m.brokering) }, { text: t(m.requests) }]}
        lead={t(props.lead, { n: total })}
        actions={props.actions}
      />
      {items.length === 0 ? (
        <Empty text={t(props.none)}>{props.noneAction}</Empty>
      ) : (
        <div class="stack">
          <DataTable
            t={t}
            caption={t(m.requests)}
            rows={items}
            columns={[
              {
                head: t(m.request),
                cell: (one) => (
                  <RowTitle
                    href={page.link(props.hrefOf(one))}
                    title={one.content.title}
                    sub={`${one.key} · ${one.owner.name}`}
                  />
                ),
              },
              { head: t(m.status), cell: (one) => <RequestTag page={page} request={one} /> },
              { head: t(m.deadline), cell: (one) => formatInstant(one.deadline, lang), phoneLabel: true },
              ...(more ? [{ head: t(more.head), cell: more.cell, phoneLabel: true }] : []),
            ]}
          />
          <Pagination
            t={t}
            path={page.link(props.path)}
            query={{}}
            page={at.page}
            size={at.limit}
            total={total}
          />
        </div>
      )}
    </WorkPage>
  );
}
