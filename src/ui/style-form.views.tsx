// Style page: every kind of field, once as first seen and once as it comes back with errors.
import type { Problem } from '../platform/result.ts';
import { routes } from '../routes.ts';
import { Checkbox, Checkboxes, DateParts, Radios } from './form/choices.views.tsx';
import {
  DateField,
  FileField,
  MoneyField,
  NumberField,
  Select,
  TextArea,
  TextField,
} from './form/fields.views.tsx';
import { Form, FormButtons, FormSection } from './form/form.views.tsx';
import type { FormState, FormValues } from './form/form-state.ts';
import type { Page } from './page.ts';
import { Button, ButtonLink } from './show/button.views.tsx';
import { AnswerSummary, GuideHead } from './show/steps.views.tsx';

const VALUES: FormValues = {
  title: 'Programmera 5‑axlig maskin självständigt',
  sector: 'c',
  wish: 'b',
  times: ['kvall', 'helg'],
  budget: '148 000',
  'start.day': '15',
  'start.month': '3',
  'start.year': '2027',
};

const PROBLEMS: readonly Problem[] = [
  {
    field: 'people',
    message: { sv: 'Skriv hur många som behöver lära sig.', en: 'Write how many need to learn.' },
  },
  {
    field: 'start',
    message: { sv: 'Skriv en dag som finns i kalendern.', en: 'Write a day that exists in the calendar.' },
  },
];

export function FormSample(props: { page: Page }) {
  const form: FormState = { t: props.page.t, values: VALUES, problems: [] };
  return (
    <Form page={props.page} form={form} action={props.page.link(routes.style.href())} id="sample-form" guard>
      <TextField
        form={form}
        name="title"
        label="Vad ska deltagarna kunna?"
        help="En mening som arbetsgivaren själv skulle säga."
        width="full"
      />
      <TextArea
        form={form}
        name="words"
        label="Med arbetsgivarens egna ord"
        seenBy="du och arbetsgivaren"
        rows={3}
      />
      <TextField form={form} name="email" label="E-post" type="email" autocomplete="email" optional />
      <Select
        form={form}
        name="municipality"
        label="Kommun"
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
      <FormSection title="Tid och pengar" help="Det som styr vilka som kan svara.">
        <DateParts form={form} name="start" label="Start senast" />
        <DateField form={form} name="until" label="Klart senast" optional />
        <NumberField form={form} name="minutes" label="Längsta resa" unit="minuter" />
        <MoneyField form={form} name="budget" label="Budget för hela gruppen" optional />
      </FormSection>
      <Radios
        form={form}
        name="wish"
        label="Arbetsgivarens val"
        help="Valet får avvika från poängen."
        boxed
        choices={[
          { value: 'a', text: 'A. Lindesbergs uppdragsutbildning', help: '148 000 kr · 86,54 poäng' },
          { value: 'b', text: 'B. Skärtekniska Kurscentrum AB', help: '126 000 kr · 77,00 poäng' },
        ]}
      />
      <Checkboxes
        form={form}
        name="times"
        label="När går det att lära?"
        choices={[
          { value: 'dag', text: 'Dagtid' },
          { value: 'kvall', text: 'Kväll, efter 14.00' },
          { value: 'helg', text: 'Helg' },
        ]}
      />
      <FileField form={form} name="file" label="Bilaga" types={['.pdf', '.docx']} size="10 MB" optional />
      <Checkbox form={form} name="public" label="Jag vet att det jag skickar kan bli allmän handling" />
      <FormButtons>
        <Button icon="send">Skicka till arbetsgivaren</Button>
        <ButtonLink variant="secondary" href="#s-forms">
          Avbryt
        </ButtonLink>
      </FormButtons>
    </Form>
  );
}

export function FormErrorSample(props: { page: Page }) {
  const form: FormState = {
    t: props.page.t,
    values: { 'start.day': '31', 'start.month': '2', 'start.year': '2027' },
    problems: PROBLEMS,
  };
  return (
    <Form page={props.page} form={form} action={props.page.link(routes.style.href())} id="sample-errors">
      <NumberField form={form} name="people" label="Hur många?" unit="personer" />
      <DateParts form={form} name="start" label="Start senast" />
      <FormButtons>
        <Button>Spara</Button>
      </FormButtons>
    </Form>
  );
}

export function GuideSample(props: { page: Page }) {
  return (
    <>
      <GuideHead
        t={props.page.t}
        back="#s-guide"
        step={3}
        of={7}
        title="Vad ska deltagarna kunna efteråt?"
        level={2}
        lead="Skriv utan namn."
      />
      <AnswerSummary
        rows={[
          {
            name: 'Mål i verksamheten',
            value: 'Ingen order ska gå förlorad',
            change: { href: '#s-guide', text: 'Ändra' },
          },
          { name: 'Deltagare', value: '6 operatörer', change: { href: '#s-guide', text: 'Ändra' } },
        ]}
      />
    </>
  );
}
