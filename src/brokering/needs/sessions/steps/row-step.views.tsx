// A step of rows: a list, a table, or cycles that follow each other; and the form for one row.
import type { Lang } from '../../../../platform/i18n.ts';
import type { GuidedField, RowStep } from '../../../../register/methods/guided/guided-method.ts';
import { routes } from '../../../../routes.ts';
import {
  DateField,
  HiddenField,
  NumberField,
  Select,
  TextArea,
  TextField,
} from '../../../../ui/form/fields.views.tsx';
import { Form, FormButtons } from '../../../../ui/form/form.views.tsx';
import type { FormState } from '../../../../ui/form/form-state.ts';
import type { Page } from '../../../../ui/page.ts';
import { Button } from '../../../../ui/show/button.views.tsx';
import { BoxList, Facts } from '../../../../ui/show/facts.views.tsx';
import { Card } from '../../../../ui/show/heading.views.tsx';
import { DataTable } from '../../../../ui/show/table.views.tsx';
import { sayField } from '../findings.ts';
import { entriesOf, type SessionEntry } from '../session.ts';
import type { SessionFacts } from '../session-frame.views.tsx';
import { messages as m } from '../sessions.messages.ts';
import type { StepProps } from './step-props.views.ts';

type RowProps = StepProps & { step: RowStep };

export function RowsOfStep(props: RowProps) {
  const { facts, step, form, sending } = props;
  const { page, session } = facts;
  const { t, lang } = page;
  return (
    <div class="stack">
      <Rows {...props} />
      <Form
        page={page}
        form={form}
        action={page.link(routes.sessionStep.href({ id: session.id, step: step.key }))}
        guard
      >
        <HiddenField name="sending" value={sending} />
        <h3 class="ds-heading">{t(m.newRow)}</h3>
        <RowFields form={form} fields={step.fields} lang={lang} />
        <FormButtons>
          <Button icon="plus">{t(m.addRow)}</Button>
        </FormButtons>
      </Form>
    </div>
  );
}

function Rows({ facts, step }: RowProps) {
  const { page, session } = facts;
  const { t, lang } = page;
  const rows = entriesOf(session, step.key);
  const [first, ...others] = step.fields;
  if (rows.length === 0 || !first) return <p class="mut">{t(m.noRows)}</p>;
  if (step.layout === 'list')
    return (
      <BoxList
        rows={rows.map((row) => ({
          title: (
            <span class="b-words" lang="sv">
              {sayField(first, row.content, lang)}
            </span>
          ),
          action: <ChangeLink facts={facts} row={row} text={sayField(first, row.content, lang)} />,
        }))}
      />
    );
  if (step.layout === 'table')
    return (
      <DataTable
        t={t}
        caption={step.title[lang]}
        rows={rows}
        columns={[
          ...step.fields.map((field) => ({
            head: field.label[lang],
            phoneLabel: true,
            numeric: field.kind === 'number' || field.kind === 'level',
            cell: (row: SessionEntry) => <span lang="sv">{sayField(field, row.content, lang)}</span>,
          })),
          {
            head: t(m.changeShort),
            hideHead: true,
            cell: (row: SessionEntry) => (
              <ChangeLink facts={facts} row={row} text={sayField(first, row.content, lang)} />
            ),
          },
        ]}
      />
    );
  return (
    <div class="stack">
      {rows.map((row, at) => (
        <Card level={3} title={t(m.rowNo, { title: step.title[lang], n: at + 1 })}>
          <Facts
            t={t}
            layout="beside"
            facts={[first, ...others]
              .map((field) => ({ field, said: sayField(field, row.content, lang) }))
              .filter(({ said }) => said !== '')
              .map(({ field, said }) => ({
                name: field.label[lang],
                value: (
                  <span class="b-words" lang="sv">
                    {said}
                  </span>
                ),
              }))}
          />
          <p>
            <ChangeLink facts={facts} row={row} text={sayField(first, row.content, lang)} />
          </p>
        </Card>
      ))}
    </div>
  );
}

export function ChangeLink(props: { facts: SessionFacts; row: SessionEntry; text: string }) {
  const { page, session } = props.facts;
  const href = page.link(routes.sessionEntry.href({ id: session.id, entry: props.row.id }));
  return (
    <a href={href} aria-label={page.t(m.changeOf, { text: props.text })}>
      {page.t(m.changeShort)}
    </a>
  );
}

/** The fields of a row, as its step names them. */
export function RowFields(props: { form: FormState; fields: readonly GuidedField[]; lang: Lang }) {
  return (
    <>
      {props.fields.map((field) => (
        <RowField form={props.form} field={field} lang={props.lang} />
      ))}
    </>
  );
}

function RowField({ form, field, lang }: { form: FormState; field: GuidedField; lang: Lang }) {
  const optional = field.required !== true;
  const { t }: Pick<Page, 't'> = form;
  const props = { form, name: field.key, label: field.label[lang], optional };
  switch (field.kind) {
    case 'line':
      return <TextField {...props} width="full" />;
    case 'text':
      return <TextArea {...props} rows={2} />;
    case 'number':
      return <NumberField {...props} />;
    case 'level':
      return <NumberField {...props} help={t(m.levelHelp)} />;
    case 'date':
      return <DateField {...props} />;
    case 'choice':
      return (
        <Select
          {...props}
          options={(field.choices ?? []).map(({ key, label }) => ({ value: key, text: label[lang] }))}
        />
      );
  }
}
