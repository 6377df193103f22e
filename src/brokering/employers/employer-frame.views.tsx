// Head and tabs of one employer. Rooms to the right put their own tabs into the same frame.
import type { Child } from 'hono/jsx';
import { formatNumber } from '../../platform/format.ts';
import type { Message } from '../../platform/i18n.ts';
import type { Problem } from '../../platform/result.ts';
import { routes } from '../../routes.ts';
import type { Page } from '../../ui/page.ts';
import { PageHead, Tabs } from '../../ui/show/heading.views.tsx';
import { Tag } from '../../ui/show/notes.views.tsx';
import { WorkPage } from '../../ui/work-page.views.tsx';
import type { Employer } from './employer.ts';
import { messages as m } from './employers.messages.ts';

export type EmployerTab =
  | 'needs'
  | 'aid'
  | 'overview'
  | 'cases'
  | 'log'
  | 'talks'
  | 'people'
  | 'visits'
  | 'history';

type FrameProps = {
  page: Page;
  employer: Employer;
  /** Which tab the page shows. */
  current: EmployerTab;
  /** What the page is called when it is a form inside the tab. */
  title?: string;
  actions?: Child;
  problems?: readonly Problem[];
  children?: Child;
};

export function EmployerFrame(props: FrameProps) {
  const { page, employer, title } = props;
  const { t } = page;
  const { organisation } = employer;
  const own = page.link(routes.employer.href({ id: organisation.id }));
  return (
    <WorkPage
      page={{ ...page, demo: organisation.demo }}
      title={title ? `${title}, ${organisation.name}` : organisation.name}
      problems={props.problems ?? []}
    >
      <PageHead
        page={page}
        title={title ?? organisation.name}
        crumbs={[
          { text: t(m.brokering) },
          { text: t(m.employers), href: page.link(routes.employers.href()) },
          ...(title
            ? [{ text: organisation.name, href: own }, { text: title }]
            : [{ text: organisation.name }]),
        ]}
        lead={title ? undefined : contextOf(props)}
        tags={
          !title && employer.relation.vulnerability.length > 0 ? (
            <Tag tone="warning">{t(m.vulnerable)}</Tag>
          ) : undefined
        }
        actions={props.actions}
      />
      {title ? null : <Tabs label={t(m.parts)} tabs={tabsOf(props)} />}
      {props.children}
    </WorkPage>
  );
}

function contextOf({ page, employer }: FrameProps): string {
  const { organisationNumber, employees, sniCode } = employer.organisation;
  return [
    organisationNumber,
    employees === undefined
      ? undefined
      : `${formatNumber(employees, page.lang)} ${staffWord(page, employees)}`,
    sniCode ? `SNI ${sniCode}` : undefined,
  ]
    .filter(Boolean)
    .join(' · ');
}

function staffWord(page: Page, n: number): string {
  return page.t(m.staffWord, { n });
}

function tabsOf({ page, employer, current }: FrameProps) {
  const { id } = employer.organisation;
  const tabs: { tab: EmployerTab; text: Message; href: string }[] = [
    { tab: 'overview', text: m.tabOverview, href: routes.employer.href({ id }) },
    { tab: 'cases', text: m.tabCases, href: routes.employerCases.href({ id }) },
    { tab: 'needs', text: m.tabNeeds, href: routes.employerNeeds.href({ id }) },
    { tab: 'log', text: m.tabLog, href: routes.employerLog.href({ id }) },
    { tab: 'visits', text: m.tabVisits, href: routes.employerVisits.href({ id }) },
    { tab: 'talks', text: m.tabTalks, href: routes.talks.href({ id }) },
    { tab: 'people', text: m.tabPeople, href: routes.contactPeople.href({ id }) },
    { tab: 'aid', text: m.tabAid, href: routes.employerAid.href({ id }) },
    { tab: 'history', text: m.tabHistory, href: routes.employerHistory.href({ id }) },
  ];
  return tabs.map(({ tab, text, href }) => ({
    text: page.t(text),
    href: page.link(href),
    current: tab === current,
  }));
}
