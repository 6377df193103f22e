// The page behind the private link: the sender follows, changes and withdraws what they sent.
import { formatDate, localDate } from '../../../platform/format.ts';
import type { Message, Translate } from '../../../platform/i18n.ts';
import { routes } from '../../../routes.ts';
import { Form, FormButtons } from '../../../ui/form/form.views.tsx';
import type { FormState } from '../../../ui/form/form-state.ts';
import type { Page } from '../../../ui/page.ts';
import { PublicPage } from '../../../ui/public-page.views.tsx';
import { Button, ButtonLink, PostButton } from '../../../ui/show/button.views.tsx';
import { Facts } from '../../../ui/show/facts.views.tsx';
import { Card, Columns, PageHead } from '../../../ui/show/heading.views.tsx';
import { Disclosure, Tag } from '../../../ui/show/notes.views.tsx';
import type { Enquiry } from './enquiry.ts';
import { canSenderChange, type EnquiryState } from './enquiry.ts';
import { messages as m } from './intake.messages.ts';
import { ChangeFields } from './intake-fields.views.tsx';

const STATE_NAMES: Record<EnquiryState, Message> = {
  new: m.stateNew,
  read: m.stateRead,
  split: m.stateSplit,
  closed: m.stateClosed,
};

type Props = { page: Page; enquiry: Enquiry; form: FormState; secret: string };

export function OwnEnquiryPage(props: Props) {
  const { page, enquiry, form } = props;
  const { t } = page;
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
        main={canSenderChange(enquiry) ? <Change {...props} /> : <SentFacts t={t} enquiry={enquiry} />}
        side={<Answering {...props} />}
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

function Change({ page, enquiry, form, secret }: Props) {
  const { t } = page;
  return (
    <>
      <h2 class="ds-heading">{t(m.changeTitle)}</h2>
      <Form
        page={page}
        form={form}
        action={page.link(routes.ownEnquiry.href({ secret }))}
        version={enquiry.version}
        guard
      >
        <ChangeFields form={form} />
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
  );
}

function Answering({ page, enquiry }: Props) {
  const { t } = page;
  return (
    <Card title={t(m.answering)}>
      <p>{enquiry.owner ? enquiry.owner.name : t(m.sentToNobody)}</p>
      {enquiry.owner?.email ? (
        <ButtonLink plain variant="secondary" icon="envelope" href={`mailto:${enquiry.owner.email}`}>
          {enquiry.owner.email}
        </ButtonLink>
      ) : null}
    </Card>
  );
}
