// The public page of one event, with its registration.
import { formatDate, formatTime, localDate } from '../../platform/format.ts';
import { localText } from '../../platform/i18n.ts';
import type { Problem } from '../../platform/result.ts';
import { routes } from '../../routes.ts';
import { TextField } from '../../ui/form/fields.views.tsx';
import { Form, FormButtons } from '../../ui/form/form.views.tsx';
import type { FormState, FormValues } from '../../ui/form/form-state.ts';
import { JsonLd } from '../../ui/json-ld.views.tsx';
import type { Page } from '../../ui/page.ts';
import { PublicPage } from '../../ui/public-page.views.tsx';
import { Button, ButtonLink } from '../../ui/show/button.views.tsx';
import { Facts } from '../../ui/show/facts.views.tsx';
import { Columns, Hero, Section } from '../../ui/show/heading.views.tsx';
import { Alert, Local } from '../../ui/show/notes.views.tsx';
import { AdaptationFields } from './adaptation-fields.views.tsx';
import { REGISTRATION_KEPT_DAYS, type RegistrationState } from './event.ts';
import { eventFacts, type ShownEvent, timeText } from './event-facts.views.tsx';
import { messages as m, stateTexts } from './events.messages.ts';

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
      <AdaptationFields form={form} event={event} />
      <p class="mut sm">{t(m.dataUse, { days: REGISTRATION_KEPT_DAYS })}</p>
      <FormButtons>
        <Button>{t(event.state === 'full' ? m.joinQueue : m.register)}</Button>
      </FormButtons>
    </Form>
  );
}

function untilText(page: Page, event: ShownEvent): string {
  const { lang } = page;
  const { registerUntil } = event;
  const date = formatDate(localDate(registerUntil), lang);
  return page.t(m.clock, { date, time: formatTime(registerUntil, lang) });
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
