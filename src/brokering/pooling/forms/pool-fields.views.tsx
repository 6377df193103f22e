// The fields of a pool's terms, for a new pool and for one that is changed.
import { MunicipalitySelect } from '../../../register/places/municipality-select.views.tsx';
import type { Municipality } from '../../../register/places/place.ts';
import { DateField, MoneyField, NumberField, Select, TextField } from '../../../ui/form/fields.views.tsx';
import { FormSection } from '../../../ui/form/form.views.tsx';
import type { FormState } from '../../../ui/form/form-state.ts';
import { FORMS, TIMES_OF_DAY } from '../../needs/conditions.ts';
import { formNames, languageNames, timeNames } from '../../needs/need-names.messages.ts';
import { messages as m } from './forms.messages.ts';

export type PoolFieldsProps = {
  form: FormState;
  municipalities: readonly Municipality[];
  /** What the course may be about: concepts of its needs. */
  subjects: readonly { id: string; name: string }[];
};

export function PoolFields(props: PoolFieldsProps) {
  return (
    <>
      <WhatFields {...props} />
      <WhenFields {...props} />
      <MoneyFields {...props} />
    </>
  );
}

function WhatFields({ form, municipalities, subjects }: PoolFieldsProps) {
  const { t } = form;
  return (
    <FormSection title={t(m.what)}>
      <TextField form={form} name="title" label={t(m.title)} width="full" />
      <Select
        form={form}
        name="subject"
        label={t(m.subject)}
        empty={false}
        options={subjects.map(({ id, name }) => ({ value: id, text: name }))}
      />
      <NumberField form={form} name="level" label={t(m.level)} optional />
      <Select
        form={form}
        name="form"
        label={t(m.form)}
        empty={false}
        options={FORMS.map((value) => ({ value, text: t(formNames[value]) }))}
      />
      <MunicipalitySelect form={form} municipalities={municipalities} label={t(m.place)} optional />
      <NumberField
        form={form}
        name="maxDistanceKm"
        label={t(m.maxDistance)}
        help={t(m.maxDistanceHelp)}
        unit={t(m.km)}
        optional
      />
      <Select
        form={form}
        name="timeOfDay"
        label={t(m.timeOfDay)}
        empty={t(m.anyTime)}
        options={TIMES_OF_DAY.map((value) => ({ value, text: t(timeNames[value]) }))}
        optional
      />
      <Select
        form={form}
        name="language"
        label={t(m.language)}
        empty={t(m.anyLanguage)}
        options={Object.entries(languageNames).map(([value, name]) => ({ value, text: t(name) }))}
        optional
      />
    </FormSection>
  );
}

function WhenFields({ form }: PoolFieldsProps) {
  const { t } = form;
  return (
    <FormSection title={t(m.when)}>
      <DateField form={form} name="startFrom" label={t(m.startFrom)} />
      <DateField form={form} name="startUntil" label={t(m.startUntil)} optional />
      <DateField form={form} name="bindBefore" label={t(m.bindBefore)} optional />
    </FormSection>
  );
}

function MoneyFields({ form }: PoolFieldsProps) {
  const { t } = form;
  return (
    <FormSection title={t(m.money)}>
      <NumberField form={form} name="minSeats" label={t(m.minSeats)} />
      <NumberField form={form} name="maxSeats" label={t(m.maxSeats)} />
      <NumberField form={form} name="groups" label={t(m.groups)} help={t(m.groupsHelp)} />
      <MoneyField form={form} name="fixed" label={t(m.fixed)} />
      <MoneyField form={form} name="perHead" label={t(m.perHead)} />
      <MoneyField form={form} name="ceiling" label={t(m.ceiling)} help={t(m.ceilingHelp)} optional />
      <TextField
        form={form}
        name="priceSource"
        label={t(m.priceSource)}
        help={t(m.priceSourceHelp)}
        width="full"
        optional
      />
    </FormSection>
  );
}
