// Importing employers: choose a list, follow the work, decide about those that look alike, and store it.
import { formatNumber } from '../../../platform/format.ts';
import type { Problem } from '../../../platform/result.ts';
import { routes } from '../../../routes.ts';
import { ColumnForm, FirstLines } from '../../../ui/form/column-choice.views.tsx';
import { Csrf } from '../../../ui/form/csrf.views.tsx';
import { FileField, NumberField, Select } from '../../../ui/form/fields.views.tsx';
import { Form, FormButtons } from '../../../ui/form/form.views.tsx';
import type { FormState } from '../../../ui/form/form-state.ts';
import type { Page } from '../../../ui/page.ts';
import { Button, ButtonLink } from '../../../ui/show/button.views.tsx';
import { PageHead, Section } from '../../../ui/show/heading.views.tsx';
import { Figures } from '../../../ui/show/notes.views.tsx';
import { isUnderWay, RefreshHead, type Run, RunState } from '../../../ui/show/progress.views.tsx';
import { DataTable, NoValue } from '../../../ui/show/table.views.tsx';
import { messages as ui } from '../../../ui/ui.messages.ts';
import { WorkPage } from '../../../ui/work-page.views.tsx';
import type { House } from '../employer.ts';
import { messages as common } from '../employers.messages.ts';
import { EMPLOYER_FIELDS } from './employer-field.ts';
import type { ImportResult, ImportTable } from './employer-import.ts';
import { fieldNames, messages as m } from './importing.messages.ts';

export function ImportEmployersPage(props: { page: Page; form: FormState; houses: readonly House[] }) {
  const { page, form, houses } = props;
  const { t } = page;
  return (
    <WorkPage page={page} title={t(m.title)} problems={form.problems}>
      <Head page={page} />
      <Form page={page} form={form} action={page.link(routes.importEmployers.href())} files>
        {houses.length > 1 ? (
          <Select
            form={form}
            name="house"
            label={t(m.house)}
            options={houses.map(({ id, name }) => ({ value: id, text: name }))}
          />
        ) : null}
        <FileField
          form={form}
          name="file"
          label={t(m.file)}
          help={t(m.fileHelp)}
          types={['.csv', '.tsv', '.txt', '.xlsx']}
          size="60 MB"
        />
        <FormButtons>
          <Button>{t(m.preview)}</Button>
        </FormButtons>
      </Form>
    </WorkPage>
  );
}

function Head({ page }: { page: Page }) {
  const { t } = page;
  return (
    <PageHead
      page={page}
      title={t(m.title)}
      lead={t(m.lead)}
      crumbs={[
        { text: t(common.brokering) },
        { text: t(common.employers), href: page.link(routes.employers.href()) },
        { text: t(m.title) },
      ]}
    />
  );
}

type RunProps = {
  page: Page;
  run: Run;
  result: ImportResult | undefined;
  /** What came back from a correction that could not be read. */
  form: FormState;
};

export function EmployerImportPage(props: RunProps) {
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
          events: routes.employerImportEvents.href({ run: run.id }),
          cancel: routes.cancelJobRun.href({ id: run.id }),
          again: routes.importEmployers.href(),
        }}
        words={{ ...m, again: m.otherFile }}
      />
      {result ? <Outcome {...props} result={result} /> : null}
    </WorkPage>
  );
}

type OutcomeProps = RunProps & { result: ImportResult };

function Outcome(props: OutcomeProps) {
  const { result } = props;
  const isUnread = result.rows === 0;
  return (
    <div class="stack l">
      {isUnread ? <Problems {...props} /> : <Found {...props} />}
      {result.preview && result.table ? <ListReading {...props} table={result.table} /> : null}
      {isUnread ? <Acts {...props} /> : null}
      {!isUnread && result.problemCount > 0 ? <Problems {...props} /> : null}
    </div>
  );
}

function Found(props: OutcomeProps) {
  const { page, run, result } = props;
  const { t, lang } = page;
  const figure = (value: number, text: string) => ({ value: formatNumber(value, lang), text });
  const refused = result.rows - result.added - result.known - result.alikeCount;
  return (
    <form method="post" action={page.link(routes.confirmEmployerImport.href({ run: run.id }))}>
      <Csrf page={page} />
      <div class="stack l">
        <Section id="outcome" title={t(result.preview ? m.previewTitle : m.storedTitle)}>
          <div class="stack">
            <Figures
              figures={[
                figure(result.added, t(m.added)),
                figure(result.known, t(m.known)),
                figure(result.alikeCount, t(m.alike)),
                figure(refused, t(m.refused)),
              ]}
            />
            {result.examples.length > 0 ? (
              <p>{t(m.examples, { names: result.examples.join(', ') })}</p>
            ) : null}
          </div>
        </Section>
        {result.alike.length > 0 && result.preview ? <Alike {...props} /> : null}
        <Acts {...props} />
      </div>
    </form>
  );
}

/** How the list was read, for a person to correct: the line of headings, and what each column means. */
function ListReading(props: OutcomeProps & { table: ImportTable }) {
  const { page, run, table } = props;
  const { t } = page;
  const values = { headingLine: String(table.headingLine), ...props.form.values };
  // Each form says what is wrong with its own fields.
  const isHeading = (one: Problem) => one.field === 'headingLine';
  const { problems } = props.form;
  const form = { t, problems: problems.filter(isHeading), values };
  const columns = { ...props.form, problems: problems.filter((one) => !isHeading(one)) };
  const chosen = new Map(Object.entries(table.columns).map(([field, at]) => [at ?? -1, field]));
  return (
    <>
      <ColumnForm
        page={page}
        action={routes.mapEmployerImport.href({ run: run.id })}
        headers={table.headers}
        sample={table.sample}
        chosen={chosen}
        fields={EMPLOYER_FIELDS.map((value) => ({ value, text: t(fieldNames[value]) }))}
        form={columns}
      />
      <Section id="reading" title={t(m.headings)}>
        <div class="stack">
          <FirstLines page={page} lines={table.lines} />
          <Form
            page={page}
            form={form}
            action={page.link(routes.correctEmployerImport.href({ run: run.id }))}
          >
            <NumberField form={form} name="headingLine" label={t(m.headingLine)} help={t(m.headingHelp)} />
            <FormButtons>
              <Button variant="secondary">{t(ui.readAgain)}</Button>
            </FormButtons>
          </Form>
        </div>
      </Section>
    </>
  );
}

function Alike({ page, result }: OutcomeProps) {
  const { t } = page;
  const isCut = result.alikeCount > result.alike.length;
  return (
    <Section id="alike" title={t(m.alikeTitle)}>
      <p>{t(m.alikeHelp)}</p>
      {isCut ? <p class="mut">{t(m.alikeCut, { n: result.alike.length })}</p> : null}
      <DataTable
        t={t}
        caption={t(m.alikeTitle)}
        rows={result.alike}
        columns={[
          { head: t(m.inList), cell: (one) => <span lang="sv">{one.name}</span> },
          { head: t(m.row), phoneLabel: true, numeric: true, cell: (one) => one.row },
          {
            head: t(m.isThere),
            phoneLabel: true,
            cell: (one) =>
              one.likeId ? (
                <a href={page.link(routes.employer.href({ id: one.likeId }))} lang="sv">
                  {one.like}
                </a>
              ) : (
                t(m.twice, { name: one.like })
              ),
          },
          {
            head: t(m.choice),
            hideHead: true,
            cell: (one) => (
              <div class="b-choice">
                <input
                  class="ds-input"
                  type="checkbox"
                  id={`include-${one.row}`}
                  name="include"
                  value={one.row}
                />
                <label for={`include-${one.row}`}>
                  {t(m.takeIn)} <span class="ds-sr-only">{one.name}</span>
                </label>
              </div>
            ),
          },
        ]}
      />
    </Section>
  );
}

function Acts({ page, result }: OutcomeProps) {
  const { t } = page;
  const canStore = result.preview && result.added + result.alikeCount > 0;
  return (
    <div class="acts">
      {canStore ? <Button>{t(m.store)}</Button> : null}
      {result.preview && !canStore && result.rows > 0 ? <p>{t(m.nothing)}</p> : null}
      {result.preview ? null : (
        <ButtonLink href={page.link(routes.employers.href())}>{t(m.toList)}</ButtonLink>
      )}
      <ButtonLink variant="secondary" href={page.link(routes.importEmployers.href())}>
        {t(m.otherFile)}
      </ButtonLink>
    </div>
  );
}

function Problems({ page, result }: OutcomeProps) {
  const { t } = page;
  const title = t(m.problemsTitle, { n: result.problemCount });
  const isCut = result.problemCount > result.problems.length;
  return (
    <Section
      id="problems"
      title={title}
      aside={isCut ? t(m.shownProblems, { n: result.problems.length }) : undefined}
    >
      <DataTable
        t={t}
        caption={title}
        rows={result.problems}
        columns={[
          { head: t(m.row), phoneLabel: true, cell: (one) => one.row ?? t(m.wholeFile) },
          { head: t(m.field), cell: (one) => (one.field ? t(fieldNames[one.field]) : <NoValue t={t} />) },
          { head: t(m.reason), cell: (one) => t(one.reason) },
          { head: t(m.value), phoneLabel: true, cell: (one) => one.value || <NoValue t={t} /> },
        ]}
      />
    </Section>
  );
}
