// The register of records: list, one record with its files and signatures, and the form that registers one.
import { formatDate, formatInstant, localDate } from '../../platform/format.ts';
import type { Listed, Part } from '../../platform/part.ts';
import { routes } from '../../routes.ts';
import { DateField, FileField, Select, TextField } from '../../ui/form/fields.views.tsx';
import { Form, FormButtons } from '../../ui/form/form.views.tsx';
import type { FormState } from '../../ui/form/form-state.ts';
import type { Page } from '../../ui/page.ts';
import { Button, ButtonLink } from '../../ui/show/button.views.tsx';
import { BoxList, Facts } from '../../ui/show/facts.views.tsx';
import { Card, Columns, PageHead, Section } from '../../ui/show/heading.views.tsx';
import { FileLinks, FilterForm, Pagination, Results } from '../../ui/show/list.views.tsx';
import { Empty, Tag } from '../../ui/show/notes.views.tsx';
import { DataTable, RowTitle } from '../../ui/show/table.views.tsx';
import { WorkPage } from '../../ui/work-page.views.tsx';
import {
  DIRECTIONS,
  RECORD_KINDS,
  type RecordLine,
  type RecordParty,
  type RegisteredRecord,
} from './record.ts';
import { directionNames, kindNames, messages as m } from './records.messages.ts';

type ListProps = {
  page: Page;
  found: Listed<RecordLine>;
  at: Part;
  query: { sok?: string | undefined; slag?: string | undefined };
  mayRegister: boolean;
};

export function RecordListPage({ page, found, at, query, mayRegister }: ListProps) {
  const { t } = page;
  const path = page.link(routes.records.href());
  const form = { t, values: { sok: query.sok ?? '', slag: query.slag ?? '' }, problems: [] };
  return (
    <WorkPage page={page} title={t(m.title)}>
      <PageHead
        page={page}
        title={t(m.title)}
        lead={t(m.lead, { n: found.total })}
        actions={
          mayRegister ? (
            <ButtonLink href={page.link(routes.newRecord.href())} icon="plus">
              {t(m.new)}
            </ButtonLink>
          ) : null
        }
      />
      <div class="stack">
        <FilterForm t={t} action={path} results="records">
          <TextField form={form} name="sok" label={t(m.search)} type="search" optional />
          <Select
            form={form}
            name="slag"
            label={t(m.kind)}
            empty={t(m.all)}
            options={RECORD_KINDS.map((value) => ({ value, text: t(kindNames[value]) }))}
          />
        </FilterForm>
        <Results id="records">
          {found.items.length === 0 ? (
            <Empty text={t(query.sok || query.slag ? m.none : m.first)} />
          ) : (
            <>
              <RecordTable page={page} records={found.items} />
              <Pagination
                t={t}
                path={path}
                query={query}
                page={at.page}
                size={at.limit}
                total={found.total}
              />
              <FileLinks
                query={query}
                files={[{ text: t(m.extract), path: page.link(routes.recordsCsv.href()) }]}
              />
            </>
          )}
        </Results>
      </div>
    </WorkPage>
  );
}

function RecordTable({ page, records }: { page: Page; records: readonly RecordLine[] }) {
  const { t, lang } = page;
  return (
    <DataTable
      t={t}
      caption={t(m.title)}
      rows={records}
      columns={[
        {
          head: t(m.record),
          cell: (one) => (
            <RowTitle
              href={page.link(routes.record.href({ key: one.key.toLowerCase() }))}
              title={one.title}
              sub={`${one.key} · ${one.house.name}`}
            />
          ),
        },
        { head: t(m.kind), phoneLabel: true, cell: ({ kind }) => t(kindNames[kind]) },
        {
          head: t(m.direction),
          phoneLabel: true,
          cell: ({ direction }) => t(directionNames[direction]),
        },
        {
          head: t(m.recordedOn),
          phoneLabel: true,
          cell: ({ recordedAt }) => formatDate(localDate(recordedAt), lang),
        },
        { head: t(m.state), cell: (one) => <States page={page} record={one} /> },
      ]}
    />
  );
}

function States({ page, record }: { page: Page; record: RecordLine }) {
  const { t } = page;
  return (
    <>
      <Tag tone={record.completedAt ? 'success' : 'neutral'}>
        {t(record.completedAt ? m.completed : m.draft)}
      </Tag>{' '}
      {record.secrecy ? <Tag icon="padlock">{record.secrecy.section}</Tag> : null}
    </>
  );
}

export function RecordPage({ page, record }: { page: Page; record: RegisteredRecord }) {
  const { t, lang } = page;
  return (
    <WorkPage page={{ ...page, demo: record.demo }} title={`${record.title}, ${record.key}`}>
      <PageHead
        page={page}
        title={record.title}
        crumbs={[{ text: t(m.title), href: page.link(routes.records.href()) }, { text: record.key }]}
        tags={<States page={page} record={record} />}
      />
      <Columns
        main={
          <>
            <Files page={page} record={record} />
            <Section id="signatures" title={t(m.signatures)}>
              {record.parties.length === 0 ? (
                <p>{t(m.noSignatures)}</p>
              ) : (
                <Signatures page={page} parties={record.parties} />
              )}
            </Section>
          </>
        }
        side={
          <Card>
            <Facts
              t={t}
              facts={[
                { name: t(m.key), value: record.key },
                { name: t(m.house), value: record.house.name },
                { name: t(m.kind), value: t(kindNames[record.kind]) },
                { name: t(m.direction), value: t(directionNames[record.direction]) },
                { name: t(m.recordedOn), value: formatDate(localDate(record.recordedAt), lang) },
                {
                  name: t(m.secrecy),
                  value: record.secrecy
                    ? t(m.secrecyOf, {
                        section: record.secrecy.section,
                        on: formatDate(record.secrecy.on, lang),
                      })
                    : t(m.noSecrecy),
                },
                {
                  name: t(m.keepUntil),
                  value: record.keepUntil
                    ? t(m.keepTo, { on: formatDate(record.keepUntil, lang) })
                    : t(m.keepForever),
                },
                { name: t(m.keepRule), value: record.keepRule },
              ]}
            />
          </Card>
        }
      />
    </WorkPage>
  );
}

function Files({ page, record }: { page: Page; record: RegisteredRecord }) {
  const { t } = page;
  return (
    <Section id="files" title={t(m.files)}>
      <BoxList
        rows={record.files.map((file) => ({
          title: (
            <a
              href={page.link(routes.recordFile.href({ key: record.key.toLowerCase(), id: file.id }))}
              data-turbo="false"
            >
              {file.name}
            </a>
          ),
          text: (
            <>
              <span class="b-line">{t(file.role === 'signed' ? m.signedCopy : m.document)}</span>
              <span class="b-line b-words">
                {t(m.hash)}: <code>{file.hash}</code>
              </span>
            </>
          ),
        }))}
      />
    </Section>
  );
}

/** Who has signed on which authority, and for whom it waits. */
export function Signatures({ page, parties }: { page: Page; parties: readonly RecordParty[] }) {
  const { t, lang } = page;
  return (
    <BoxList
      rows={parties.map(({ name, signature }) => ({
        title: name,
        text: signature ? (
          <>
            <span class="b-line">
              {t(m.signedBy, {
                name: signature.name,
                title: signature.title,
                authority: signature.authority,
                at: formatInstant(signature.at, lang),
              })}
            </span>
            <span class="b-line">
              {t(m[signature.method])}
              {signature.provedAt ? ` ${t(m.provedAt, { at: formatInstant(signature.provedAt, lang) })}` : ''}
            </span>
          </>
        ) : (
          t(m.waits)
        ),
      }))}
    />
  );
}

type NewProps = { page: Page; form: FormState; houses: readonly { id: string; name: string }[] };

export function NewRecordPage({ page, form, houses }: NewProps) {
  const { t } = page;
  return (
    <WorkPage page={page} title={t(m.new)} problems={form.problems}>
      <PageHead
        page={page}
        title={t(m.new)}
        crumbs={[{ text: t(m.title), href: page.link(routes.records.href()) }, { text: t(m.new) }]}
      />
      <Form page={page} form={form} action={page.link(routes.newRecord.href())} files guard>
        <Select
          form={form}
          name="houseId"
          label={t(m.house)}
          empty={false}
          options={houses.map(({ id, name }) => ({ value: id, text: name }))}
        />
        <TextField form={form} name="title" label={t(m.name)} help={t(m.nameHelp)} width="full" />
        <Select
          form={form}
          name="kind"
          label={t(m.kind)}
          empty={false}
          options={RECORD_KINDS.map((value) => ({ value, text: t(kindNames[value]) }))}
        />
        <Select
          form={form}
          name="direction"
          label={t(m.direction)}
          empty={false}
          options={DIRECTIONS.map((value) => ({ value, text: t(directionNames[value]) }))}
        />
        <TextField form={form} name="secrecySection" label={t(m.secrecy)} help={t(m.secrecyHelp)} optional />
        <DateField form={form} name="keepUntil" label={t(m.keepUntil)} help={t(m.keepUntilHelp)} optional />
        <TextField form={form} name="keepRule" label={t(m.keepRule)} width="full" />
        <FileField form={form} name="file" label={t(m.file)} types={['.pdf']} size="10 MB" />
        <FormButtons>
          <Button>{t(m.save)}</Button>
        </FormButtons>
      </Form>
    </WorkPage>
  );
}
