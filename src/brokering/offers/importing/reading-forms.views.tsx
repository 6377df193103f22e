// What a person can correct in how a list was read: letters, columns, header rows, and what each column means.

import { DELIMITERS, ENCODINGS } from '../../../platform/sheets/encoding.ts';
import { routes } from '../../../routes.ts';
import { DateField, Select, TextField } from '../../../ui/form/fields.views.tsx';
import { Form, FormButtons } from '../../../ui/form/form.views.tsx';
import { type FormState, fieldId, problemOf } from '../../../ui/form/form-state.ts';
import type { Page } from '../../../ui/page.ts';
import { Button } from '../../../ui/show/button.views.tsx';
import { Section } from '../../../ui/show/heading.views.tsx';
import { Disclosure } from '../../../ui/show/notes.views.tsx';
import { DataTable } from '../../../ui/show/table.views.tsx';
import { OFFER_FIELDS } from '../exchange/columns.ts';
import { columnNames } from './column-names.messages.ts';
import { dayInName, type ImportResult, type ImportTable } from './import-choices.ts';
import { delimiterNames, formatNames, messages as m } from './importing.messages.ts';

type Props = { page: Page; run: { id: string }; result: ImportResult; form: FormState };

export function ReadingForm(props: Props) {
  const { page, run, result } = props;
  const { t } = page;
  const { file, encoding, rows, table } = result;
  const isText = encoding !== 'xlsx';
  const form: FormState = {
    t,
    problems: props.form.problems,
    values: {
      encoding: result.choices.encoding,
      delimiter: result.choices.delimiter ?? table?.delimiter,
      headerRows: (table?.headerRows ?? []).join(', '),
      asOf: result.choices.asOf ?? dayInName(file),
      ...props.form.values,
    },
  };
  return (
    <Section id="reading" title={t(m.howRead)} aside={t(m.howReadHelp)}>
      <div class="stack">
        <p>{t(m.readAs, { file, format: t(formatNames[result.format]), encoding, rows })}</p>
        {table && table.lines.length > 0 ? <FirstLines page={page} lines={table.lines} /> : null}
        <Form page={page} form={form} action={page.link(routes.correctOfferImport.href({ run: run.id }))}>
          {isText ? (
            <Select
              form={form}
              name="encoding"
              label={t(m.encoding)}
              options={ENCODINGS.map((value) => ({ value, text: value }))}
              empty={t(m.asRead)}
            />
          ) : null}
          {isText && table?.delimiter ? (
            <Select
              form={form}
              name="delimiter"
              label={t(m.delimiter)}
              options={DELIMITERS.map((value) => ({ value, text: t(delimiterNames[value] ?? m.asRead) }))}
              empty={false}
            />
          ) : null}
          {table && table.lines.length > 0 ? (
            <TextField
              form={form}
              name="headerRows"
              label={t(m.headerRows)}
              help={t(m.headerRowsHelp)}
              width="xs"
            />
          ) : null}
          <DateField form={form} name="asOf" label={t(m.asOf)} help={t(m.asOfHelp)} optional />
          <FormButtons>
            <Button variant="secondary">{t(m.readAgain)}</Button>
          </FormButtons>
        </Form>
      </div>
    </Section>
  );
}

/** Lines as they stand, with the numbers that header rows are named by. */
function FirstLines(props: { page: Page; lines: readonly (readonly string[])[] }) {
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
          { head: t(m.row), cell: (_, at) => at + 1 },
          ...Array.from({ length: width }, (_, at) => ({
            head: String(at + 1),
            cell: (line: readonly string[]) => line[at] ?? '',
          })),
        ]}
      />
    </Disclosure>
  );
}

const EXAMPLES = 3;

/** One choice for each column; `kolumn.0` is the first. */
export function ColumnForm(props: Props & { table: ImportTable }) {
  const { page, run, table } = props;
  const { t } = page;
  const fieldOf = new Map(Object.entries(table.columns).map(([field, header]) => [header, field]));
  const guessed = Object.fromEntries(
    table.headers.map((header, at) => [columnField(at), fieldOf.get(header) ?? '']),
  );
  const form: FormState = {
    t,
    problems: props.form.problems,
    values: { ...guessed, ...props.form.values },
  };
  const examples = (at: number) =>
    [...new Set(table.sample.map((row) => row[at] ?? ''))].filter((cell) => cell !== '').slice(0, EXAMPLES);
  return (
    <Section id="columns" title={t(m.columns)}>
      <Form page={page} form={form} action={page.link(routes.mapOfferImport.href({ run: run.id }))}>
        <DataTable
          t={t}
          caption={t(m.columns)}
          rows={table.headers}
          columns={[
            { head: t(m.column), cell: (header) => header },
            { head: t(m.examples), cell: (_, at) => <span class="mut sm">{examples(at).join(' · ')}</span> },
            { head: t(m.means), cell: (header, at) => <Meaning form={form} header={header} at={at} /> },
          ]}
        />
        <FormButtons>
          <Button variant="secondary">{t(m.readAgain)}</Button>
        </FormButtons>
      </Form>
    </Section>
  );
}

/** The name of the form field for a column, counted from 0. */
export function columnField(at: number): string {
  return `kolumn.${at}`;
}

function Meaning(props: { form: FormState; header: string; at: number }) {
  const { form, header, at } = props;
  const { t } = form;
  const name = columnField(at);
  const problem = problemOf(form, name);
  return (
    <>
      <select
        class="ds-input"
        data-w="m"
        id={fieldId(name)}
        name={name}
        aria-label={t(m.meaningOf, { column: header })}
        aria-invalid={problem ? 'true' : undefined}
      >
        <option value="">{t(m.leaveOut)}</option>
        {OFFER_FIELDS.map((field) => (
          <option value={field} selected={form.values[name] === field}>
            {t(columnNames[field])}
          </option>
        ))}
      </select>
      {problem ? <p class="ds-validation-message">{problem}</p> : null}
    </>
  );
}
