// Long work: how far it is, that the reader may leave, and what comes after.
import type { Child } from 'hono/jsx';
import type { Translate } from '../../platform/i18n.ts';
import { messages as m } from '../ui.messages.ts';

type Props = {
  t: Translate;
  /** What is being done: "Läser in 214 rader". */
  title: string;
  step: number;
  /** Left out while the amount is unknown. */
  steps?: number | undefined;
  text?: string | undefined;
  /** Server-sent events: `data: {"state":"running","step":120,"steps":214,"text":"…"}`; a state other than queued or running reloads the page. */
  events?: string;
  children?: Child;
};

/** With script the bar follows the events; without it `RefreshHead` reloads the page. */
export function JobProgress(props: Props) {
  const { t, step, steps } = props;
  return (
    <job-progress data-events={props.events} data-of={t(m.progress, { done: '%d', total: '%t' })}>
      <section class="ds-card b-job" data-color="neutral">
        <h2 class="ds-heading card-h" id="job-title">
          {props.title}
        </h2>
        <progress value={steps === undefined ? undefined : step} max={steps ?? 1} aria-labelledby="job-title">
          {steps ? `${Math.round((100 * step) / steps)} %` : ''}
        </progress>
        <p class="sm" role="status" data-state>
          {steps ? t(m.progress, { done: step, total: steps }) : ''} {props.text ?? ''}
        </p>
        <p class="sm mut">{t(m.mayLeave)}</p>
        {props.children}
      </section>
    </job-progress>
  );
}

/** For `head` of the page: reloads every third second where script is off. */
export function RefreshHead() {
  return (
    <noscript>
      <meta http-equiv="refresh" content="3" />
    </noscript>
  );
}
