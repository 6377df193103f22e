// The tab of a need that shows its matches: worked out now or kept before, with the need in brief beside.
import { formatInstant, formatNumber } from '../../platform/format.ts';
import { routes } from '../../routes.ts';
import type { Page } from '../../ui/page.ts';
import { ButtonLink, PostButton } from '../../ui/show/button.views.tsx';
import { BoxList, type Fact, Facts } from '../../ui/show/facts.views.tsx';
import { Card, Columns, PageHead, Section, Tabs } from '../../ui/show/heading.views.tsx';
import { WorkPage } from '../../ui/work-page.views.tsx';
import type { NeedCriteria } from '../needs/need.ts';
import type { MatchResult } from './match.ts';
import { type ListNames, MatchList } from './match-list.views.tsx';
import type { MatchRecord } from './match-record.ts';
import { adaptationNames, timeNames } from './matching.messages.ts';
import { tab as m } from './pages.messages.ts';
import { sayPeriod } from './say-match.ts';

/** What the page tells of the need itself. */
export type NeedInBrief = {
  key: string;
  title: string;
  organisation: string | undefined;
  municipality: string | undefined;
  criteria: NeedCriteria;
};

type Props = {
  page: Page;
  need: NeedInBrief;
  result: MatchResult;
  names: ListNames;
  /** The record that is shown; without it the match was worked out now. */
  record?: MatchRecord | undefined;
  records: readonly MatchRecord[];
};

export function NeedMatchesPage(props: Props) {
  const { page, need } = props;
  const { t } = page;
  const here = routes.needMatches.href({ key: need.key });
  return (
    <WorkPage page={page} title={`${t(m.title)}: ${need.title}`}>
      <PageHead
        page={page}
        title={need.title}
        crumbs={[
          { text: t(m.brokering) },
          { text: t(m.needs), href: page.link(routes.needs.href()) },
          { text: need.key, href: page.link(routes.need.href({ key: need.key })) },
          { text: t(m.title) },
        ]}
        lead={[need.organisation, need.municipality].filter(Boolean).join(' · ') || undefined}
        actions={<Actions {...props} here={here} />}
      />
      <Tabs
        label={t(m.partsOfNeed)}
        tabs={[
          { text: t(m.title), href: page.link(here), current: true },
          { text: t(m.need), href: page.link(routes.need.href({ key: need.key })) },
        ]}
      />
      <Columns
        main={
          <>
            <p class="sm mut">{stateOf(props)}</p>
            <MatchList page={page} result={props.result} names={props.names} />
          </>
        }
        side={
          <>
            <Brief page={page} need={need} criteria={props.record?.criteria ?? need.criteria} />
            <Records {...props} />
          </>
        }
      />
    </WorkPage>
  );
}

function Actions({ page, record, here }: Props & { here: string }) {
  const { t } = page;
  if (record)
    return (
      <ButtonLink variant="secondary" href={page.link(here)}>
        {t(m.again)}
      </ButtonLink>
    );
  return (
    <PostButton page={page} action={page.link(here)} variant="primary">
      {t(m.keep)}
    </PostButton>
  );
}

function stateOf({ page, record }: Props): string {
  if (!record) return page.t(m.now);
  return page.t(m.keptAt, {
    at: formatInstant(record.madeAt, page.lang),
    who: record.madeByName ?? page.t(m.someone),
    lot: String(record.lot),
    rule: `${record.ruleSet.id} ${record.ruleSet.version}`,
  });
}

function Records({ page, need, records, record }: Props) {
  const { t } = page;
  return (
    <Section id="kept" title={t(m.earlier)}>
      {records.length === 0 ? (
        <p class="sm mut">{t(m.earlierNone)}</p>
      ) : (
        <BoxList
          rows={records.map((one) => ({
            title: (
              <a
                href={page.link(routes.needMatches.href({ key: need.key }, { post: one.id }))}
                aria-current={one.id === record?.id ? 'true' : undefined}
              >
                {formatInstant(one.madeAt, page.lang)}
              </a>
            ),
            text: t(m.earlierLine, { n: one.found, lot: String(one.lot) }),
          }))}
        />
      )}
    </Section>
  );
}

function Brief(props: { page: Page; need: NeedInBrief; criteria: NeedCriteria }) {
  return (
    <Card title={props.page.t(m.brief)}>
      <Facts t={props.page.t} facts={briefOf(props)} />
    </Card>
  );
}

function briefOf({
  page,
  need,
  criteria,
}: {
  page: Page;
  need: NeedInBrief;
  criteria: NeedCriteria;
}): Fact[] {
  const { t, lang } = page;
  const facts: Fact[] = [{ name: t(m.asks), value: criteria.text }];
  if (criteria.people !== undefined)
    facts.push({ name: t(m.people), value: formatNumber(criteria.people, lang) });
  if (criteria.targetLevel !== undefined)
    facts.push({ name: t(m.level), value: String(criteria.targetLevel) });
  const place = need.municipality ?? criteria.municipality;
  const times = criteria.timesOfDay.map((time) => t(timeNames[time]));
  const km = criteria.maxDistanceKm;
  if (place)
    times.push(km === undefined ? t(m.near, { place }) : t(m.within, { km: formatNumber(km, lang), place }));
  if (times.length > 0) facts.push({ name: t(m.placeAndTime), value: times.join(', ') });
  if (criteria.startFrom || criteria.startUntil)
    facts.push({ name: t(m.start), value: sayPeriod(criteria, t, lang) });
  if (criteria.adaptations.length > 0)
    facts.push({
      name: t(m.adaptations),
      value: criteria.adaptations.map((one) => t(adaptationNames[one])).join(', '),
    });
  return facts;
}
