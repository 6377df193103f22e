// The page of one effort: what is warned of, its sessions, who takes part, and what did not go as planned.
import { formatDate, localDate } from '../../../platform/format.ts';
import { routes } from '../../../routes.ts';
import type { Page } from '../../../ui/page.ts';
import { ButtonLink, PostButton } from '../../../ui/show/button.views.tsx';
import { Card, Columns } from '../../../ui/show/heading.views.tsx';
import { Alert } from '../../../ui/show/notes.views.tsx';
import { caseClosingNames } from '../../cases/case-names.messages.ts';
import { LEAST_ATTENDANCE_PERCENT, percentOf, sumOf } from '../attendance.ts';
import type { Effort } from '../effort.ts';
import { AttendanceText, EffortFacts, EffortFrame } from '../effort-frame.views.tsx';
import { UnsentAttendance } from './attendance/attendance.views.tsx';
import type { EffortPageProps } from './effort-people.views.tsx';
import { Deviations, People } from './effort-people.views.tsx';
import { Sessions } from './effort-sessions.views.tsx';
import { messages as m } from './efforts.messages.ts';

export function EffortPage(props: EffortPageProps) {
  const { page, effort, rights, forms } = props;
  const { t } = page;
  const { session, participant, deviation } = forms;
  return (
    <EffortFrame
      page={page}
      effort={effort}
      tab={{ current: 'effort', rights }}
      problems={[session, participant, deviation].flatMap(({ problems }) => problems)}
      actions={
        rights.house ? (
          <ButtonLink
            variant="secondary"
            icon="pencil"
            href={page.link(routes.editEffort.href({ key: effort.key.toLowerCase() }))}
          >
            {t(m.edit)}
          </ButtonLink>
        ) : undefined
      }
    >
      {rights.runs ? <UnsentAttendance page={page} effort={effort} session={props.landed} /> : null}
      <CaseEnded {...props} />
      <Warnings {...props} />
      <Columns
        main={
          <>
            <Sessions {...props} />
            <People {...props} />
            {rights.runs ? <Deviations {...props} /> : null}
          </>
        }
        side={
          <>
            <EffortFacts page={page} effort={effort} more={[totalOf(props)]} />
            <Calendar {...props} />
            {rights.house && !effort.endedOn ? <Ending page={page} effort={effort} /> : null}
          </>
        }
      />
    </EffortFrame>
  );
}

/** For the house, while the effort goes on although its case has ended, such as when the employer has withdrawn. */
function CaseEnded({ page, closedCase }: EffortPageProps) {
  const { t } = page;
  if (!closedCase) return null;
  const { key, reason } = closedCase;
  return (
    <Alert tone="warning" title={t(m.caseEnded, { key, reason: t(caseClosingNames[reason]).toLowerCase() })}>
      <p>{t(m.caseEndedText)}</p>
    </Alert>
  );
}

function Warnings({ page, warnings, sessions }: EffortPageProps) {
  const { t, lang } = page;
  if (warnings.length === 0) return null;
  const days = new Map(sessions.map(({ id, startsAt }) => [id, formatDate(localDate(startsAt), lang)]));
  return (
    <Alert tone="warning" title={t(m.warned)}>
      {warnings
        .map((one) =>
          t(one.sessionId ? m.warnedOf : m.warnedOfAll, {
            on: days.get(one.sessionId ?? '') ?? '',
            present: one.present,
            expected: one.expected,
            percent: percentOf(one) ?? 0,
            limit: LEAST_ATTENDANCE_PERCENT,
          }),
        )
        .join(' ')}{' '}
      {t(m.warnedTold)}
    </Alert>
  );
}

function totalOf({ page, counts, rights }: EffortPageProps) {
  const { t } = page;
  const hidden = counts.people === null && !rights.names;
  const reason = t(hidden ? m.tooFew : m.notCounted);
  const total = <AttendanceText page={page} of={sumOf(counts.sessions)} reason={reason} />;
  return { name: t(m.attendanceAll), value: total };
}

function Calendar({ page, effort, rights, madeAddress }: EffortPageProps) {
  const { t } = page;
  const key = effort.key.toLowerCase();
  return (
    <Card title={t(m.calendar)}>
      <p>
        <a href={page.link(routes.effortFile.href({ key }))} data-turbo="false">
          {t(m.calendarFile)}
        </a>
      </p>
      {rights.house ? (
        <>
          <p class="sm">{t(m.feedText)}</p>
          {madeAddress ? (
            <div class="ds-field">
              <label class="ds-label" for="feed-address">
                {t(m.feedAddress)}
              </label>
              <input class="ds-input" id="feed-address" readonly value={madeAddress} data-w="full" />
            </div>
          ) : null}
          <PostButton page={page} small plain action={page.link(routes.effortFeeds.href({ key }))}>
            {t(effort.hasFeed ? m.feedRenew : m.feedMake)}
          </PostButton>
        </>
      ) : null}
    </Card>
  );
}

function Ending({ page, effort }: { page: Page; effort: Effort }) {
  const { t } = page;
  return (
    <Card title={t(m.end)}>
      <p class="sm">{t(m.endText)}</p>
      <PostButton
        page={page}
        small
        action={page.link(routes.endEffort.href({ key: effort.key.toLowerCase() }))}
      >
        {t(m.end)}
      </PostButton>
    </Card>
  );
}
