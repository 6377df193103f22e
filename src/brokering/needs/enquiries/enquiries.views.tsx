// What came in through the public form, and how the broker makes needs of it.
import { formatDate, formatInstant, localDate } from '../../../platform/format.ts';
import type { Message } from '../../../platform/i18n.ts';
import { routes } from '../../../routes.ts';
import { Radios } from '../../../ui/form/choices.views.tsx';
import { Select, TextArea, TextField } from '../../../ui/form/fields.views.tsx';
import { Form, FormButtons } from '../../../ui/form/form.views.tsx';
import type { FormState } from '../../../ui/form/form-state.ts';
import type { Page } from '../../../ui/page.ts';
import { Button, PostButton } from '../../../ui/show/button.views.tsx';
import { Facts } from '../../../ui/show/facts.views.tsx';
import { Card, Columns, PageHead, Section } from '../../../ui/show/heading.views.tsx';
import { ChoiceChips } from '../../../ui/show/list.views.tsx';
import { Disclosure, Empty, Tag, type Tone } from '../../../ui/show/notes.views.tsx';
import { DataTable, RowTitle } from '../../../ui/show/table.views.tsx';
import { WorkPage } from '../../../ui/work-page.views.tsx';
import { closingNames } from '../need-names.messages.ts';
import { messages as m } from './enquiries.messages.ts';
import type { Enquiry, EnquiryState } from './enquiry.ts';
import { messages as intake } from './intake.messages.ts';
import { SentFacts } from './intake.views.tsx';

const STATES: Record<EnquiryState, { name: Message; tone: Tone }> = {
  new: { name: m.stateNew, tone: 'info' },
  read: { name: m.stateRead, tone: 'neutral' },
  split: { name: m.stateSplit, tone: 'success' },
  closed: { name: m.stateClosed, tone: 'neutral' },
};
const TITLE_LENGTH = 90;

export function EnquiryListPage(props: { page: Page; enquiries: readonly Enquiry[]; answered: boolean }) {
  const { page, enquiries } = props;
  const { t, lang } = page;
  const path = page.link(routes.enquiries.href());
  return (
    <WorkPage page={page} title={t(m.incomingTitle)}>
      <PageHead
        page={page}
        title={t(m.incomingTitle)}
        lead={t(m.incomingLead)}
        crumbs={[
          { text: t(m.brokering) },
          { text: t(m.needs), href: page.link(routes.needs.href()) },
          { text: t(m.incoming) },
        ]}
      />
      <ChoiceChips
        label={t(m.state)}
        choices={[
          { text: t(m.toAnswer), href: path, current: !props.answered },
          { text: t(m.answered), href: `${path}?besvarade=1`, current: props.answered },
        ]}
      />
      {enquiries.length === 0 ? (
        <Empty text={t(m.incomingEmpty)} />
      ) : (
        <DataTable
          t={t}
          caption={t(m.incomingTitle)}
          rows={enquiries}
          columns={[
            {
              head: t(m.inOwnWords),
              cell: (enquiry) => (
                <RowTitle
                  href={page.link(routes.enquiry.href({ id: enquiry.id }))}
                  title={shortened(enquiry.content.difficulty)}
                  sub={enquiry.content.organisationName ?? enquiry.content.contact.name}
                />
              ),
            },
            { head: t(m.state), cell: (enquiry) => <EnquiryTag page={page} enquiry={enquiry} /> },
            { head: t(m.municipality), cell: (enquiry) => enquiry.municipality.name },
            {
              head: t(m.sentOn),
              phoneLabel: true,
              cell: (enquiry) => formatDate(localDate(enquiry.receivedAt), lang),
            },
          ]}
        />
      )}
    </WorkPage>
  );
}

export type EnquiryPageProps = {
  page: Page;
  enquiry: Enquiry;
  employers: readonly { id: string; name: string }[];
  /** How many rows for needs the form shows. */
  parts: number;
  form: FormState;
};

export function EnquiryPage(props: EnquiryPageProps) {
  const { page, enquiry, form } = props;
  const { t, lang } = page;
  const title = t(m.enquiryTitle, { municipality: enquiry.municipality.name });
  const { contact, organisationName } = enquiry.content;
  return (
    <WorkPage page={page} title={title} problems={form.problems}>
      <PageHead
        page={page}
        title={title}
        crumbs={[
          { text: t(m.brokering) },
          { text: t(m.needs), href: page.link(routes.needs.href()) },
          { text: t(m.incoming), href: page.link(routes.enquiries.href()) },
          { text: enquiry.municipality.name },
        ]}
        tags={<EnquiryTag page={page} enquiry={enquiry} />}
        actions={
          enquiry.state === 'new' ? (
            <PostButton
              page={page}
              action={page.link(routes.readEnquiry.href({ id: enquiry.id }))}
              icon="check"
            >
              {t(m.take)}
            </PostButton>
          ) : null
        }
      />
      <Columns
        main={
          <>
            <SentFacts t={t} enquiry={enquiry} />
            <BecameNeeds page={page} enquiry={enquiry} />
            {enquiry.state === 'closed' ? null : <SplitForm {...props} />}
            {enquiry.state === 'new' || enquiry.state === 'read' ? <CloseForm {...props} /> : null}
          </>
        }
        side={
          <Card title={t(m.sender)}>
            <Facts
              t={t}
              facts={[
                { name: t(m.contact), value: contact.name },
                ...(contact.email
                  ? [
                      {
                        name: t(intake.email),
                        value: <a href={`mailto:${contact.email}`}>{contact.email}</a>,
                      },
                    ]
                  : []),
                ...(contact.phone
                  ? [{ name: t(intake.phone), value: <a href={`tel:${contact.phone}`}>{contact.phone}</a> }]
                  : []),
                { name: t(m.organisation), value: organisationName },
                { name: t(m.sentOn), value: formatInstant(enquiry.receivedAt, lang) },
                { name: t(m.source), value: enquiry.source ?? t(m.ownSite) },
              ]}
            />
          </Card>
        }
      />
    </WorkPage>
  );
}

function BecameNeeds(props: { page: Page; enquiry: Enquiry }) {
  const { page, enquiry } = props;
  if (enquiry.needKeys.length === 0) return null;
  return (
    <Section id="became" title={page.t(m.becameNeeds)}>
      <ul>
        {enquiry.needKeys.map((key) => (
          <li>
            <a href={page.link(routes.need.href({ key: key.toLowerCase() }))}>{key}</a>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function SplitForm(props: EnquiryPageProps) {
  const { page, enquiry, form } = props;
  const { t } = page;
  return (
    <Section id="split" title={t(m.splitTitle)}>
      <p class="mut">{t(m.splitHelp)}</p>
      <Form
        page={page}
        form={form}
        action={page.link(routes.splitEnquiry.href({ id: enquiry.id }))}
        version={enquiry.version}
        guard
      >
        <Select
          form={form}
          name="organisationId"
          label={t(m.employer)}
          options={props.employers.map(({ id, name }) => ({ value: id, text: name }))}
          optional
        />
        {Array.from({ length: props.parts }, (_, index) => index + 1).map((n) => (
          <>
            <TextField
              form={form}
              name={`title${n}`}
              label={t(m.partTitle, { n })}
              width="full"
              {...(n > 1 ? { optional: true } : {})}
            />
            <TextArea
              form={form}
              name={`raw${n}`}
              label={t(m.partRaw, { n })}
              rows={3}
              {...(n > 1 ? { optional: true } : {})}
            />
          </>
        ))}
        <FormButtons>
          <Button icon="check">{t(m.split)}</Button>
        </FormButtons>
      </Form>
    </Section>
  );
}

function CloseForm(props: EnquiryPageProps) {
  const { page, enquiry } = props;
  const { t } = page;
  const form = { t, values: {}, problems: [] };
  return (
    <Disclosure summary={t(m.closeEnquiry)}>
      <Form
        page={page}
        form={form}
        action={page.link(routes.closeEnquiry.href({ id: enquiry.id }))}
        version={enquiry.version}
      >
        <Radios
          form={form}
          name="closingReason"
          label={t(m.closingReason)}
          choices={Object.entries(closingNames).map(([value, name]) => ({ value, text: t(name) }))}
        />
        <FormButtons>
          <Button color="danger">{t(m.closeEnquiry)}</Button>
        </FormButtons>
      </Form>
    </Disclosure>
  );
}

function EnquiryTag(props: { page: Page; enquiry: Enquiry }) {
  const { name, tone } = STATES[props.enquiry.state];
  const reason = props.enquiry.closingReason;
  return (
    <Tag tone={tone}>
      {props.page.t(name)}
      {reason ? `: ${props.page.t(closingNames[reason])}` : ''}
    </Tag>
  );
}

function shortened(text: string): string {
  if (text.length <= TITLE_LENGTH) return text;
  return `${text.slice(0, TITLE_LENGTH).replace(/\s+\S*$/, '')} …`;
}
