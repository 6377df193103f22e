// Notices of the whole site, for administrators: all of them, and one as a form.
import { formatDate } from '../../../platform/format.ts';
import type { ShownPart } from '../../../platform/part.ts';
import { routes } from '../../../routes.ts';
import { DateField, Select, TextField } from '../../../ui/form/fields.views.tsx';
import { Form, FormButtons } from '../../../ui/form/form.views.tsx';
import type { FormState } from '../../../ui/form/form-state.ts';
import type { Page } from '../../../ui/page.ts';
import { Button, ButtonLink, PostButton } from '../../../ui/show/button.views.tsx';
import { PageHead } from '../../../ui/show/heading.views.tsx';
import { Pagination } from '../../../ui/show/list.views.tsx';
import { Empty, Tag } from '../../../ui/show/notes.views.tsx';
import { type Column, DataTable, RowTitle } from '../../../ui/show/table.views.tsx';
import { WorkPage } from '../../../ui/work-page.views.tsx';
import { isShownOn } from '../event.ts';
import { noticeTexts as m } from './event-edit.messages.ts';

type Row = { id: string; text: { sv: string }; shownFrom: string; shownUntil: string };

export function NoticesPage(props: { page: Page; list: ShownPart<Row>; today: string }) {
  const { page, list, today } = props;
  const { t, lang } = page;
  const columns: Column<Row>[] = [
    {
      head: t(m.notice),
      cell: (row) => (
        <RowTitle
          href={page.link(routes.changeNotice.href({ id: row.id }))}
          title={<span lang="sv">{row.text.sv}</span>}
        />
      ),
    },
    {
      head: t(m.period),
      cell: (row) =>
        t(m.fromTo, { from: formatDate(row.shownFrom, lang), to: formatDate(row.shownUntil, lang) }),
    },
    {
      head: t(m.state),
      cell: (row) => {
        if (isShownOn(row, today)) return <Tag tone="success">{t(m.shown)}</Tag>;
        return <Tag>{t(row.shownFrom > today ? m.ahead : m.past)}</Tag>;
      },
    },
  ];
  return (
    <WorkPage page={page} title={t(m.title)}>
      <PageHead
        page={page}
        title={t(m.title)}
        lead={t(m.lead)}
        actions={
          <ButtonLink icon="plus" href={page.link(routes.newNotice.href())}>
            {t(m.add)}
          </ButtonLink>
        }
      />
      <div class="stack">
        <h2 class="ds-heading">{t(m.count, { n: list.total })}</h2>
        {list.total === 0 ? (
          <Empty text={t(m.empty)} />
        ) : (
          <>
            <DataTable t={t} caption={t(m.title)} columns={columns} rows={list.items} />
            <Pagination
              t={t}
              path={page.link(routes.managedNotices.href())}
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

type FormProps = {
  page: Page;
  form: FormState;
  /** The notice that is changed; undefined for a new one. */
  id: string | undefined;
  events: readonly { id: string; title: string }[];
};

export function NoticeFormPage({ page, form, id, events }: FormProps) {
  const { t } = page;
  const title = t(id ? m.changeTitle : m.add);
  const action = id ? routes.changeNotice.href({ id }) : routes.newNotice.href();
  return (
    <WorkPage page={page} title={title} problems={form.problems}>
      <PageHead
        page={page}
        title={title}
        crumbs={[{ text: t(m.title), href: page.link(routes.managedNotices.href()) }, { text: title }]}
      />
      <Form page={page} form={form} action={page.link(action)}>
        <TextField form={form} name="textSv" label={t(m.textSv)} width="full" autocomplete="off" />
        <TextField form={form} name="textEn" label={t(m.textEn)} width="full" autocomplete="off" optional />
        <DateField form={form} name="shownFrom" label={t(m.from)} />
        <DateField form={form} name="shownUntil" label={t(m.until)} />
        <Select
          form={form}
          name="eventId"
          label={t(m.event)}
          help={t(m.eventHelp)}
          options={events.map((event) => ({ value: event.id, text: event.title }))}
          empty={t(m.noEvent)}
          optional
        />
        <FormButtons>
          <Button>{t(m.save)}</Button>
        </FormButtons>
      </Form>
      {id ? (
        <div class="b-apart">
          <PostButton page={page} action={page.link(routes.removeNotice.href({ id }))} color="danger">
            {t(m.remove)}
          </PostButton>
        </div>
      ) : null}
    </WorkPage>
  );
}
