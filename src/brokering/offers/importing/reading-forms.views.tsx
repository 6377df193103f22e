// What a person can correct in how a list was read: letters, columns, header rows, and what each column means.

import { DELIMITERS, ENCODINGS } from '../../../platform/sheets/encoding.ts';
import { routes } from '../../../routes.ts';
import { ColumnForm, FirstLines } from '../../../ui/form/column-choice.views.tsx';
import { DateField, Select, TextField } from '../../../ui/form/fields.views.tsx';
import { Form, FormButtons } from '../../../ui/form/form.views.tsx';
import type { FormState } from '../../../ui/form/form-state.ts';
import type { Page } from '../../../ui/page.ts';
import { Button } from '../../../ui/show/button.views.tsx';
import { Section } from '../../../ui/show/heading.views.tsx';
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

/** One choice for each column; names of headers are what the choices are kept by. */
export function OfferColumnForm(props: Props & { table: ImportTable }) {
  const { page, run, table } = props;
  const { t } = page;
  const fieldOf = new Map(Object.entries(table.columns).map(([field, header]) => [header, field]));
  return (
    <ColumnForm
      page={page}
      action={routes.mapOfferImport.href({ run: run.id })}
      headers={table.headers}
      sample={table.sample}
      chosen={new Map(table.headers.map((header, at) => [at, fieldOf.get(header) ?? '']))}
      fields={OFFER_FIELDS.map((value) => ({ value, text: t(columnNames[value]) }))}
      form={props.form}
    />
  );
}
