// The forms on the page of an effort: a session, a participant, a deviation.
import { routes } from '../../../routes.ts';
import { Checkbox, Checkboxes } from '../../../ui/form/choices.views.tsx';
import { DateField, Select, TextArea, TextField } from '../../../ui/form/fields.views.tsx';
import { Form, FormButtons } from '../../../ui/form/form.views.tsx';
import type { FormState } from '../../../ui/form/form-state.ts';
import type { Page } from '../../../ui/page.ts';
import { Button } from '../../../ui/show/button.views.tsx';
import { Disclosure } from '../../../ui/show/notes.views.tsx';
import { ADAPTATIONS } from '../../needs/conditions.ts';
import { adaptationNames } from '../../needs/need-names.messages.ts';
import { DEVIATION_KINDS, type Effort } from '../effort.ts';
import { deviationNames } from './deviations.messages.ts';
import { messages as m } from './efforts.messages.ts';

type Props = { page: Page; effort: Effort; form: FormState };

export function SessionForm({ page, effort, form }: Props) {
  const { t } = page;
  const action = page.link(routes.effortSessions.href({ key: effort.key.toLowerCase() }));
  return (
    <Disclosure summary={t(m.addSession)} open={form.problems.length > 0}>
      <Form page={page} form={form} action={action} guard>
        <DateField form={form} name="on" label={t(m.on)} />
        <TextField form={form} name="from" label={t(m.from)} help={t(m.timeHelp)} width="xs" />
        <TextField form={form} name="until" label={t(m.until)} width="xs" />
        <TextField form={form} name="place" label={t(m.place)} />
        <TextField form={form} name="shift" label={t(m.shift)} help={t(m.shiftHelp)} optional />
        <FormButtons>
          <Button variant="secondary">{t(m.addSession)}</Button>
        </FormButtons>
      </Form>
    </Disclosure>
  );
}

export function ParticipantForm({ page, effort, form }: Props) {
  const { t } = page;
  const action = page.link(routes.effortParticipants.href({ key: effort.key.toLowerCase() }));
  return (
    <Disclosure summary={t(m.addPerson)} open={form.problems.length > 0}>
      <Form page={page} form={form} action={action} guard>
        <TextField
          form={form}
          name="name"
          label={t(m.name)}
          help={t(m.nameHelp)}
          seenBy={t(m.seenBy)}
          autocomplete="off"
        />
        <Checkboxes
          form={form}
          name="adaptations"
          label={t(m.adaptations)}
          help={t(m.adaptationsHelp)}
          seenBy={t(m.seenBy)}
          optional
          choices={ADAPTATIONS.map((value) => ({ value, text: t(adaptationNames[value]) }))}
        />
        <Checkbox form={form} name="followUp" label={t(m.followUp)} help={t(m.followUpHelp)} />
        <TextField
          form={form}
          name="email"
          type="email"
          label={t(m.email)}
          help={t(m.emailHelp)}
          autocomplete="off"
          optional
        />
        <FormButtons>
          <Button variant="secondary">{t(m.addPerson)}</Button>
        </FormButtons>
      </Form>
    </Disclosure>
  );
}

export function DeviationForm({ page, effort, form }: Props) {
  const { t } = page;
  const action = page.link(routes.effortDeviations.href({ key: effort.key.toLowerCase() }));
  return (
    <Disclosure summary={t(m.addDeviation)} open={form.problems.length > 0}>
      <Form page={page} form={form} action={action} guard>
        <DateField form={form} name="happenedOn" label={t(m.happenedOn)} />
        <Select
          form={form}
          name="kind"
          label={t(m.kind)}
          options={DEVIATION_KINDS.map((value) => ({ value, text: t(deviationNames[value]) }))}
        />
        <TextArea form={form} name="what" label={t(m.what)} help={t(m.whatHelp)} rows={3} />
        <TextArea form={form} name="measure" label={t(m.measure)} rows={2} optional />
        <FormButtons>
          <Button variant="secondary">{t(m.addDeviation)}</Button>
        </FormButtons>
      </Form>
    </Disclosure>
  );
}
