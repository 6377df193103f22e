// The public form, one question to a page, and the thanks with the private link.
import type { Child } from 'hono/jsx';
import type { Message } from '../../../platform/i18n.ts';
import type { Municipality } from '../../../register/places/place.ts';
import { routes } from '../../../routes.ts';
import { Document } from '../../../ui/document.views.tsx';
import { HiddenField } from '../../../ui/form/fields.views.tsx';
import { Form, FormButtons } from '../../../ui/form/form.views.tsx';
import { type FormState, sentValue } from '../../../ui/form/form-state.ts';
import type { Page } from '../../../ui/page.ts';
import { PublicPage } from '../../../ui/public-page.views.tsx';
import { Button } from '../../../ui/show/button.views.tsx';
import { Card, PageHead } from '../../../ui/show/heading.views.tsx';
import { GuideHead } from '../../../ui/show/steps.views.tsx';
import type { Enquiry } from './enquiry.ts';
import { messages as m } from './intake.messages.ts';
import { INTAKE_STEPS, type IntakeStep } from './intake.ts';
import { Carried, Honeypot, StepFields } from './intake-fields.views.tsx';

type IntakeProps = {
  page: Page;
  form: FormState;
  step: IntakeStep;
  stamp: string;
  /** Shown in a partner's frame: without our own header and foot. */
  framed: boolean;
  municipalities: readonly Municipality[];
};

const TITLES: Record<IntakeStep, { title: Message; lead: Message }> = {
  difficulty: { title: m.difficultyTitle, lead: m.difficultyLead },
  people: { title: m.peopleTitle, lead: m.peopleLead },
  place: { title: m.placeTitle, lead: m.placeLead },
  contact: { title: m.contactTitle, lead: m.contactLead },
};

export function IntakePage(props: IntakeProps) {
  const { page, form, step } = props;
  const { t } = page;
  const { title, lead } = TITLES[step];
  const number = INTAKE_STEPS.indexOf(step) + 1;
  return (
    <PublicFrame {...props} title={t(title)}>
      <div class="stack l">
        <GuideHead t={t} step={number} of={INTAKE_STEPS.length} title={t(title)} lead={t(lead)} />
        <Form page={page} form={form} action={page.link(routes.newNeed.href())} id="intake">
          <HiddenField name="steg" value={number} />
          <HiddenField name="_stamp" value={props.stamp} />
          <HiddenField name="kalla" value={sentValue(form, 'kalla')} />
          {props.framed ? <HiddenField name="ram" value="1" /> : null}
          <Carried form={form} step={step} />
          <Honeypot t={t} form={form} />
          <StepFields {...props} />
          <StepButtons page={page} step={step} number={number} />
        </Form>
      </div>
    </PublicFrame>
  );
}

export function ReceivedPage(props: { page: Page; enquiry: Enquiry; link: string; framed: boolean }) {
  const { page, enquiry } = props;
  const { t } = page;
  return (
    <PublicFrame {...props} title={t(m.sentTitle)}>
      <PageHead
        page={page}
        title={t(m.sentTitle)}
        lead={enquiry.owner ? t(m.sentTo, { centre: enquiry.owner.name }) : t(m.sentToNobody)}
      />
      <Card title={t(m.privateLink)} tone="accent">
        <p>{t(m.privateLinkHelp)}</p>
        <p class="b-break">
          <a href={props.link} target={props.framed ? '_blank' : undefined} rel="noopener">
            {props.link}
          </a>
        </p>
        {enquiry.content.contact.email ? <p class="mut">{t(m.mailed)}</p> : null}
      </Card>
    </PublicFrame>
  );
}

function StepButtons({ page, step, number }: { page: Page; step: IntakeStep; number: number }) {
  const { t } = page;
  const isLast = step === 'contact';
  return (
    <FormButtons>
      <Button icon={isLast ? 'send' : 'arrowRight'}>{t(isLast ? m.send : m.next)}</Button>
      {number > 1 ? (
        <Button variant="secondary" name="ga" value={String(number - 1)}>
          {t(m.back)}
        </Button>
      ) : null}
    </FormButtons>
  );
}

function PublicFrame(props: {
  page: Page;
  title: string;
  framed: boolean;
  form?: FormState;
  children?: Child;
}) {
  const { page } = props;
  const problems = props.form?.problems ?? [];
  // Each answer of this form is a page of its own, which the browser itself sends again when it is reloaded.
  const content = (
    <div data-native data-turbo="false">
      {props.children}
    </div>
  );
  if (!props.framed) {
    return (
      <PublicPage page={page} title={props.title} description={page.t(m.description)} problems={problems}>
        {content}
      </PublicPage>
    );
  }
  return (
    <Document page={page} title={props.title} failed={problems.length > 0} size="md">
      <main id="main" class="b-public" tabindex={-1}>
        <div class="wrap b-public-body">{content}</div>
      </main>
    </Document>
  );
}
