// Head, steps and tabs of one case; rooms to the right put their own tab into it.
import type { Child } from 'hono/jsx';
import type { Problem } from '../../../platform/result.ts';
import { routes } from '../../../routes.ts';
import type { Page } from '../../../ui/page.ts';
import { PageHead, Tabs } from '../../../ui/show/heading.views.tsx';
import { Tag } from '../../../ui/show/notes.views.tsx';
import { StepBar } from '../../../ui/show/steps.views.tsx';
import { WorkPage } from '../../../ui/work-page.views.tsx';
import { type BrokerCase, CASE_STAGES, stageNumber } from '../case.ts';
import { CaseStateTag, CaseWarning } from '../case-due.views.tsx';
import { stageNames } from '../case-names.messages.ts';
import { messages as m } from './page.messages.ts';

export type CaseFrameProps = {
  page: Page;
  found: BrokerCase;
  /** The local date. */
  today: string;
  /** Which tab the page shows. */
  current: 'overview' | 'talks' | 'needs' | 'efforts' | 'timeline';
  actions?: Child;
  /** What is wrong with a form in the tab. */
  problems?: readonly Problem[];
  children?: Child;
};

export function CaseFrame(props: CaseFrameProps) {
  const { page, found, today } = props;
  const { t } = page;
  return (
    <WorkPage
      page={{ ...page, demo: found.demo }}
      title={`${found.title}, ${found.key}`}
      problems={props.problems ?? []}
    >
      <PageHead
        page={page}
        title={found.title}
        crumbs={[
          { text: t(m.brokering) },
          { text: t(m.cases), href: page.link(routes.cases.href()) },
          { text: found.key },
        ]}
        lead={[found.employer.name, found.municipality, found.broker.name].filter(Boolean).join(' · ')}
        tags={
          <>
            <CaseStateTag page={page} found={found} />
            <CaseWarning page={page} found={found} today={today} />
            {found.remindersPausedAt ? <Tag icon="bell">{t(m.remindersOff)}</Tag> : null}
          </>
        }
        actions={props.actions}
      />
      <StepBar
        t={t}
        label={t(m.stages)}
        steps={CASE_STAGES.map((stage) => t(stageNames[stage]))}
        current={stageNumber(found.stage)}
      />
      <Tabs label={t(m.parts)} tabs={tabsOf(props)} />
      {props.children}
    </WorkPage>
  );
}

function tabsOf({ page, found, current }: CaseFrameProps) {
  const key = found.key.toLowerCase();
  return [
    { text: page.t(m.tabOverview), href: page.link(routes.brokerCase.href({ key })), tab: 'overview' },
    // For those who work at the house; others see where the case stands and no more.
    ...(worksWithCase(page, found)
      ? [
          { text: page.t(m.tabTalks), href: page.link(routes.caseTalks.href({ key })), tab: 'talks' },
          { text: page.t(m.tabNeeds), href: page.link(routes.caseNeeds.href({ key })), tab: 'needs' },
          { text: page.t(m.tabEfforts), href: page.link(routes.caseEfforts.href({ key })), tab: 'efforts' },
          {
            text: page.t(m.tabTimeline),
            href: page.link(routes.caseTimeline.href({ key })),
            tab: 'timeline',
          },
        ]
      : []),
  ].map(({ tab, ...shown }) => ({ ...shown, current: tab === current }));
}

/** Whether the reader belongs to the house that owns the case; row-level security is what holds. */
export function worksWithCase(page: Page, found: BrokerCase): boolean {
  return (page.reader?.memberships ?? []).some((one) => one.organisationId === found.owner.id);
}
