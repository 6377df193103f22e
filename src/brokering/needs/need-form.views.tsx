// The broker's form: one long page with sections.
import type { Message, Translate } from '../../platform/i18n.ts';
import type { Municipality } from '../../register/places/place.ts';
import { routes } from '../../routes.ts';
import { Checkboxes, type Choice, Radios } from '../../ui/form/choices.views.tsx';
import {
  DateField,
  MoneyField,
  NumberField,
  Select,
  TextArea,
  TextField,
} from '../../ui/form/fields.views.tsx';
import { Form, FormButtons, FormSection } from '../../ui/form/form.views.tsx';
import type { FormState } from '../../ui/form/form-state.ts';
import type { Page } from '../../ui/page.ts';
import { Button, ButtonLink } from '../../ui/show/button.views.tsx';
import { PageHead } from '../../ui/show/heading.views.tsx';
import { WorkPage } from '../../ui/work-page.views.tsx';
import { MunicipalitySelect } from './enquiries/intake.views.tsx';
import type { Need } from './need.ts';
import {
  adaptationNames,
  areaNames,
  formNames,
  languageNames,
  levelNames,
  scopeNames,
  timeNames,
  vulnerabilityNames,
} from './need-names.messages.ts';
import { messages as m } from './needs.messages.ts';

export type NeedChoices = {
  employers: readonly { id: string; name: string }[];
  municipalities: readonly Municipality[];
};

export function NewNeedPage(props: { page: Page; form: FormState; choices: NeedChoices }) {
  const { page, form } = props;
  const { t } = page;
  return (
    <WorkPage page={page} title={t(m.newNeed)} problems={form.problems}>
      <PageHead
        page={page}
        title={t(m.newTitle)}
        lead={t(m.newLead)}
        crumbs={[
          { text: t(m.brokering) },
          { text: t(m.needs), href: page.link(routes.needs.href()) },
          { text: t(m.newNeed) },
        ]}
      />
      <Form page={page} form={form} action={page.link(routes.draftNeed.href())} guard>
        <TextArea
          form={form}
          name="raw"
          label={t(m.raw)}
          help={t(m.rawHelp)}
          seenBy={t(m.rawSeenBy)}
          rows={6}
        />
        <EmployerSelect form={form} choices={props.choices} />
        <MunicipalitySelect
          form={form}
          municipalities={props.choices.municipalities}
          label={t(m.municipality)}
          optional
        />
        <FormButtons>
          <Button icon="arrowRight">{t(m.startDraft)}</Button>
          <ButtonLink variant="secondary" href={page.link(routes.needs.href())}>
            {t(m.cancel)}
          </ButtonLink>
        </FormButtons>
      </Form>
    </WorkPage>
  );
}

export function EditNeedPage(props: {
  page: Page;
  need: Need;
  form: FormState;
  choices: NeedChoices;
  version: number;
}) {
  const { page, need, form } = props;
  const { t } = page;
  const key = need.key.toLowerCase();
  const href = page.link(routes.need.href({ key }));
  // What is open is matched as it stands: it changes when the broker says so, not while typing.
  const autosave = need.state === 'open' ? undefined : page.link(routes.autosaveNeed.href({ key }));
  return (
    <WorkPage page={page} title={t(m.editTitle)} problems={form.problems}>
      <PageHead
        page={page}
        title={t(m.editTitle)}
        lead={need.content.title}
        crumbs={[
          { text: t(m.brokering) },
          { text: t(m.needs), href: page.link(routes.needs.href()) },
          { text: need.key, href },
          { text: t(m.edit) },
        ]}
      />
      <Form
        page={page}
        form={form}
        action={page.link(routes.editNeed.href({ key }))}
        version={props.version}
        autosave={autosave}
        guard
      >
        <NeedFields form={form} choices={props.choices} />
        <FormButtons>
          <Button icon="save">{t(m.save)}</Button>
          <ButtonLink variant="secondary" href={href}>
            {t(m.cancel)}
          </ButtonLink>
        </FormButtons>
      </Form>
    </WorkPage>
  );
}

type FieldsProps = { form: FormState; choices: NeedChoices };

function NeedFields(props: FieldsProps) {
  return (
    <>
      <WordFields {...props} />
      <PersonFields {...props} />
      <ReasonFields {...props} />
      <ConditionFields {...props} />
    </>
  );
}

function WordFields(props: FieldsProps) {
  const { form } = props;
  const { t } = form;
  return (
    <FormSection title={t(m.words)}>
      <TextArea
        form={form}
        name="raw"
        label={t(m.raw)}
        help={t(m.rawHelp)}
        seenBy={t(m.rawSeenBy)}
        rows={5}
      />
      <TextField form={form} name="title" label={t(m.title)} help={t(m.titleHelp)} width="full" />
      <TextArea form={form} name="text" label={t(m.text)} help={t(m.textHelp)} rows={4} />
    </FormSection>
  );
}

function PersonFields(props: FieldsProps) {
  const { form } = props;
  const { t } = form;
  return (
    <FormSection title={t(m.who)}>
      <EmployerSelect form={form} choices={props.choices} />
      <NumberField form={form} name="people" label={t(m.howMany)} unit={t(m.persons)} optional />
      <Radios form={form} name="level" label={t(m.level)} choices={choicesOf(t, levelNames)} />
      <Radios form={form} name="scope" label={t(m.scope)} choices={choicesOf(t, scopeNames)} />
      <NumberField
        form={form}
        name="targetLevel"
        label={t(m.targetLevel)}
        help={t(m.targetLevelHelp)}
        optional
      />
    </FormSection>
  );
}

function ReasonFields(props: FieldsProps) {
  const { form } = props;
  const { t } = form;
  return (
    <FormSection title={t(m.why)}>
      <Select
        form={form}
        name="criticalArea"
        label={t(m.criticalArea)}
        options={choicesOf(t, areaNames)}
        optional
      />
      <Checkboxes
        form={form}
        name="vulnerability"
        label={t(m.vulnerability)}
        choices={choicesOf(t, vulnerabilityNames)}
        optional
      />
      <TextArea form={form} name="vulnerabilityNote" label={t(m.vulnerabilityNote)} rows={2} optional />
    </FormSection>
  );
}

function ConditionFields(props: FieldsProps) {
  const { form } = props;
  const { t } = form;
  return (
    <FormSection title={t(m.conditions)} help={t(m.conditionsHelp)}>
      <MunicipalitySelect
        form={form}
        municipalities={props.choices.municipalities}
        label={t(m.municipality)}
      />
      <NumberField form={form} name="maxDistanceKm" label={t(m.maxDistance)} unit={t(m.km)} optional />
      <Checkboxes form={form} name="forms" label={t(m.forms)} choices={choicesOf(t, formNames)} optional />
      <Checkboxes
        form={form}
        name="timesOfDay"
        label={t(m.times)}
        choices={choicesOf(t, timeNames)}
        optional
      />
      <Checkboxes
        form={form}
        name="languages"
        label={t(m.languages)}
        choices={choicesOf(t, languageNames)}
        optional
      />
      <Checkboxes
        form={form}
        name="adaptations"
        label={t(m.adaptations)}
        help={t(m.adaptationsHelp)}
        choices={choicesOf(t, adaptationNames)}
        optional
      />
      <DateField form={form} name="startFrom" label={t(m.startFrom)} optional />
      <DateField form={form} name="startUntil" label={t(m.startUntil)} optional />
      <MoneyField form={form} name="budget" label={t(m.budget)} optional />
    </FormSection>
  );
}

function EmployerSelect(props: { form: FormState; choices: NeedChoices }) {
  return (
    <Select
      form={props.form}
      name="organisationId"
      label={props.form.t(m.employer)}
      options={props.choices.employers.map(({ id, name }) => ({ value: id, text: name }))}
      optional
    />
  );
}

function choicesOf(t: Translate, names: Record<string, Message>): Choice[] {
  return Object.entries(names).map(([value, message]) => ({ value, text: t(message) }));
}
