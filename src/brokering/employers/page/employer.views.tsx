// One employer at a glance: what comes next, the latest contacts, whom to ask, and the facts.
import type { Child } from 'hono/jsx';
import { formatDate, formatInstant, formatNumber } from '../../../platform/format.ts';
import type { Message } from '../../../platform/i18n.ts';
import { routes } from '../../../routes.ts';
import type { Page } from '../../../ui/page.ts';
import { ButtonLink, PostButton } from '../../../ui/show/button.views.tsx';
import { BoxList, Facts, Timeline } from '../../../ui/show/facts.views.tsx';
import { Card, Columns, Section } from '../../../ui/show/heading.views.tsx';
import { Empty } from '../../../ui/show/notes.views.tsx';
import type { Employer } from '../employer.ts';
import { EmployerFrame } from '../employer-frame.views.tsx';
import { actionNames, messages as m } from '../employers.messages.ts';
import type { ContactEntry } from '../log/contact-entry.ts';
import { ContactEntries, NewContact } from '../log/contact-log.views.tsx';
import { RefusedTag } from '../people/contact-people.views.tsx';
import type { ContactPerson } from '../people/contact-person.ts';
import type { Satisfaction } from '../ratings/rating.ts';
import { SatisfactionCard } from '../ratings/ratings.views.tsx';
import type { Signal } from '../signals/signal.ts';
import { messages as signalWords } from '../signals/signals.messages.ts';
import { SignalTable } from '../signals/signals.views.tsx';
import type { PlannedVisit } from '../visits/planned-visit.ts';
import { messages as visitWords } from '../visits/planned-visits.messages.ts';
import { PlanLink, VisitRows } from '../visits/planned-visits.views.tsx';
import { vulnerabilityNames } from '../vulnerability.messages.ts';

export type EmployerPageProps = {
  page: Page;
  employer: Employer;
  today: string;
  /** The latest few, and how many there are. */
  contacts: { items: readonly ContactEntry[]; total: number };
  people: readonly ContactPerson[];
  visits: readonly PlannedVisit[];
  signals: readonly Signal[];
  satisfaction: Satisfaction;
  municipalityNames: readonly string[];
};

export function EmployerPage(props: EmployerPageProps) {
  const { page, employer } = props;
  return (
    <EmployerFrame
      page={page}
      employer={employer}
      current="overview"
      actions={
        <>
          <NewContact {...props} />
          <PlanLink page={page} employer={employer} secondary />
        </>
      }
    >
      <Columns
        main={
          <>
            <NextStepCard {...props} />
            <Visits {...props} />
            <LatestContacts {...props} />
            <Signals {...props} />
            <People {...props} />
          </>
        }
        side={
          <>
            <FactsCard {...props} />
            <HousesCard {...props} />
            <VulnerabilityCard {...props} />
            <SatisfactionCard {...props} />
          </>
        }
      />
    </EmployerFrame>
  );
}

function NextStepCard({ page, employer, today }: EmployerPageProps) {
  const { t, lang } = page;
  const { id } = employer.organisation;
  const { nextStep, version } = employer.relation;
  const writes = employer.own.length > 0;
  const plan = page.link(routes.employerNextStep.href({ id }));
  return (
    <Card title={t(m.nextStep)} tone="accent">
      {nextStep ? (
        <>
          <p class="med" lang="sv">
            {nextStep.text}
          </p>
          <p class="sm">
            {nextStep.on < today ? <span class="b-late">{t(m.stepLate)} </span> : null}
            {t(m.stepBy, {
              who: nextStep.person
                ? t(m.personAt, { name: nextStep.person.name, house: nextStep.house.name })
                : nextStep.house.name,
              on: formatDate(nextStep.on, lang),
            })}
          </p>
        </>
      ) : (
        <p>{t(m.noNextStep)}</p>
      )}
      {writes ? (
        <div class="acts">
          {nextStep ? (
            <PostButton
              page={page}
              small
              icon="check"
              action={page.link(routes.finishNextStep.href({ id }))}
              fields={{ version: String(version) }}
            >
              {t(m.stepDone)}
            </PostButton>
          ) : null}
          <ButtonLink small variant={nextStep ? 'tertiary' : 'secondary'} href={plan}>
            {t(nextStep ? m.changeStep : m.planStep)}
          </ButtonLink>
        </div>
      ) : null}
    </Card>
  );
}

function Visits({ page, visits }: EmployerPageProps) {
  if (visits.length === 0) return null;
  return (
    <Section id="visits" title={page.t(visitWords.planned)}>
      <VisitRows page={page} visits={visits} />
    </Section>
  );
}

function Signals({ page, employer, signals }: EmployerPageProps) {
  const { t } = page;
  const send = routes.signals.href({ arbetsgivare: employer.organisation.name });
  return (
    <Section
      id="signals"
      title={t(signalWords.signals)}
      aside={employer.own.length > 0 ? <a href={page.link(send)}>{t(signalWords.send)}</a> : undefined}
    >
      {signals.length === 0 ? (
        <p class="mut">{t(signalWords.none)}</p>
      ) : (
        <SignalTable page={page} signals={signals} />
      )}
    </Section>
  );
}

function LatestContacts({ page, employer, contacts }: EmployerPageProps) {
  const { t } = page;
  const { items, total } = contacts;
  const all = page.link(routes.employerLog.href({ id: employer.organisation.id }));
  return (
    <Section
      id="latest-contacts"
      title={t(m.latestContacts)}
      aside={total > items.length ? <a href={all}>{t(m.allContacts, { n: total })}</a> : undefined}
    >
      {items.length === 0 ? (
        <Empty text={t(m.noContacts)} />
      ) : (
        <ContactEntries page={page} employer={employer} entries={items} />
      )}
    </Section>
  );
}

function People({ page, employer, people }: EmployerPageProps) {
  const { t } = page;
  const all = page.link(routes.contactPeople.href({ id: employer.organisation.id }));
  return (
    <Section id="people" title={t(m.people)} aside={<a href={all}>{t(m.allPeople)}</a>}>
      {people.length === 0 ? (
        <p class="mut">{t(m.noPeople)}</p>
      ) : (
        <BoxList
          rows={people.map((one) => ({
            title: (
              <>
                {one.name} {one.emailRefusedAt ? <RefusedTag page={page} /> : null}
              </>
            ),
            text: [one.title, one.email, one.phone].filter(Boolean).join(' · '),
          }))}
        />
      )}
    </Section>
  );
}

function FactsCard({ page, employer, municipalityNames }: EmployerPageProps) {
  const { t, lang } = page;
  const one = employer.organisation;
  return (
    <Card title={t(m.facts)}>
      <Facts
        t={t}
        facts={[
          { name: t(m.number), value: one.organisationNumber },
          { name: t(m.municipalities), value: municipalityNames.join(', ') },
          { name: t(m.sni), value: one.sniCode },
          {
            name: t(m.employees),
            value: one.employees === undefined ? undefined : formatNumber(one.employees, lang),
          },
          { name: t(m.website), value: one.website && <a href={one.website}>{one.website}</a> },
          { name: t(m.email), value: one.email && <a href={`mailto:${one.email}`}>{one.email}</a> },
          { name: t(m.phone), value: one.phone },
        ]}
      />
      <p class="sm">
        <a href={page.link(routes.organisation.href({ id: one.id }))}>{t(m.changeFacts)}</a>
      </p>
    </Card>
  );
}

function HousesCard({ page, employer }: EmployerPageProps) {
  const { t } = page;
  const { houses, organisation } = employer;
  const [only, ...others] = houses;
  return (
    <Card title={t(m.houses)}>
      {only && others.length === 0 ? (
        <p class="sm">{t(m.oneHouse, { house: only.name })}</p>
      ) : (
        <ul class="plain">
          {houses.map((house) => (
            <li lang="sv">{house.name}</li>
          ))}
        </ul>
      )}
      {organisation.changeable && others.length === 0 ? (
        <p class="sm">
          <a href={`${page.link(routes.organisation.href({ id: organisation.id }))}#sharing`}>{t(m.share)}</a>
        </p>
      ) : null}
    </Card>
  );
}

function VulnerabilityCard({ page, employer }: EmployerPageProps) {
  const { t } = page;
  const { vulnerability } = employer.relation;
  const change = page.link(routes.employerVulnerability.href({ id: employer.organisation.id }));
  return (
    <Card title={t(m.vulnerability)}>
      {vulnerability.length === 0 ? (
        <p class="mut sm">{t(m.notVulnerable)}</p>
      ) : (
        <ul class="plain">
          {vulnerability.map((reason) => (
            <li>{t(vulnerabilityNames[reason])}</li>
          ))}
        </ul>
      )}
      {employer.own.length > 0 ? (
        <p class="sm">
          <a href={change}>
            {t(m.change)}
            <span class="ds-sr-only"> {t(m.vulnerability)}</span>
          </a>
        </p>
      ) : null}
    </Card>
  );
}

const ACTORS: Readonly<Record<string, Message>> = { person: m.somebody, token: m.somebody, link: m.guest };
const ACTIONS: Readonly<Record<string, Message>> = actionNames;

export function EmployerHistoryPage(props: {
  page: Page;
  employer: Employer;
  history: readonly { at: Date; action: string; actorKind: string; actorName: string | null }[];
}) {
  const { page, employer, history } = props;
  const { t, lang } = page;
  return (
    <EmployerFrame page={page} employer={employer} current="history">
      <Section id="history" title={t(m.history)}>
        {history.length === 0 ? (
          <p class="mut">{t(m.historyNone)}</p>
        ) : (
          <Timeline
            t={t}
            entries={history.map((entry) => ({
              what: whatOf(page, entry.action),
              who: entry.actorName ?? t(ACTORS[entry.actorKind] ?? m.system),
              when: formatInstant(entry.at, lang),
              datetime: entry.at.toISOString(),
            }))}
          />
        )}
      </Section>
    </EmployerFrame>
  );
}

function whatOf(page: Page, action: string): Child {
  const name = ACTIONS[action];
  return name ? page.t(name) : action;
}
