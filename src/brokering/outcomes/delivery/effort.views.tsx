// The page of one effort: what is warned of, its sessions, who takes part, and what did not go as planned.
import { formatDate, localDate } from '../../../platform/format.ts';
import { routes } from '../../../routes.ts';
import type { FormState } from '../../../ui/form/form-state.ts';
import type { Page } from '../../../ui/page.ts';
import { ButtonLink, PostButton } from '../../../ui/show/button.views.tsx';
import { BoxList, Facts } from '../../../ui/show/facts.views.tsx';
import { Card, Columns, Section } from '../../../ui/show/heading.views.tsx';
import { Alert, Empty, Tag } from '../../../ui/show/notes.views.tsx';
import { DataTable } from '../../../ui/show/table.views.tsx';
import { LEAST_ATTENDANCE_PERCENT, type LowAttendance, percentOf, sumOf } from '../attendance.ts';
import { messages as certificates } from '../certificates/certificates.messages.ts';
import type { Deviation, Effort, EffortCounts, Participant, Session } from '../effort.ts';
import {
  AttendanceText,
  EffortFacts,
  EffortFrame,
  participantName,
  sessionTime,
} from '../effort-frame.views.tsx';
import { messages as followUp } from '../follow-up/follow-up.messages.ts';
import { AdaptationTags } from './attendance.views.tsx';
import { deviationNames } from './deviations.messages.ts';
import { DeviationForm, ParticipantForm, SessionForm } from './effort-parts.views.tsx';
import { messages as m } from './efforts.messages.ts';
import type { EffortRights } from './efforts.service.ts';

export type EffortForms = { session: FormState; participant: FormState; deviation: FormState };

export type EffortPageProps = {
  page: Page;
  effort: Effort;
  rights: EffortRights;
  today: string;
  sessions: readonly Session[];
  counts: EffortCounts;
  participants: readonly Participant[];
  warnings: readonly LowAttendance[];
  deviations: readonly Deviation[];
  forms: EffortForms;
  /** The full address of a calendar that was just made. */
  madeAddress?: string | undefined;
};

export function EffortPage(props: EffortPageProps) {
  const { page, effort, rights, forms } = props;
  const { t } = page;
  const key = effort.key.toLowerCase();
  const { session, participant, deviation } = forms;
  return (
    <EffortFrame
      page={page}
      effort={effort}
      problems={[session, participant, deviation].flatMap(({ problems }) => problems)}
      actions={
        rights.house ? (
          <ButtonLink variant="secondary" icon="pencil" href={page.link(routes.editEffort.href({ key }))}>
            {t(m.edit)}
          </ButtonLink>
        ) : undefined
      }
    >
      <Warnings {...props} />
      <p class="acts">
        <ButtonLink small variant="secondary" href={page.link(routes.effortFollowUp.href({ key }))}>
          {t(followUp.followUp)}
        </ButtonLink>
        {rights.runs ? (
          <ButtonLink small variant="secondary" href={page.link(routes.effortCertificates.href({ key }))}>
            {t(certificates.certificates)}
          </ButtonLink>
        ) : null}
      </p>
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
            <EffortFacts page={page} effort={effort}>
              <Total {...props} />
            </EffortFacts>
            <Calendar {...props} />
            {rights.house && !effort.endedOn ? <Ending page={page} effort={effort} /> : null}
          </>
        }
      />
    </EffortFrame>
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

function Total({ page, counts, rights }: EffortPageProps) {
  const { t } = page;
  const hidden = counts.people === null && !rights.names;
  const reason = t(hidden ? m.tooFew : m.notCounted);
  return (
    <Facts
      t={t}
      facts={[
        {
          name: t(m.attendanceAll),
          value: <AttendanceText page={page} of={sumOf(counts.sessions)} reason={reason} />,
        },
      ]}
    />
  );
}

function Sessions(props: EffortPageProps) {
  const { page, effort, rights, sessions, counts, forms, today } = props;
  const { t } = page;
  const byId = new Map(counts.sessions.map((one) => [one.id, one]));
  const runs = rights.runs && !effort.endedOn;
  return (
    <Section id="sessions" title={t(m.sessions)}>
      {sessions.length === 0 ? (
        <Empty text={t(m.noSessions)} />
      ) : (
        <DataTable
          t={t}
          caption={t(m.sessions)}
          rows={sessions}
          columns={[
            {
              head: t(m.when),
              cell: (one) => (
                <>
                  <span class="med">{sessionTime(one, page)}</span>
                  {one.shift ? <div class="mut sub-line">{one.shift}</div> : null}
                </>
              ),
            },
            { head: t(m.place), cell: ({ place }) => place },
            {
              head: t(m.attendance),
              numeric: true,
              phoneLabel: true,
              cell: (one) =>
                one.cancelledAt ? (
                  <Tag>{t(m.isCancelled)}</Tag>
                ) : (
                  <AttendanceText
                    page={page}
                    of={byId.get(one.id)}
                    reason={t(one.countedAt ? m.tooFew : m.notCounted)}
                  />
                ),
            },
            ...(rights.runs
              ? [
                  {
                    head: t(m.act),
                    hideHead: true,
                    cell: (one: Session) => (
                      <SessionActs page={page} effort={effort} one={one} today={today} />
                    ),
                  },
                ]
              : []),
          ]}
        />
      )}
      {runs ? <SessionForm page={page} effort={effort} form={forms.session} /> : null}
    </Section>
  );
}

function SessionActs({
  page,
  effort,
  one,
  today,
}: Pick<EffortPageProps, 'page' | 'effort' | 'today'> & { one: Session }) {
  const { t } = page;
  if (one.cancelledAt) return null;
  const params = { key: effort.key.toLowerCase(), session: one.id };
  return (
    <div class="acts">
      {localDate(one.startsAt) <= today ? (
        <ButtonLink
          small
          variant={one.countedAt ? 'tertiary' : 'secondary'}
          href={page.link(routes.effortAttendance.href(params))}
        >
          {t(one.countedAt ? m.seeAttendance : m.takeAttendance)}
        </ButtonLink>
      ) : null}
      {one.countedAt || effort.endedOn ? null : (
        <PostButton
          page={page}
          small
          variant="tertiary"
          action={page.link(routes.cancelEffortSession.href(params))}
          label={t(m.cancelThis, { when: sessionTime(one, page) })}
        >
          {t(m.cancelSession)}
        </PostButton>
      )}
    </div>
  );
}

function People(props: EffortPageProps) {
  const { page, effort, rights, participants, counts, forms } = props;
  const { t } = page;
  if (!rights.names)
    return (
      <Section id="people" title={t(m.people)}>
        <p class="mut">{counts.people === null ? t(m.tooFew) : t(m.countOnly, { n: counts.people })}</p>
      </Section>
    );
  return (
    <Section id="people" title={t(m.people)} aside={String(participants.length)}>
      {participants.length === 0 ? (
        <Empty text={t(m.noPeople)} />
      ) : (
        <BoxList
          rows={participants.map((one) => ({
            title: participantName(one, page),
            text: (
              <>
                <AdaptationTags page={page} of={one} /> {one.followUpAgreedOn ? t(m.asksAfter) : ''}
              </>
            ),
            action:
              rights.runs && !effort.endedOn ? (
                <PostButton
                  page={page}
                  small
                  variant="tertiary"
                  action={page.link(
                    routes.removeEffortParticipant.href({ key: effort.key.toLowerCase(), person: one.id }),
                  )}
                  label={t(m.removeThis, { name: participantName(one, page) })}
                >
                  {t(m.removePerson)}
                </PostButton>
              ) : undefined,
          }))}
        />
      )}
      {rights.runs && !effort.endedOn ? (
        <ParticipantForm page={page} effort={effort} form={forms.participant} />
      ) : null}
    </Section>
  );
}

function Deviations({ page, effort, deviations, forms }: EffortPageProps) {
  const { t, lang } = page;
  return (
    <Section id="deviations" title={t(m.deviations)}>
      {deviations.length === 0 ? (
        <p class="mut">{t(m.noDeviations)}</p>
      ) : (
        <BoxList
          rows={deviations.map((one) => ({
            title: `${t(deviationNames[one.kind])} · ${formatDate(one.happenedOn, lang)}`,
            text: (
              <>
                <span class="b-words">{one.what}</span>
                {one.measure ? <span class="b-words">{` → ${one.measure}`}</span> : null}
              </>
            ),
          }))}
        />
      )}
      <DeviationForm page={page} effort={effort} form={forms.deviation} />
    </Section>
  );
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
