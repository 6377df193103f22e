// The form of a specification: one long page with sections.

import { differing } from '../../../platform/http/form-versions.ts';
import type { Message } from '../../../platform/i18n.ts';
import { MunicipalitySelect } from '../../../register/places/municipality-select.views.tsx';
import type { Municipality } from '../../../register/places/place.ts';
import { routes } from '../../../routes.ts';
import { Checkboxes } from '../../../ui/form/choices.views.tsx';
import { DateField, MoneyField, NumberField, TextArea, TextField } from '../../../ui/form/fields.views.tsx';
import { Form, FormButtons, FormSection } from '../../../ui/form/form.views.tsx';
import type { FormState } from '../../../ui/form/form-state.ts';
import type { Page } from '../../../ui/page.ts';
import { Button, ButtonLink } from '../../../ui/show/button.views.tsx';
import { Alert, Disclosure } from '../../../ui/show/notes.views.tsx';
import type { Need } from '../../needs/need.ts';
import { NeedFrame } from '../../needs/need-frame.views.tsx';
import { adaptationNames, formNames, languageNames, timeNames } from '../../needs/need-names.messages.ts';
import {
  criterionNames,
  fieldNames as f,
  fieldHelp as h,
  messages as m,
  sections as s,
} from './spec.messages.ts';
import { KNOWN_CRITERIA, OWN_CRITERIA, type SpecContent } from './spec.ts';
import { valuesOfSpec } from './spec-form.ts';
import { SpecSections } from './spec-sections.views.tsx';

export type SpecFormProps = {
  page: Page;
  need: Need;
  form: FormState;
  version: number;
  municipalities: readonly Municipality[];
  /** What somebody else saved meanwhile. */
  theirs?: SpecContent | undefined;
};

export function SpecFormPage(props: SpecFormProps) {
  const { page, need, form, theirs } = props;
  const { t } = page;
  const key = need.key.toLowerCase();
  const places = new Map(props.municipalities.map(({ code, name }) => [code, name]));
  return (
    <NeedFrame page={page} need={need} current="spec" problems={form.problems}>
      <div class="stack l">
        <h2 class="ds-heading">{t(m.title)}</h2>
        <p class="lead">{props.version === 0 ? t(m.drafted) : t(m.lead)}</p>
        {theirs ? (
          <>
            <Alert tone="warning">
              {t(m.conflict)}
              <span class="b-line">{sayDiffering(form, theirs)}</span>
            </Alert>
            <Disclosure summary={t(m.theirs)}>
              <SpecSections page={page} content={theirs} places={places} />
            </Disclosure>
          </>
        ) : null}
        <Form
          page={page}
          form={form}
          action={page.link(routes.editSpec.href({ key }))}
          version={props.version}
          guard
        >
          <GoalFields form={form} />
          <WhereFields form={form} municipalities={props.municipalities} />
          <CriteriaFields form={form} />
          <FormButtons>
            <Button icon="save">{t(m.save)}</Button>
            <ButtonLink variant="secondary" href={page.link(routes.spec.href({ key }))}>
              {t(m.cancel)}
            </ButtonLink>
          </FormButtons>
        </Form>
      </div>
    </NeedFrame>
  );
}

type Names = keyof typeof f;
const field = (form: FormState, name: Names) => ({ form, name, label: form.t(f[name]) });
const choicesOf = (form: FormState, names: Readonly<Record<string, Message>>) =>
  Object.entries(names).map(([value, text]) => ({ value, text: form.t(text) }));

function GoalFields({ form }: { form: FormState }) {
  const { t } = form;
  return (
    <>
      <FormSection title={t(s.goal)}>
        <TextField {...field(form, 'title')} width="full" />
        <TextArea {...field(form, 'goal')} help={t(h.goal)} rows={3} />
        <TextArea {...field(form, 'outcomes')} help={t(m.rows)} rows={5} />
        <NumberField {...field(form, 'targetLevel')} optional />
      </FormSection>
      <FormSection title={t(s.who)}>
        <NumberField {...field(form, 'people')} />
        <TextArea {...field(form, 'group')} help={t(h.group)} rows={3} optional />
      </FormSection>
    </>
  );
}

function WhereFields({ form, municipalities }: { form: FormState; municipalities: readonly Municipality[] }) {
  const { t } = form;
  return (
    <>
      <FormSection title={t(s.where)}>
        <MunicipalitySelect {...field(form, 'municipality')} municipalities={municipalities} />
        <Checkboxes {...field(form, 'forms')} choices={choicesOf(form, formNames)} optional />
        <Checkboxes {...field(form, 'timesOfDay')} choices={choicesOf(form, timeNames)} optional />
        <TextArea {...field(form, 'placeNote')} rows={2} optional />
        <DateField {...field(form, 'startFrom')} optional />
        <DateField {...field(form, 'startUntil')} optional />
      </FormSection>
      <FormSection title={t(s.access)}>
        <Checkboxes {...field(form, 'languages')} choices={choicesOf(form, languageNames)} optional />
        <Checkboxes {...field(form, 'adaptations')} choices={choicesOf(form, adaptationNames)} optional />
      </FormSection>
      <FormSection title={t(s.money)}>
        <MoneyField {...field(form, 'budget')} optional />
      </FormSection>
    </>
  );
}

function CriteriaFields({ form }: { form: FormState }) {
  const { t } = form;
  return (
    <FormSection title={t(s.criteria)} help={t(s.criteriaHelp)}>
      {KNOWN_CRITERIA.map((id) => (
        <NumberField
          form={form}
          name={`weight.${id}`}
          label={t(f.weight, { name: t(criterionNames[id]).toLowerCase() })}
          unit="%"
        />
      ))}
      {OWN_CRITERIA.map((id, at) => (
        <>
          <TextField
            form={form}
            name={`name.${id}`}
            label={t(f.ownName, { n: at + 1 })}
            help={at === 0 ? t(h.own) : undefined}
            width="full"
            optional
          />
          <NumberField
            form={form}
            name={`weight.${id}`}
            label={t(f.ownWeight, { n: at + 1 })}
            unit="%"
            optional
          />
        </>
      ))}
    </FormSection>
  );
}

/** Which fields say something else than what is saved now. */
function sayDiffering({ t, values }: FormState, theirs: SpecContent): string {
  const saved = valuesOfSpec(theirs);
  const names = [...new Set([...Object.keys(f), ...Object.keys(saved)])].filter((name) => name !== 'version');
  const fields = differing(
    names,
    Object.fromEntries(names.map((name) => [name, [values[name] ?? ''].flat()])),
    saved,
  ).map((name) =>
    name.includes('.')
      ? t(s.criteria)
      : t(Object.entries(f).find(([key]) => key === name)?.[1] ?? s.criteria),
  );
  return fields.length > 0 ? t(m.differing, { fields: [...new Set(fields)].join(', ') }) : '';
}
