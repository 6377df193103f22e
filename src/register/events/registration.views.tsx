// A registration, as the holder of its private link sees it.
import type { Page } from '../../ui/page.ts';
import { PublicPage } from '../../ui/public-page.views.tsx';
import { PostButton } from '../../ui/show/button.views.tsx';
import { Facts } from '../../ui/show/facts.views.tsx';
import { Hero } from '../../ui/show/heading.views.tsx';
import { Alert, Local } from '../../ui/show/notes.views.tsx';
import type { EventAdaptation } from './event.ts';
import { eventFacts, type ShownEvent } from './event-facts.views.tsx';
import { adaptationNames, messages as m } from './events.messages.ts';

type RegistrationProps = {
  page: Page;
  event: ShownEvent;
  registration: {
    state: 'registered' | 'waiting' | 'cancelled';
    name: string;
    email: string;
    adaptations: readonly EventAdaptation[];
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
