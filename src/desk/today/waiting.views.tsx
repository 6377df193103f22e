// Things that wait, as a table; and the inbox, which groups them by how urgent they are.
import { formatDate, formatShortDate } from '../../platform/format.ts';
import type { ShownPart } from '../../platform/part.ts';
import { routes } from '../../routes.ts';
import type { Page } from '../../ui/page.ts';
import { PageHead, Section } from '../../ui/show/heading.views.tsx';
import { Pagination } from '../../ui/show/list.views.tsx';
import { Empty } from '../../ui/show/notes.views.tsx';
import { DataTable, NoValue, RowTitle } from '../../ui/show/table.views.tsx';
import { WorkPage } from '../../ui/work-page.views.tsx';
import { kindNames, messages as m, stepNames } from './today.messages.ts';
import type { InboxGroup } from './today.service.ts';
import { urgencyOf, type Waiting } from './today.ts';

type TableProps = { page: Page; caption: string; waiting: readonly Waiting[]; today: string };

/** One page of the whole list of what waits, late things and those with time left. */
export function AllWaitingPage(props: { page: Page; shown: ShownPart<Waiting>; today: string }) {
  const { page, shown, today } = props;
  const { t } = page;
  return (
    <WorkPage page={page} title={t(m.waiting)}>
      <PageHead
        page={page}
        title={t(m.waiting)}
        crumbs={[{ text: t(m.today), href: page.link(routes.today.href()) }, { text: t(m.waiting) }]}
      />
      {shown.total === 0 ? (
        <Empty text={t(m.nothing)} />
      ) : (
        <>
          <WaitingTable page={page} caption={t(m.waiting)} waiting={shown.items} today={today} />
          <Pagination
            t={t}
            path={page.link(routes.today.href())}
            query={{ alla: '1' }}
            page={shown.page}
            size={shown.limit}
            total={shown.total}
          />
        </>
      )}
    </WorkPage>
  );
}

const GROUPS = { late: m.inboxLate, today: m.inboxToday, later: m.inboxLater };

export function InboxPage(props: { page: Page; groups: readonly InboxGroup[]; today: string }) {
  const { page, today } = props;
  const { t } = page;
  const groups = props.groups.filter(({ total }) => total > 0);
  return (
    <WorkPage page={page} title={t(m.inboxTitle)}>
      <PageHead page={page} title={t(m.inboxTitle)} lead={t(m.inboxLead)} />
      <div class="stack l">
        {groups.map(({ urgency, items, total }) => (
          <Section
            id={`inbox-${urgency}`}
            title={t(GROUPS[urgency])}
            aside={
              total > items.length ? <FirstOf page={page} shown={items.length} total={total} /> : undefined
            }
          >
            <WaitingTable page={page} caption={t(GROUPS[urgency])} waiting={items} today={today} />
          </Section>
        ))}
      </div>
      {groups.length === 0 ? <Empty text={t(m.nothing)} /> : null}
    </WorkPage>
  );
}

/** How many of all are shown, and the way to the rest. */
export function FirstOf({ page, shown, total }: { page: Page; shown: number; total: number }) {
  const { t } = page;
  return (
    <>
      {t(m.shown, { shown, total })} ·{' '}
      <a href={page.link(routes.today.href({ alla: true }))}>{t(m.showAll)}</a>
    </>
  );
}

export function WaitingTable({ page, caption, waiting, today }: TableProps) {
  const { t } = page;
  return (
    <DataTable
      t={t}
      caption={caption}
      rows={waiting}
      columns={[
        {
          head: t(m.thing),
          cell: (one) => (
            <RowTitle
              href={page.link(pageOf(one))}
              title={(page.lang === 'en' && one.titleEn) || one.title}
              sub={[t(kindNames[one.kind]), one.from].filter(Boolean).join(' · ')}
            />
          ),
        },
        { head: t(m.step), cell: (one) => t(stepNames[one.step]) },
        { head: t(m.due), phoneLabel: true, cell: (one) => <Due page={page} one={one} today={today} /> },
      ]}
    />
  );
}

function Due({ page, one, today }: { page: Page; one: Waiting; today: string }) {
  const { t, lang } = page;
  if (one.dueOn === undefined) return <NoValue t={t} />;
  const urgency = urgencyOf(one, today);
  const date = (
    <time datetime={one.dueOn} title={formatDate(one.dueOn, lang)}>
      {urgency === 'today' ? t(m.today) : formatShortDate(one.dueOn, lang, today)}
    </time>
  );
  if (urgency !== 'late') return date;
  return (
    <>
      <span class="b-late">{t(m.late)}</span> <span class="mut sub-line">{date}</span>
    </>
  );
}

/** Where the step is taken. */
function pageOf({ kind, id, step, placeId, employerId = '' }: Waiting): string {
  if (kind === 'case') return routes.brokerCase.href({ key: id.toLowerCase() });
  if (kind === 'request') return requestPageOf(id, step);
  if (kind === 'unmet') return routes.unmetNeed.href({ id });
  if (kind === 'effort') return `${routes.effort.href({ key: id.toLowerCase() })}#deviations`;
  if (kind === 'pool') return poolPageOf(id, placeId);
  if (kind === 'contact') return routes.contactPerson.href({ id: employerId, person: id });
  if (kind === 'employer') return routes.employer.href({ id });
  if (kind === 'signal') return routes.signal.href({ id });
  if (kind === 'visit') return routes.employerVisits.href({ id });
  if (kind === 'enquiry') return routes.enquiry.href({ id });
  if (kind === 'offer') return routes.ownOffer.href({ id });
  if (kind === 'concept')
    return id === '' ? routes.skills.href({ lage: 'draft' }) : routes.skill.href({ id });
  if (kind === 'words') return routes.newWords.href();
  if (kind === 'barrier') return routes.barriers.href();
  if (kind === 'mail') return routes.outgoingMail.href({ id });
  if (kind === 'run') return routes.jobRun.href({ id });
  const key = id.toLowerCase();
  return step === 'match' || step === 'matchAgain'
    ? routes.needMatches.href({ key })
    : routes.need.href({ key });
}

/** To the answer, the comparison or the agreement. */
function requestPageOf(id: string, step: Waiting['step']): string {
  const key = id.toLowerCase();
  if (step === 'answerRequest') return routes.receivedRequest.href({ key });
  if (step === 'signAgreement') return routes.agreement.href({ key });
  return routes.comparison.href({ key });
}

/** An employer comes to its own place; without a key it is the suggestions. */
function poolPageOf(key: string, place: string | undefined): string {
  if (place) return routes.contactPlace.href({ key: key.toLowerCase(), place });
  return key === '' ? `${routes.pools.href()}#suggestions` : routes.pool.href({ key: key.toLowerCase() });
}
