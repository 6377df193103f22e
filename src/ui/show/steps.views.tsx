// Where a case stands: the long bar on its page, the short one in a list, and the head of a guide.
import type { Child } from 'hono/jsx';
import type { Translate } from '../../platform/i18n.ts';
import { Icon } from '../icon.views.tsx';
import { messages as m } from '../ui.messages.ts';

/** All steps by name; `current` counts from 1. */
export function StepBar(props: { t: Translate; steps: readonly string[]; current: number; label?: string }) {
  return (
    <ol class="steps" aria-label={props.label ?? props.t(m.steps)}>
      {props.steps.map((step, index) => {
        const number = index + 1;
        const state = number < props.current ? 'd' : number === props.current ? 'c' : undefined;
        return (
          <li class={state} aria-current={state === 'c' ? 'step' : undefined}>
            <span class="k">{number}</span>
            <span class="step-name">{step}</span>
            {state === 'd' ? <span class="ds-sr-only">, {props.t(m.stepDone)}</span> : null}
          </li>
        );
      })}
    </ol>
  );
}

/** The same in a table cell, with the name of the present step under it. */
export function StepMark(props: { t: Translate; current: number; of: number; name: string }) {
  const numbers = Array.from({ length: props.of }, (_, index) => index + 1);
  return (
    <>
      <span class="seg" role="img" aria-label={props.t(m.step, { n: props.current, of: props.of })}>
        {numbers.map((number) => (
          <span class={number < props.current ? 'd' : number === props.current ? 'c' : undefined} />
        ))}
      </span>
      <div class="mut xs">
        {props.current}. {props.name}
      </div>
    </>
  );
}

/** Head of a guide page: way back, "Steg 3 av 7", then the question as h1. */
export function GuideHead(props: {
  t: Translate;
  back?: string | undefined;
  step: number;
  of: number;
  title: string;
  lead?: Child;
  /** 2 where the page already has its h1. */
  level?: 1 | 2;
}) {
  const Heading = props.level === 2 ? 'h2' : 'h1';
  return (
    <div class="b-guide-head">
      {props.back ? (
        <a href={props.back} class="b-back">
          <Icon name="arrowLeft" />
          {props.t(m.back)}
        </a>
      ) : null}
      <p class="mut sm">{props.t(m.step, { n: props.step, of: props.of })}</p>
      <Heading class="ds-heading">{props.title}</Heading>
      {props.lead ? <p class="lead mut">{props.lead}</p> : null}
    </div>
  );
}

/** Answers gathered before sending; each can be changed on its own page. */
export function AnswerSummary(props: {
  rows: readonly { name: string; value: Child; change?: { href: string; text: string } }[];
}) {
  return (
    <dl class="b-answers">
      {props.rows.map((row) => (
        <div>
          <dt>{row.name}</dt>
          <dd>{row.value}</dd>
          {row.change ? (
            <dd class="b-answers-change">
              <a href={row.change.href}>
                {row.change.text}
                <span class="ds-sr-only"> {row.name}</span>
              </a>
            </dd>
          ) : null}
        </div>
      ))}
    </dl>
  );
}
