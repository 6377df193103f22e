// The page of a request for those who published it and for the employer.
import type { Child } from 'hono/jsx';
import { formatDate, formatInstant, localDate } from '../../../platform/format.ts';
import { routes } from '../../../routes.ts';
import { DateField, HiddenField, TextArea, TextField } from '../../../ui/form/fields.views.tsx';
import { Form, FormButtons } from '../../../ui/form/form.views.tsx';
import type { FormState } from '../../../ui/form/form-state.ts';
import type { Page } from '../../../ui/page.ts';
import { Button } from '../../../ui/show/button.views.tsx';
import { Facts } from '../../../ui/show/facts.views.tsx';
import { Card, Columns, PageHead } from '../../../ui/show/heading.views.tsx';
import { Alert, Disclosure, Tag } from '../../../ui/show/notes.views.tsx';
import { WorkPage } from '../../../ui/work-page.views.tsx';
import { SpecSections } from '../spec/spec-sections.views.tsx';
import { messages as m } from './asking.messages.ts';
import { Questions } from './questions.views.tsx';
import { Recipients } from './recipients.views.tsx';
import type { Question, RequestState } from './request.ts';
import { RequestTag } from './request-list.views.tsx';
import type { RequestForStaff } from './requests.service.ts';

/** Which form of the page came back, so that only that one shows what was sent. */
export type SentPart = { part: 'answer' | 'extend' | 'withdraw'; form: FormState };

type Props = RequestForStaff & {
  page: Page;
  places: ReadonlyMap<string, string>;
  sent: SentPart | undefined;
  /** What stands ready when the proposals are opened; given by the room of the comparison. */
  actions?: Child;
};

export function RequestPage(props: Props) {
  const { page, request, recipients } = props;
  const { t } = page;
  return (
    <WorkPage
      page={page}
      title={`${request.content.title}, ${request.key}`}
      problems={props.sent?.form.problems ?? []}
    >
      <PageHead
        page={page}
        title={request.content.title}
        crumbs={[
          { text: t(m.brokering) },
          { text: t(m.requests), href: page.link(routes.requests.href()) },
          { text: request.key },
        ]}
        tags={<Tags {...props} />}
        actions={props.actions}
      />
      {request.withdrawn ? (
        <Alert tone="warning">
          {t(m.withdrawnWhy, {
            at: formatInstant(request.withdrawn.at, page.lang),
            reason: request.withdrawn.reason,
          })}
        </Alert>
      ) : null}
      <Columns
        main={
          <>
            <ProposalCount {...props} />
            <Questions
              page={page}
              questions={props.questions}
              actionOf={(one) => <AnswerForm {...props} one={one} />}
            />
            <Recipients
              page={page}
              recipients={recipients}
              rule={request.rule}
              others={page.link(routes.judgements.href({ key: request.key.toLowerCase() }))}
            />
            <SpecSections page={page} content={request.content} places={props.places} />
          </>
        }
        side={
          <>
            <RequestFacts page={page} request={request} />
            <Steps {...props} />
          </>
        }
      />
    </WorkPage>
  );
}

function Tags({ page, request }: Pick<Props, 'page' | 'request'>) {
  return (
    <>
      <RequestTag page={page} request={request} />
      <LockTag page={page} publishedAt={request.publishedAt} />
    </>
  );
}

/** Since when the weights are what they are. */
export function LockTag({ page, publishedAt }: { page: Page; publishedAt: Date }) {
  return (
    <Tag icon="padlock">{page.t(m.weightsLocked, { on: formatDate(localDate(publishedAt), page.lang) })}</Tag>
  );
}

function ProposalCount({ page, request, answers }: Props) {
  if (request.state === 'withdrawn') return null;
  const { t, lang } = page;
  const words = { n: answers, at: formatInstant(request.deadline, lang) };
  return (
    <Card title={t(m.proposals)} tone="accent">
      <p>{t(request.state === 'open' ? m.sealed : m.openedCount, words)}</p>
    </Card>
  );
}

/** What stands around a request, for staff and providers alike. */
export function RequestFacts({ page, request }: Pick<Props, 'page' | 'request'>) {
  const { t, lang } = page;
  const asker = request.asker?.name ?? (request.hidesAsker ? t(m.askerHidden) : undefined);
  return (
    <Card>
      <Facts
        t={t}
        facts={[
          { name: t(m.request), value: request.key },
          { name: t(m.deadline), value: formatInstant(request.deadline, lang) },
          { name: t(m.published), value: formatInstant(request.publishedAt, lang) },
          { name: t(m.asker), value: asker },
          { name: t(m.centre), value: request.owner.name },
        ]}
      />
    </Card>
  );
}

const formOf = ({ page, sent }: Props, part: SentPart['part']): FormState =>
  sent?.part === part ? sent.form : { t: page.t, values: {}, problems: [] };

function AnswerForm(props: Props & { one: Question }) {
  const { page, request, one } = props;
  const { t } = page;
  if (!props.isBroker || request.state === 'withdrawn') return <p class="mut">{t(m.notAnswered)}</p>;
  const sent = formOf(props, 'answer');
  const form = sent.values.id === one.id ? sent : { ...sent, values: {}, problems: [] };
  const key = request.key.toLowerCase();
  return (
    <Form
      page={page}
      form={form}
      action={page.link(routes.answerQuestion.href({ key }))}
      id={`answer-${one.id}`}
    >
      <HiddenField name="id" value={one.id} />
      <TextArea
        form={form.problems.length > 0 ? form : { ...form, values: form.values }}
        name="answer"
        label={t(m.yourAnswer)}
        help={t(m.toAll)}
        rows={3}
      />
      <FormButtons>
        <Button variant="secondary">{t(m.answerAll)}</Button>
      </FormButtons>
    </Form>
  );
}

const CAN_WITHDRAW: readonly RequestState[] = ['open', 'opened'];

function Steps(props: Props) {
  const { page, request, isBroker } = props;
  const { t } = page;
  const key = request.key.toLowerCase();
  if (!isBroker) return null;
  const [extend, withdraw] = [formOf(props, 'extend'), formOf(props, 'withdraw')];
  return (
    <>
      {request.state === 'open' ? (
        <Disclosure summary={t(m.extend)} open={extend.problems.length > 0}>
          <p>{t(m.extendText)}</p>
          <Form page={page} form={extend} action={page.link(routes.extendRequest.href({ key }))}>
            <DateField form={extend} name="deadlineOn" label={t(m.deadlineOn)} />
            <TextField
              form={extend}
              name="deadlineAt"
              label={t(m.deadlineAt)}
              help={t(m.deadlineHelp)}
              width="xs"
            />
            <FormButtons>
              <Button variant="secondary">{t(m.extend)}</Button>
            </FormButtons>
          </Form>
        </Disclosure>
      ) : null}
      {CAN_WITHDRAW.includes(request.state) && !props.isChosen ? (
        <Disclosure summary={t(m.withdraw)} open={withdraw.problems.length > 0}>
          <p>{t(m.withdrawText)}</p>
          <Form page={page} form={withdraw} action={page.link(routes.withdrawRequest.href({ key }))}>
            <TextArea form={withdraw} name="reason" label={t(m.reason)} rows={3} />
            <FormButtons>
              <Button variant="secondary" color="danger">
                {t(m.withdraw)}
              </Button>
            </FormButtons>
          </Form>
        </Disclosure>
      ) : null}
    </>
  );
}
