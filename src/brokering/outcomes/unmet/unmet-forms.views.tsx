// The forms of unmet needs: recording one, and answering as one who was told.
import { routes } from '../../../routes.ts';
import { Radios } from '../../../ui/form/choices.views.tsx';
import { HiddenField, TextArea } from '../../../ui/form/fields.views.tsx';
import { Form, FormButtons } from '../../../ui/form/form.views.tsx';
import type { FormState } from '../../../ui/form/form-state.ts';
import type { Page } from '../../../ui/page.ts';
import { Button, ButtonLink } from '../../../ui/show/button.views.tsx';
import { Columns, PageHead, Section } from '../../../ui/show/heading.views.tsx';
import { RuleBox } from '../../../ui/show/notes.views.tsx';
import { WorkPage } from '../../../ui/work-page.views.tsx';
import { messages as m, reasonNames } from './unmet.messages.ts';
import type { UnmetSource } from './unmet.service.ts';
import { ANSWER_STATES, UNMET_REASONS, type UnmetSignal } from './unmet.ts';

const SAYINGS = {
  answered: m.sayAnswered,
  planned: m.sayPlanned,
  started: m.sayStarted,
  declined: m.sayDeclined,
};

export function AnswerForm({ page, signal, form }: { page: Page; signal: UnmetSignal; form: FormState }) {
  const { t } = page;
  return (
    <Section id="answer" title={t(m.yourAnswer)}>
      <Form
        page={page}
        form={form}
        action={page.link(routes.answerUnmet.href({ signal: signal.id }))}
        version={signal.version}
        guard
      >
        <Radios
          form={form}
          name="state"
          label={t(m.whatYouDo)}
          choices={ANSWER_STATES.map((value) => ({ value, text: t(SAYINGS[value]) }))}
        />
        <TextArea
          form={form}
          name="answer"
          label={t(m.answerWords)}
          help={t(m.answerHelp)}
          seenBy={t(m.seenBy)}
        />
        <FormButtons>
          <Button icon="send">{t(m.send)}</Button>
        </FormButtons>
      </Form>
    </Section>
  );
}

export function RecordUnmetPage({
  page,
  source,
  title,
  form,
}: {
  page: Page;
  source: UnmetSource;
  title: string;
  form: FormState;
}) {
  const { t } = page;
  const isNeed = source.kind === 'need';
  const back = (isNeed ? routes.needOutcomes : routes.pool).href({ key: source.key.toLowerCase() });
  return (
    <WorkPage page={page} title={t(m.record)} problems={form.problems}>
      <PageHead
        page={page}
        title={t(m.record)}
        crumbs={[
          { text: t(m.unmetNeeds), href: page.link(routes.unmetNeeds.href()) },
          { text: title, href: page.link(back) },
          { text: t(m.record) },
        ]}
        lead={t(m.recordLead, { key: source.key })}
      />
      <Columns
        main={
          <Form page={page} form={form} action={page.link(routes.recordUnmet.href())} guard>
            <HiddenField name={isNeed ? 'behov' : 'pool'} value={source.key} />
            <Radios
              form={form}
              name="reason"
              label={t(m.whyNot)}
              help={t(m.whyHelp)}
              choices={UNMET_REASONS.map((value) => ({ value, text: t(reasonNames[value]) }))}
            />
            <TextArea
              form={form}
              name="summary"
              label={t(m.summary)}
              help={t(m.summaryHelp)}
              seenBy={t(m.summarySeenBy)}
            />
            <FormButtons>
              <Button icon="send">{t(m.record)}</Button>
              <ButtonLink variant="tertiary" href={page.link(back)}>
                {t({ sv: 'Avbryt', en: 'Cancel' })}
              </ButtonLink>
            </FormButtons>
          </Form>
        }
        side={<RuleBox icon="scales">{t(m.toldRule)}</RuleBox>}
      />
    </WorkPage>
  );
}
