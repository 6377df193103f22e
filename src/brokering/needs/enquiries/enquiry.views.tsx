// One enquiry with its sender, and how the broker makes needs of it or answers without one.
import { formatInstant } from '../../../platform/format.ts';
import { routes } from '../../../routes.ts';
import { Radios } from '../../../ui/form/choices.views.tsx';
import { Select, TextArea, TextField } from '../../../ui/form/fields.views.tsx';
import { Form, FormButtons } from '../../../ui/form/form.views.tsx';
import type { FormState } from '../../../ui/form/form-state.ts';
import type { Page } from '../../../ui/page.ts';
import { Button, PostButton } from '../../../ui/show/button.views.tsx';
import { Facts } from '../../../ui/show/facts.views.tsx';
import { Card, Columns, PageHead, Section } from '../../../ui/show/heading.views.tsx';
import { Disclosure } from '../../../ui/show/notes.views.tsx';
import { WorkPage } from '../../../ui/work-page.views.tsx';
import type { BrokerCase } from '../../cases/case.ts';
import { latestCases, MOST_TO_CHOOSE } from '../../cases/case-names.messages.ts';
import { messages as inCase } from '../in-case/case-needs.messages.ts';
import { closingNames } from '../need-names.messages.ts';
import { messages as m } from './enquiries.messages.ts';
import type { Enquiry } from './enquiry.ts';
import { EnquiryTag } from './enquiry-list.views.tsx';
import { messages as intake } from './intake.messages.ts';
import { SentFacts } from './own-enquiry.views.tsx';

/** Chosen in the list of cases to open one. */
export const NEW_CASE = 'ny';

export type EnquiryPageProps = {
  page: Page;
  enquiry: Enquiry;
  employers: readonly { id: string; name: string }[];
  /** Cases that are not closed, by employer. */
  cases: readonly BrokerCase[];
  /** How many rows for needs the form shows. */
  parts: number;
  form: FormState;
};

export function EnquiryPage(props: EnquiryPageProps) {
  const { page, enquiry } = props;
  const { t } = page;
  const title = t(m.enquiryTitle, { municipality: enquiry.municipality.name });
  return (
    <WorkPage page={page} title={title} problems={props.form.problems}>
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
        actions={<TakeButton page={page} enquiry={enquiry} />}
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
        side={<Sender page={page} enquiry={enquiry} />}
      />
    </WorkPage>
  );
}

function TakeButton({ page, enquiry }: { page: Page; enquiry: Enquiry }) {
  if (enquiry.state !== 'new') return null;
  return (
    <PostButton page={page} action={page.link(routes.readEnquiry.href({ id: enquiry.id }))} icon="check">
      {page.t(m.take)}
    </PostButton>
  );
}

function Sender({ page, enquiry }: { page: Page; enquiry: Enquiry }) {
  const { t } = page;
  const { contact, organisationName } = enquiry.content;
  const { email, phone } = contact;
  return (
    <Card title={t(m.sender)}>
      <Facts
        t={t}
        facts={[
          { name: t(m.contact), value: contact.name },
          ...(email ? [{ name: t(intake.email), value: <a href={`mailto:${email}`}>{email}</a> }] : []),
          ...(phone ? [{ name: t(intake.phone), value: <a href={`tel:${phone}`}>{phone}</a> }] : []),
          { name: t(m.organisation), value: organisationName },
          { name: t(m.sentOn), value: formatInstant(enquiry.receivedAt, page.lang) },
          {
            name: t(m.source),
            value: enquiry.source ? t(m.otherSite, { tag: enquiry.source }) : t(m.ownSite),
          },
        ]}
      />
    </Card>
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
        <Select
          form={form}
          name="caseKey"
          label={t(inCase.inCase)}
          help={props.cases.length === MOST_TO_CHOOSE ? t(latestCases, { n: MOST_TO_CHOOSE }) : undefined}
          empty={t(inCase.noCase)}
          options={[
            { value: NEW_CASE, text: t(inCase.newCase) },
            ...props.cases.map(({ key, title, employer }) => ({
              value: key,
              text: [employer.name, title, key].filter(Boolean).join(' · '),
            })),
          ]}
          optional
        />
        {Array.from({ length: props.parts }, (_, index) => (
          <PartFields form={form} n={index + 1} />
        ))}
        <FormButtons>
          <Button icon="check">{t(m.split)}</Button>
        </FormButtons>
      </Form>
    </Section>
  );
}

/** One need of the enquiry; only the first must be filled in. */
function PartFields({ form, n }: { form: FormState; n: number }) {
  const { t } = form;
  const optional = n > 1;
  return (
    <>
      <TextField
        form={form}
        name={`title${n}`}
        label={t(m.partTitle, { n })}
        width="full"
        optional={optional}
      />
      <TextArea form={form} name={`raw${n}`} label={t(m.partRaw, { n })} rows={3} optional={optional} />
    </>
  );
}

function CloseForm(props: EnquiryPageProps) {
  const { page, enquiry, form } = props;
  const { t } = page;
  return (
    <Disclosure
      summary={t(m.closeEnquiry)}
      open={form.problems.some(({ field }) => field === 'closingReason')}
    >
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
