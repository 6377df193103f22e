// The sections of the provider's form.
import type { Message, Translate } from '../../../platform/i18n.ts';
import { Checkbox, Checkboxes, CheckboxLines, type Choice, Radios } from '../../../ui/form/choices.views.tsx';
import { Group } from '../../../ui/form/field.views.tsx';
import { MoneyField, NumberField, Select, TextArea, TextField } from '../../../ui/form/fields.views.tsx';
import { FormSection } from '../../../ui/form/form.views.tsx';
import { type FormState, sentValues } from '../../../ui/form/form-state.ts';
import type { Page } from '../../../ui/page.ts';
import { adaptationNames, timeNames } from '../../needs/need-names.messages.ts';
import { formNames, kindNames, languageNames, messages as offers } from '../offers.messages.ts';
import { creditSystemNames, messages as m, priceKindNames } from './form.messages.ts';
import { CoverageChoice, MunicipalityChoice, type Places } from './place-choice.views.tsx';
import { SkillChoice, type SkillChoices } from './skill-choice.views.tsx';
import { StartRows } from './start-rows.views.tsx';

export type SectionProps = {
  page: Page;
  form: FormState;
  skills: SkillChoices;
  places: Places;
  /** Rows for further starts. */
  emptyStarts: number;
};

const HIGHEST_SEQF = 8;
const HIGHEST_LEVEL = 5;

/** What a list of names offers to choose from. */
export function choicesOf(t: Translate, names: Record<string, Message>): Choice[] {
  return Object.entries(names).map(([value, message]) => ({ value, text: t(message) }));
}

export function WhatFields(props: SectionProps) {
  const { page, form } = props;
  const { t } = form;
  return (
    <FormSection title={t(m.whatTitle)}>
      <Select
        form={form}
        name="kind"
        label={t(offers.kind)}
        options={optionsOf(t, kindNames)}
        empty={false}
      />
      <TextField form={form} name="title.sv" label={t(m.titleSv)} help={t(m.titleHelp)} width="full" />
      <TextField form={form} name="title.en" label={t(m.titleEn)} width="full" optional />
      <TextArea
        form={form}
        name="description.sv"
        label={t(m.descriptionSv)}
        help={t(m.descriptionHelp)}
        rows={8}
      />
      <TextArea form={form} name="description.en" label={t(m.descriptionEn)} rows={5} optional lang="en" />
      <TextField form={form} name="subject" label={t(m.subject)} optional />
      <SkillChoice page={page} form={form} skills={props.skills} />
      <Select
        form={form}
        name="levelTo"
        label={t(m.levelTo)}
        options={upTo(0, HIGHEST_LEVEL).map((level) => ({
          value: String(level),
          text: `${level}. ${t(offers.levels, { level })}`,
        }))}
        empty={t(m.notStated)}
        optional
      />
      <Select
        form={form}
        name="seqfLevel"
        label={t(m.seqf)}
        options={upTo(1, HIGHEST_SEQF).map((level) => ({ value: String(level), text: String(level) }))}
        empty={t(m.notStated)}
        optional
      />
    </FormSection>
  );
}

export function PlaceFields(props: SectionProps) {
  const { form, places } = props;
  const { t } = form;
  return (
    <FormSection title={t(m.whereTitle)}>
      <Radios form={form} name="form" label={t(offers.form)} choices={choicesOf(t, formNames)} />
      <MunicipalityChoice
        form={form}
        name="municipalities"
        label={t(m.municipalities)}
        help={t(m.municipalitiesHelp)}
        places={places}
      />
      <TextArea
        form={form}
        name="otherPlaces"
        label={t(m.otherPlaces)}
        help={t(m.otherPlacesHelp)}
        rows={2}
        optional
      />
      <CoverageChoice
        form={form}
        name="coverage"
        label={t(m.coverage)}
        help={t(m.coverageHelp)}
        places={places}
        optional
      />
    </FormSection>
  );
}

export function TimeFields(props: SectionProps) {
  const { form } = props;
  const { t } = form;
  return (
    <FormSection title={t(m.whenTitle)}>
      <Checkbox form={form} name="openStart" label={t(m.openStart)} />
      <StartRows form={form} name="starts" label={t(m.starts)} empty={props.emptyStarts} />
      <Checkboxes
        form={form}
        name="timesOfDay"
        label={t(m.times)}
        choices={choicesOf(t, timeNames)}
        optional
      />
      <NumberField form={form} name="pacePercent" label={t(m.pace)} unit={t(m.percent)} optional />
      <NumberField form={form} name="hours" label={t(m.hours)} optional />
      <NumberField form={form} name="months" label={t(m.months)} decimals optional />
      <NumberField form={form} name="credits.amount" label={t(m.credits)} decimals optional />
      <Select
        form={form}
        name="credits.system"
        label={t(m.creditSystem)}
        options={optionsOf(t, creditSystemNames)}
        empty={t(m.notStated)}
        optional
      />
    </FormSection>
  );
}

export function SeatFields(props: SectionProps) {
  const { form } = props;
  const { t } = form;
  return (
    <FormSection title={t(m.seatsTitle)}>
      <NumberField form={form} name="seats" label={t(m.seats)} optional />
      <Select
        form={form}
        name="price.kind"
        label={t(m.priceKind)}
        help={t(m.withoutVat)}
        options={optionsOf(t, priceKindNames)}
        empty={t(m.notStated)}
        optional
      />
      <MoneyField form={form} name="price.fixed" label={t(m.priceFixed)} optional />
      <MoneyField form={form} name="price.perPerson" label={t(m.pricePerPerson)} optional />
    </FormSection>
  );
}

export function WhoFields(props: SectionProps) {
  const { form } = props;
  const { t } = form;
  const unnamed = sentValues(form, 'languages').filter((code) => !(code in languageNames));
  return (
    <FormSection title={t(m.whoTitle)}>
      <Group form={form} name="languages" label={t(m.languages)}>
        <div class="b-choice-columns">
          <CheckboxLines
            form={form}
            name="languages"
            choices={[
              ...choicesOf(t, languageNames),
              ...unnamed.map((code) => ({ value: code, text: code })),
            ]}
          />
        </div>
      </Group>
      <Checkboxes
        form={form}
        name="accessibility"
        label={t(m.accessibility)}
        help={t(m.accessibilityHelp)}
        choices={[...choicesOf(t, adaptationNames), { value: 'none', text: t(m.none) }]}
        optional
      />
    </FormSection>
  );
}

export function ContactFields(props: SectionProps) {
  const { form } = props;
  const { t } = form;
  return (
    <FormSection title={t(m.contactTitle)}>
      <TextField
        form={form}
        name="contact.name"
        label={t(m.contactName)}
        seenBy={t(m.contactSeenBy)}
        optional
      />
      <TextField form={form} name="contact.email" label={t(m.email)} type="email" optional />
      <TextField form={form} name="contact.phone" label={t(m.phone)} type="tel" optional />
      <TextField form={form} name="url" label={t(m.url)} type="url" width="full" optional />
    </FormSection>
  );
}

function optionsOf(t: Translate, names: Record<string, Message>): { value: string; text: string }[] {
  return Object.entries(names).map(([value, message]) => ({ value, text: t(message) }));
}

function upTo(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
}
