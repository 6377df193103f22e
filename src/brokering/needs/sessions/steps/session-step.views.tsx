// One step of a session: what is asked, what is written so far, and the form to write more.
import { cardStepOf } from '../../../../register/methods/guided/guided-method.ts';
import { routes } from '../../../../routes.ts';
import { ButtonLink } from '../../../../ui/show/button.views.tsx';
import { Section } from '../../../../ui/show/heading.views.tsx';
import { RuleBox } from '../../../../ui/show/notes.views.tsx';
import { blocksOf } from '../session-blocks.ts';
import { Blocks } from '../session-blocks.views.tsx';
import { SessionFrame } from '../session-frame.views.tsx';
import { messages as m, writerNames } from '../sessions.messages.ts';
import { AnswerForm } from './answer-step.views.tsx';
import { CardBoard, DotForm, GatherForm, MostDots } from './card-steps.views.tsx';
import { RowsOfStep } from './row-step.views.tsx';
import type { StepProps } from './step-props.views.ts';

export function SessionStepPage(props: StepProps) {
  const { facts, step, form } = props;
  const { page } = facts;
  const { t, lang } = page;
  const who = t(writerNames[step.writers]);
  return (
    <SessionFrame facts={facts} current={step.key} problems={form.problems}>
      <Section id="step" title={step.title[lang]} aside={t(m.about, { who, minutes: step.minutes })}>
        <div class="stack">
          <p class="lead">{step.prompt[lang]}</p>
          {facts.leads ? (
            <>
              <RuleBox icon="eyeSlash">{t(m.noNames)}</RuleBox>
              <StepBody {...props} />
            </>
          ) : (
            <Written {...props} />
          )}
          <Onward {...props} />
        </div>
      </Section>
    </SessionFrame>
  );
}

function StepBody(props: StepProps) {
  const { step, facts } = props;
  switch (step.kind) {
    case 'cards':
      return <CardBoard {...props} step={step} />;
    case 'gather':
      return <GatherForm {...props} cards={cardStepOf(facts.guided, step)} />;
    case 'dots':
      return <DotForm {...props} step={step} cards={cardStepOf(facts.guided, step)} />;
    case 'answers':
      return <AnswerForm {...props} step={step} />;
    case 'rows':
      return (
        <>
          <MostDots {...props} />
          <RowsOfStep {...props} step={step} />
        </>
      );
  }
}

/** For those who only read. */
function Written({ facts, step }: StepProps) {
  const { page, guided, session } = facts;
  const found = blocksOf(guided, session, page.lang).find((one) => one.step === step.key);
  if (!found) return <p class="mut">{page.t(m.noRows)}</p>;
  return <Blocks page={page} blocks={found.blocks} />;
}

function Onward({ facts, step }: StepProps) {
  const { page, guided, session } = facts;
  const { t, lang } = page;
  const { id } = session;
  const next = guided.steps[guided.steps.findIndex(({ key }) => key === step.key) + 1];
  const href = next ? routes.sessionStep.href({ id, step: next.key }) : routes.session.href({ id });
  return (
    <div class="acts">
      <ButtonLink variant="secondary" icon="arrowRight" href={page.link(href)}>
        {next ? t(m.next, { title: next.title[lang] }) : t(m.toResult)}
      </ButtonLink>
    </div>
  );
}
