// The sessions of an effort: when, where, and how many came.
import { localDate } from '../../../platform/format.ts';
import { routes } from '../../../routes.ts';
import { ButtonLink, PostButton } from '../../../ui/show/button.views.tsx';
import { Section } from '../../../ui/show/heading.views.tsx';
import { Empty, Tag } from '../../../ui/show/notes.views.tsx';
import { DataTable } from '../../../ui/show/table.views.tsx';
import type { Session } from '../effort.ts';
import { AttendanceText, sessionTime } from '../effort-frame.views.tsx';
import { SessionForm } from './effort-parts.views.tsx';
import type { EffortPageProps } from './effort-people.views.tsx';
import { messages as m } from './efforts.messages.ts';

export function Sessions(props: EffortPageProps) {
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
