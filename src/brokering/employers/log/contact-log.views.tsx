// The contact log: a list of entries from both houses, and the form for one.
import { formatDate } from '../../../platform/format.ts';
import type { Message } from '../../../platform/i18n.ts';
import { routes } from '../../../routes.ts';
import { Radios } from '../../../ui/form/choices.views.tsx';
import { DateField, HiddenField, Select, TextArea, TextField } from '../../../ui/form/fields.views.tsx';
import { Form, FormButtons } from '../../../ui/form/form.views.tsx';
import type { FormState } from '../../../ui/form/form-state.ts';
import type { Page } from '../../../ui/page.ts';
import { Button, ButtonLink } from '../../../ui/show/button.views.tsx';
import { BoxList } from '../../../ui/show/facts.views.tsx';
import { Section } from '../../../ui/show/heading.views.tsx';
import { Pagination } from '../../../ui/show/list.views.tsx';
import { Empty, Tag } from '../../../ui/show/notes.views.tsx';
import type { Employer } from '../employer.ts';
import { type ConflictProps, EmployerConflictPage } from '../employer-conflict.views.tsx';
import { EmployerFrame } from '../employer-frame.views.tsx';
import { messages as common } from '../employers.messages.ts';
import type { ContactPerson } from '../people/contact-person.ts';
import { messages as ratings } from '../ratings/ratings.messages.ts';
import { CONTACT_KINDS, type ContactEntry, ENTRY_FIELDS, type EntryField } from './contact-entry.ts';
import { kindNames, messages as m } from './contact-log.messages.ts';

type LogProps = {
  page: Page;
  employer: Employer;
  entries: readonly ContactEntry[];
  total: number;
  pageNumber: number;
  pageSize: number;
};

export function ContactLogPage(props: LogProps) {
  const { page, employer, entries, total } = props;
  const { t } = page;
  const { id } = employer.organisation;
  const path = page.link(routes.employerLog.href({ id }));
  return (
    <EmployerFrame page={page} employer={employer} current="log" actions={<NewContact {...props} />}>
      <Section id="contacts" title={t(m.contacts)} aside={t(m.lead, { n: total })}>
        {entries.length === 0 ? (
          <Empty text={t(common.noContacts)} />
        ) : (
          <div class="stack">
            <ContactEntries page={page} employer={employer} entries={entries} />
            <Pagination
              t={t}
              path={path}
              query={{}}
              page={props.pageNumber}
              size={props.pageSize}
              total={total}
            />
          </div>
        )}
      </Section>
    </EmployerFrame>
  );
}

/** The way to a new entry; only for those who write for a house that keeps the employer. */
export function NewContact({ page, employer }: { page: Page; employer: Employer }) {
  if (employer.own.length === 0) return null;
  return (
    <ButtonLink icon="plus" href={page.link(routes.newContact.href({ id: employer.organisation.id }))}>
      {page.t(common.newContact)}
    </ButtonLink>
  );
}

export function ContactEntries(props: { page: Page; employer: Employer; entries: readonly ContactEntry[] }) {
  const { page, employer, entries } = props;
  const { t, lang } = page;
  return (
    <BoxList
      rows={entries.map((entry) => {
        const on = formatDate(entry.happenedOn, lang);
        const at = { id: employer.organisation.id, entry: entry.id };
        return {
          title: (
            <>
              {t(kindNames[entry.kind])}: <span lang="sv">{entry.purpose}</span>
            </>
          ),
          text: <EntryText page={page} entry={entry} />,
          action: entry.own ? (
            <div class="acts">
              {entry.kind === 'visit' ? (
                <a href={page.link(routes.askRating.href(at))}>
                  {t(ratings.ask)}
                  <span class="ds-sr-only">, {on}</span>
                </a>
              ) : null}
              <a href={page.link(routes.contactEntry.href(at))} aria-label={t(m.correctOf, { on })}>
                {t(m.correct)}
              </a>
            </div>
          ) : undefined,
        };
      })}
    />
  );
}

function EntryText({ page, entry }: { page: Page; entry: ContactEntry }) {
  const { t, lang } = page;
  const house = entry.house.name;
  const who = entry.person?.name ?? t(m.colleague, { house });
  const line = [
    entry.person?.name ? `${who}, ${house}` : who,
    entry.contact ? t(m.withWhom, { name: entry.contact.name }) : undefined,
  ].filter(Boolean);
  return (
    <div class="stack s">
      <span>
        <time datetime={entry.happenedOn}>{formatDate(entry.happenedOn, lang)}</time> · {line.join(' · ')}
      </span>
      {entry.said ? (
        <span class="b-words" lang="sv">
          {entry.said}
        </span>
      ) : null}
      {entry.note ? (
        <span class="b-words" lang="sv">
          <Tag icon="eyeSlash">{t(m.internal)}</Tag> {entry.note}
        </span>
      ) : null}
    </div>
  );
}

export type ContactFormProps = {
  page: Page;
  employer: Employer;
  /** The entry that is corrected; undefined for a new one. */
  entry: ContactEntry | undefined;
  /** The staff of the houses that the reader writes for. */
  staff: readonly { id: string; name: string }[];
  people: readonly ContactPerson[];
  /** Of the entry as the form was opened, with the marks of its fields. */
  version: number | undefined;
  opened: string | undefined;
  form: FormState;
};

export function ContactFormPage(props: ContactFormProps) {
  const { page, employer, entry, form } = props;
  const { t } = page;
  const { id } = employer.organisation;
  const action = entry ? routes.contactEntry.href({ id, entry: entry.id }) : routes.newContact.href({ id });
  return (
    <EmployerFrame
      page={page}
      employer={employer}
      current="log"
      title={t(entry ? m.editTitle : m.newTitle)}
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
        {entry ? null : <HiddenField name="id" value={String(form.values.id ?? '')} />}
        <Radios
          form={form}
          name="kind"
          label={t(m.kind)}
          choices={CONTACT_KINDS.map((kind) => ({ value: kind, text: t(kindNames[kind]) }))}
        />
        <DateField form={form} name="happenedOn" label={t(m.happenedOn)} />
        <TextField form={form} name="purpose" label={t(m.purpose)} help={t(m.purposeHelp)} width="full" />
        <Who {...props} />
        <TextArea
          form={form}
          name="said"
          label={t(m.said)}
          help={t(m.saidHelp)}
          seenBy={t(m.bothHouses)}
          rows={6}
          optional
        />
        <TextArea
          form={form}
          name="note"
          label={t(m.note)}
          help={t(m.noteHelp)}
          seenBy={t(m.ownHouse)}
          rows={3}
          optional
        />
        <FormButtons>
          <Button>{t(m.save)}</Button>
        </FormButtons>
      </Form>
    </EmployerFrame>
  );
}

function Who({ page, employer, entry, staff, people, form }: ContactFormProps) {
  const { t } = page;
  return (
    <>
      {!entry && employer.own.length > 1 ? <HouseChoice page={page} employer={employer} form={form} /> : null}
      <Select
        form={form}
        name="personId"
        label={t(m.person)}
        options={staff.map((one) => ({ value: one.id, text: one.name }))}
        empty={false}
      />
      <Select
        form={form}
        name="contactId"
        label={t(m.contact)}
        help={people.length === 0 ? t(m.contactHelp) : undefined}
        options={people.map((one) => ({
          value: one.id,
          text: [one.name, one.title].filter(Boolean).join(', '),
        }))}
        empty={t(m.noContact)}
        optional
      />
    </>
  );
}

const ENTRY_LABELS: Record<EntryField, Message> = {
  kind: m.kind,
  happenedOn: m.happenedOn,
  purpose: m.purpose,
  personId: m.person,
  contactId: m.contact,
  said: m.said,
  note: m.note,
};
const KINDS: Readonly<Record<string, Message>> = kindNames;

/** Two corrected the same contact: nothing is saved until somebody has chosen. */
export function ContactEntryConflictPage(
  props: ConflictProps<EntryField> & Pick<ContactFormProps, 'staff' | 'people'> & { entry: ContactEntry },
) {
  const { page, employer, entry } = props;
  const { t } = page;
  const say = (name: EntryField, value: string) => {
    if (name === 'kind') return t(KINDS[value] ?? m.kind);
    if (name === 'personId') return nameIn(props.staff, value);
    return name === 'contactId' ? nameIn(props.people, value) : value;
  };
  return (
    <EmployerConflictPage
      {...props}
      current="log"
      title={m.conflictTitle}
      action={routes.contactEntry.href({ id: employer.organisation.id, entry: entry.id })}
      names={ENTRY_FIELDS}
      labels={ENTRY_LABELS}
      version={entry.version}
      say={say}
    />
  );
}

/** What the person of a choice is called; a dash for one who is not among them any longer. */
export function nameIn(people: readonly { id: string; name: string }[], id: string): string {
  return people.find((one) => one.id === id)?.name ?? '–';
}

/** For those who write for several houses. */
export function HouseChoice({ page, employer, form }: { page: Page; employer: Employer; form: FormState }) {
  return (
    <Select
      form={form}
      name="house"
      label={page.t(common.house)}
      options={employer.own.map((one) => ({ value: one.id, text: one.name }))}
    />
  );
}
