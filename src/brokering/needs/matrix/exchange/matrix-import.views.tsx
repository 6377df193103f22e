// Importing a matrix: paste or choose a file, see what changes, store it.
import { routes } from '../../../../routes.ts';
import { FileField, HiddenField, TextArea } from '../../../../ui/form/fields.views.tsx';
import { Form, FormButtons } from '../../../../ui/form/form.views.tsx';
import type { FormState } from '../../../../ui/form/form-state.ts';
import type { Page } from '../../../../ui/page.ts';
import { Button } from '../../../../ui/show/button.views.tsx';
import { PageHead, Section } from '../../../../ui/show/heading.views.tsx';
import { Figures, RuleBox } from '../../../../ui/show/notes.views.tsx';
import { DataTable } from '../../../../ui/show/table.views.tsx';
import { WorkPage } from '../../../../ui/work-page.views.tsx';
import { messages as words } from '../matrix.messages.ts';
import type { Matrix } from '../matrix.ts';
import { messages as m } from './exchange.messages.ts';
import type { ImportPlan, MatrixTable } from './matrix-table.ts';

export type Preview = { plan: ImportPlan; table: MatrixTable };

type Props = { page: Page; matrix: Matrix; form: FormState; preview: Preview | undefined };

export function ImportMatrixPage(props: Props) {
  const { page, matrix, form, preview } = props;
  const { t } = page;
  const action = page.link(routes.importMatrix.href({ id: matrix.id }));
  return (
    <WorkPage page={page} title={t(m.title)} problems={form.problems}>
      <PageHead
        page={page}
        title={t(m.title)}
        lead={t(m.lead)}
        crumbs={[
          { text: t(words.matrices), href: page.link(routes.matrices.href()) },
          { text: matrix.title, href: page.link(routes.matrix.href({ id: matrix.id })) },
          { text: t(m.title) },
        ]}
      />
      <div class="stack l">
        {preview ? <Changes {...props} preview={preview} action={action} /> : null}
        <Form page={page} form={form} action={action} files plain>
          <TextArea form={form} name="table" label={t(m.pasted)} help={t(m.howTo)} rows={8} optional />
          <FileField
            form={form}
            name="file"
            label={t(m.file)}
            types={['.xlsx', '.csv', '.txt']}
            size="2 MB"
            optional
          />
          <FormButtons>
            <Button variant={preview ? 'secondary' : 'primary'}>{t(m.preview)}</Button>
          </FormButtons>
        </Form>
      </div>
    </WorkPage>
  );
}

function Changes({ page, matrix, form, preview, action }: Props & { preview: Preview; action: string }) {
  const { t } = page;
  const { added, changed } = preview.plan;
  const figures = [
    { value: String(added.competences), text: t(m.newCompetences) },
    { value: String(added.people), text: t(m.newPeople) },
    { value: String(changed.requirements), text: t(m.requirements) },
    { value: String(changed.levels), text: t(m.levels) },
  ];
  const isNothing = figures.every(({ value }) => value === '0');
  return (
    <Section id="changes" title={t(m.previewTitle)}>
      <div class="stack">
        <Figures figures={figures} />
        {matrix.view === 'names' ? null : <RuleBox icon="eyeSlash">{t(m.namesLeftOut)}</RuleBox>}
        {isNothing ? (
          <p>{t(m.nothing)}</p>
        ) : (
          <Form page={page} form={{ ...form, problems: [] }} action={action}>
            <HiddenField name="table" value={String(form.values.table ?? '')} />
            <HiddenField name="store" value="ja" />
            <FormButtons>
              <Button icon="save">{t(m.store)}</Button>
            </FormButtons>
          </Form>
        )}
        <Problems page={page} table={preview.table} />
      </div>
    </Section>
  );
}

/** So many cells that could not be read are shown; the heading counts them all. */
const MOST_SHOWN = 100;

function Problems({ page, table }: { page: Page; table: MatrixTable }) {
  const { t } = page;
  if (table.problems.length === 0) return null;
  const title = t(m.problems, { n: table.problems.length });
  const isCut = table.problems.length > MOST_SHOWN;
  return (
    <Section id="problems" title={title} aside={t(isCut ? m.problemsCut : m.problemsKept, { n: MOST_SHOWN })}>
      <DataTable
        t={t}
        caption={title}
        rows={table.problems.slice(0, MOST_SHOWN)}
        columns={[
          { head: t(m.row), phoneLabel: true, cell: ({ row }) => row },
          { head: t(m.column), phoneLabel: true, cell: ({ column }) => column },
          { head: t(m.reason), cell: ({ message }) => t(message) },
          { head: t(m.value), phoneLabel: true, cell: ({ value }) => value },
        ]}
      />
    </Section>
  );
}
