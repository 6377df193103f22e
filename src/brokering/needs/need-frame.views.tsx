// Head, tabs and facts of one need. Rooms to the right put their own tabs into the same frame.

import type { Child } from 'hono/jsx';
import { formatDate, formatNumber, formatOre } from '../../platform/format.ts';
import type { Message } from '../../platform/i18n.ts';
import type { Problem } from '../../platform/result.ts';
import { routes } from '../../routes.ts';
import type { Page } from '../../ui/page.ts';
import { type Fact, Facts } from '../../ui/show/facts.views.tsx';
import { Card, PageHead, Tabs } from '../../ui/show/heading.views.tsx';
import { Tag, type Tone } from '../../ui/show/notes.views.tsx';
import { WorkPage } from '../../ui/work-page.views.tsx';
import { vulnerabilityNames } from '../employers/vulnerability.messages.ts';
import { messages as inCase } from './in-case/case-needs.messages.ts';
import type { Need, NeedState } from './need.ts';
import {
  adaptationNames,
  areaNames,
  closingNames,
  formNames,
  languageNames,
  levelNames,
  scopeNames,
  stateNames,
  timeNames,
} from './need-names.messages.ts';
import { messages as m } from './needs.messages.ts';

const STATE_TONES: Record<NeedState, Tone> = {
  draft: 'neutral',
  open: 'success',
  paused: 'warning',
  closed: 'neutral',
};

/** The state of a need as a tag. */
export function StateTag(props: { page: Page; need: Need }) {
  const { need, page } = props;
  return <Tag tone={STATE_TONES[need.state]}>{page.t(stateNames[need.state])}</Tag>;
}

type FrameProps = {
  page: Page;
  need: Need;
  /** Which tab the page shows. */
  current: 'matches' | 'need' | 'matrix' | 'similar' | 'spec' | 'outcomes' | 'log';
  actions?: Child;
  /** What is wrong with a form in the tab. */
  problems?: readonly Problem[];
  children?: Child;
};

/** Head and tabs of one need; the tab's own content stands in `children`. */
export function NeedFrame(props: FrameProps) {
  const { page, need } = props;
  const { t } = page;
  const title = need.content.title || t(m.noTitle);
  return (
    <WorkPage page={page} title={`${title}, ${need.key}`} problems={props.problems ?? []}>
      <PageHead
        page={page}
        title={title}
        crumbs={[
          { text: t(m.brokering) },
          { text: t(m.needs), href: page.link(routes.needs.href()) },
          { text: need.key },
        ]}
        lead={contextOf(props) || t(m.noEmployer)}
        tags={<StateTags page={page} need={need} />}
        actions={props.actions}
      />
      <Tabs label={t(m.parts)} tabs={tabsOf(props)} />
      {props.children}
    </WorkPage>
  );
}

function contextOf({ page, need }: FrameProps): string {
  const employer = need.organisation;
  const employees = employer?.employees;
  return [
    employer?.name,
    need.municipality?.name,
    employees ? page.t(m.employees, { n: formatNumber(employees, page.lang) }) : undefined,
    employer?.sniCode ? `SNI ${employer.sniCode}` : undefined,
  ]
    .filter(Boolean)
    .join(' · ');
}

function StateTags({ page, need }: { page: Page; need: Need }) {
  const { t } = page;
  return (
    <>
      <StateTag page={page} need={need} />
      {need.closingReason ? <Tag>{t(closingNames[need.closingReason])}</Tag> : null}
      {need.state === 'open' ? <Tag icon="eyeSlash">{t(m.sharedWithoutName)}</Tag> : null}
    </>
  );
}

function tabsOf({ page, need, current }: FrameProps) {
  const key = need.key.toLowerCase();
  return [
    { text: page.t(m.tabMatches), href: page.link(routes.needMatches.href({ key })), tab: 'matches' },
    { text: page.t(m.tabNeed), href: page.link(routes.need.href({ key })), tab: 'need' },
    { text: page.t(m.tabMatrix), href: page.link(routes.needMatrix.href({ key })), tab: 'matrix' },
    // For those who broker at the centre; others follow the need alone.
    ...(canWorkWith(page, need)
      ? [{ text: page.t(m.tabSimilar), href: page.link(routes.similarNeeds.href({ key })), tab: 'similar' }]
      : []),
    { text: page.t(m.tabSpec), href: page.link(routes.spec.href({ key })), tab: 'spec' },
    {
      text: page.t(m.tabOutcomes),
      href: page.link(routes.needOutcomes.href({ key })),
      tab: 'outcomes',
    },
    { text: page.t(m.tabLog), href: page.link(routes.needLog.href({ key })), tab: 'log' },
  ].map(({ tab, ...shown }) => ({ ...shown, current: tab === current }));
}

/** Whether the reader belongs to the centre that owns the need; row-level security is what holds. */
export function canWorkWith(page: Page, need: Need): boolean {
  return (page.reader?.memberships ?? []).some((one) => one.organisationId === need.owner.id);
}

/** The facts that stand beside every tab of a need. */
export function NeedFactsCard(props: { page: Page; need: Need }) {
  // A condition that asks nothing is no missing fact; it is left out.
  const facts = [
    ...caseFacts(props),
    ...whoFacts(props),
    ...conditionFacts(props),
    ...reasonFacts(props),
  ].filter(({ value }) => value !== '' && value !== undefined);
  return (
    <Card title={props.page.t(m.inBrief)}>
      <Facts t={props.page.t} facts={facts} />
    </Card>
  );
}

type FactProps = { page: Page; need: Need };

/** The case that the need is part of, or the way into one; for those who broker at the centre. */
function caseFacts({ page, need }: FactProps): Fact[] {
  if (!canWorkWith(page, need)) return [];
  const { t } = page;
  if (!need.case) {
    const into = page.link(routes.caseOfNeed.href({ key: need.key.toLowerCase() }));
    return [{ name: t(inCase.inCase), value: <a href={into}>{t(inCase.putIn)}</a> }];
  }
  const { key, title } = need.case;
  const href = page.link(routes.brokerCase.href({ key: key.toLowerCase() }));
  return [{ name: t(inCase.inCase), value: <a href={href}>{`${title}, ${key}`}</a> }];
}

function whoFacts({ page, need }: FactProps): Fact[] {
  const { t } = page;
  return [
    { name: t(m.howMany), value: need.criteria.people },
    { name: t(m.level), value: t(levelNames[need.content.level]) },
    { name: t(m.targetLevel), value: need.criteria.targetLevel },
  ];
}

function conditionFacts({ page, need }: FactProps): Fact[] {
  const { t, lang } = page;
  const { criteria } = need;
  const day = (date: string | undefined) => date && formatDate(date, lang);
  return [
    { name: t(m.maxDistance), value: criteria.maxDistanceKm && `${criteria.maxDistanceKm} km` },
    { name: t(m.maxMinutes), value: criteria.maxTravelMinutes && `${criteria.maxTravelMinutes} min` },
    { name: t(m.forms), value: namesOf(page, criteria.forms, formNames) },
    { name: t(m.times), value: namesOf(page, criteria.timesOfDay, timeNames) },
    { name: t(m.languages), value: namesOf(page, criteria.languages, languageNames) },
    { name: t(m.adaptations), value: namesOf(page, criteria.adaptations, adaptationNames) },
    { name: t(m.startFrom), value: day(criteria.startFrom) },
    { name: t(m.startUntil), value: day(criteria.startUntil) },
    { name: t(m.budget), value: criteria.budgetOre === undefined ? '' : formatOre(criteria.budgetOre, lang) },
  ];
}

function reasonFacts({ page, need }: FactProps): Fact[] {
  const { t } = page;
  const { scope, criticalArea, vulnerability } = need.content;
  return [
    { name: t(m.scope), value: t(scopeNames[scope]) },
    { name: t(m.criticalArea), value: criticalArea ? t(areaNames[criticalArea]) : '' },
    { name: t(m.vulnerability), value: namesOf(page, vulnerability, vulnerabilityNames) },
  ];
}

function namesOf(page: Page, keys: readonly string[], names: Record<string, Message>): string {
  return keys.map((key) => (names[key] ? page.t(names[key]) : key)).join(', ');
}
