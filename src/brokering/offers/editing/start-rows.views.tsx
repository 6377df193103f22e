// The starts of an offer as rows of dates, with empty rows to fill in.
import { Checkbox } from '../../../ui/form/choices.views.tsx';
import { type FieldProps, Group } from '../../../ui/form/field.views.tsx';
import { DateField } from '../../../ui/form/fields.views.tsx';
import { type FormState, sentValues } from '../../../ui/form/form-state.ts';
import { Button } from '../../../ui/show/button.views.tsx';
import { messages as m } from './form.messages.ts';
import { startRow } from './start-lines.ts';

/** `empty` rows stand after those that are filled in; the button brings more, with all that is written kept. */
export function StartRows(props: FieldProps & { empty: number }) {
  const { form } = props;
  const { t } = form;
  const lines = sentValues(form, props.name);
  const rows = [...lines, ...Array.from({ length: props.empty }, () => '')];
  return (
    <Group {...props}>
      {rows.map((line, at) => (
        <StartRowFields form={form} line={line} at={at} />
      ))}
      <div class="acts">
        <Button small variant="secondary" icon="plus" name="act" value="more">
          {t(m.moreStarts)}
        </Button>
      </div>
    </Group>
  );
}

function StartRowFields(props: { form: FormState; line: string; at: number }) {
  const { at } = props;
  const { t } = props.form;
  const row = startRow(props.line);
  const name = (field: string) => `starts.${at}.${field}`;
  const form: FormState = {
    t,
    problems: [],
    values: {
      [name('startsOn')]: row.startsOn,
      [name('endsOn')]: row.endsOn,
      [name('applyUntil')]: row.applyUntil,
      [name('monthOnly')]: row.monthOnly ? 'ja' : '',
    },
  };
  return (
    <fieldset class="b-row-fields">
      <legend class="mut sm">{t(m.startNumber, { n: at + 1 })}</legend>
      <DateField form={form} name={name('startsOn')} label={t(m.startsOn)} />
      <DateField form={form} name={name('endsOn')} label={t(m.endsOn)} optional />
      <DateField form={form} name={name('applyUntil')} label={t(m.applyUntil)} optional />
      <Checkbox form={form} name={name('monthOnly')} label={t(m.monthOnly)} />
    </fieldset>
  );
}
