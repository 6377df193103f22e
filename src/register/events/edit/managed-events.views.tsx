// For those who arrange events: all of theirs, and one with those who registered and what is to be arranged.
import { formatDate, formatInstant, localDate } from '../../../platform/format.ts';
import type { Message } from '../../../platform/i18n.ts';
import type { ShownPart } from '../../../platform/part.ts';
import { routes } from '../../../routes.ts';
import type { Page } from '../../../ui/page.ts';
import { ButtonLink, PostButton } from '../../../ui/show/button.views.tsx';
import { Facts, Timeline } from '../../../ui/show/facts.views.tsx';
import { Columns, PageHead, Section } from '../../../ui/show/heading.views.tsx';
import { Pagination } from '../../../ui/show/list.views.tsx';
import { Disclosure, Empty, Tag } from '../../../ui/show/notes.views.tsx';
import { type Column, DataTable, RowTitle } from '../../../ui/show/table.views.tsx';
import { WorkPage } from '../../../ui/work-page.views.tsx';
import { EVENT_ADAPTATIONS, type EventAdaptation } from '../event.ts';
import { eventFacts, type ShownEvent } from '../event-facts.views.tsx';
import { adaptationNames } from '../events.messages.ts';
import { actionNames, messages as m } from './event-edit.messages.ts';

type Row = { id: string; title: string; organiser: string; startsAt: Date; cancelledAt: Date | null };

export function ManagedEventsPage(props: { page: Page; list: ShownPart<Row>; now: Date }) {
  const { page, list, now } = props;
  const { t, lang } = page;
  const columns: Column<Row>[] = [
    {
      head: t(m.event),
      cell: (row) => (
        <RowTitle
          href={page.link(routes.managedEvent.href({ id: row.id }))}
          title={<span lang="sv">{row.title}</span>}
          sub={<span lang="sv">{row.organiser}</span>}
        />
      ),
    },
    { head: t(m.when), cell: (row) => formatInstant(row.startsAt, lang) },
    { head: t(m.state), cell: (row) => <StateTag page={page} event={row} now={now} /> },
  ];
  return (
    <WorkPage page={page} title={t(m.events)}>
      <PageHead
        page={page}
        title={t(m.events)}
        lead={t(m.lead)}
        actions={
          <ButtonLink icon="plus" href={page.link(routes.newEvent.href())}>
            {t(m.add)}
          </ButtonLink>
        }
      />
      <div class="stack">
        <h2 class="ds-heading">{t(m.count, { n: list.total })}</h2>
        {list.total === 0 ? (
          <Empty text={t(m.empty)} />
        ) : (
          <>
            <DataTable t={t} caption={t(m.events)} columns={columns} rows={list.items} />
            <Pagination
              t={t}
              path={page.link(routes.managedEvents.href())}
              query={{}}
              page={list.page}
              size={list.limit}
              total={list.total}
            />
          </>
        )}
      </div>
    </WorkPage>
  );
}

function StateTag(props: {
  page: Page;
  event: { startsAt: Date; cancelledAt?: Date | null | undefined };
  now: Date;
}) {
  const { t } = props.page;
  if (props.event.cancelledAt) return <Tag tone="warning">{t(m.cancelledTag)}</Tag>;
  return props.event.startsAt < props.now ? (
    <Tag>{t(m.pastTag)}</Tag>
  ) : (
    <Tag tone="success">{t(m.openTag)}</Tag>
  );
}

export type ParticipantRow = {
  state: 'registered' | 'waiting' | 'cancelled';
  name: string | undefined;
  email: string | undefined;
  adaptations: readonly EventAdaptation[];
  adaptationNote: string | null;
  createdAt: Date;
};
type Entry = { at: Date; actorKind: string; actorName: string | null; action: string };
type EventProps = {
  page: Page;
  event: ShownEvent & {
    id: string;
    cancelledAt: Date | undefined;
    participants: readonly ParticipantRow[];
    history: readonly Entry[];
  };
  now: Date;
};

export function ManagedEventPage(props: EventProps) {
  const { page, event, now } = props;
  const { t } = page;
  const params = { id: event.id };
  const taken = event.participants.filter((one) => one.state === 'registered').length;
  return (
    <WorkPage page={page} title={event.title.sv}>
      <PageHead
        page={page}
        title={event.title.sv}
        crumbs={[
          { text: t(m.events), href: page.link(routes.managedEvents.href()) },
          { text: event.title.sv },
        ]}
        tags={<StateTag page={page} event={event} now={now} />}
        actions={
          <>
            {event.cancelledAt ? null : (
              <ButtonLink icon="pencil" href={page.link(routes.changeEvent.href(params))}>
                {t(m.change)}
              </ButtonLink>
            )}
            <ButtonLink variant="secondary" href={page.link(routes.event.href({ slug: event.slug }))}>
              {t(m.publicPage)}
            </ButtonLink>
          </>
        }
      />
      <Columns
        main={
          <>
            <Participants {...props} />
            <Section id="history" title={t(m.history)}>
              <Timeline t={t} entries={event.history.map((entry) => lineOf(page, entry))} />
            </Section>
            {event.cancelledAt || event.startsAt < now ? null : (
              <Disclosure summary={t(m.cancel)}>
                <p>{t(m.cancelHelp)}</p>
                <PostButton page={page} action={page.link(routes.cancelEvent.href(params))} color="danger">
                  {t(m.cancel)}
                </PostButton>
              </Disclosure>
            )}
          </>
        }
        side={
          <>
            <Facts t={t} facts={eventFacts(page, event, taken)} />
            <ToArrange {...props} />
          </>
        }
      />
    </WorkPage>
  );
}

function Participants({ page, event }: EventProps) {
  const { t, lang } = page;
  const rows = event.participants;
  const columns: Column<ParticipantRow>[] = [
    {
      head: t(m.name),
      cell: (row) => <RowTitle title={row.name ?? t(m.protectedName)} sub={row.email} />,
    },
    { head: t(m.state), cell: (row) => t(row.state === 'waiting' ? m.waiting : m.registered) },
    { head: t(m.adaptations), phoneLabel: true, cell: (row) => askedText(page, row) },
    { head: t(m.registeredOn), phoneLabel: true, cell: (row) => formatDate(localDate(row.createdAt), lang) },
  ];
  return (
    <Section
      id="participants"
      title={t(m.participants, { n: rows.filter((one) => one.state === 'registered').length })}
    >
      {rows.length === 0 ? null : (
        <div class="stack">
          <DataTable t={t} caption={t(m.participants, { n: rows.length })} columns={columns} rows={rows} />
          {rows.some((one) => one.name === undefined) ? <p class="sm mut">{t(m.protectedNote)}</p> : null}
          <p>
            <ButtonLink
              small
              plain
              variant="secondary"
              icon="download"
              href={page.link(routes.eventRegistrationsCsv.href({ id: event.id }))}
            >
              {t(m.csv)}
            </ButtonLink>
          </p>
        </div>
      )}
    </Section>
  );
}

function askedText({ t }: Page, row: ParticipantRow): string {
  const asked = row.adaptations.map((one) => t(adaptationNames[one]));
  return [...asked, ...(row.adaptationNote ? [row.adaptationNote] : [])].join(', ') || t(m.nothing);
}

/** How many asked for each arrangement, those who wait included. */
function ToArrange({ page, event }: EventProps) {
  const { t } = page;
  const counts = EVENT_ADAPTATIONS.flatMap((kind) => {
    const n = event.participants.filter((one) => one.adaptations.includes(kind)).length;
    return n === 0 ? [] : [t(m.times, { name: t(adaptationNames[kind]), n })];
  });
  if (counts.length === 0) return null;
  return (
    <Section id="arrange" title={t(m.toArrange)}>
      <ul>
        {counts.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
    </Section>
  );
}

const ACTIONS: Readonly<Record<string, Message>> = actionNames;

function lineOf({ t, lang }: Page, entry: Entry) {
  const name = ACTIONS[entry.action];
  return {
    what: name ? t(name) : entry.action,
    who: entry.actorKind === 'operator' ? t(m.operator) : (entry.actorName ?? t(m.somebody)),
    when: formatInstant(entry.at, lang),
    datetime: entry.at.toISOString(),
  };
}
