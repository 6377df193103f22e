// The first page of a working day: what waits with its next step and last day, the reader's own needs, what is ahead.
import { stateNames } from '../../brokering/needs/need-names.messages.ts';
import {
  formatDate,
  formatDayAndWeek,
  formatShortDate,
  formatTime,
  localDate,
} from '../../platform/format.ts';
import { routes } from '../../routes.ts';
import type { Page } from '../../ui/page.ts';
import { ButtonLink } from '../../ui/show/button.views.tsx';
import { BoxList, Facts } from '../../ui/show/facts.views.tsx';
import { Card, Columns, PageHead, Section } from '../../ui/show/heading.views.tsx';
import { Empty, Figures, Local } from '../../ui/show/notes.views.tsx';
import { DataTable, RowTitle } from '../../ui/show/table.views.tsx';
import { WorkPage } from '../../ui/work-page.views.tsx';
import { OwnCases } from './own-cases.views.tsx';
import { messages as m } from './today.messages.ts';
import type { Day } from './today.service.ts';
import { ToldCases } from './told-cases.views.tsx';
import { UnitEmployers, UnitSignalBox } from './unit-day.views.tsx';
import { FirstOf, WaitingTable } from './waiting.views.tsx';

/** What the reader's roles let them do; each part of the page belongs to one. */
export type Doing = { brokers: boolean; writesNeeds: boolean; offers: boolean; employs: boolean };
type Props = { page: Page; day: Day; doing: Doing };

export function TodayPage(props: Props) {
  const { page, day } = props;
  const { t } = page;
  const title = t(m.greeting, { name: page.reader?.name.split(' ')[0] ?? '' });
  const { late, today, later } = day.counts;
  return (
    <WorkPage page={page} title={title}>
      <PageHead
        page={page}
        over={formatDayAndWeek(day.today, page.lang)}
        title={title}
        lead={t(m.summary, { waiting: late + today + later, late, today })}
        actions={<Actions {...props} />}
      />
      <Columns
        main={
          <>
            {/* What an employer is asked for comes first, and seldom. */}
            {props.doing.employs && day.waiting.total > 0 ? <WaitsNow {...props} /> : null}
            {day.cases && !(day.unit && day.cases.total === 0) ? (
              <OwnCases page={page} cases={day.cases} today={day.today} />
            ) : null}
            <ToldCases page={page} cases={day.ownCases} today={day.today} />
            {props.doing.employs ? <OwnNeeds {...props} /> : null}
            {props.doing.employs ? null : <WaitsNow {...props} />}
            {day.unit ? <UnitEmployers page={page} unit={day.unit} today={day.today} /> : null}
            {day.region ? <Region {...props} region={day.region} /> : null}
          </>
        }
        side={
          <>
            {day.unit ? <UnitSignalBox page={page} unit={day.unit} /> : <FindSupport page={page} />}
            <OwnSignals {...props} />
            <Ahead {...props} />
            <Now {...props} />
          </>
        }
      />
    </WorkPage>
  );
}

function FindSupport({ page }: { page: Page }) {
  const { t } = page;
  return (
    <Card title={t(m.find)} tone="accent">
      <p>{t(m.findText)}</p>
      <ButtonLink href={page.link(routes.match.href())} variant="secondary">
        {t(m.find)}
      </ButtonLink>
    </Card>
  );
}

/** The one thing that the role does most, and one more. */
function Actions({ page, day, doing }: Props) {
  const { t } = page;
  // What a business unit does most is the box of signals beside.
  if (day.unit) {
    return (
      <>
        <ButtonLink variant="secondary" icon="plus" href={page.link(routes.draftNeed.href())}>
          {t(m.newNeed)}
        </ButtonLink>
        <ButtonLink variant="secondary" icon="calendar" href={page.link(routes.myVisits.href())}>
          {t(m.myVisits)}
        </ButtonLink>
      </>
    );
  }
  if (doing.writesNeeds) {
    return (
      <>
        <ButtonLink icon="plus" href={page.link(routes.draftNeed.href())}>
          {t(m.newNeed)}
        </ButtonLink>
        <ButtonLink variant="secondary" href={page.link(routes.needs.href())}>
          {t(m.allNeeds)}
        </ButtonLink>
      </>
    );
  }
  if (doing.offers) {
    return (
      <>
        <ButtonLink icon="plus" href={page.link(routes.newOffer.href())}>
          {t(m.newOffer)}
        </ButtonLink>
        <ButtonLink variant="secondary" href={page.link(routes.ownOffers.href())}>
          {t(m.ownOffers)}
        </ButtonLink>
      </>
    );
  }
  return <ButtonLink href={page.link(routes.newNeed.href())}>{t(m.describeNeed)}</ButtonLink>;
}

function WaitsNow({ page, day }: Props) {
  const { t } = page;
  const { items, total } = day.waiting;
  return (
    <Section
      id="waiting"
      title={t(m.waiting)}
      aside={total > items.length ? <FirstOf page={page} shown={items.length} total={total} /> : undefined}
    >
      {total === 0 ? (
        <Empty text={t(m.nothing)} />
      ) : (
        <WaitingTable page={page} caption={t(m.waiting)} waiting={items} today={day.today} />
      )}
    </Section>
  );
}

function OwnNeeds({ page, day }: Props) {
  const { t, lang } = page;
  const { items, total } = day.ownNeeds;
  return (
    <Section
      id="own"
      title={t(m.ownNeeds)}
      aside={
        total > items.length ? (
          <>
            {t(m.newest, { shown: items.length, total })} ·{' '}
            <a href={page.link(routes.needs.href())}>{t(m.showAll)}</a>
          </>
        ) : undefined
      }
    >
      {total === 0 ? (
        <Empty text={t(m.noOwnNeeds)} />
      ) : (
        <DataTable
          t={t}
          caption={t(m.ownNeeds)}
          rows={items}
          columns={[
            {
              head: t(m.need),
              cell: (need) => (
                <RowTitle
                  href={page.link(routes.need.href({ key: need.key.toLowerCase() }))}
                  title={need.content.title}
                  sub={need.key}
                />
              ),
            },
            { head: t(m.state), cell: (need) => t(stateNames[need.state]) },
            {
              head: t(m.responsible),
              phoneLabel: true,
              cell: (need) => need.broker?.name ?? need.owner.name,
            },
            {
              head: t(m.received),
              phoneLabel: true,
              cell: (need) => formatShortDate(need.receivedOn, lang, day.today),
            },
          ]}
        />
      )}
    </Section>
  );
}

function Region({ page, region }: Props & { region: NonNullable<Day['region']> }) {
  const { t } = page;
  return (
    <Section id="region" title={t(m.region)} aside={<a href={page.link(routes.region.href())}>{t(m.map)}</a>}>
      {region.length === 0 ? (
        <Empty text={t(m.noRegion)} />
      ) : (
        <div class="ds-card">
          <Facts
            t={t}
            layout="beside"
            facts={region.map(({ name, needs }) => ({ name, value: String(needs) }))}
          />
          <p class="mut sm">{t(m.regionNote)}</p>
        </div>
      )}
    </Section>
  );
}

/** What the reader handed over and has heard nothing of. */
function OwnSignals({ page, day }: Props) {
  const { t } = page;
  const n = day.signalsWaiting ?? 0;
  const became = day.unit?.became ?? 0;
  if (n + became === 0) return null;
  return (
    <Section
      id="own-signals"
      title={t(m.ownSignals)}
      aside={<a href={page.link(routes.signals.href({ visa: 'fran' }))}>{t(m.showSignals)}</a>}
    >
      {n > 0 ? <p>{t(m.signalsWaiting, { n })}</p> : null}
      {became > 0 ? <p>{t(m.signalsBecame, { n: became })}</p> : null}
    </Section>
  );
}

function Ahead({ page, day }: Props) {
  const { t, lang } = page;
  if (day.events.length === 0) return null;
  return (
    <Section
      id="ahead"
      title={t(m.calendar)}
      aside={<a href={page.link(routes.calendar.href())}>{t(m.wholeCalendar)}</a>}
    >
      <BoxList
        rows={day.events.map((one) => ({
          title: (
            <a href={page.link(routes.event.href({ slug: one.slug }))}>
              <Local text={one.title} lang={lang} t={t} />
            </a>
          ),
          text: `${formatDate(localDate(one.startsAt), lang)} ${formatTime(one.startsAt, lang)}`,
        }))}
      />
    </Section>
  );
}

function Now({ page, day }: Props) {
  const { t } = page;
  const { needCounts: needs, offerCount } = day;
  const figures = [
    ...(needs
      ? [
          { value: String(needs.open), text: t(m.open, { n: needs.open }) },
          { value: String(needs.paused), text: t(m.paused, { n: needs.paused }) },
          { value: String(needs.helped), text: t(m.helped) },
        ]
      : []),
    ...(offerCount === undefined
      ? []
      : [{ value: String(offerCount), text: t(m.offers, { n: offerCount }) }]),
  ];
  if (figures.length === 0 || (day.unit && figures.every(({ value }) => value === '0'))) return null;
  return (
    <Section id="now" title={t(m.figures)}>
      <Figures figures={figures.slice(0, 3)} stacked />
    </Section>
  );
}
