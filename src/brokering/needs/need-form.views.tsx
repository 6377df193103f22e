// The broker's form: one long page with sections, and what is shown when two people or a lost session got in its way.
import type { Message, Translate } from '../../platform/i18n.ts';
import type { Municipality } from '../../register/places/place.ts';
import { routes } from '../../routes.ts';
import { Checkboxes, type Choice, Radios } from '../../ui/form/choices.views.tsx';
import {
  DateField,
  HiddenField,
  MoneyField,
  NumberField,
  Select,
  TextArea,
  TextField,
} from '../../ui/form/fields.views.tsx';
import { Form, FormButtons, FormSection } from '../../ui/form/form.views.tsx';
import type { FormState, FormValues } from '../../ui/form/form-state.ts';
import type { Page } from '../../ui/page.ts';
import { Button, ButtonLink } from '../../ui/show/button.views.tsx';
import { PageHead } from '../../ui/show/heading.views.tsx';
import { Alert } from '../../ui/show/notes.views.tsx';
import { DataTable } from '../../ui/show/table.views.tsx';
import { WorkPage } from '../../ui/work-page.views.tsx';
import { MunicipalitySelect } from './intake.views.tsx';
import { differingFields, NEED_FIELDS, type NeedForm, type NeedFormValues } from './need-form.ts';
import {
  adaptationNames,
  areaNames,
  formNames,
  languageNames,
  levelNames,
  messages as m,
  scopeNames,
  timeNames,
  vulnerabilityNames,
} from './needs.messages.ts';
import type { Need } from './needs.service.ts';

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

function NeedFields(props: { form: FormState; choices: NeedChoices }) {
  const { form } = props;
  const { t } = form;
  return (
    <>
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
    </>
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

/** Both versions side by side; nothing is saved until the broker has chosen. */
export function ConflictPage(props: {
  page: Page;
  need: Need;
  mine: NeedFormValues;
  theirs: NeedFormValues;
  choices: NeedChoices;
}) {
  const { page, need, mine, theirs } = props;
  const { t } = page;
  const differing = differingFields(mine, theirs);
  const form = { t, values: mine, problems: [] };
  const say = (values: NeedFormValues, name: keyof NeedForm) =>
    sayField(t, values[name], name, props.choices);
  return (
    <WorkPage page={page} title={t(m.conflictTitle)}>
      <PageHead
        page={page}
        title={t(m.conflictTitle)}
        lead={t(differing.length > 0 ? m.conflictLead : m.conflictNone)}
      />
      <Form
        page={page}
        form={form}
        action={page.link(routes.editNeed.href({ key: need.key.toLowerCase() }))}
        version={need.version}
        guard
      >
        <Kept values={mine} />
        {differing.length > 0 ? (
          <DataTable
            t={t}
            caption={t(m.conflictTitle)}
            keepColumns
            rows={differing}
            columns={[
              { head: t(m.field), cell: (name) => t(FIELD_NAMES[name]) },
              {
                head: t(m.theirs),
                cell: (name) => <Side {...{ t, name }} side="theirs" text={say(theirs, name)} />,
              },
              {
                head: t(m.mine),
                cell: (name) => <Side {...{ t, name }} side="mine" text={say(mine, name)} />,
              },
            ]}
          />
        ) : null}
        <FormButtons>
          <Button icon="save">{t(m.saveChoice)}</Button>
        </FormButtons>
      </Form>
    </WorkPage>
  );
}

function Side(props: { t: Translate; name: keyof NeedForm; side: 'mine' | 'theirs'; text: string }) {
  const id = `choose-${props.name}-${props.side}`;
  return (
    <div class="b-choice">
      <input
        class="ds-input"
        type="radio"
        id={id}
        name={`choose.${props.name}`}
        value={props.side}
        checked={props.side === 'mine'}
      />
      <label for={id} class="b-words">
        {props.text || `(${props.t(m.empty)})`}
      </label>
    </div>
  );
}

/** Shown when the session ended while somebody wrote: the words are on the page, ready to be sent again. */
export function SignedOutPage(props: { page: Page; action: string; values: FormValues }) {
  const { page } = props;
  const { t } = page;
  const form = { t, values: props.values, problems: [] };
  return (
    <WorkPage page={page} title={t(m.signedOutTitle)}>
      <PageHead page={page} title={t(m.signedOutTitle)} lead={t(m.signedOutText)} />
      <p>
        <a href={page.link(routes.signIn.href())} target="_blank" rel="noopener">
          {t(m.signIn)}
        </a>
      </p>
      <Form page={page} form={form} action={props.action} version={String(props.values.version ?? '')} guard>
        <Kept values={withoutTexts(props.values)} />
        <TextArea form={form} name="raw" label={t(m.raw)} rows={5} />
        <TextField form={form} name="title" label={t(m.title)} width="full" />
        <TextArea form={form} name="text" label={t(m.text)} rows={4} />
        <Alert>{t(m.signedOutText)}</Alert>
        <FormButtons>
          <Button icon="save">{t(m.saveAgain)}</Button>
        </FormButtons>
      </Form>
    </WorkPage>
  );
}

function withoutTexts(values: FormValues): FormValues {
  const { raw: _raw, title: _title, text: _text, ...rest } = values;
  return rest;
}

function Kept(props: { values: FormValues }) {
  return (
    <>
      {NEED_FIELDS.flatMap((name) =>
        [props.values[name] ?? []].flat().map((value) => <HiddenField name={name} value={value} />),
      )}
    </>
  );
}

const FIELD_NAMES: Record<keyof NeedForm, Message> = {
  title: m.title,
  raw: m.raw,
  text: m.text,
  organisationId: m.employer,
  level: m.level,
  scope: m.scope,
  people: m.howMany,
  targetLevel: m.targetLevel,
  criticalArea: m.criticalArea,
  vulnerability: m.vulnerability,
  vulnerabilityNote: m.vulnerabilityNote,
  municipality: m.municipality,
  maxDistanceKm: m.maxDistance,
  forms: m.forms,
  timesOfDay: m.times,
  languages: m.languages,
  adaptations: m.adaptations,
  startFrom: m.startFrom,
  startUntil: m.startUntil,
  budget: m.budget,
};

const CODE_NAMES: Partial<Record<keyof NeedForm, Record<string, Message>>> = {
  level: levelNames,
  scope: scopeNames,
  criticalArea: areaNames,
  vulnerability: vulnerabilityNames,
  forms: formNames,
  timesOfDay: timeNames,
  languages: languageNames,
  adaptations: adaptationNames,
};

function sayField(
  t: Translate,
  value: string | string[] | undefined,
  name: keyof NeedForm,
  choices: NeedChoices,
): string {
  const values = [value ?? []].flat();
  const names = CODE_NAMES[name];
  if (name === 'organisationId') return choices.employers.find((one) => one.id === values[0])?.name ?? '';
  if (name === 'municipality')
    return choices.municipalities.find((one) => one.code === values[0])?.name ?? '';
  return values
    .map((one) => {
      const message = names?.[one];
      return message ? t(message) : one;
    })
    .join(', ');
}

function choicesOf(t: Translate, names: Record<string, Message>): Choice[] {
  return Object.entries(names).map(([value, message]) => ({ value, text: t(message) }));
}
