// A request as a provider reads it, with what it has answered so far.
import { formatInstant } from '../../../platform/format.ts';
import { routes } from '../../../routes.ts';
import { TextArea } from '../../../ui/form/fields.views.tsx';
import { Form, FormButtons } from '../../../ui/form/form.views.tsx';
import type { FormState } from '../../../ui/form/form-state.ts';
import type { Page } from '../../../ui/page.ts';
import { Button, ButtonLink, PostButton } from '../../../ui/show/button.views.tsx';
import { Card, Columns, PageHead } from '../../../ui/show/heading.views.tsx';
import { FileLinks } from '../../../ui/show/list.views.tsx';
import { Alert, Disclosure } from '../../../ui/show/notes.views.tsx';
import { WorkPage } from '../../../ui/work-page.views.tsx';
import { messages as agreeing } from '../agreements/agreement.messages.ts';
import { messages as a } from '../asking/asking.messages.ts';
import { Questions } from '../asking/questions.views.tsx';
import { whyOf } from '../asking/recipients.views.tsx';
import { RequestTag } from '../asking/request-list.views.tsx';
import { LockTag, RequestFacts } from '../asking/request-page.views.tsx';
import type { OwnResult } from '../comparison/comparison.service.ts';
import { OwnResultCard } from '../comparison/own-result.views.tsx';
import { SpecSections } from '../spec/spec-sections.views.tsx';
import { ProposalText } from './proposal-text.views.tsx';
import { messages as m } from './proposals.messages.ts';
import type { OwnProposal } from './proposals.service.ts';

type Props = OwnProposal & {
  page: Page;
  places: ReadonlyMap<string, string>;
  form: FormState;
  result: OwnResult | undefined;
};

export function ReceivedRequestPage(props: Props) {
  const { page, request, form } = props;
  const { t, lang } = page;
  const key = request.key.toLowerCase();
  return (
    <WorkPage page={page} title={`${request.content.title}, ${request.key}`} problems={form.problems}>
      <PageHead
        page={page}
        title={request.content.title}
        lead={t(request.state === 'open' ? m.answerBy : m.closed, {
          at: formatInstant(request.deadline, lang),
          centre: request.owner.name,
        })}
        actions={<HeadActions {...props} />}
        crumbs={[
          { text: t(m.requests), href: page.link(routes.receivedRequests.href()) },
          { text: request.key },
        ]}
        tags={
          <>
            <RequestTag page={page} request={request} />
            <LockTag page={page} publishedAt={request.publishedAt} />
          </>
        }
      />
      {request.withdrawn ? (
        <Alert tone="warning">
          {t(a.withdrawnWhy, {
            at: formatInstant(request.withdrawn.at, lang),
            reason: request.withdrawn.reason,
          })}
        </Alert>
      ) : null}
      <Columns
        main={
          <>
            <OwnResultCard page={page} spec={request.content} own={props.result} />
            {props.handedIn ? (
              <Disclosure summary={t(m.readOwn)}>
                <ProposalText page={page} content={props.handedIn.content} spec={request.content} />
              </Disclosure>
            ) : null}
            <SpecSections page={page} content={request.content} places={props.places} />
            <Questions page={page} questions={props.questions}>
              {request.state === 'open' ? <AskForm {...props} /> : null}
            </Questions>
          </>
        }
        side={
          <>
            <OwnCard {...props} />
            <RequestFacts page={page} request={request} />
            <Card title={t(m.whyAsked)}>
              <p class="sm">{whyOf(props.own, page)}</p>
            </Card>
            <FileLinks
              query={{}}
              files={[
                { text: t(m.pdf), path: page.link(routes.receivedSpecPdf.href({ key })) },
                { text: t(m.word), path: page.link(routes.receivedSpecWord.href({ key })) },
              ]}
            />
          </>
        }
      />
    </WorkPage>
  );
}

/** The way on stands first, for those who read on a phone. */
function HeadActions(props: Props) {
  const { page, request } = props;
  const key = request.key.toLowerCase();
  return (
    <>
      {request.state === 'open' ? (
        <ButtonLink href={page.link(routes.ownProposal.href({ key }))} icon="pencil">
          {page.t(actOf(props))}
        </ButtonLink>
      ) : null}
      <RequestHelpLink page={page} />
    </>
  );
}

/** Leads to how a request works. */
export function RequestHelpLink({ page }: { page: Page }) {
  return (
    <ButtonLink variant="tertiary" href={page.link(routes.requestHelp.href())}>
      {page.t(m.help)}
    </ButtonLink>
  );
}

function actOf({ handedIn, draft }: Pick<Props, 'handedIn' | 'draft'>) {
  return handedIn ? m.replace : draft.version > 0 ? m.continueDraft : m.answer;
}

function OwnCard({ page, request, draft, handedIn, result }: Props) {
  const { t, lang } = page;
  const key = request.key.toLowerCase();
  const begun = draft.version > 0;
  const isOpen = request.state === 'open';
  const differs =
    isOpen && begun && handedIn && JSON.stringify(handedIn.content) !== JSON.stringify(draft.content);
  return (
    <Card title={t(m.yourAnswer)} tone="accent">
      <p>
        {handedIn
          ? t(m.handedIn, { at: formatInstant(handedIn.submittedAt, lang) })
          : t(begun ? m.draft : m.noDraft)}
      </p>
      {handedIn && isOpen ? <p>{t(m.sealedUntil, { at: formatInstant(request.deadline, lang) })}</p> : null}
      {differs ? <p>{t(m.newerDraft)}</p> : null}
      {handedIn && result?.choice.proposalId === handedIn.id ? (
        <p>
          <a href={page.link(routes.agreement.href({ key }))}>{t(agreeing.title)}</a>
        </p>
      ) : null}
      {isOpen && handedIn ? (
        <div class="acts">
          <PostButton page={page} action={page.link(routes.withdrawProposal.href({ key }))}>
            {t(m.withdraw)}
          </PostButton>
        </div>
      ) : null}
    </Card>
  );
}

function AskForm({ page, request, form }: Props) {
  const { t } = page;
  const action = page.link(routes.askQuestion.href({ key: request.key.toLowerCase() }));
  return (
    <Form page={page} form={form} action={action}>
      <TextArea form={form} name="question" label={t(a.yourQuestion)} help={t(a.questionHelp)} rows={3} />
      <FormButtons>
        <Button variant="secondary">{t(a.ask)}</Button>
      </FormButtons>
    </Form>
  );
}
