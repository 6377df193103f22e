// Those to talk to at an employer, and the form for one of them.
import { formatDate, localDate } from '../../../platform/format.ts';
import type { Message } from '../../../platform/i18n.ts';
import { routes } from '../../../routes.ts';
import { Radios } from '../../../ui/form/choices.views.tsx';
import { DateField, HiddenField, TextField } from '../../../ui/form/fields.views.tsx';
import { Form, FormButtons } from '../../../ui/form/form.views.tsx';
import type { FormState } from '../../../ui/form/form-state.ts';
import type { Page } from '../../../ui/page.ts';
import { Button, ButtonLink, PostButton } from '../../../ui/show/button.views.tsx';
import { Section } from '../../../ui/show/heading.views.tsx';
import { Alert, Empty, Tag } from '../../../ui/show/notes.views.tsx';
import { DataTable, NoValue, RowTitle } from '../../../ui/show/table.views.tsx';
import type { Employer } from '../employer.ts';
import { type ConflictProps, EmployerConflictPage } from '../employer-conflict.views.tsx';
import { EmployerFrame } from '../employer-frame.views.tsx';
import { HouseChoice } from '../log/contact-log.views.tsx';
import { groundNames, messages as m } from './contact-people.messages.ts';
import { CONTACT_FIELDS, type ContactField, type ContactPerson, LEGAL_GROUNDS } from './contact-person.ts';

type Props = { page: Page; employer: Employer; people: readonly ContactPerson[] };

export function ContactPeoplePage(props: Props) {
  const { page, employer, people } = props;
  const { t } = page;
  const { id } = employer.organisation;
  return (
    <EmployerFrame
      page={page}
      employer={employer}
      current="people"
      actions={
        employer.own.length > 0 ? (
          <ButtonLink icon="plus" href={page.link(routes.newContactPerson.href({ id }))}>
            {t(m.add)}
          </ButtonLink>
        ) : undefined
      }
    >
      <Section id="people" title={t(m.people)}>
        <div class="stack">
          <p class="mut">{t(m.lead)}</p>
          {people.length === 0 ? <Empty text={t(m.none)} /> : <PeopleTable {...props} />}
        </div>
      </Section>
    </EmployerFrame>
  );
}

export function PeopleTable({ page, employer, people }: Props) {
  const { t, lang } = page;
  const { id } = employer.organisation;
  return (
    <DataTable
      t={t}
      caption={t(m.people)}
      rows={people}
      columns={[
        {
          head: t(m.name),
          cell: (one) => (
            <RowTitle
              href={page.link(routes.contactPerson.href({ id, person: one.id }))}
              title={one.name}
              sub={one.title}
            />
          ),
        },
        {
          head: t(m.email),
          cell: (one) => <Address page={page} person={one} />,
        },
        {
          head: t(m.phone),
          phoneLabel: true,
          cell: (one) => one.phone ?? <NoValue t={t} />,
        },
        { head: t(m.purpose), phoneLabel: true, cell: (one) => <span lang="sv">{one.purpose}</span> },
        { head: t(m.legalGround), cell: (one) => t(groundNames[one.legalGround]) },
        { head: t(m.keepUntil), phoneLabel: true, cell: (one) => formatDate(one.keepUntil, lang) },
      ]}
    />
  );
}

function Address({ page, person }: { page: Page; person: ContactPerson }) {
  const { email, emailRefusedAt } = person;
  if (!email) return <NoValue t={page.t} />;
  return (
    <>
      <a href={`mailto:${email}`}>{email}</a>
      {emailRefusedAt ? <RefusedTag page={page} /> : null}
    </>
  );
}

/** That a mail server refuses the address. */
export function RefusedTag({ page }: { page: Page }) {
  return <Tag tone="warning">{page.t(m.refused)}</Tag>;
}

/** Why nothing is mailed to the address, and what can be done. */
function RefusedAddress({
  page,
  employer,
  person,
}: {
  page: Page;
  employer: Employer;
  person: ContactPerson;
}) {
  const { t, lang } = page;
  if (!person.emailRefusedAt) return null;
  const at = { id: employer.organisation.id, person: person.id };
  return (
    <Alert tone="warning" title={t(m.refusedTitle)}>
      <p>{t(m.refusedText, { on: formatDate(localDate(person.emailRefusedAt), lang) })}</p>
      <PostButton page={page} small action={page.link(routes.trustContactAddress.href(at))}>
        {t(m.trustAddress)}
      </PostButton>
    </Alert>
  );
}

export function ContactPersonPage(props: {
  page: Page;
  employer: Employer;
  person: ContactPerson | undefined;
  /** Of the person as the form was opened, with the marks of its fields. */
  version: number | undefined;
  opened: string | undefined;
  form: FormState;
}) {
  const { page, employer, person, form } = props;
  const { t } = page;
  const { id } = employer.organisation;
  const action = person
    ? routes.contactPerson.href({ id, person: person.id })
    : routes.newContactPerson.href({ id });
  return (
    <EmployerFrame
      page={page}
      employer={employer}
      current="people"
      title={t(person ? m.editTitle : m.newTitle)}
      problems={form.problems}
    >
      {person ? <RefusedAddress page={page} employer={employer} person={person} /> : null}
      <Form
        page={page}
        form={form}
        action={page.link(action)}
        version={props.version}
        opened={props.opened}
        guard
      >
        {person ? null : <HiddenField name="id" value={String(form.values.id ?? '')} />}
        <TextField form={form} name="name" label={t(m.name)} />
        <TextField form={form} name="title" label={t(m.title)} optional />
        <TextField form={form} name="email" label={t(m.email)} type="email" optional />
        <TextField form={form} name="phone" label={t(m.phone)} type="tel" optional />
        <TextField form={form} name="purpose" label={t(m.purpose)} help={t(m.purposeHelp)} width="full" />
        {!person && employer.own.length > 1 ? (
          <HouseChoice page={page} employer={employer} form={form} />
        ) : null}
        <Radios
          form={form}
          name="legalGround"
          label={t(m.legalGround)}
          choices={LEGAL_GROUNDS.map((ground) => ({ value: ground, text: t(groundNames[ground]) }))}
        />
        <DateField form={form} name="consentOn" label={t(m.consentOn)} help={t(m.consentHelp)} optional />
        <DateField form={form} name="keepUntil" label={t(m.keepUntil)} help={t(m.keepUntilHelp)} />
        <FormButtons>
          <Button>{t(m.save)}</Button>
        </FormButtons>
      </Form>
      {person ? (
        <Section id="remove" title={t(m.removeTitle)}>
          <div class="stack s">
            <p>{t(m.removeText)}</p>
            <PostButton
              page={page}
              color="danger"
              action={page.link(routes.removeContactPerson.href({ id, person: person.id }))}
            >
              {t(m.remove)}
            </PostButton>
          </div>
        </Section>
      ) : null}
    </EmployerFrame>
  );
}

const FIELD_NAMES: Record<ContactField, Message> = {
  name: m.name,
  title: m.title,
  email: m.email,
  phone: m.phone,
  purpose: m.purpose,
  legalGround: m.legalGround,
  consentOn: m.consentOn,
  keepUntil: m.keepUntil,
};
const GROUNDS: Readonly<Record<string, Message>> = groundNames;

/** Nothing is saved until somebody has chosen. */
export function ContactConflictPage(props: ConflictProps<ContactField> & { person: ContactPerson }) {
  const { page, employer, person } = props;
  const { t } = page;
  const say = (name: ContactField, value: string) =>
    name === 'legalGround' ? t(GROUNDS[value] ?? m.legalGround) : value;
  return (
    <EmployerConflictPage
      {...props}
      current="people"
      title={m.conflictTitle}
      action={routes.contactPerson.href({ id: employer.organisation.id, person: person.id })}
      names={CONTACT_FIELDS}
      labels={FIELD_NAMES}
      version={person.version}
      say={say}
    />
  );
}
