// Bringing another vocabulary in: choose files, see what would change, follow the work, see what was done.
import { formatNumber } from '../../../platform/format.ts';
import { routes } from '../../../routes.ts';
import { Radios } from '../../../ui/form/choices.views.tsx';
import { FileField } from '../../../ui/form/fields.views.tsx';
import { Form, FormButtons } from '../../../ui/form/form.views.tsx';
import type { FormState } from '../../../ui/form/form-state.ts';
import type { Page } from '../../../ui/page.ts';
import { Button, ButtonLink, PostButton } from '../../../ui/show/button.views.tsx';
import { Figures } from '../../../ui/show/notes.views.tsx';
import { isUnderWay, RefreshHead, type Run, RunState } from '../../../ui/show/progress.views.tsx';
import { DataTable } from '../../../ui/show/table.views.tsx';
import { RegisterPage } from '../../organisations/register-page.views.tsx';
import { messages as skills } from '../skills.messages.ts';
import { messages as m, rowProblems } from './import.messages.ts';
import type { RowProblem } from './vocabulary-reading.ts';

export function ImportPage(props: { page: Page; form: FormState }) {
  const { page, form } = props;
  const { t } = page;
  return (
    <RegisterPage {...frameOf(page)} problems={form.problems}>
      <Form page={page} form={form} action={page.link(routes.importSkills.href())} files>
        <Radios
          form={form}
          name="source"
          label={t(m.source)}
          choices={[
            { value: 'esco', text: t(m.esco), help: t(m.escoHelp) },
            { value: 'jobtech', text: t(m.jobtech), help: t(m.jobtechHelp) },
          ]}
        />
        <FileField
          form={form}
          name="files"
          label={t(m.files)}
          types={['.csv', '.json', '.zip']}
          size="60 MB"
          multiple
        />
        <FormButtons>
          <Button>{t(m.preview)}</Button>
        </FormButtons>
      </Form>
    </RegisterPage>
  );
}

/** The props that all pages of the import share. */
function frameOf(page: Page) {
  const { t } = page;
  return {
    page,
    title: t(m.title),
    lead: t(m.lead),
    crumbs: [{ text: t(skills.title), href: page.link(routes.skills.href()) }, { text: t(m.title) }],
  };
}

export type ImportOutcome = {
  preview: boolean;
  report: {
    added: number;
    changed: number;
    unchanged: number;
    kept: number;
    withoutSwedish: number;
    relations: { changed: number; leadingNowhere: number };
    examples: readonly string[];
  };
  problemCount: number;
  problems: readonly RowProblem[];
};

export function ImportRunPage(props: { page: Page; run: Run; outcome: ImportOutcome | undefined }) {
  const { page, run, outcome } = props;
  return (
    <RegisterPage {...frameOf(page)} head={isUnderWay(run) ? <RefreshHead /> : null}>
      <RunState
        page={page}
        run={run}
        to={{
          events: routes.skillImportEvents.href({ run: run.id }),
          cancel: routes.cancelJobRun.href({ id: run.id }),
          again: routes.importSkills.href(),
        }}
        words={{ ...m, again: m.otherFiles }}
      />
      {outcome ? <Outcome page={page} runId={run.id} outcome={outcome} /> : null}
    </RegisterPage>
  );
}

function Outcome(props: { page: Page; runId: string; outcome: ImportOutcome }) {
  const { page, runId, outcome } = props;
  const { t, lang } = page;
  const { report, preview } = outcome;
  const figure = (value: number, text: string) => ({ value: formatNumber(value, lang), text });
  return (
    <div class="stack l">
      <h2 class="ds-heading">{t(preview ? m.previewTitle : m.storedTitle)}</h2>
      <Figures
        figures={[
          figure(report.added, t(m.added)),
          figure(report.changed, t(m.changed)),
          figure(report.unchanged, t(m.unchanged)),
          figure(report.relations.changed, t(m.relations)),
        ]}
      />
      <Remarks page={page} outcome={outcome} />
      <div class="acts">
        {preview && report.added + report.changed + report.relations.changed > 0 ? (
          <PostButton
            page={page}
            action={page.link(routes.confirmSkillImport.href({ run: runId }))}
            variant="primary"
          >
            {t(m.store)}
          </PostButton>
        ) : null}
        <ButtonLink variant="secondary" href={page.link(routes.importSkills.href())}>
          {t(m.otherFiles)}
        </ButtonLink>
      </div>
      <Problems page={page} outcome={outcome} />
    </div>
  );
}

function Remarks({ page, outcome }: { page: Page; outcome: ImportOutcome }) {
  const { t } = page;
  const { kept, withoutSwedish, relations, examples } = outcome.report;
  return (
    <div>
      {examples.length > 0 ? <p>{t(m.examples, { names: examples.join(', ') })}</p> : null}
      {kept > 0 ? <p>{t(m.kept, { n: kept })}</p> : null}
      {withoutSwedish > 0 ? <p>{t(m.withoutSwedish, { n: withoutSwedish })}</p> : null}
      {relations.leadingNowhere > 0 ? <p>{t(m.leadingNowhere, { n: relations.leadingNowhere })}</p> : null}
    </div>
  );
}

function Problems({ page, outcome }: { page: Page; outcome: ImportOutcome }) {
  const { t } = page;
  const title = t(m.problemsTitle, { n: outcome.problemCount });
  return (
    <section class="stack">
      <h2 class="ds-heading">{title}</h2>
      {outcome.problems.length > 0 ? (
        <DataTable
          t={t}
          caption={title}
          rows={outcome.problems}
          columns={[
            { head: t(m.file), cell: (row) => row.file },
            { head: t(m.row), phoneLabel: true, cell: (row) => row.row ?? t(m.wholeFile) },
            { head: t(m.reason), cell: (row) => t(rowProblems[row.reason], row.values) },
          ]}
        />
      ) : null}
    </section>
  );
}
