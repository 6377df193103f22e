// Style page: every kind of field, once as first seen and once as it comes back with errors.

import { partsOfDate } from '../../platform/http/date-parts.ts';
import { routes } from '../../routes.ts';
import { Checkbox, Checkboxes, DateParts, Radios } from '../form/choices.views.tsx';
import {
  DateField,
  FileField,
  MoneyField,
  NumberField,
  Select,
  TextArea,
  TextField,
} from '../form/fields.views.tsx';
import { Form, FormButtons, FormSection } from '../form/form.views.tsx';
import type { FormState } from '../form/form-state.ts';
import type { Page } from '../page.ts';
import { Button, ButtonLink } from '../show/button.views.tsx';
import { AnswerSummary, GuideHead } from '../show/steps.views.tsx';
import { formTexts as m } from './sample.messages.ts';
import { caseTexts } from './style.messages.ts';

export function FormSample(props: { page: Page }) {
  const { page } = props;
  const { t } = page;
  const form: FormState = {
    t,
    values: {
      title: t(m.skillValue),
      wish: 'b',
      times: ['kvall', 'helg'],
      budget: '148 000',
      ...partsOfDate('2027-03-15', 'start'),
    },
    problems: [],
  };
  return (
    <Form page={page} form={form} action={page.link(routes.style.href())} id="sample-form" guard>
      <TextField form={form} name="title" label={t(m.skill)} help={t(m.skillHelp)} width="full" />
      <TextArea form={form} name="words" label={t(m.words)} seenBy={t(m.seenBy)} rows={3} />
      <TextField form={form} name="email" label={t(m.email)} type="email" autocomplete="email" optional />
      <Municipality form={form} />
      <FormSection title={t(m.timeAndMoney)} help={t(m.timeHelp)}>
        <DateParts form={form} name="start" label={t(caseTexts.startBy)} />
        <DateField form={form} name="until" label={t(m.doneBy)} optional />
        <NumberField form={form} name="minutes" label={t(m.travel)} unit={t(m.minutes)} />
        <MoneyField form={form} name="budget" label={t(m.budget)} optional />
      </FormSection>
      <ChoiceSample form={form} />
      <FileField
        form={form}
        name="file"
        label={t(m.attachment)}
        types={['.pdf', '.docx']}
        size={t(m.size)}
        optional
      />
      <Checkbox form={form} name="public" label={t(m.record)} />
      <FormButtons>
        <Button icon="send">{t(m.send)}</Button>
        <ButtonLink variant="secondary" href="#s-forms">
          {t(caseTexts.cancel)}
        </ButtonLink>
      </FormButtons>
    </Form>
  );
}

function Municipality(props: { form: FormState }) {
  return (
    <Select
      form={props.form}
      name="municipality"
      label={props.form.t(m.municipality)}
      groups={[
        {
          label: 'Örebro län',
          options: [
            { value: '1885', text: 'Lindesberg' },
            { value: '1884', text: 'Nora' },
          ],
        },
        { label: 'Västmanlands län', options: [{ value: '1982', text: 'Fagersta' }] },
      ]}
    />
  );
}

function ChoiceSample(props: { form: FormState }) {
  const { form } = props;
  const { t } = form;
  return (
    <>
      <Radios
        form={form}
        name="wish"
        label={t(m.choice)}
        help={t(m.choiceHelp)}
        boxed
        choices={[
          { value: 'a', text: 'A. Lindesbergs uppdragsutbildning', help: t(m.choiceA) },
          { value: 'b', text: 'B. Skärtekniska Kurscentrum AB', help: t(m.choiceB) },
        ]}
      />
      <Checkboxes
        form={form}
        name="times"
        label={t(m.when)}
        choices={[
          { value: 'dag', text: t(m.day) },
          { value: 'kvall', text: t(m.evening) },
          { value: 'helg', text: t(m.weekend) },
        ]}
      />
    </>
  );
}

export function FormErrorSample(props: { page: Page }) {
  const { t } = props.page;
  const form: FormState = {
    t,
    values: { 'late.day': '31', 'late.month': '2', 'late.year': '2027' },
    problems: [
      { field: 'people', message: m.howManyProblem },
      { field: 'late', message: m.dateProblem },
    ],
  };
  return (
    <Form page={props.page} form={form} action={props.page.link(routes.style.href())} id="sample-errors">
      <NumberField form={form} name="people" label={t(m.howMany)} unit={t(m.persons)} />
      <DateParts form={form} name="late" label={t(caseTexts.startBy)} />
      <FormButtons>
        <Button>{t(m.save)}</Button>
      </FormButtons>
    </Form>
  );
}

export function GuideSample(props: { page: Page }) {
  const { t } = props.page;
  const change = { href: '#s-guide', text: t(m.change) };
  return (
    <>
      <GuideHead
        t={t}
        back="#s-guide"
        step={3}
        of={7}
        title={t(m.guideTitle)}
        level={2}
        lead={t(m.guideLead)}
      />
      <AnswerSummary
        rows={[
          { name: t(caseTexts.goal), value: t(caseTexts.goalText), change },
          { name: t(caseTexts.participants), value: t(m.operators), change },
        ]}
      />
    </>
  );
}
