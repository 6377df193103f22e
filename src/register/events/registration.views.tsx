// A registration, as the holder of its private link sees it.
import { routes } from '../../routes.ts';
import { Form, FormButtons } from '../../ui/form/form.views.tsx';
import type { FormState } from '../../ui/form/form-state.ts';
import type { Page } from '../../ui/page.ts';
import { PublicPage } from '../../ui/public-page.views.tsx';
import { Button, PostButton } from '../../ui/show/button.views.tsx';
import { Facts } from '../../ui/show/facts.views.tsx';
import { Hero, Section } from '../../ui/show/heading.views.tsx';
import { Alert, Local } from '../../ui/show/notes.views.tsx';
import { AdaptationFields } from './adaptation-fields.views.tsx';
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
  /** The holder's link, which the forms post to. */
  secret: string;
  form: FormState;
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
      problems={props.form.problems}
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
        {registration.state === 'cancelled' ? null : <Changes {...props} />}
        <div class="stack">
          <p>{t(m.eraseHelp)}</p>
          <PostButton
            page={page}
            action={page.link(routes.eraseRegistration.href({ secret: props.secret }))}
            variant="tertiary"
            color="danger"
          >
            {t(m.eraseRegistration)}
          </PostButton>
        </div>
      </div>
    </PublicPage>
  );
}

function Changes({ page, event, secret, form }: RegistrationProps) {
  const { t } = page;
  return (
    <>
      <Section id="change" title={t(m.change)}>
        <Form page={page} form={form} action={page.link(routes.changeRegistration.href({ secret }))}>
          <AdaptationFields form={form} event={event} />
          <FormButtons>
            <Button variant="secondary">{t(m.save)}</Button>
          </FormButtons>
        </Form>
      </Section>
      <div class="stack">
        <p>{t(m.cancelHelp)}</p>
        <PostButton page={page} action={page.link(routes.cancelRegistration.href({ secret }))} color="danger">
          {t(m.cancel)}
        </PostButton>
      </div>
    </>
  );
}
