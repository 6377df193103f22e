// What somebody who registers needs arranged: the same two questions when registering and when changing it.
import { Checkboxes } from '../../ui/form/choices.views.tsx';
import { TextArea } from '../../ui/form/fields.views.tsx';
import type { FormState } from '../../ui/form/form-state.ts';
import { EVENT_ADAPTATIONS } from './event.ts';
import { adaptationNames, messages as m } from './events.messages.ts';

export function AdaptationFields({ form }: { form: FormState }) {
  const { t } = form;
  return (
    <>
      <Checkboxes
        form={form}
        name="adaptations"
        label={t(m.adaptations)}
        optional
        seenBy={t(m.seenByOrganiser)}
        choices={EVENT_ADAPTATIONS.map((value) => ({ value, text: t(adaptationNames[value]) }))}
      />
      <TextArea
        form={form}
        name="adaptationNote"
        label={t(m.adaptationNote)}
        help={t(m.adaptationNoteHelp)}
        optional
        rows={3}
        seenBy={t(m.seenByOrganiser)}
      />
    </>
  );
}
