// One piece of long work: how far it is, and how it ended.
import { formatInstant } from '../../platform/format.ts';
import { localText, type Message } from '../../platform/i18n.ts';
import { routes } from '../../routes.ts';
import type { Page } from '../../ui/page.ts';
import { ButtonLink, PostButton } from '../../ui/show/button.views.tsx';
import { Facts } from '../../ui/show/facts.views.tsx';
import { Alert } from '../../ui/show/notes.views.tsx';
import { isUnderWay, JobProgress, RefreshHead } from '../../ui/show/progress.views.tsx';
import { RegisterPage } from '../organisations/register-page.views.tsx';
import { messages as m, runs as r, runStates } from './operations.messages.ts';
import { canCancel, type RunFacts } from './operations.ts';

/** A page that work is started from, and what stands before it in the way there. */
export type RunStart = { readonly over?: Message; readonly title: Message; readonly href: string };

type Props = {
  page: Page;
  run: RunFacts;
  whyFailed: Message | undefined;
  /** The page that work of its kind is started from. */
  from: RunStart | undefined;
  /** The page that shows what it did, for kinds that have one. */
  resultHref: string | undefined;
  /** Whether the reader may see the list of all runs. */
  administers: boolean;
};

export function RunPage({ page, run, whyFailed, from, resultHref, administers }: Props) {
  const { t, lang } = page;
  const title = localText(run.title, lang).text;
  const start = administers ? { title: r.title, href: routes.jobRuns.href() } : from;
  const above = start
    ? [
        ...(start.over ? [{ text: t(start.over) }] : []),
        { text: t(start.title), href: page.link(start.href) },
      ]
    : [];
  return (
    <RegisterPage
      page={page}
      title={title}
      crumbs={[...above, { text: title }]}
      head={isUnderWay(run) ? <RefreshHead /> : null}
    >
      {isUnderWay(run) ? (
        <JobProgress
          t={t}
          title={t(runStates[run.state])}
          step={run.step}
          steps={run.steps ?? undefined}
          events={page.link(routes.jobRunEvents.href({ id: run.id }))}
        >
          <Cancel page={page} run={run} />
        </JobProgress>
      ) : (
        <Ended page={page} run={run} whyFailed={whyFailed} from={from} resultHref={resultHref} />
      )}
      <Facts
        t={t}
        layout="beside"
        facts={[
          { name: t(m.state), value: t(runStates[run.state]) },
          { name: t(r.started), value: formatInstant(run.createdAt, lang) },
          ...(run.finishedAt
            ? [
                {
                  name: t(run.state === 'done' ? r.finished : r.stopped),
                  value: formatInstant(run.finishedAt, lang),
                },
              ]
            : []),
          // Work that is done may have skipped steps that it turned out not to need.
          ...(run.steps && (run.state !== 'done' || run.step === run.steps)
            ? [{ name: t(r.progress), value: t(r.steps, { done: run.step, total: run.steps }) }]
            : []),
        ]}
      />
    </RegisterPage>
  );
}

function Cancel({ page, run }: { page: Page; run: RunFacts }) {
  if (!canCancel(run)) return null;
  return (
    <div class="stack">
      <p class="sm mut">{page.t(r.cancelHelp)}</p>
      <div>
        <PostButton page={page} action={page.link(routes.cancelJobRun.href({ id: run.id }))} small>
          {page.t(r.cancel)}
        </PostButton>
      </div>
    </div>
  );
}

function Ended({ page, run, whyFailed, from, resultHref }: Omit<Props, 'administers'>) {
  const { t } = page;
  if (run.state === 'failed')
    return (
      <>
        <Alert tone="danger">
          {whyFailed ? `${t(whyFailed)} ` : null}
          {t(whyFailed ? r.tryAgain : r.hasFailed, { id: run.id.slice(0, 8) })}
        </Alert>
        {from ? (
          <div class="acts">
            <ButtonLink href={page.link(from.href)}>{t(r.backTo, { page: t(from.title) })}</ButtonLink>
          </div>
        ) : null}
      </>
    );
  if (run.state === 'cancelled') return <Alert tone="info">{t(r.wasCancelled)}</Alert>;
  return (
    <>
      <Alert tone="success">{t(r.isDone)}</Alert>
      {resultHref ? (
        <div class="acts">
          <ButtonLink href={page.link(resultHref)}>{t(r.result)}</ButtonLink>
        </div>
      ) : null}
    </>
  );
}
