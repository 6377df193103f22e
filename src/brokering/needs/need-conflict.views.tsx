// What the broker sees when two people changed a need at once, or when the session ended while writing: nothing is lost.
import type { Message, Translate } from '../../platform/i18n.ts';
import { routes } from '../../routes.ts';
import { HiddenField, TextArea, TextField } from '../../ui/form/fields.views.tsx';
import { Form, FormButtons } from '../../ui/form/form.views.tsx';
import type { FormValues } from '../../ui/form/form-state.ts';
import type { Page } from '../../ui/page.ts';
import { Button } from '../../ui/show/button.views.tsx';
import { PageHead } from '../../ui/show/heading.views.tsx';
import { Alert } from '../../ui/show/notes.views.tsx';
import { DataTable } from '../../ui/show/table.views.tsx';
import { WorkPage } from '../../ui/work-page.views.tsx';
import type { Need } from './need.ts';
import { differingFields, NEED_FIELDS, type NeedForm, type NeedFormValues } from './need-form.ts';
import type { NeedChoices } from './need-form.views.tsx';
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
