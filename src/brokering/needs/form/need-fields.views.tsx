// The sections of the broker's form. A label is the name of the field; a choice is offered by the names of its codes.
import { MunicipalitySelect } from '../../../register/places/municipality-select.views.tsx';
import type { Municipality } from '../../../register/places/place.ts';
import { Checkboxes, type Choice, Radios } from '../../../ui/form/choices.views.tsx';
import {
  DateField,
  MoneyField,
  NumberField,
  Select,
  TextArea,
  TextField,
} from '../../../ui/form/fields.views.tsx';
import { FormSection } from '../../../ui/form/form.views.tsx';
import type { FormState } from '../../../ui/form/form-state.ts';
import { messages as m } from '../needs.messages.ts';
import { CODE_NAMES, FIELD_NAMES } from './need-fields.messages.ts';
import type { NeedForm } from './need-form.ts';

export type NeedChoices = {
  employers: readonly { id: string; name: string }[];
  municipalities: readonly Municipality[];
};

type FieldsProps = { form: FormState; choices: NeedChoices };

export function NeedFields(props: FieldsProps) {
  return (
    <>
      <WordFields {...props} />
      <PersonFields {...props} />
      <ReasonFields {...props} />
      <ConditionFields {...props} />
    </>
  );
}

/** The employer's own words; `rows` as long as is expected. */
export function RawField({ form, rows }: { form: FormState; rows: number }) {
  return (
    <TextArea {...field(form, 'raw')} help={form.t(m.rawHelp)} seenBy={form.t(m.rawSeenBy)} rows={rows} />
  );
}

export function EmployerSelect({ form, choices }: FieldsProps) {
  const options = choices.employers.map(({ id, name }) => ({ value: id, text: name }));
  return <Select {...field(form, 'organisationId')} options={options} optional />;
}

export function PlaceSelect({ form, choices, optional }: FieldsProps & { optional?: boolean }) {
  return (
    <MunicipalitySelect
      {...field(form, 'municipality')}
      municipalities={choices.municipalities}
      optional={optional ?? false}
    />
  );
}

function WordFields({ form }: FieldsProps) {
  const { t } = form;
  return (
    <FormSection title={t(m.words)}>
      <RawField form={form} rows={5} />
      <TextField {...field(form, 'title')} help={t(m.titleHelp)} width="full" />
      <TextArea {...field(form, 'text')} help={t(m.textHelp)} rows={4} />
    </FormSection>
  );
}

function PersonFields(props: FieldsProps) {
  const { form } = props;
  const { t } = form;
  return (
    <FormSection title={t(m.who)}>
      <EmployerSelect {...props} />
      <NumberField {...field(form, 'people')} unit={t(m.persons)} optional />
      <Radios {...field(form, 'level')} choices={codesOf(form, 'level')} />
      <Radios {...field(form, 'scope')} choices={codesOf(form, 'scope')} />
      <NumberField {...field(form, 'targetLevel')} help={t(m.targetLevelHelp)} optional />
    </FormSection>
  );
}

function ReasonFields({ form }: FieldsProps) {
  return (
    <FormSection title={form.t(m.why)}>
      <Select {...field(form, 'criticalArea')} options={codesOf(form, 'criticalArea')} optional />
      <Several form={form} name="vulnerability" />
      <TextArea {...field(form, 'vulnerabilityNote')} rows={2} optional />
    </FormSection>
  );
}

function ConditionFields(props: FieldsProps) {
  const { form } = props;
  const { t } = form;
  return (
    <FormSection title={t(m.conditions)} help={t(m.conditionsHelp)}>
      <PlaceSelect {...props} />
      <NumberField {...field(form, 'maxDistanceKm')} unit={t(m.km)} optional />
      <NumberField
        {...field(form, 'maxTravelMinutes')}
        help={t(m.maxMinutesHelp)}
        unit={t(m.minutes)}
        optional
      />
      <Several form={form} name="forms" />
      <Several form={form} name="timesOfDay" />
      <Several form={form} name="languages" />
      <Several form={form} name="adaptations" help={t(m.adaptationsHelp)} />
      <DateField {...field(form, 'startFrom')} optional />
      <DateField {...field(form, 'startUntil')} optional />
      <MoneyField {...field(form, 'budget')} optional />
    </FormSection>
  );
}

/** Any of the codes that the field knows. */
function Several({ form, name, help }: { form: FormState; name: keyof NeedForm; help?: string }) {
  return <Checkboxes {...field(form, name)} help={help} choices={codesOf(form, name)} optional />;
}

function field(form: FormState, name: keyof NeedForm) {
  return { form, name, label: form.t(FIELD_NAMES[name]) };
}

function codesOf(form: FormState, name: keyof NeedForm): Choice[] {
  return Object.entries(CODE_NAMES[name] ?? {}).map(([value, message]) => ({ value, text: form.t(message) }));
}
