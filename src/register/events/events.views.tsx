// Public pages of the calendar: what is ahead, one event with its registration, and a registration by private link.
import { formatDate, formatTime, localDate } from '../../platform/format.ts';
import { localText } from '../../platform/i18n.ts';
import type { Problem } from '../../platform/result.ts';
import { routes } from '../../routes.ts';
import { Checkboxes } from '../../ui/form/choices.views.tsx';
import { TextArea, TextField } from '../../ui/form/fields.views.tsx';
import { Form, FormButtons } from '../../ui/form/form.views.tsx';
import type { FormState, FormValues } from '../../ui/form/form-state.ts';
import { JsonLd } from '../../ui/json-ld.views.tsx';
import type { Page } from '../../ui/page.ts';
import { PublicPage } from '../../ui/public-page.views.tsx';
import { Button, ButtonLink, PostButton } from '../../ui/show/button.views.tsx';
import { BoxList, type Fact, Facts } from '../../ui/show/facts.views.tsx';
import { Columns, Hero, Section } from '../../ui/show/heading.views.tsx';
import { Alert, Empty, Local } from '../../ui/show/notes.views.tsx';
import {
  EVENT_ADAPTATIONS,
  type EventContent,
  REGISTRATION_KEPT_DAYS,
  type RegistrationState,
} from './event.ts';
import { adaptationNames, messages as m, stateTexts } from './events.messages.ts';

type ShownEvent = EventContent & { municipalityName: string | undefined; demo: boolean };

export function CalendarPage(props: { page: Page; events: readonly ShownEvent[] }) {
  const { page, events } = props;
  const { t, lang } = page;
  return (
    <PublicPage
      page={{ ...page, demo: events.some((event) => event.demo) }}
      title={t(m.calendar)}
      description={t(m.calendarLead)}
      hero={
        <Hero
          page={page}
          title={t(m.calendar)}
          lead={t(m.calendarLead)}
          actions={
            <ButtonLink
              plain
              variant="secondary"
              icon="calendar"
              href={page.link(routes.calendarFile.href())}
            >
              {t(m.subscribe)}
            </ButtonLink>
          }
        />
      }
    >
      <div class="stack">
        <h2 class="ds-heading">{t(m.count, { n: events.length })}</h2>
        {events.length === 0 ? (
          <Empty text={t(m.empty)} />
        ) : (
          <BoxList
            rows={events.map((event) => ({
              title: (
                <a class="q row-link" href={page.link(routes.event.href({ slug: event.slug }))}>
                  <Local text={event.title} lang={lang} t={t} />
                </a>
              ),
              text: [timeText(page, event), placeText(page, event)].join(' · '),
            }))}
          />
        )}
      </div>
    </PublicPage>
  );
}

type EventProps = {
  page: Page;
  event: ShownEvent & { state: RegistrationState; taken: number };
  values: FormValues;
  problems: readonly Problem[];
  /** Public address of the page. */
  url: string;
};

export function EventPage(props: EventProps) {
  const { page, event } = props;
  const { t, lang } = page;
  const title = localText(event.title, lang).text;
  const takesNames = event.state === 'open' || event.state === 'full';
  return (
    <PublicPage
      page={{ ...page, demo: event.demo }}
      title={title}
      description={timeText(page, event)}
      problems={props.problems}
      head={<JsonLd data={schemaOrgEvent(props)} />}
      hero={
        <Hero
          page={page}
          title={title}
          crumbs={[{ text: t(m.calendar), href: page.link(routes.calendar.href()) }, { text: title }]}
          lead={timeText(page, event)}
        />
      }
    >
      <Columns
        wide
        main={
          <>
            <p lang={localText(event.about, lang).lang}>
              <Local text={event.about} lang={lang} t={t} />
            </p>
            <Section id="register" title={t(m.register)}>
              <div class="stack">
                <Alert tone={event.state === 'cancelled' ? 'warning' : 'info'}>
                  {t(stateTexts[event.state], { until: untilText(page, event) })}
                </Alert>
                {takesNames ? <RegistrationFields {...props} /> : null}
              </div>
            </Section>
          </>
        }
        side={
          <>
            <Facts t={t} facts={eventFacts(page, event, event.taken)} />
            <div class="acts">
              <ButtonLink
                small
                plain
                variant="secondary"
                icon="calendar"
                href={page.link(routes.eventFile.href({ slug: event.slug }))}
              >
                {t(m.addToCalendar)}
              </ButtonLink>
            </div>
          </>
        }
      />
    </PublicPage>
  );
}

function RegistrationFields(props: EventProps) {
  const { page, event } = props;
  const { t } = page;
  const form: FormState = { t, values: props.values, problems: props.problems };
  return (
    <Form page={page} form={form} action={page.link(routes.registerForEvent.href({ slug: event.slug }))}>
      <TextField form={form} name="name" label={t(m.name)} autocomplete="name" />
      <TextField
        form={form}
        name="email"
        type="email"
        label={t(m.email)}
        help={t(m.emailHelp)}
        autocomplete="email"
      />
      <Checkboxes
        form={form}
        name="adaptations"
        label={t(m.adaptations)}
        optional
        seenBy={t(m.seenByOrganiser)}
        choices={EVENT_ADAPTATIONS.map((value) => ({ value, text: t(adaptationNames[value]) }))}
      />
      <TextArea
        form={form}
        name="adaptationNote"
        label={t(m.adaptationNote)}
        help={t(m.adaptationNoteHelp)}
        optional
        rows={3}
        seenBy={t(m.seenByOrganiser)}
      />
      <p class="mut sm">{t(m.dataUse, { days: REGISTRATION_KEPT_DAYS })}</p>
      <FormButtons>
        <Button>{t(event.state === 'full' ? m.joinQueue : m.register)}</Button>
      </FormButtons>
    </Form>
  );
}

type RegistrationProps = {
  page: Page;
  event: ShownEvent;
  registration: {
    state: 'registered' | 'waiting' | 'cancelled';
    name: string;
    email: string;
    adaptations: readonly (typeof EVENT_ADAPTATIONS)[number][];
    adaptationNote: string | null;
  };
  /** Where the cancelling form posts to. */
  cancelHref: string;
};

export function RegistrationPage(props: RegistrationProps) {
  const { page, event, registration } = props;
  const { t, lang } = page;
  const asked = [
    ...registration.adaptations.map((one) => t(adaptationNames[one])),
    ...(registration.adaptationNote ? [registration.adaptationNote] : []),
  ];
  return (
    <PublicPage
      page={{ ...page, demo: event.demo }}
      title={t(m.yourRegistration)}
      head={<meta name="robots" content="noindex" />}
      hero={
        <Hero
          page={page}
          title={t(m.yourRegistration)}
          lead={<Local text={event.title} lang={lang} t={t} />}
        />
      }
    >
      <div class="stack l">
        <Alert tone={registration.state === 'registered' ? 'success' : 'info'}>
          {t(m[registration.state])}
        </Alert>
        <Facts
          t={t}
          layout="beside"
          facts={[
            ...eventFacts(page, event),
            ...(event.onlineUrl && registration.state === 'registered'
              ? [{ name: t(m.onlineLink), value: <a href={event.onlineUrl}>{event.onlineUrl}</a> }]
              : []),
            { name: t(m.name), value: registration.name },
            { name: t(m.email), value: registration.email },
            { name: t(m.adaptations), value: asked.join(', ') || t(m.noneAsked) },
          ]}
        />
        {registration.state === 'cancelled' ? null : (
          <div class="stack">
            <p>{t(m.cancelHelp)}</p>
            <PostButton page={page} action={props.cancelHref} color="danger">
              {t(m.cancel)}
            </PostButton>
          </div>
        )}
      </div>
    </PublicPage>
  );
}

function eventFacts(page: Page, event: ShownEvent, taken?: number): Fact[] {
  const { t } = page;
  const facts: Fact[] = [
    { name: t(m.when), value: timeText(page, event) },
    { name: t(m.where), value: placeText(page, event) },
    { name: t(m.organiser), value: event.organiser },
  ];
  if (event.seats !== undefined && taken !== undefined) {
    const left = Math.max(0, event.seats - taken);
    facts.push({ name: t(m.seats), value: t(m.seatsLeft, { seats: event.seats, n: left }) });
  }
  if (event.accessibility)
    facts.push({
      name: t(m.accessibility),
      value: <Local text={event.accessibility} lang={page.lang} t={t} />,
    });
  return facts;
}

function timeText(page: Page, event: ShownEvent): string {
  const { t, lang } = page;
  return t(m.timeSpan, {
    date: formatDate(localDate(event.startsAt), lang),
    from: formatTime(event.startsAt, lang),
    to: formatTime(event.endsAt, lang),
  });
}

function placeText(page: Page, event: ShownEvent): string {
  const place = [event.place, event.municipalityName].filter((part) => part !== undefined).join(', ');
  return place || page.t(m.online);
}

function untilText(page: Page, event: ShownEvent): string {
  const { lang } = page;
  const { registerUntil } = event;
  return `${formatDate(localDate(registerUntil), lang)} ${formatTime(registerUntil, lang)}`;
}

function schemaOrgEvent({ page, event, url }: EventProps): Record<string, unknown> {
  return {
    '@context': 'https://schema.org',
    '@type': 'Event',
    '@id': url,
    url,
    name: localText(event.title, page.lang).text,
    description: localText(event.about, page.lang).text,
    startDate: event.startsAt.toISOString(),
    endDate: event.endsAt.toISOString(),
    eventStatus: `https://schema.org/Event${event.state === 'cancelled' ? 'Cancelled' : 'Scheduled'}`,
    organizer: { '@type': 'Organization', name: event.organiser },
    location: event.place
      ? { '@type': 'Place', name: event.place, address: event.municipalityName ?? event.place }
      : { '@type': 'VirtualLocation', url },
  };
}
