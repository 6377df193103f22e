// Visits that are planned: lists of them, the form for one with its warning, and how one went.
import { formatDate, formatTime, localDate } from '../../../platform/format.ts';
import type { Message } from '../../../platform/i18n.ts';
import { routes } from '../../../routes.ts';
import { Checkbox } from '../../../ui/form/choices.views.tsx';
import { DateField, HiddenField, Select, TextArea, TextField } from '../../../ui/form/fields.views.tsx';
import { Form, FormButtons } from '../../../ui/form/form.views.tsx';
import type { FormState } from '../../../ui/form/form-state.ts';
import type { Page } from '../../../ui/page.ts';
import { Button, ButtonLink, PostButton } from '../../../ui/show/button.views.tsx';
import { BoxList } from '../../../ui/show/facts.views.tsx';
import { Section } from '../../../ui/show/heading.views.tsx';
import { Alert, Empty } from '../../../ui/show/notes.views.tsx';
import type { Employer } from '../employer.ts';
import { type ConflictProps, EmployerConflictPage } from '../employer-conflict.views.tsx';
import { EmployerFrame } from '../employer-frame.views.tsx';
import { messages as log } from '../log/contact-log.messages.ts';
import { HouseChoice, nameIn } from '../log/contact-log.views.tsx';
import { type ContactPerson, isReachable } from '../people/contact-person.ts';
import { type CloseVisit, type PlannedVisit, VISIT_FIELDS, type VisitField } from './planned-visit.ts';
import { messages as m } from './planned-visits.messages.ts';

export function EmployerVisitsPage(props: {
  page: Page;
  employer: Employer;
  visits: readonly PlannedVisit[];
}) {
  const { page, employer, visits } = props;
  const { t } = page;
  return (
    <EmployerFrame
      page={page}
      employer={employer}
      current="visits"
      actions={<PlanLink page={page} employer={employer} />}
    >
      <Section id="planned" title={t(m.planned)}>
        {visits.length === 0 ? <Empty text={t(m.none)} /> : <VisitRows page={page} visits={visits} />}
      </Section>
    </EmployerFrame>
  );
}

/** The way to plan one; only for those who write for a house that keeps the employer. */
export function PlanLink(props: { page: Page; employer: Employer; secondary?: boolean }) {
  const { page, employer } = props;
  if (employer.own.length === 0) return null;
  return (
    <ButtonLink
      icon="calendar"
      variant={props.secondary ? 'secondary' : 'primary'}
      href={page.link(routes.newVisit.href({ id: employer.organisation.id }))}
    >
      {page.t(m.plan)}
    </ButtonLink>
  );
}

/** `named` says the employer of each row, where rows are about several. */
export function VisitRows(props: { page: Page; visits: readonly PlannedVisit[]; named?: boolean }) {
  const { page, visits, named } = props;
  const { t, lang } = page;
  return (
    <BoxList
      rows={visits.map((visit) => ({
        title: named ? (
          <a href={page.link(routes.employer.href({ id: visit.employer.id }))} lang="sv">
            {visit.employer.name}
          </a>
        ) : (
          <span lang="sv">{visit.purpose}</span>
        ),
        text: (
          <>
            <time datetime={visit.startsAt.toISOString()}>
              {formatDate(localDate(visit.startsAt), lang)} {formatTime(visit.startsAt, lang)}–
              {formatTime(visit.endsAt, lang)}
            </time>
            {' · '}
            {[
              visit.place,
              whoGoes(page, visit),
              visit.contact ? t(m.withWhom, { name: visit.contact.name }) : undefined,
              named ? visit.purpose : undefined,
            ]
              .filter(Boolean)
              .join(' · ')}
          </>
        ),
        action: visit.own ? <VisitActions page={page} visit={visit} /> : undefined,
      }))}
    />
  );
}

function VisitActions({ page, visit }: { page: Page; visit: PlannedVisit }) {
  const { t } = page;
  const at = { id: visit.employer.id, visit: visit.id };
  const name = t(m.visitAt, { employer: visit.employer.name });
  return (
    <div class="acts">
      <ButtonLink small variant="secondary" href={page.link(routes.completeVisit.href(at))}>
        {t(m.done)}
        <span class="ds-sr-only">: {name}</span>
      </ButtonLink>
      <ButtonLink small variant="tertiary" href={page.link(routes.visit.href(at))}>
        {t(m.change)}
        <span class="ds-sr-only">: {name}</span>
      </ButtonLink>
      <ButtonLink plain small variant="tertiary" icon="calendar" href={page.link(routes.visitFile.href(at))}>
        {t(m.calendarFile)}
        <span class="ds-sr-only">: {name}</span>
      </ButtonLink>
    </div>
  );
}

type Goer = { house: { name: string }; person?: { name: string | undefined } | undefined };

function whoGoes(page: Page, { house, person }: Goer): string {
  return person?.name
    ? page.t(m.personAt, { name: person.name, house: house.name })
    : page.t(m.colleague, { house: house.name });
}

export type VisitFormProps = {
  page: Page;
  employer: Employer;
  /** The visit that is changed; undefined for a new one. */
  visit: PlannedVisit | undefined;
  staff: readonly { id: string; name: string }[];
  people: readonly ContactPerson[];
  /** Other visits close to the day that was sent, and how many days the house wants between. */
  close: readonly CloseVisit[];
  apartDays: number;
  /** Of the visit as the form was opened, with the marks of its fields. */
  version: number | undefined;
  opened: string | undefined;
  form: FormState;
};

export function VisitFormPage(props: VisitFormProps) {
  const { page, employer, visit, form } = props;
  const { t } = page;
  const { id } = employer.organisation;
  const action = visit ? routes.visit.href({ id, visit: visit.id }) : routes.newVisit.href({ id });
  return (
    <EmployerFrame
      page={page}
      employer={employer}
      current="visits"
      title={t(visit ? m.editTitle : m.plan)}
      problems={form.problems}
    >
      <Form
        page={page}
        form={form}
        action={page.link(action)}
        version={props.version}
        opened={props.opened}
        guard
      >
        {visit ? null : <HiddenField name="id" value={String(form.values.id ?? '')} />}
        <CloseVisits {...props} />
        <DateField form={form} name="on" label={t(m.on)} />
        <TextField form={form} name="from" label={t(m.from)} help={t(m.timeHelp)} width="xs" />
        <TextField form={form} name="until" label={t(m.until)} help={t(m.timeHelp)} width="xs" />
        <TextField form={form} name="place" label={t(m.place)} width="full" />
        <TextField form={form} name="purpose" label={t(m.purpose)} help={t(m.purposeHelp)} width="full" />
        {!visit && employer.own.length > 1 ? (
          <HouseChoice page={page} employer={employer} form={form} />
        ) : null}
        <Select
          form={form}
          name="personId"
          label={t(m.person)}
          options={props.staff.map((one) => ({ value: one.id, text: one.name }))}
          empty={false}
        />
        <Select
          form={form}
          name="contactId"
          label={t(m.contact)}
          options={props.people.map((one) => ({
            value: one.id,
            text: [one.name, one.title].filter(Boolean).join(', '),
          }))}
          empty={t(m.noContact)}
          optional
        />
        {props.people.some(isReachable) ? (
          <Checkbox form={form} name="invite" label={t(m.invite)} help={t(m.inviteHelp)} />
        ) : null}
        <FormButtons>
          <Button>{t(m.save)}</Button>
        </FormButtons>
      </Form>
      {visit ? <CancelVisit page={page} visit={visit} /> : null}
    </EmployerFrame>
  );
}

const VISIT_LABELS: Record<VisitField, Message> = {
  on: m.on,
  from: m.from,
  until: m.until,
  place: m.place,
  purpose: m.purpose,
  personId: m.person,
  contactId: m.contact,
  invite: m.invite,
};

/** Two changed the same visit: nothing is saved until somebody has chosen. */
export function VisitConflictPage(
  props: ConflictProps<VisitField> & Pick<VisitFormProps, 'staff' | 'people'> & { visit: PlannedVisit },
) {
  const { page, employer, visit } = props;
  const { t } = page;
  const say = (name: VisitField, value: string) => {
    if (name === 'invite') return t(m.yes);
    if (name === 'personId') return nameIn(props.staff, value);
    return name === 'contactId' ? nameIn(props.people, value) : value;
  };
  return (
    <EmployerConflictPage
      {...props}
      current="visits"
      title={m.conflictTitle}
      action={routes.visit.href({ id: employer.organisation.id, visit: visit.id })}
      names={VISIT_FIELDS}
      labels={VISIT_LABELS}
      version={visit.version}
      say={say}
    />
  );
}

function CloseVisits({ page, close, apartDays, form }: VisitFormProps) {
  const { t, lang } = page;
  if (close.length === 0) return null;
  return (
    <>
      <Alert tone="warning" title={t(m.closeTitle)}>
        {t(m.closeText, { days: apartDays })}
      </Alert>
      <ul>
        {close.map((one) => (
          <li>
            {t(one.isDone ? m.closeDone : m.closePlanned, {
              on: formatDate(one.on, lang),
              who: whoGoes(page, one),
            })}
          </li>
        ))}
      </ul>
      <Checkbox form={form} name="sure" label={t(m.sure)} />
    </>
  );
}

function CancelVisit({ page, visit }: { page: Page; visit: PlannedVisit }) {
  const { t } = page;
  const at = { id: visit.employer.id, visit: visit.id };
  return (
    <Section id="cancel" title={t(m.cancelTitle)}>
      <p>{t(m.cancelText)}</p>
      <PostButton
        page={page}
        color="danger"
        action={page.link(routes.cancelVisit.href(at))}
        fields={{ version: String(visit.version) }}
      >
        {t(m.cancel)}
      </PostButton>
    </Section>
  );
}

export function CompleteVisitPage(props: {
  page: Page;
  employer: Employer;
  visit: PlannedVisit;
  form: FormState;
}) {
  const { page, employer, visit, form } = props;
  const { t } = page;
  const at = { id: employer.organisation.id, visit: visit.id };
  return (
    <EmployerFrame
      page={page}
      employer={employer}
      current="visits"
      title={t(m.doneTitle)}
      problems={form.problems}
    >
      <div class="stack">
        <p>{t(m.doneLead)}</p>
        <VisitRows page={page} visits={[{ ...visit, own: false }]} />
        <Form
          page={page}
          form={form}
          action={page.link(routes.completeVisit.href(at))}
          version={visit.version}
          guard
        >
          <TextArea
            form={form}
            name="said"
            label={t(log.said)}
            help={t(log.saidHelp)}
            seenBy={t(log.bothHouses)}
            rows={6}
            optional
          />
          <TextArea
            form={form}
            name="note"
            label={t(log.note)}
            help={t(log.noteHelp)}
            seenBy={t(log.ownHouse)}
            rows={3}
            optional
          />
          <FormButtons>
            <Button>{t(m.doneSave)}</Button>
          </FormButtons>
        </Form>
      </div>
    </EmployerFrame>
  );
}
