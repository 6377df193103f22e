// Long work: how far it is, that the reader may leave, and what comes after.
import type { Child } from 'hono/jsx';
import { type LocalText, localText, type Message, type Translate } from '../../platform/i18n.ts';
import type { Page } from '../page.ts';
import { messages as m } from '../ui.messages.ts';
import { PostButton } from './button.views.tsx';
import { Alert } from './notes.views.tsx';

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

/** Long work as its row tells it. */
export type Run = {
  id: string;
  title: LocalText;
  state: 'queued' | 'running' | 'done' | 'failed' | 'cancelled';
  step: number;
  steps: number | null;
};

export function isUnderWay(run: Run): boolean {
  return run.state === 'queued' || run.state === 'running';
}

/** How the work stands; nothing when it is done, for then the page shows what it did. */
export function RunState(props: {
  page: Page;
  run: Run;
  /** Addresses: of the server-sent events, of stopping it, of beginning anew. */
  to: { events: string; cancel: string; again: string };
  words: Record<'cancel' | 'cancelled' | 'failedTitle' | 'failed' | 'again', Message>;
}) {
  const { page, run, to, words } = props;
  const { t, lang } = page;
  const again = <a href={page.link(to.again)}>{t(words.again)}</a>;
  if (isUnderWay(run))
    return (
      <JobProgress
        t={t}
        title={localText(run.title, lang).text}
        step={run.step}
        steps={run.steps ?? undefined}
        events={page.link(to.events)}
      >
        <div>
          <PostButton page={page} action={page.link(to.cancel)} small>
            {t(words.cancel)}
          </PostButton>
        </div>
      </JobProgress>
    );
  if (run.state === 'cancelled')
    return (
      <Alert>
        {t(words.cancelled)} {again}
      </Alert>
    );
  if (run.state === 'failed')
    return (
      <Alert tone="danger" title={t(words.failedTitle)}>
        {t(words.failed)} {again}
      </Alert>
    );
  return null;
}

/** For `head` of the page: reloads every third second where script is off. */
export function RefreshHead() {
  return (
    <noscript>
      <meta http-equiv="refresh" content="3" />
    </noscript>
  );
}
