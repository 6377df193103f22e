// What the columns of a list mean: a row for each, with examples and a choice of the field it holds; and the list's first lines.
import { columnField } from '../../platform/sheets/column-choice.ts';
import type { Page } from '../page.ts';
import { Button } from '../show/button.views.tsx';
import { Section } from '../show/heading.views.tsx';
import { Disclosure } from '../show/notes.views.tsx';
import { DataTable } from '../show/table.views.tsx';
import { messages as m } from '../ui.messages.ts';
import { Form, FormButtons } from './form.views.tsx';
import { type FormState, fieldId, problemOf } from './form-state.ts';

const EXAMPLES = 3;

type Option = { value: string; text: string };

export function ColumnForm(props: {
  page: Page;
  action: string;
  headers: readonly string[];
  /** Some rows of the list, as cells. */
  sample: readonly (readonly string[])[];
  /** What each column means now, by its place; left out where it means nothing. */
  chosen: ReadonlyMap<number, string>;
  fields: readonly Option[];
  form: FormState;
}) {
  const { page, headers, sample, chosen, fields } = props;
  const { t } = page;
  const now = Object.fromEntries(headers.map((_, at) => [columnField(at), chosen.get(at) ?? '']));
  const form: FormState = { t, problems: props.form.problems, values: { ...now, ...props.form.values } };
  const examples = (at: number) =>
    [...new Set(sample.map((row) => row[at] ?? ''))].filter((cell) => cell !== '').slice(0, EXAMPLES);
  return (
    <Section id="columns" title={t(m.columns)}>
      <Form page={page} form={form} action={page.link(props.action)}>
        <DataTable
          t={t}
          caption={t(m.columns)}
          rows={headers}
          columns={[
            { head: t(m.column), cell: (header) => header },
            {
              head: t(m.columnExamples),
              cell: (_, at) => <span class="mut sm">{examples(at).join(' · ')}</span>,
            },
            {
              head: t(m.columnMeans),
              cell: (header, at) => <Meaning form={form} header={header} at={at} fields={fields} />,
            },
          ]}
        />
        <FormButtons>
          <Button variant="secondary">{t(m.readAgain)}</Button>
        </FormButtons>
      </Form>
    </Section>
  );
}

function Meaning(props: { form: FormState; header: string; at: number; fields: readonly Option[] }) {
  const { form, header, at, fields } = props;
  const { t } = form;
  const name = columnField(at);
  const problem = problemOf(form, name);
  const problemId = `${fieldId(name)}-problem`;
  return (
    <>
      <select
        class="ds-input"
        data-w="m"
        id={fieldId(name)}
        name={name}
        aria-label={t(m.meaningOf, { column: header })}
        aria-invalid={problem ? 'true' : undefined}
        aria-describedby={problem ? problemId : undefined}
      >
        <option value="">{t(m.leaveOut)}</option>
        {fields.map(({ value, text }) => (
          <option value={value} selected={form.values[name] === value}>
            {text}
          </option>
        ))}
      </select>
      {problem ? (
        <p class="ds-validation-message" id={problemId}>
          {problem}
        </p>
      ) : null}
    </>
  );
}

/** Lines as they stand, with the numbers that header rows are named by. */
export function FirstLines(props: { page: Page; lines: readonly (readonly string[])[] }) {
  const { t } = props.page;
  const width = Math.max(...props.lines.map((line) => line.length));
  return (
    <Disclosure summary={t(m.firstLines)}>
      <DataTable
        t={t}
        caption={t(m.firstLines)}
        keepColumns
        rows={props.lines}
        columns={[
          { head: t(m.lineNumber), cell: (_, at) => at + 1 },
          ...Array.from({ length: width }, (_, at) => ({
            head: String(at + 1),
            cell: (line: readonly string[]) => line[at] ?? '',
          })),
        ]}
      />
    </Disclosure>
  );
}
