// The fields of a case: what it is about, and what comes next.
import { DateField, Select, TextArea, TextField } from '../../../ui/form/fields.views.tsx';
import type { FormState } from '../../../ui/form/form-state.ts';
import { messages as names } from '../page/page.messages.ts';
import { messages as m } from './form.messages.ts';

export type Colleagues = readonly { id: string; name: string }[];

export function AboutFields({ form }: { form: FormState }) {
  const { t } = form;
  return (
    <>
      <TextField form={form} name="title" label={t(m.title)} help={t(m.titleHelp)} width="full" />
      <TextArea
        form={form}
        name="about"
        label={t(m.about)}
        help={t(m.aboutHelp)}
        seenBy={t(m.atHouse)}
        rows={4}
        optional
      />
    </>
  );
}

export function NextFields(props: { form: FormState; colleagues: Colleagues; today: string }) {
  const { form } = props;
  const { t } = form;
  return (
    <>
      <TextField form={form} name="nextAction" label={t(m.nextAction)} width="full" />
      <DateField form={form} name="nextOn" label={t(m.nextOn)} min={props.today} />
      <Select
        form={form}
        name="nextOwnerId"
        label={t(m.nextOwner)}
        empty={t(m.whoHasIt)}
        options={optionsOf(form, props.colleagues)}
        optional
      />
    </>
  );
}

export function optionsOf({ t }: FormState, colleagues: Colleagues) {
  return colleagues.map(({ id, name }) => ({ value: id, text: name || t(names.hiddenPerson) }));
}
