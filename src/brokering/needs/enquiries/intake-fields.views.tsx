// What each page of the public form asks, and what travels along unseen.
import type { Translate } from '../../../platform/i18n.ts';
import { MunicipalitySelect } from '../../../register/places/municipality-select.views.tsx';
import type { Municipality } from '../../../register/places/place.ts';
import { routes } from '../../../routes.ts';
import { HiddenField, NumberField, TextArea, TextField } from '../../../ui/form/fields.views.tsx';
import { type FormState, sentValue } from '../../../ui/form/form-state.ts';
import type { Page } from '../../../ui/page.ts';
import { Alert } from '../../../ui/show/notes.views.tsx';
import { AnswerSummary } from '../../../ui/show/steps.views.tsx';
import { messages as m } from './intake.messages.ts';
import { INTAKE_FIELDS, type IntakeStep, intakePages } from './intake.ts';

type StepProps = {
  page: Page;
  form: FormState;
  step: IntakeStep;
  /** Shown in a partner's frame. */
  framed: boolean;
  municipalities: readonly Municipality[];
};

/** The fields of one page. */
export function StepFields(props: StepProps) {
  const { form } = props;
  const { t } = props.page;
  switch (props.step) {
    case 'difficulty':
      return (
        <TextArea form={form} name="difficulty" label={t(m.difficulty)} help={t(m.difficultyHelp)} rows={7} />
      );
    case 'people':
      return <PeopleFields form={form} help={t(m.forWhomHelp)} />;
    case 'place':
      return (
        <>
          <MunicipalitySelect form={form} municipalities={props.municipalities} label={t(m.municipality)} />
          <WhereAndWhenField form={form} help={t(m.whereAndWhenHelp)} />
        </>
      );
    case 'contact':
      return (
        <>
          <ContactFields form={form} />
          <BeforeSending {...props} />
        </>
      );
  }
}

/** The same questions again, on one page, for the sender who changes what they sent. */
export function ChangeFields(props: { form: FormState }) {
  const { form } = props;
  return (
    <>
      <TextArea form={form} name="difficulty" label={form.t(m.difficulty)} rows={7} />
      <PeopleFields form={form} />
      <WhereAndWhenField form={form} />
      <ContactFields form={form} />
    </>
  );
}

/** Answers of the other pages travel with the form, so that nothing is kept of those who do not send. */
export function Carried(props: { form: FormState; step: IntakeStep }) {
  const shown = Object.keys(intakePages[props.step].shape);
  return (
    <>
      {INTAKE_FIELDS.filter((name) => !shown.includes(name)).map((name) => (
        <HiddenField name={name} value={sentValue(props.form, name)} />
      ))}
    </>
  );
}

/** People do not see it; machines fill it in. */
export function Honeypot(props: { t: Translate; form: FormState }) {
  return (
    <div hidden>
      <TextField form={props.form} name="webbplats" label={props.t(m.leaveEmpty)} autocomplete="off" />
    </div>
  );
}

function PeopleFields({ form, help }: { form: FormState; help?: string }) {
  const { t } = form;
  return (
    <>
      <TextField form={form} name="forWhom" label={t(m.forWhom)} help={help} width="full" optional />
      <NumberField form={form} name="people" label={t(m.people)} unit={t(m.persons)} optional />
    </>
  );
}

function WhereAndWhenField({ form, help }: { form: FormState; help?: string }) {
  return (
    <TextArea form={form} name="whereAndWhen" label={form.t(m.whereAndWhen)} help={help} rows={3} optional />
  );
}

function ContactFields(props: { form: FormState }) {
  const { form } = props;
  const { t } = form;
  return (
    <>
      <TextField
        form={form}
        name="contactName"
        label={t(m.contactName)}
        autocomplete="name"
        seenBy={t(m.seenBy)}
      />
      <TextField
        form={form}
        name="email"
        label={t(m.email)}
        type="email"
        autocomplete="email"
        help={t(m.emailHelp)}
      />
      <TextField
        form={form}
        name="phone"
        label={t(m.phone)}
        type="tel"
        autocomplete="tel"
        width="s"
        optional
      />
      <TextField
        form={form}
        name="organisationName"
        label={t(m.organisationName)}
        help={t(m.organisationHelp)}
        autocomplete="organization"
        optional
      />
    </>
  );
}

/** What is sent, and what becomes of it. */
function BeforeSending({ page, form, framed, municipalities }: StepProps) {
  const { t } = page;
  return (
    <>
      <h2 class="ds-heading">{t(m.yourAnswers)}</h2>
      <AnswerSummary rows={summaryOf(form, municipalities)} />
      <Alert title={t(m.opennessTitle)}>{t(m.openness)}</Alert>
      <p class="mut">
        {t(m.dataUse)}{' '}
        <a href={page.link(routes.privacy.href())} target={framed ? '_blank' : undefined} rel="noopener">
          {t(m.readMore)}
        </a>
      </p>
    </>
  );
}

function summaryOf(form: FormState, municipalities: readonly Municipality[]) {
  const { t } = form;
  const code = sentValue(form, 'municipality');
  const rows = [
    { name: t(m.difficulty), value: sentValue(form, 'difficulty') },
    { name: t(m.forWhom), value: sentValue(form, 'forWhom') },
    { name: t(m.people), value: sentValue(form, 'people') },
    { name: t(m.municipality), value: municipalities.find((one) => one.code === code)?.name ?? '' },
    { name: t(m.whereAndWhen), value: sentValue(form, 'whereAndWhen') },
  ];
  return rows.filter((row) => row.value !== '');
}
