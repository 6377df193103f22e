// The audit: filters, one line for each entry, whether the chain holds, and one entry in full.
import type { Child } from 'hono/jsx';
import { formatInstant } from '../../platform/format.ts';
import type { Message, Translate } from '../../platform/i18n.ts';
import { isErased, isHidden, replaceWithin } from '../../platform/personal/personal-value.ts';
import { routes } from '../../routes.ts';
import { DateField, Select, TextField } from '../../ui/form/fields.views.tsx';
import type { FormState } from '../../ui/form/form-state.ts';
import type { Page } from '../../ui/page.ts';
import type { Query } from '../../ui/query.ts';
import { ButtonLink, PostButton } from '../../ui/show/button.views.tsx';
import { Facts } from '../../ui/show/facts.views.tsx';
import { FilterForm, Pagination, Results } from '../../ui/show/list.views.tsx';
import { Alert, Empty } from '../../ui/show/notes.views.tsx';
import { DataTable, NoValue, RowTitle } from '../../ui/show/table.views.tsx';
import { RegisterPage } from '../organisations/register-page.views.tsx';
import { actionNames, entityNames, audit as m } from './audit.messages.ts';
import { messages } from './operations.messages.ts';
import type { AuditLine, AuditRecord } from './operations.ts';

const ENTITIES: Readonly<Record<string, Message>> = entityNames;
const ACTIONS: Readonly<Record<string, Message>> = actionNames;
const JSON_INDENT = 2;

/** What is known of the chain since it was last walked. */
export type Chain = {
  checked: { sequence: number };
  checkedAt: Date | null;
  wholeAt: Date | null;
  wholeSequence: number | null;
  /** Entries that came since. */
  unchecked: number;
  broken: { sequence: number; entryId: string | null; why: ChainFault; at: Date } | undefined;
};
type ChainFault = 'missing' | 'changed' | 'unlinked' | 'cut' | 'rewritten' | 'added';

export type AuditListProps = {
  page: Page;
  rows: readonly AuditLine[];
  /** What records are called, by id. */
  names: ReadonlyMap<string, string>;
  total: number;
  query: Query;
  pageNumber: number;
  pageSize: number;
  words: { entities: readonly string[]; actions: readonly string[] };
  chain: Chain;
};

export function AuditListPage(props: AuditListProps) {
  const { page, total } = props;
  const { t } = page;
  const path = page.link(routes.auditLog.href());
  return (
    <RegisterPage page={page} title={t(m.title)} lead={t(m.lead)}>
      <ChainState page={page} chain={props.chain} />
      <Filters {...props} />
      <Results id="audit">
        <h2 class="ds-heading">{t(m.count, { n: total })}</h2>
        {total === 0 ? (
          <Empty text={t(m.none)}>
            <ButtonLink variant="secondary" href={path}>
              {t(m.clear)}
            </ButtonLink>
          </Empty>
        ) : (
          <>
            <Entries page={page} rows={props.rows} names={props.names} />
            <Pagination
              t={t}
              path={path}
              query={props.query}
              page={props.pageNumber}
              size={props.pageSize}
              total={total}
            />
          </>
        )}
      </Results>
    </RegisterPage>
  );
}

function ChainState({ page, chain }: { page: Page; chain: Chain }) {
  const { t, lang } = page;
  const again = (
    <PostButton page={page} action={page.link(routes.checkAudit.href())} small>
      {t(m.check)}
    </PostButton>
  );
  if (chain.broken) return <ChainBroken page={page} broken={chain.broken} again={again} />;
  if (!chain.checkedAt)
    return (
      <Alert title={t(m.neverChecked)}>
        {t(m.neverCheckedText, { unchecked: chain.unchecked })} {again}
      </Alert>
    );
  const { wholeAt, wholeSequence, unchecked } = chain;
  return (
    <Alert tone="success" title={t(m.holds)}>
      {wholeAt ? <p>{t(m.wholeText, { n: wholeSequence ?? 0, at: formatInstant(wholeAt, lang) })}</p> : null}
      <p>
        {t(m.checkedText, { n: chain.checked.sequence, at: formatInstant(chain.checkedAt, lang) })}{' '}
        {t(m.uncheckedText, { unchecked })}
      </p>
      {again}
    </Alert>
  );
}

function ChainBroken(props: { page: Page; broken: NonNullable<Chain['broken']>; again: Child }) {
  const { page, broken } = props;
  const { t } = page;
  return (
    <Alert tone="danger" title={t(m.breaks)}>
      <p>
        {t(m[broken.why], { n: broken.sequence })}{' '}
        {broken.entryId ? (
          <a href={page.link(routes.auditEntry.href({ id: broken.entryId }))}>{t(m.showEntry)}</a>
        ) : null}
      </p>
      <p>{t(m.foundAt, { at: formatInstant(broken.at, page.lang) })}</p>
      {props.again}
    </Alert>
  );
}

function Filters({ page, query, words }: AuditListProps) {
  const { t } = page;
  const form: FormState = { t, values: query, problems: [] };
  const options = (values: readonly string[], names: Readonly<Record<string, Message>>) =>
    values.map((value) => ({ value, text: nameOf(t, names, value) }));
  return (
    <FilterForm t={t} action={page.link(routes.auditLog.href())} results="audit">
      <Select
        form={form}
        name="sort"
        label={t(m.entity)}
        options={options(words.entities, ENTITIES)}
        empty={t(messages.all)}
      />
      <Select
        form={form}
        name="handelse"
        label={t(m.action)}
        options={options(words.actions, ACTIONS)}
        empty={t(messages.all)}
      />
      <TextField form={form} name="namn" type="search" label={t(m.person)} />
      <DateField form={form} name="fran" label={t(m.from)} />
      <DateField form={form} name="till" label={t(m.to)} />
    </FilterForm>
  );
}

function Entries({ page, rows, names }: Pick<AuditListProps, 'page' | 'rows' | 'names'>) {
  const { t, lang } = page;
  return (
    <DataTable
      t={t}
      caption={t(m.title)}
      rows={rows}
      columns={[
        {
          head: t(messages.time),
          cell: (row) => (
            <RowTitle
              href={page.link(routes.auditEntry.href({ id: row.id }))}
              title={formatInstant(row.at, lang)}
            />
          ),
        },
        {
          head: t(m.record),
          cell: (row) => (
            <RowTitle title={nameOf(t, ENTITIES, row.entity)} sub={names.get(row.entityId) ?? row.entityId} />
          ),
        },
        { head: t(m.action), phoneLabel: true, cell: (row) => nameOf(t, ACTIONS, row.action) },
        {
          head: t(m.who),
          phoneLabel: true,
          cell: (row) => (row.actorKind === 'job' ? t(m.job) : whoOf(t, row)),
        },
        {
          head: t(m.number),
          phoneLabel: true,
          numeric: true,
          cell: (row) => row.sequence ?? <NoValue t={t} />,
        },
      ]}
    />
  );
}

type EntryProps = {
  page: Page;
  entry: AuditRecord;
  /** What the record is called, when that is known. */
  name: string | undefined;
};

export function AuditEntryPage({ page, entry, name }: EntryProps) {
  const { t, lang } = page;
  const title = `${nameOf(t, ENTITIES, entry.entity)}: ${nameOf(t, ACTIONS, entry.action)}`;
  return (
    <RegisterPage
      page={page}
      title={title}
      crumbs={[{ text: t(m.title), href: page.link(routes.auditLog.href()) }, { text: title }]}
    >
      <Facts
        t={t}
        layout="beside"
        facts={[
          { name: t(messages.time), value: formatInstant(entry.at, lang) },
          { name: t(m.who), value: whoOf(t, entry) },
          ...(name ? [{ name: t(m.record), value: name }] : []),
          { name: t(name ? m.id : m.record), value: entry.entityId },
          { name: t(m.number), value: entry.sequence === null ? undefined : String(entry.sequence) },
          { name: t(m.hash), value: entry.hash ?? undefined },
        ]}
      />
      <Values t={t} title={t(m.before)} values={entry.before} />
      <Values t={t} title={t(m.after)} values={entry.after} />
    </RegisterPage>
  );
}

function Values({ t, title, values }: { t: Translate; title: string; values: unknown }) {
  if (values === null) return null;
  const shown = replaceWithin(values, (part) => {
    if (isHidden(part)) return t(m.valueHidden);
    return isErased(part) ? t(m.valueErased) : part;
  });
  return (
    <section class="stack">
      <h2 class="ds-heading">{title}</h2>
      <pre class="b-values">{JSON.stringify(shown, null, JSON_INDENT)}</pre>
    </section>
  );
}

function nameOf(t: Translate, names: Readonly<Record<string, Message>>, value: string): string {
  const name = names[value];
  return name ? t(name) : value;
}

function whoOf(t: Translate, row: AuditLine): string {
  if (row.actorKind === 'operator') return t(m.operator);
  if (row.actorKind === 'job') return `${t(m.job)} (${row.actorName ?? ''})`;
  if (row.actorKind === 'anonymous' || row.actorKind === 'link') return t(m.visitor);
  return row.actorName ?? t(m.erased);
}
