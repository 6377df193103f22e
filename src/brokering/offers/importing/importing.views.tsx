// Importing a list: choose it, follow the work, see what it would change, and store it.
import { formatNumber } from '../../../platform/format.ts';
import { routes } from '../../../routes.ts';
import { FileField, Select } from '../../../ui/form/fields.views.tsx';
import { Form, FormButtons } from '../../../ui/form/form.views.tsx';
import type { FormState } from '../../../ui/form/form-state.ts';
import type { Page } from '../../../ui/page.ts';
import { Button, ButtonLink, PostButton } from '../../../ui/show/button.views.tsx';
import { PageHead, Section } from '../../../ui/show/heading.views.tsx';
import { Figures } from '../../../ui/show/notes.views.tsx';
import { isUnderWay, RefreshHead, type Run, RunState } from '../../../ui/show/progress.views.tsx';
import { DataTable, NoValue } from '../../../ui/show/table.views.tsx';
import { WorkPage } from '../../../ui/work-page.views.tsx';
import { offerCrumbs } from '../editing/offer-form.views.tsx';
import { isOfferField } from '../exchange/columns.ts';
import { columnNames } from './column-names.messages.ts';
import type { ImportResult } from './import-choices.ts';
import { messages as m } from './importing.messages.ts';
import { OfferColumnForm, ReadingForm } from './reading-forms.views.tsx';

export function ImportOffersPage(props: {
  page: Page;
  form: FormState;
  providers: readonly { id: string; name: string }[];
  /** Administrators bring in lists of many providers. */
  mayNameEach: boolean;
}) {
  const { page, form, providers } = props;
  const { t } = page;
  const options = providers.map(({ id, name }) => ({ value: id, text: name }));
  return (
    <WorkPage page={page} title={t(m.title)} problems={form.problems}>
      <Head page={page} />
      <Form page={page} form={form} action={page.link(routes.importOffers.href())} files>
        {options.length > 1 || props.mayNameEach ? (
          <Select
            form={form}
            name="providerId"
            label={t(m.whose)}
            options={options}
            empty={props.mayNameEach ? t(m.eachRow) : false}
          />
        ) : null}
        <FileField
          form={form}
          name="file"
          label={t(m.file)}
          help={t(m.fileHelp)}
          types={['.csv', '.tsv', '.txt', '.xlsx', '.json', '.jsonl']}
          size="60 MB"
        />
        <FormButtons>
          <Button>{t(m.preview)}</Button>
        </FormButtons>
      </Form>
    </WorkPage>
  );
}

function Head(props: { page: Page }) {
  const { page } = props;
  const { t } = page;
  return (
    <PageHead
      page={page}
      title={t(m.title)}
      lead={t(m.lead)}
      crumbs={offerCrumbs(page, { text: t(m.title) })}
    />
  );
}

export type ImportRunProps = {
  page: Page;
  run: Run;
  result: ImportResult | undefined;
  /** What came back from a correction that could not be read. */
  form: FormState;
};

export function ImportRunPage(props: ImportRunProps) {
  const { page, run, result } = props;
  const { t } = page;
  return (
    <WorkPage
      page={page}
      title={t(m.title)}
      problems={props.form.problems}
      head={isUnderWay(run) ? <RefreshHead /> : null}
    >
      <Head page={page} />
      <RunState
        page={page}
        run={run}
        to={{
          events: routes.offerImportEvents.href({ run: run.id }),
          cancel: routes.cancelJobRun.href({ id: run.id }),
          again: routes.importOffers.href(),
        }}
        words={{ ...m, again: m.otherFile }}
      />
      {result ? <Outcome {...props} result={result} /> : null}
    </WorkPage>
  );
}

type OutcomeProps = ImportRunProps & { result: ImportResult };

function Outcome(props: OutcomeProps) {
  const { page, result } = props;
  const { t, lang } = page;
  const { report } = result;
  const unread = result.rows - report.added - report.changed - report.unchanged - report.kept;
  const figure = (value: number, text: string) => ({ value: formatNumber(value, lang), text });
  return (
    <div class="stack l">
      <Section id="outcome" title={t(result.preview ? m.previewTitle : m.storedTitle)}>
        <div class="stack">
          <Figures
            figures={[
              figure(report.added, t(m.added)),
              figure(report.changed, t(m.changed)),
              figure(report.unchanged, t(m.unchanged)),
              figure(unread, t(m.unread)),
            ]}
          />
          <Remarks {...props} />
          <Acts {...props} />
        </div>
      </Section>
      {result.offers === 0 ? <Problems {...props} /> : null}
      {result.preview ? (
        <>
          <ReadingForm {...props} />
          {result.table && result.table.headers.length > 0 ? (
            <OfferColumnForm {...props} table={result.table} />
          ) : null}
        </>
      ) : null}
      {result.offers === 0 ? null : <Problems {...props} />}
    </div>
  );
}

function Remarks(props: OutcomeProps) {
  const { t } = props.page;
  const { kept, providersAdded, examples } = props.result.report;
  return (
    <>
      {examples.added.length > 0 ? <p>{t(m.newOnes, { titles: examples.added.join(', ') })}</p> : null}
      {examples.changed.length > 0 ? (
        <p>{t(m.changedOnes, { titles: examples.changed.join(', ') })}</p>
      ) : null}
      {kept > 0 ? <p>{t(m.kept, { n: kept })}</p> : null}
      {providersAdded > 0 ? <p>{t(m.providersAdded, { n: providersAdded })}</p> : null}
    </>
  );
}

function Acts(props: OutcomeProps) {
  const { page, run, result } = props;
  const { t } = page;
  const changes = result.report.added + result.report.changed;
  return (
    <div class="acts">
      {result.preview && changes > 0 ? (
        <PostButton
          page={page}
          action={page.link(routes.confirmOfferImport.href({ run: run.id }))}
          variant="primary"
        >
          {t(m.store)}
        </PostButton>
      ) : null}
      {result.preview && changes === 0 ? <p>{t(m.nothing)}</p> : null}
      {result.preview ? null : (
        <ButtonLink href={page.link(routes.ownOffers.href())}>{t(m.toList)}</ButtonLink>
      )}
      <ButtonLink variant="secondary" href={page.link(routes.importOffers.href())}>
        {t(m.otherFile)}
      </ButtonLink>
    </div>
  );
}

function Problems(props: OutcomeProps) {
  const { page, result } = props;
  const { t } = page;
  const title = t(m.problemsTitle, { n: result.problemCount });
  const isCut = result.problemCount > result.problems.length;
  return (
    <Section
      id="problems"
      title={title}
      aside={isCut ? t(m.shownProblems, { n: result.problems.length }) : undefined}
    >
      {result.problems.length > 0 ? (
        <DataTable
          t={t}
          caption={title}
          rows={result.problems}
          columns={[
            { head: t(m.row), phoneLabel: true, cell: (one) => one.row ?? t(m.wholeFile) },
            { head: t(m.field), cell: (one) => fieldInWords(page, one.field) },
            { head: t(m.reason), cell: (one) => t(one.reason) },
            { head: t(m.value), phoneLabel: true, cell: (one) => one.value ?? <NoValue t={t} /> },
          ]}
        />
      ) : null}
    </Section>
  );
}

function fieldInWords({ t }: Page, field: string): string {
  return isOfferField(field) ? t(columnNames[field]) : field;
}
