// The fields of each question of the guide.
import type { Message } from '../../../../platform/i18n.ts';
import { MunicipalitySelect } from '../../../../register/places/municipality-select.views.tsx';
import type { Municipality } from '../../../../register/places/place.ts';
import { Checkboxes, DateParts } from '../../../../ui/form/choices.views.tsx';
import { MoneyField, NumberField, TextArea, TextField } from '../../../../ui/form/fields.views.tsx';
import { type FormState, sentValue } from '../../../../ui/form/form-state.ts';
import type { Page } from '../../../../ui/page.ts';
import { Disclosure } from '../../../../ui/show/notes.views.tsx';
import { adaptationNames, formNames, languageNames, timeNames } from '../../../needs/need-names.messages.ts';
import { criterionNames, fieldNames as f, fieldHelp as h } from '../spec.messages.ts';
import { KNOWN_CRITERIA, OWN_CRITERIA, type SpecSectionKey } from '../spec.ts';
import { messages as m } from './spec-guide.messages.ts';

type FieldsProps = { form: FormState; municipalities: readonly Municipality[] };

export function StepFields({ step, ...props }: FieldsProps & { step: SpecSectionKey }) {
  switch (step) {
    case 'goal':
      return <GoalFields {...props} />;
    case 'outcomes':
      return <OutcomeFields {...props} />;
    case 'who':
      return <WhoFields {...props} />;
    case 'where':
      return <WhereFields {...props} />;
    case 'access':
      return <AccessFields {...props} />;
    case 'money':
      return <MoneyField {...field(props.form, 'budget')} optional />;
    case 'criteria':
      return <CriteriaFields {...props} />;
  }
}

type Names = keyof typeof f;
const field = (form: FormState, name: Names) => ({ form, name, label: form.t(f[name]) });
const choicesOf = (form: FormState, names: Readonly<Record<string, Message>>) =>
  Object.entries(names).map(([value, text]) => ({ value, text: form.t(text) }));

function GoalFields({ form }: FieldsProps) {
  return (
    <>
      <TextField {...field(form, 'title')} width="full" />
      <TextArea {...field(form, 'goal')} help={form.t(h.goal)} rows={3} />
    </>
  );
}

function OutcomeFields({ form }: FieldsProps) {
  return (
    <>
      <TextArea {...field(form, 'outcomes')} help={form.t(m.rows)} rows={6} />
      <NumberField {...field(form, 'targetLevel')} optional />
    </>
  );
}

function WhoFields({ form }: FieldsProps) {
  return (
    <>
      <NumberField {...field(form, 'people')} />
      <TextArea {...field(form, 'group')} help={form.t(h.group)} rows={3} optional />
    </>
  );
}

function WhereFields({ form, municipalities }: FieldsProps) {
  return (
    <>
      <MunicipalitySelect {...field(form, 'municipality')} municipalities={municipalities} />
      <Checkboxes {...field(form, 'forms')} choices={choicesOf(form, formNames)} optional />
      <Checkboxes {...field(form, 'timesOfDay')} choices={choicesOf(form, timeNames)} optional />
      <TextArea {...field(form, 'placeNote')} rows={2} optional />
      <DateParts {...field(form, 'startFrom')} optional />
      <DateParts {...field(form, 'startUntil')} optional />
    </>
  );
}

function AccessFields({ form }: FieldsProps) {
  return (
    <>
      <Checkboxes {...field(form, 'languages')} choices={choicesOf(form, languageNames)} optional />
      <Checkboxes {...field(form, 'adaptations')} choices={choicesOf(form, adaptationNames)} optional />
    </>
  );
}

function CriteriaFields({ form }: FieldsProps) {
  const { t } = form;
  const isUsed = (id: string) => sentValue(form, `name.${id}`) + sentValue(form, `weight.${id}`) !== '';
  const open = 1 + OWN_CRITERIA.findLastIndex(isUsed);
  const own = OWN_CRITERIA.slice(0, Math.max(1, open));
  const rest = OWN_CRITERIA.slice(own.length);
  return (
    <>
      {KNOWN_CRITERIA.map((id) => (
        <NumberField
          form={form}
          name={`weight.${id}`}
          label={t(f.weight, { name: t(criterionNames[id]).toLowerCase() })}
          unit="%"
        />
      ))}
      {own.map((id) => (
        <OwnCriterion form={form} id={id} />
      ))}
      {rest.length > 0 ? (
        <Disclosure summary={t(m.moreCriteria)}>
          {rest.map((id) => (
            <OwnCriterion form={form} id={id} />
          ))}
        </Disclosure>
      ) : null}
      <p class="med">
        <running-sum data-prefix="weight." data-text={t(m.sum)} role="status">
          {t(m.sum).replace('%s', String(sumOfWeights(form)))}
        </running-sum>
      </p>
    </>
  );
}

function OwnCriterion({ form, id }: { form: FormState; id: (typeof OWN_CRITERIA)[number] }) {
  const { t } = form;
  const n = OWN_CRITERIA.indexOf(id) + 1;
  return (
    <div class="stack">
      <TextField
        form={form}
        name={`name.${id}`}
        label={t(f.ownName, { n })}
        help={n === 1 ? t(h.own) : undefined}
        width="full"
        optional
      />
      <NumberField form={form} name={`weight.${id}`} label={t(f.ownWeight, { n })} unit="%" optional />
    </div>
  );
}

function sumOfWeights(form: FormState): number {
  return [...KNOWN_CRITERIA, ...OWN_CRITERIA].reduce(
    (sum, id) => sum + (Number(sentValue(form, `weight.${id}`)) || 0),
    0,
  );
}

const CODES: Readonly<Record<string, Readonly<Record<string, Message>>>> = {
  forms: formNames,
  timesOfDay: timeNames,
  languages: languageNames,
  adaptations: adaptationNames,
};

/** What the value of a field means, in words; several values stand on lines of their own. */
export function sayValue(
  page: Page,
  name: string,
  value: string,
  places: ReadonlyMap<string, string>,
): string {
  if (name === 'municipality') return places.get(value) ?? value;
  const names = CODES[name];
  if (!names) return value;
  return value
    .split('\n')
    .map((code) => (names[code] ? page.t(names[code]) : code))
    .join(', ');
}
