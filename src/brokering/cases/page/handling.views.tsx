// How a case is handled: moved, paused, handed over, opened again; each opens on demand, or with what was wrong with it.
import type { Child } from 'hono/jsx';
import { routes } from '../../../routes.ts';
import { DateField, Select, TextArea } from '../../../ui/form/fields.views.tsx';
import { Form, FormButtons } from '../../../ui/form/form.views.tsx';
import type { FormState } from '../../../ui/form/form-state.ts';
import type { Page } from '../../../ui/page.ts';
import { Button, ButtonLink, PostButton } from '../../../ui/show/button.views.tsx';
import { Section } from '../../../ui/show/heading.views.tsx';
import { Disclosure } from '../../../ui/show/notes.views.tsx';
import { type BrokerCase, CASE_STAGES, stageNumber } from '../case.ts';
import { stageWords } from '../case-names.messages.ts';
import { NextFields } from '../form/case-fields.views.tsx';
import { messages as m } from './page.messages.ts';

/** The forms of this part; a field of one never stands for a field of another. */
export type HandlingForm = 'move' | 'pause' | 'reassign' | 'reopen';

export type HandlingProps = {
  page: Page;
  found: BrokerCase;
  today: string;
  canChange: boolean;
  /** Those who work at the house. */
  colleagues: readonly { id: string; name: string }[];
  /** The form that came back with problems, and what was sent with it. */
  sent?: HandlingForm | undefined;
  form: FormState;
};

export function Handling(props: HandlingProps) {
  const { page, found } = props;
  const { t } = page;
  const key = found.key.toLowerCase();
  return (
    <Section id="handle" title={t(m.handle)}>
      <div class="stack">
        {found.state === 'running' ? <Move {...props} /> : null}
        {found.state === 'running' ? <Pause {...props} /> : null}
        {found.state === 'closed' ? <Reopen {...props} /> : null}
        {found.state === 'closed' ? null : (
          <>
            <Reassign {...props} />
            <div class="acts">
              <PostButton
                page={page}
                action={page.link(routes.caseReminders.href({ key }))}
                fields={{ on: found.remindersPausedAt ? 'ja' : 'nej' }}
                icon="bell"
              >
                {t(found.remindersPausedAt ? m.resumeReminders : m.pauseReminders)}
              </PostButton>
              <ButtonLink variant="secondary" href={page.link(routes.moveCaseAway.href({ key }))}>
                {t(m.moveAway)}
              </ButtonLink>
              <ButtonLink variant="secondary" color="danger" href={page.link(routes.endCase.href({ key }))}>
                {t(m.end)}
              </ButtonLink>
            </div>
          </>
        )}
      </div>
    </Section>
  );
}

/** One of the forms; what was sent with another is not shown in it. */
function Part(
  props: HandlingProps & { name: HandlingForm; title: string; action: string; children?: Child },
) {
  const { page, found } = props;
  return (
    <Disclosure summary={props.title} open={props.sent === props.name}>
      <Form page={page} form={formOf(props, props.name)} action={props.action} version={found.version}>
        {props.children}
        <FormButtons>
          <Button variant="secondary">{props.title}</Button>
        </FormButtons>
      </Form>
    </Disclosure>
  );
}

function formOf({ form, sent }: HandlingProps, name: HandlingForm): FormState {
  return sent === name ? form : { t: form.t, values: {}, problems: [] };
}

function Move(props: HandlingProps) {
  const { page, found } = props;
  const { t } = page;
  const form = formOf(props, 'move');
  return (
    <Part
      {...props}
      name="move"
      title={t(m.move)}
      action={page.link(routes.moveCase.href({ key: found.key.toLowerCase() }))}
    >
      <Select
        form={form}
        name="to"
        label={t(m.toStage)}
        help={t(m.moveHelp)}
        options={CASE_STAGES.filter((stage) => stage !== found.stage).map((stage) => ({
          value: stage,
          text: `${stageNumber(stage)}. ${t(stageWords[stage])}`,
        }))}
      />
      <TextArea form={form} name="reason" label={t(m.reason)} rows={2} optional />
    </Part>
  );
}

function Pause(props: HandlingProps) {
  const { page, found, today } = props;
  const { t } = page;
  const form = formOf(props, 'pause');
  return (
    <Part
      {...props}
      name="pause"
      title={t(m.pause)}
      action={page.link(routes.pauseCase.href({ key: found.key.toLowerCase() }))}
    >
      <TextArea form={form} name="reason" label={t(m.reason)} rows={2} />
      <DateField form={form} name="until" label={t(m.pauseUntil)} min={today} />
    </Part>
  );
}

function Reassign(props: HandlingProps) {
  const { page, found } = props;
  const { t } = page;
  const others = props.colleagues.filter(({ id }) => id !== found.broker.id);
  if (others.length === 0) return null;
  return (
    <Part
      {...props}
      name="reassign"
      title={t(m.reassign)}
      action={page.link(routes.reassignCase.href({ key: found.key.toLowerCase() }))}
    >
      <Select
        form={formOf(props, 'reassign')}
        name="brokerId"
        label={t(m.newBroker)}
        options={others.map(({ id, name }) => ({ value: id, text: name || t(m.hiddenPerson) }))}
      />
    </Part>
  );
}

function Reopen(props: HandlingProps) {
  const { page, found } = props;
  const { t } = page;
  const form = formOf(props, 'reopen');
  return (
    <Part
      {...props}
      name="reopen"
      title={t(m.reopen)}
      action={page.link(routes.reopenCase.href({ key: found.key.toLowerCase() }))}
    >
      <TextArea form={form} name="reason" label={t(m.reason)} rows={2} />
      <NextFields form={form} colleagues={props.colleagues} today={props.today} />
    </Part>
  );
}
