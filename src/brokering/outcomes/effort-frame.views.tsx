// Head and facts of one effort; the pages of this room stand in it.
import type { Child } from 'hono/jsx';
import { formatDate, formatTime, localDate } from '../../platform/format.ts';
import type { Message } from '../../platform/i18n.ts';
import type { Problem } from '../../platform/result.ts';
import { routes } from '../../routes.ts';
import type { Page } from '../../ui/page.ts';
import { Facts } from '../../ui/show/facts.views.tsx';
import { Card, PageHead, Tabs } from '../../ui/show/heading.views.tsx';
import { Tag } from '../../ui/show/notes.views.tsx';
import { NoValue } from '../../ui/show/table.views.tsx';
import { WorkPage } from '../../ui/work-page.views.tsx';
import { type Attendance, percentOf } from './attendance.ts';
import { messages as m } from './delivery/efforts.messages.ts';
import type { EffortRights } from './delivery/efforts.service.ts';
import type { Effort, Participant, Session } from './effort.ts';

export type EffortTab = 'effort' | 'followUp' | 'matrix' | 'certificates';

type Props = {
  page: Page;
  effort: Effort;
  /** One of the pages side by side that the effort has, for what the reader may do. */
  tab?: { current: EffortTab; rights: EffortRights };
  /** What a page below them is about. */
  part?: string;
  actions?: Child;
  problems?: readonly Problem[];
  children?: Child;
};

export function EffortFrame({ page, effort, tab, part, actions, problems = [], children }: Props) {
  const { t } = page;
  const own = page.link(routes.effort.href({ key: effort.key.toLowerCase() }));
  const shown = tab && tab.current !== 'effort' ? t(tabNames[tab.current]) : part;
  return (
    <WorkPage page={page} title={`${shown ?? effort.title}, ${effort.key}`} problems={problems}>
      <PageHead
        page={page}
        title={part ?? effort.title}
        crumbs={[
          { text: t(m.brokering) },
          { text: t(m.efforts), href: page.link(routes.efforts.href()) },
          ...(part ? [{ text: effort.key, href: own }, { text: part }] : [{ text: effort.key }]),
        ]}
        lead={part ? effort.title : `${effort.employer.name} · ${effort.provider.name}`}
        tags={part ? undefined : <EffortState page={page} effort={effort} />}
        actions={actions}
      />
      {tab ? <Tabs label={t(m.parts)} tabs={tabsOf(page, effort, tab)} /> : null}
      <div class="stack l">{children}</div>
    </WorkPage>
  );
}

const tabNames: Record<EffortTab, Message> = {
  effort: m.effort,
  followUp: m.followUpTab,
  matrix: m.matrixTab,
  certificates: m.certificatesTab,
};

function tabsOf(page: Page, { key: upper }: Effort, { current, rights }: NonNullable<Props['tab']>) {
  const key = upper.toLowerCase();
  const hrefs: Partial<Record<EffortTab, string>> = {
    effort: routes.effort.href({ key }),
    followUp: routes.effortFollowUp.href({ key }),
    ...(rights.pairs ? { matrix: routes.effortMatrix.href({ key }) } : {}),
    ...(rights.runs ? { certificates: routes.effortCertificates.href({ key }) } : {}),
  };
  return Object.entries(hrefs).map(([tab, href]) => ({
    text: page.t(tabNames[tab as EffortTab]),
    href: page.link(href),
    current: tab === current,
  }));
}

export function EffortState({ page, effort }: { page: Page; effort: Effort }) {
  const { t, lang } = page;
  return effort.endedOn ? (
    <Tag icon="checkCircle">{t(m.endedOn, { on: formatDate(effort.endedOn, lang) })}</Tag>
  ) : (
    <Tag tone="info">{t(m.running)}</Tag>
  );
}

export function EffortFacts({
  page,
  effort,
  more = [],
}: {
  page: Page;
  effort: Effort;
  more?: readonly { name: string; value: Child }[];
}) {
  const { t } = page;
  return (
    <Card title={t(m.effort)}>
      <Facts
        t={t}
        facts={[
          { name: t(m.employer), value: effort.employer.name },
          { name: t(m.provider), value: effort.provider.name },
          { name: t(m.house), value: effort.house.name },
          { name: t(m.requiredLevel), value: effort.requiredLevel },
          ...more,
        ]}
      />
    </Card>
  );
}

/** "4 av 6 (67 %)"; a dash with the reason where there is nothing to show. */
export function AttendanceText({
  page,
  of,
  reason,
}: {
  page: Page;
  of: Attendance | undefined;
  reason: string;
}) {
  const percent = of && percentOf(of);
  if (!of || percent === null || percent === undefined) return <NoValue t={page.t} reason={reason} />;
  return <>{page.t(m.attendanceOf, { ...of, percent })}</>;
}

/** Day and times of a session. */
export function sessionTime({ startsAt, endsAt }: Pick<Session, 'startsAt' | 'endsAt'>, page: Page): string {
  const { lang } = page;
  return `${formatDate(localDate(startsAt), lang)} ${formatTime(startsAt, lang)}–${formatTime(endsAt, lang)}`;
}

/** What somebody is called, or their number where the name is gone. */
export function participantName({ name, number }: Pick<Participant, 'name' | 'number'>, page: Page): string {
  return name ?? page.t(m.participantNumber, { n: number });
}
