// The public form, one question to a page, and the page behind the private link.
import type { Child } from 'hono/jsx';
import { formatDate, localDate } from '../../../platform/format.ts';
import type { Message, Translate } from '../../../platform/i18n.ts';
import type { Municipality } from '../../../register/places/place.ts';
import { routes } from '../../../routes.ts';
import { Document } from '../../../ui/document.views.tsx';
import { HiddenField, NumberField, Select, TextArea, TextField } from '../../../ui/form/fields.views.tsx';
import { Form, FormButtons } from '../../../ui/form/form.views.tsx';
import { type FormState, sentValue } from '../../../ui/form/form-state.ts';
import type { Page } from '../../../ui/page.ts';
import { PublicPage } from '../../../ui/public-page.views.tsx';
import { Button, ButtonLink, PostButton } from '../../../ui/show/button.views.tsx';
import { Facts } from '../../../ui/show/facts.views.tsx';
import { Card, Columns, PageHead } from '../../../ui/show/heading.views.tsx';
import { Alert, Disclosure, Tag } from '../../../ui/show/notes.views.tsx';
import { AnswerSummary, GuideHead } from '../../../ui/show/steps.views.tsx';
import type { Enquiry } from './enquiry.ts';
import { canSenderChange, type EnquiryState } from './enquiry.ts';
import { messages as m } from './intake.messages.ts';
import { INTAKE_FIELDS, INTAKE_STEPS, type IntakeStep, intakePages } from './intake.ts';

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
  const number = INTAKE_STEPS.indexOf(step) + 1;
  return (
    <PublicFrame {...props} title={t(TITLES[step].title)}>
      {/* Each answer of this form is a page of its own; Turbo would expect a redirect. */}
      <div data-turbo="false" class="stack l">
        <GuideHead
          t={t}
          step={number}
          of={INTAKE_STEPS.length}
          title={t(TITLES[step].title)}
          lead={t(TITLES[step].lead)}
        />
        <Form page={page} form={form} action={page.link(routes.newNeed.href())} id="intake">
          <HiddenField name="steg" value={number} />
          <HiddenField name="_stamp" value={props.stamp} />
          <HiddenField name="kalla" value={sentValue(form, 'kalla')} />
          {props.framed ? <HiddenField name="ram" value="1" /> : null}
          <Carried form={form} step={step} />
          <Honeypot t={t} form={form} />
          <StepFields {...props} />
          <FormButtons>
            <Button icon={step === 'contact' ? 'send' : 'arrowRight'}>
              {t(step === 'contact' ? m.send : m.next)}
            </Button>
            {number > 1 ? (
              <Button variant="secondary" name="ga" value={String(number - 1)}>
                {t(m.back)}
              </Button>
            ) : null}
          </FormButtons>
        </Form>
      </div>
    </PublicFrame>
  );
}

function StepFields(props: IntakeProps) {
  const { form } = props;
  const { t } = props.page;
  switch (props.step) {
    case 'difficulty':
      return (
        <TextArea form={form} name="difficulty" label={t(m.difficulty)} help={t(m.difficultyHelp)} rows={7} />
      );
    case 'people':
      return (
        <>
          <TextField
            form={form}
            name="forWhom"
            label={t(m.forWhom)}
            help={t(m.forWhomHelp)}
            width="full"
            optional
          />
          <NumberField form={form} name="people" label={t(m.people)} unit={t(m.persons)} optional />
        </>
      );
    case 'place':
      return (
        <>
          <MunicipalitySelect form={form} municipalities={props.municipalities} label={t(m.municipality)} />
          <TextArea
            form={form}
            name="whereAndWhen"
            label={t(m.whereAndWhen)}
            help={t(m.whereAndWhenHelp)}
            rows={3}
            optional
          />
        </>
      );
    case 'contact':
      return (
        <>
          <ContactFields form={form} />
          <h2 class="ds-heading">{t(m.yourAnswers)}</h2>
          <AnswerSummary rows={summaryOf(form, props.municipalities)} />
          <Alert title={t(m.opennessTitle)}>{t(m.openness)}</Alert>
          <p class="mut">
            {t(m.dataUse)}{' '}
            <a
              href={props.page.link(routes.privacy.href())}
              target={props.framed ? '_blank' : undefined}
              rel="noopener"
            >
              {t(m.readMore)}
            </a>
          </p>
        </>
      );
  }
}

export function MunicipalitySelect(props: {
  form: FormState;
  municipalities: readonly Municipality[];
  label: string;
  name?: string;
  optional?: boolean;
}) {
  const counties = [...new Set(props.municipalities.map((one) => one.county))].sort((a, b) =>
    a.localeCompare(b, 'sv'),
  );
  return (
    <Select
      form={props.form}
      name={props.name ?? 'municipality'}
      label={props.label}
      {...(props.optional ? { optional: true } : {})}
      groups={counties.map((county) => ({
        label: county,
        options: props.municipalities
          .filter((one) => one.county === county)
          .map((one) => ({ value: one.code, text: one.name })),
      }))}
    />
  );
}

function ContactFields(props: { form: FormState }) {
  const { form } = props;
  const { t } = form;
  return (
    <>
      <TextField
        form={form}
        name="contactName"
        label={t(m.contactName)}
        autocomplete="name"
        seenBy={t(m.seenBy)}
      />
      <TextField
        form={form}
        name="email"
        label={t(m.email)}
        type="email"
        autocomplete="email"
        help={t(m.emailHelp)}
      />
      <TextField
        form={form}
        name="phone"
        label={t(m.phone)}
        type="tel"
        autocomplete="tel"
        width="s"
        optional
      />
      <TextField
        form={form}
        name="organisationName"
        label={t(m.organisationName)}
        help={t(m.organisationHelp)}
        autocomplete="organization"
        optional
      />
    </>
  );
}

/** Answers of the other pages travel with the form, so that nothing is kept of those who do not send. */
function Carried(props: { form: FormState; step: IntakeStep }) {
  const shown = Object.keys(intakePages[props.step].shape);
  return (
    <>
      {INTAKE_FIELDS.filter((name) => !shown.includes(name)).map((name) => (
        <HiddenField name={name} value={sentValue(props.form, name)} />
      ))}
    </>
  );
}

/** People do not see it; machines fill it in. */
function Honeypot(props: { t: Translate; form: FormState }) {
  return (
    <div hidden>
      <TextField form={props.form} name="webbplats" label={props.t(m.leaveEmpty)} autocomplete="off" />
    </div>
  );
}

function summaryOf(form: FormState, municipalities: readonly Municipality[]) {
  const { t } = form;
  const code = sentValue(form, 'municipality');
  const rows = [
    { name: t(m.difficulty), value: sentValue(form, 'difficulty') },
    { name: t(m.forWhom), value: sentValue(form, 'forWhom') },
    { name: t(m.people), value: sentValue(form, 'people') },
    { name: t(m.municipality), value: municipalities.find((one) => one.code === code)?.name ?? '' },
    { name: t(m.whereAndWhen), value: sentValue(form, 'whereAndWhen') },
  ];
  return rows.filter((row) => row.value !== '');
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

const STATE_NAMES: Record<EnquiryState, Message> = {
  new: m.stateNew,
  read: m.stateRead,
  split: m.stateSplit,
  closed: m.stateClosed,
};

export function OwnEnquiryPage(props: { page: Page; enquiry: Enquiry; form: FormState; secret: string }) {
  const { page, enquiry, form, secret } = props;
  const { t } = page;
  const action = page.link(routes.ownEnquiry.href({ secret }));
  const head = (
    <>
      <meta name="robots" content="noindex" />
      <meta name="referrer" content="same-origin" />
    </>
  );
  return (
    <PublicPage page={page} title={t(m.ownTitle)} problems={form.problems} head={head}>
      <PageHead
        page={page}
        title={t(m.ownTitle)}
        lead={t(m.receivedOn, { date: formatDate(localDate(enquiry.receivedAt), page.lang) })}
        tags={
          <Tag tone={enquiry.state === 'closed' ? 'neutral' : 'accent'}>{t(STATE_NAMES[enquiry.state])}</Tag>
        }
      />
      <Columns
        wide
        main={
          canSenderChange(enquiry) ? (
            <>
              <h2 class="ds-heading">{t(m.changeTitle)}</h2>
              <Form page={page} form={form} action={action} version={enquiry.version} guard>
                <TextArea form={form} name="difficulty" label={t(m.difficulty)} rows={7} />
                <TextField form={form} name="forWhom" label={t(m.forWhom)} width="full" optional />
                <NumberField form={form} name="people" label={t(m.people)} unit={t(m.persons)} optional />
                <TextArea form={form} name="whereAndWhen" label={t(m.whereAndWhen)} rows={3} optional />
                <ContactFields form={form} />
                <FormButtons>
                  <Button icon="save">{t(m.save)}</Button>
                </FormButtons>
              </Form>
              <Disclosure summary={t(m.withdrawTitle)}>
                <p>{t(m.withdrawText)}</p>
                <PostButton
                  page={page}
                  action={page.link(routes.withdrawEnquiry.href({ secret }))}
                  fields={{ version: String(enquiry.version) }}
                  color="danger"
                >
                  {t(m.withdraw)}
                </PostButton>
              </Disclosure>
            </>
          ) : (
            <SentFacts t={t} enquiry={enquiry} />
          )
        }
        side={
          <Card title={t(m.answering)}>
            <p>{enquiry.owner ? enquiry.owner.name : t(m.sentToNobody)}</p>
            {enquiry.owner?.email ? (
              <ButtonLink plain variant="secondary" icon="envelope" href={`mailto:${enquiry.owner.email}`}>
                {enquiry.owner.email}
              </ButtonLink>
            ) : null}
          </Card>
        }
      />
    </PublicPage>
  );
}

/** What was sent, as facts. */
export function SentFacts(props: { t: Translate; enquiry: Enquiry }) {
  const { t } = props;
  const { content, municipality } = props.enquiry;
  return (
    <Facts
      t={t}
      facts={[
        { name: t(m.difficulty), value: <span class="b-words">{content.difficulty}</span> },
        { name: t(m.forWhom), value: content.forWhom },
        { name: t(m.people), value: content.people },
        { name: t(m.municipality), value: municipality.name },
        { name: t(m.whereAndWhen), value: content.whereAndWhen },
      ]}
    />
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
  if (!props.framed) {
    return (
      <PublicPage page={page} title={props.title} description={page.t(m.description)} problems={problems}>
        {props.children}
      </PublicPage>
    );
  }
  return (
    <Document page={page} title={props.title} failed={problems.length > 0} size="md">
      <main id="main" class="b-public" tabindex={-1}>
        <div class="wrap b-public-body">{props.children}</div>
      </main>
    </Document>
  );
}
