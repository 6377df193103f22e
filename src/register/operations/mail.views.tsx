// The outbox: each mail with its state, and the text of those that no mail server took.
import { formatInstant } from '../../platform/format.ts';
import { routes } from '../../routes.ts';
import type { Page } from '../../ui/page.ts';
import { type Query, withQuery } from '../../ui/query.ts';
import { PostButton } from '../../ui/show/button.views.tsx';
import { Facts } from '../../ui/show/facts.views.tsx';
import { ChoiceChips, Pagination } from '../../ui/show/list.views.tsx';
import { Alert, Empty, Tag, type Tone } from '../../ui/show/notes.views.tsx';
import { DataTable, RowTitle } from '../../ui/show/table.views.tsx';
import { RegisterPage } from '../organisations/register-page.views.tsx';
import { mail as m, mailStates, messages } from './operations.messages.ts';
import { MAIL_STATES, type Mail, type MailLine, type MailState } from './operations.ts';

const TONES: Record<MailState, Tone> = { queued: 'info', sent: 'success', kept: 'neutral', failed: 'danger' };

type ListProps = {
  page: Page;
  rows: readonly MailLine[];
  total: number;
  query: Query;
  pageNumber: number;
  pageSize: number;
};

export function MailListPage(props: ListProps) {
  const { page, query, total } = props;
  const { t, lang } = page;
  const path = page.link(routes.mailOutbox.href());
  const choice = (text: string, lage: string | undefined) => ({
    text,
    href: withQuery(path, query, { lage }),
    current: query.lage === lage,
  });
  return (
    <RegisterPage page={page} title={t(m.title)} lead={t(m.lead)}>
      <ChoiceChips
        label={t(messages.state)}
        choices={[
          choice(t(messages.all), undefined),
          ...MAIL_STATES.map((state) => choice(t(mailStates[state]), state)),
        ]}
      />
      {total === 0 ? (
        <Empty text={t(query.lage ? m.none : m.nothing)}>
          {query.lage ? <a href={path}>{t(messages.all)}</a> : null}
        </Empty>
      ) : (
        <>
          <DataTable
            t={t}
            caption={t(m.title)}
            rows={props.rows}
            columns={[
              {
                head: t(m.subject),
                cell: (row) => (
                  <RowTitle href={page.link(routes.outgoingMail.href({ id: row.id }))} title={row.subject} />
                ),
              },
              { head: t(m.to), phoneLabel: true, cell: (row) => row.recipient ?? t(m.hidden) },
              { head: t(messages.state), cell: (row) => <State page={page} state={row.state} /> },
              { head: t(m.written), phoneLabel: true, cell: (row) => formatInstant(row.createdAt, lang) },
            ]}
          />
          <Pagination
            t={t}
            path={path}
            query={query}
            page={props.pageNumber}
            size={props.pageSize}
            total={total}
          />
        </>
      )}
    </RegisterPage>
  );
}

export function MailPage({ page, mail }: { page: Page; mail: Mail }) {
  const { t, lang } = page;
  return (
    <RegisterPage
      page={page}
      title={mail.subject}
      crumbs={[{ text: t(m.title), href: page.link(routes.mailOutbox.href()) }, { text: mail.subject }]}
    >
      <Facts
        t={t}
        layout="beside"
        facts={[
          { name: t(m.to), value: mail.recipient ?? t(m.hidden) },
          { name: t(messages.state), value: <State page={page} state={mail.state} /> },
          { name: t(m.written), value: formatInstant(mail.createdAt, lang) },
          ...(mail.sentAt ? [{ name: t(m.sentAt), value: formatInstant(mail.sentAt, lang) }] : []),
          ...(mail.attempts > 0 ? [{ name: t(m.attempts), value: String(mail.attempts) }] : []),
          ...(mail.lastError ? [{ name: t(m.lastError), value: mail.lastError }] : []),
        ]}
      />
      {mail.state === 'failed' ? (
        <Alert tone="danger" title={t(m.failedTitle)}>
          <p>{t(m.failedText)}</p>
          <PostButton page={page} action={page.link(routes.resendMail.href({ id: mail.id }))}>
            {t(m.sendAgain)}
          </PostButton>
        </Alert>
      ) : null}
      {mail.body === undefined ? (
        <Alert>{t(mail.recipient === undefined ? m.hiddenText : m.private)}</Alert>
      ) : (
        <section class="stack">
          <h2 class="ds-heading">{t(m.text)}</h2>
          <div class="li-box" lang={mail.language}>
            {mail.body.split(/\n{2,}/).map((paragraph) => (
              <p>{lines(paragraph)}</p>
            ))}
          </div>
        </section>
      )}
    </RegisterPage>
  );
}

function lines(paragraph: string) {
  return paragraph.split('\n').map((line, index) => (
    <>
      {index > 0 ? <br /> : null}
      {line}
    </>
  ));
}

function State({ page, state }: { page: Page; state: MailState }) {
  return <Tag tone={TONES[state]}>{page.t(mailStates[state])}</Tag>;
}
