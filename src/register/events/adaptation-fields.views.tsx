// What somebody who registers needs arranged: the same two questions when registering and when changing it.
import { Checkboxes } from '../../ui/form/choices.views.tsx';
import { TextArea } from '../../ui/form/fields.views.tsx';
import type { FormState } from '../../ui/form/form-state.ts';
import { adaptationsAt, EVENT_ADAPTATIONS } from './event.ts';
import { adaptationNames, messages as m } from './events.messages.ts';

export function AdaptationFields(props: { form: FormState; event: { place?: string | undefined } }) {
  const { form } = props;
  const { t } = form;
  // What was asked for stays in sight, also when the event has moved online.
  const asked = [form.values.adaptations ?? []].flat();
  const offered = adaptationsAt(props.event);
  const shown = EVENT_ADAPTATIONS.filter((one) => offered.includes(one) || asked.includes(one));
  return (
    <>
      <Checkboxes
        form={form}
        name="adaptations"
        label={t(m.adaptations)}
        optional
        seenBy={t(m.seenByOrganiser)}
        choices={shown.map((value) => ({ value, text: t(adaptationNames[value]) }))}
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
