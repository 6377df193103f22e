// The first page of a working day, and the inbox: what waits, what was changed last, a few figures.
import { formatDate } from '../platform/format.ts';
import type { Message } from '../platform/i18n.ts';
import { routes } from '../routes.ts';
import type { Page } from '../ui/page.ts';
import { ButtonLink } from '../ui/show/button.views.tsx';
import { BoxList } from '../ui/show/facts.views.tsx';
import { Card, Columns, PageHead, Section } from '../ui/show/heading.views.tsx';
import { Empty, Figures, Tag } from '../ui/show/notes.views.tsx';
import { DataTable, RowTitle } from '../ui/show/table.views.tsx';
import { WorkPage } from '../ui/work-page.views.tsx';
import { messages as m } from './today.messages.ts';
import type { Day, Waiting } from './today.ts';

/** `brokers` tells whether the reader works with needs; `offers`, whether with offers of a provider. */
type Props = { page: Page; day: Day; brokers: boolean; offers: boolean };

export function TodayPage(props: Props) {
  const { page, day } = props;
  const { t } = page;
  const name = page.reader?.name.split(' ')[0] ?? '';
  const late = day.waiting.filter((one) => one.late).length;
  return (
    <WorkPage page={page} title={t(m.greeting, { name })}>
      <PageHead
        page={page}
        over={formatDate(day.today, page.lang)}
        title={t(m.greeting, { name })}
        lead={t(m.summary, { waiting: day.waiting.length, late })}
        actions={
          props.brokers ? (
            <ButtonLink href={page.link(routes.needs.href())}>{t(m.allNeeds)}</ButtonLink>
          ) : (
            <ButtonLink href={page.link(routes.match.href())}>{t(m.find)}</ButtonLink>
          )
        }
      />
      <Columns
        main={
          <>
            {props.brokers || props.offers ? (
              <Section id="waiting" title={t(m.waiting)}>
                <WaitingList page={page} waiting={day.waiting.slice(0, 8)} />
              </Section>
            ) : null}
            {day.needs.length > 0 ? <LatestNeeds {...props} /> : null}
          </>
        }
        side={
          <>
            <Card title={t(m.find)} tone="accent">
              <p>{t(m.findText)}</p>
              <ButtonLink href={page.link(routes.match.href())} variant="secondary">
                {t(m.find)}
              </ButtonLink>
            </Card>
            <Now {...props} />
          </>
        }
      />
    </WorkPage>
  );
}

export function InboxPage(props: { page: Page; day: Day }) {
  const { page, day } = props;
  return (
    <WorkPage page={page} title={page.t(m.inboxTitle)}>
      <PageHead page={page} title={page.t(m.inboxTitle)} lead={page.t(m.inboxLead)} />
      <WaitingList page={page} waiting={day.waiting} />
    </WorkPage>
  );
}

const KINDS: Record<Waiting['kind'], { name: Message; action: Message; href(id: string): string }> = {
  enquiry: { name: m.enquiry, action: m.read, href: (id) => routes.enquiry.href({ id }) },
  draft: { name: m.draft, action: m.goOn, href: (key) => routes.need.href({ key }) },
  offer: { name: m.offer, action: m.check, href: (id) => routes.offer.href({ id }) },
};

function WaitingList(props: { page: Page; waiting: readonly Waiting[] }) {
  const { page } = props;
  const { t, lang } = page;
  if (props.waiting.length === 0) return <Empty text={t(m.nothing)} />;
  return (
    <BoxList
      rows={props.waiting.map((one) => {
        const kind = KINDS[one.kind];
        return {
          title: (
            <>
              {one.title} {one.late ? <Tag tone="danger">{t(m.late)}</Tag> : null}
            </>
          ),
          text: [t(kind.name), one.place, t(m.since, { date: formatDate(one.since, lang) })]
            .filter(Boolean)
            .join(' · '),
          action: (
            <ButtonLink href={page.link(kind.href(one.id))} variant="secondary" small>
              {t(kind.action)}
            </ButtonLink>
          ),
        };
      })}
    />
  );
}

const STATES = { draft: m.stateDraft, open: m.stateOpen, paused: m.statePaused, closed: m.stateClosed };

function LatestNeeds(props: Props) {
  const { page, day } = props;
  const { t, lang } = page;
  return (
    <Section
      id="needs"
      title={t(m.latestNeeds)}
      aside={<a href={page.link(routes.needs.href())}>{t(m.allNeeds)}</a>}
    >
      <DataTable
        t={t}
        caption={t(m.latestNeeds)}
        rows={day.needs}
        columns={[
          {
            head: t(m.need),
            cell: (need) => (
              <RowTitle
                href={page.link(routes.need.href({ key: need.key }))}
                title={need.title}
                sub={need.from}
              />
            ),
          },
          { head: t(m.state), cell: (need) => t(STATES[need.state]) },
          { head: t(m.changed), cell: (need) => formatDate(need.changedOn, lang) },
        ]}
      />
    </Section>
  );
}

function Now(props: Props) {
  const { page, day } = props;
  const { t } = page;
  const figures = [
    ...(props.brokers
      ? [
          { value: String(day.needCounts.open), text: t(m.open) },
          { value: String(day.needCounts.draft), text: t(m.drafts) },
          { value: String(day.needCounts.closed), text: t(m.closed) },
        ]
      : []),
    ...(props.offers ? [{ value: String(day.offerCount), text: t(m.ownOffers) }] : []),
  ];
  if (figures.length === 0) return null;
  return (
    <Section id="now" title={t(m.figures)}>
      <Figures figures={figures} stacked />
    </Section>
  );
}
