// Attendance on a phone: one big button for each person, and one that says that it is done. Plain forms, so that it works
// without script.
import { routes } from '../../../routes.ts';
import { Csrf } from '../../../ui/form/csrf.views.tsx';
import { Icon } from '../../../ui/icon.views.tsx';
import type { Page } from '../../../ui/page.ts';
import { ButtonLink, PostButton } from '../../../ui/show/button.views.tsx';
import { Empty, Tag } from '../../../ui/show/notes.views.tsx';
import { adaptationNames } from '../../needs/need-names.messages.ts';
import type { Effort, Participant, Session } from '../effort.ts';
import { EffortFrame, participantName, sessionTime } from '../effort-frame.views.tsx';
import { messages as m } from './efforts.messages.ts';

type Props = {
  page: Page;
  effort: Effort;
  session: Session;
  participants: readonly Participant[];
  /** Who is there or not, by id; who is missing is not marked. */
  marks: ReadonlyMap<string, boolean>;
};

export function AttendancePage(props: Props) {
  const { page, effort, session, participants, marks } = props;
  const { t } = page;
  const params = { key: effort.key.toLowerCase(), session: session.id };
  const present = participants.filter(({ id }) => marks.get(id)).length;
  return (
    <EffortFrame page={page} effort={effort} part={t(m.attendanceTitle)}>
      <p>
        {sessionTime(session, page)} · {session.place}
        {session.shift ? ` · ${session.shift}` : ''}
      </p>
      {participants.length === 0 ? (
        <Empty text={t(m.nobodyYet)} />
      ) : (
        <>
          <p class="mut">{t(m.attendanceHelp)}</p>
          <ul class="plain b-attendance">
            {participants.map((one) => (
              <li>
                <Person {...props} one={one} action={page.link(routes.effortAttendance.href(params))} />
              </li>
            ))}
          </ul>
        </>
      )}
      <div class="acts">
        {participants.length > 0 ? (
          <PostButton
            page={page}
            action={page.link(routes.countEffortSession.href(params))}
            variant="primary"
            icon="check"
          >
            {t(m.count, { present, expected: participants.length })}
          </PostButton>
        ) : null}
        <ButtonLink variant="secondary" href={page.link(routes.effort.href({ key: params.key }))}>
          {t(m.back)}
        </ButtonLink>
      </div>
    </EffortFrame>
  );
}

function Person({ page, marks, one, action }: Props & { one: Participant; action: string }) {
  const { t } = page;
  const here = marks.get(one.id);
  return (
    <form method="post" action={action} class="b-post">
      <Csrf page={page} />
      <input type="hidden" name="participant" value={one.id} />
      <input type="hidden" name="present" value={here ? 'nej' : 'ja'} />
      <button
        type="submit"
        class="ds-button b-attendance-person"
        data-variant={here ? 'primary' : 'secondary'}
        data-color={here ? 'accent' : 'neutral'}
      >
        <span>
          <span class="med">{participantName(one, page)}</span>
          {one.adaptations.length > 0 ? (
            <span class="b-line sm">
              {one.adaptations.map((code) => t(adaptationNames[code])).join(' · ')}
            </span>
          ) : null}
        </span>
        <span class="b-attendance-state">
          {here === undefined ? null : <Icon name={here ? 'check' : 'close'} />}
          {t(here === undefined ? m.notMarked : here ? m.isHere : m.isAway)}
        </span>
      </button>
    </form>
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
