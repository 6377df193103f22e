// Attendance on a phone: two large choices for each person, kept in the browser while there is no network; and the page on
// which somebody chooses when two have marked the same person differently. Plain forms, so that it works without script.
import { routes } from '../../../../routes.ts';
import { Radios } from '../../../../ui/form/choices.views.tsx';
import { Form, FormButtons } from '../../../../ui/form/form.views.tsx';
import type { FormState } from '../../../../ui/form/form-state.ts';
import type { Page } from '../../../../ui/page.ts';
import { Button, ButtonLink } from '../../../../ui/show/button.views.tsx';
import { Empty, Tag } from '../../../../ui/show/notes.views.tsx';
import { messages as ui } from '../../../../ui/ui.messages.ts';
import { adaptationNames } from '../../../needs/need-names.messages.ts';
import type { Participant } from '../../effort.ts';
import { EffortFrame, participantName, sessionTime } from '../../effort-frame.views.tsx';
import { messages as m } from './attendance.messages.ts';
import type { SessionToCount } from './attendance.service.ts';
import { fieldOf } from './attendance-form.ts';

type Props = SessionToCount & {
  page: Page;
  form: FormState;
  /** Marks of what the form says, so that what nobody touched is known when it comes back. */
  opened: string;
};

export function AttendancePage(props: Props) {
  const { page, effort, session, participants, form } = props;
  const { t } = page;
  const key = effort.key.toLowerCase();
  return (
    <EffortFrame page={page} effort={effort} part={t(m.title)} problems={form.problems}>
      <p>
        {sessionTime(session, page)} · {session.place}
        {session.shift ? ` · ${session.shift}` : ''}
      </p>
      {participants.length === 0 ? (
        <Empty text={t(m.nobodyYet)}>
          <ButtonLink variant="secondary" href={page.link(routes.effort.href({ key }))}>
            {t(m.back)}
          </ButtonLink>
        </Empty>
      ) : form.problems.length > 0 ? (
        <Marks {...props} />
      ) : (
        <offline-form
          data-person={page.reader?.personId ?? ''}
          data-done={page.link(routes.effort.href({ key }))}
          data-saving={t(ui.saving)}
          data-saved={t(ui.saved, { time: '%s' })}
          data-waiting-one={t(m.waiting)}
          data-waiting-many={t(m.waiting)}
          data-signed-out={t(m.signedOut)}
          data-refused={t(m.refused)}
        >
          <Marks {...props} />
        </offline-form>
      )}
    </EffortFrame>
  );
}

function Marks({ page, effort, session, participants, form, opened }: Props) {
  const { t } = page;
  const key = effort.key.toLowerCase();
  return (
    <Form
      page={page}
      form={form}
      action={page.link(routes.effortAttendance.href({ key, session: session.id }))}
      opened={opened}
    >
      <p class="mut">{t(m.help)}</p>
      <div class="b-attendance">
        {participants.map((one) => (
          <Person page={page} form={form} one={one} />
        ))}
      </div>
      <p class="b-save-state b-offline-state" role="status" data-offline-state />
      <FormButtons>
        <Button icon="check" name="done" value="ja">
          {t(m.done)}
        </Button>
        <noscript>
          <Button variant="secondary">{t(m.save)}</Button>
        </noscript>
        <ButtonLink variant="tertiary" href={page.link(routes.effort.href({ key }))}>
          {t(m.back)}
        </ButtonLink>
      </FormButtons>
    </Form>
  );
}

function Person({ page, form, one }: { page: Page; form: FormState; one: Participant }) {
  const { t } = page;
  const arranged = one.adaptations.map((code) => t(adaptationNames[code])).join(' · ');
  return (
    <Radios
      form={form}
      name={fieldOf(one)}
      label={participantName(one, page)}
      help={arranged || undefined}
      boxed
      choices={[
        { value: 'ja', text: t(m.isHere) },
        { value: 'nej', text: t(m.isAway) },
      ]}
    />
  );
}

/** Sessions whose marks this browser still holds; empty, and without script nothing at all. */
export function UnsentAttendance({
  page,
  effort,
  session,
}: {
  page: Page;
  effort: SessionToCount['effort'];
  /** The one whose marks the server has just got. */
  session?: string | undefined;
}) {
  const { t } = page;
  const key = effort.key.toLowerCase();
  return (
    <unsent-drafts
      class="b-unsent"
      data-person={page.reader?.personId ?? ''}
      data-under={page.link(routes.effortSessions.href({ key }))}
      data-landed={session && page.link(routes.effortAttendance.href({ key, session }))}
      data-title={t(m.unsent)}
      data-open={t(m.open, { time: '%s' })}
      hidden
    />
  );
}

/** What is arranged for somebody. */
export function AdaptationTags({ page, of }: { page: Page; of: Participant }) {
  return (
    <span class="tags">
      {of.adaptations.map((code) => (
        <Tag>{page.t(adaptationNames[code])}</Tag>
      ))}
    </span>
  );
}
