// An event as a form: what, when, where, how many, accessible how.
import { routes } from '../../../routes.ts';
import { DateField, NumberField, Select, TextArea, TextField } from '../../../ui/form/fields.views.tsx';
import { Form, FormButtons, FormSection } from '../../../ui/form/form.views.tsx';
import type { FormState } from '../../../ui/form/form-state.ts';
import type { Page } from '../../../ui/page.ts';
import { Button } from '../../../ui/show/button.views.tsx';
import { PageHead } from '../../../ui/show/heading.views.tsx';
import { WorkPage } from '../../../ui/work-page.views.tsx';
import { municipalityGroups } from '../../places/municipality-select.views.tsx';
import type { Municipality } from '../../places/place.ts';
import { messages as m } from './event-edit.messages.ts';
import type { Organiser } from './event-rights.ts';

export type EventFormProps = {
  page: Page;
  form: FormState;
  /** The event that is changed; undefined for a new one. */
  event: { id: string; title: string; version: number } | undefined;
  organisers: readonly Organiser[];
  municipalities: readonly Municipality[];
};

export function EventFormPage(props: EventFormProps) {
  const { page, form, event, organisers, municipalities } = props;
  const { t } = page;
  const title = event ? t(m.changeTitle, { name: event.title }) : t(m.add);
  const action = event ? routes.changeEvent.href({ id: event.id }) : routes.newEvent.href();
  return (
    <WorkPage page={page} title={title} problems={form.problems}>
      <PageHead
        page={page}
        title={title}
        crumbs={[{ text: t(m.events), href: page.link(routes.managedEvents.href()) }, { text: title }]}
      />
      <Form page={page} form={form} action={page.link(action)} version={event?.version ?? 1} guard>
        <TextField form={form} name="titleSv" label={t(m.titleSv)} width="full" autocomplete="off" />
        <TextField form={form} name="titleEn" label={t(m.titleEn)} width="full" autocomplete="off" optional />
        <TextArea form={form} name="aboutSv" label={t(m.aboutSv)} rows={5} lang="sv" />
        <TextArea form={form} name="aboutEn" label={t(m.aboutEn)} rows={5} lang="en" optional />
        {event ? null : (
          <Select
            form={form}
            name="organiserId"
            label={t(m.organiser)}
            options={organisers.map(({ id, name }) => ({ value: id, text: name }))}
            empty={false}
          />
        )}
        <TimeFields form={form} />
        <PlaceFields form={form} municipalities={municipalities} />
        {event ? <p class="mut">{t(m.saveNote)}</p> : null}
        <FormButtons>
          <Button>{t(event ? m.save : m.publish)}</Button>
        </FormButtons>
      </Form>
    </WorkPage>
  );
}

function TimeFields({ form }: { form: FormState }) {
  const { t } = form;
  return (
    <FormSection title={t(m.time)} help={t(m.timeHelp)}>
      <DateField form={form} name="on" label={t(m.on)} />
      <TextField form={form} name="from" label={t(m.from)} width="xs" autocomplete="off" />
      <TextField form={form} name="until" label={t(m.until)} width="xs" autocomplete="off" />
      <DateField form={form} name="registerOn" label={t(m.registerOn)} />
      <TextField form={form} name="registerAt" label={t(m.registerAt)} width="xs" autocomplete="off" />
    </FormSection>
  );
}

function PlaceFields({ form, municipalities }: Pick<EventFormProps, 'form' | 'municipalities'>) {
  const { t } = form;
  return (
    <FormSection title={t(m.where)}>
      <TextField form={form} name="place" label={t(m.place)} width="full" autocomplete="off" optional />
      <Select
        form={form}
        name="municipality"
        label={t(m.municipality)}
        groups={municipalityGroups(municipalities)}
        empty={t(m.none)}
        optional
      />
      <TextField
        form={form}
        name="onlineUrl"
        type="url"
        label={t(m.onlineUrl)}
        help={t(m.onlineHelp)}
        width="full"
        optional
      />
      <NumberField form={form} name="seats" label={t(m.seats)} help={t(m.seatsHelp)} optional />
      <TextArea form={form} name="accessibilitySv" label={t(m.accessibilitySv)} rows={3} lang="sv" optional />
      <TextArea form={form} name="accessibilityEn" label={t(m.accessibilityEn)} rows={3} lang="en" optional />
    </FormSection>
  );
}
