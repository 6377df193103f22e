// The page of one need: the words, how they are read, the skills and what happened.
import { routes } from '../../routes.ts';
import { Radios } from '../../ui/form/choices.views.tsx';
import { Form, FormButtons } from '../../ui/form/form.views.tsx';
import type { FormState } from '../../ui/form/form-state.ts';
import { Button, ButtonLink, PostButton } from '../../ui/show/button.views.tsx';
import { Columns, Section } from '../../ui/show/heading.views.tsx';
import { Disclosure } from '../../ui/show/notes.views.tsx';
import { Concepts, type ConceptsProps } from './need-concepts.views.tsx';
import { NeedFactsCard, NeedFrame } from './need-frame.views.tsx';
import { type HistoryLine, NeedHistory } from './need-history.views.tsx';
import { closingNames } from './need-names.messages.ts';
import { messages as m } from './needs.messages.ts';

/** So many of the newest events stand beside the need; all of them stand in its log. */
const SHOWN = 8;

type NeedPageProps = ConceptsProps & {
  history: readonly HistoryLine[];
  /** What came back from closing without a reason. */
  form: FormState;
};

export function NeedPage(props: NeedPageProps) {
  const { page, need } = props;
  return (
    <NeedFrame
      page={page}
      need={need}
      current="need"
      actions={props.canChange ? <Actions {...props} /> : null}
    >
      <Columns
        main={
          <>
            <Words {...props} />
            <Concepts {...props} />
            {props.canChange && need.state !== 'closed' ? <Closing {...props} /> : null}
          </>
        }
        side={
          <>
            <NeedFactsCard page={page} need={need} />
            <NeedHistory page={page} history={props.history} most={SHOWN} />
          </>
        }
      />
    </NeedFrame>
  );
}

function Words({ page, need, canChange }: NeedPageProps) {
  const { t } = page;
  return (
    <>
      <Section id="own-words" title={t(m.inOwnWords)}>
        <blockquote class="b-words">{need.content.raw || t(m.empty)}</blockquote>
        {need.enquiryId && canChange ? (
          <p>
            <a href={page.link(routes.enquiry.href({ id: need.enquiryId }))}>{t(m.fromEnquiry)}</a>
          </p>
        ) : null}
      </Section>
      <Section id="reading" title={t(m.interpretation)}>
        <p class="b-words">{need.criteria.text || t(m.empty)}</p>
        {need.content.vulnerabilityNote ? <p class="mut">{need.content.vulnerabilityNote}</p> : null}
      </Section>
    </>
  );
}

function Actions(props: NeedPageProps) {
  const { page, need } = props;
  const { t } = page;
  const key = need.key.toLowerCase();
  const version = { version: String(need.version) };
  return (
    <>
      {need.state === 'open' ? null : (
        <PostButton
          page={page}
          action={page.link(routes.openNeed.href({ key }))}
          fields={version}
          variant="primary"
          icon="check"
        >
          {t(need.state === 'draft' ? m.open : m.openAgain)}
        </PostButton>
      )}
      <ButtonLink variant="secondary" icon="pencil" href={page.link(routes.editNeed.href({ key }))}>
        {t(m.edit)}
      </ButtonLink>
      {need.organisation && need.state !== 'closed' ? (
        <ButtonLink
          variant="secondary"
          href={page.link(
            routes.newSession.href({
              arbetsgivare: need.organisation.id,
              arende: need.case?.id,
              behov: need.key,
            }),
          )}
        >
          {t(m.useMethod)}
        </ButtonLink>
      ) : null}
      {need.state === 'open' ? (
        <>
          <ButtonLink
            variant="secondary"
            icon="people"
            href={page.link(routes.newPool.href({ behov: need.key }))}
          >
            {t(m.poolWithOthers)}
          </ButtonLink>
          <PostButton page={page} action={page.link(routes.pauseNeed.href({ key }))} fields={version}>
            {t(m.pause)}
          </PostButton>
        </>
      ) : null}
    </>
  );
}

function Closing(props: NeedPageProps) {
  const { page, need, form } = props;
  const { t } = page;
  const action = page.link(routes.closeNeed.href({ key: need.key.toLowerCase() }));
  return (
    <Disclosure summary={t(m.close)} open={form.problems.length > 0}>
      <Form page={page} form={form} action={action} version={need.version}>
        <Radios
          form={form}
          name="closingReason"
          label={t(m.closingReason)}
          choices={Object.entries(closingNames).map(([value, name]) => ({ value, text: t(name) }))}
        />
        <FormButtons>
          <Button color="danger">{t(m.close)}</Button>
        </FormButtons>
      </Form>
    </Disclosure>
  );
}
