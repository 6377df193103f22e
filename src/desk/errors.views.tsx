// The page of everything that did not work out: what happened, and what to do next.
import type { ErrorView } from '../platform/http/error-view.ts';
import { routes } from '../routes.ts';
import type { Page } from '../ui/page.ts';
import { PublicPage } from '../ui/public-page.views.tsx';
import { ButtonLink } from '../ui/show/button.views.tsx';
import { errors as m } from './desk.messages.ts';

type Props = {
  page: Page;
  view: ErrorView;
  /** The page of ours that the reader came from or asked for, without language prefix, as far as it is known. */
  from: string | undefined;
};

export function ErrorPage(props: Props) {
  const { page, view } = props;
  const { t } = page;
  const stranger = view.status === 403 && !page.reader;
  // With a reason of its own nobody was first: the state does not allow the step.
  const isState = view.status === 409 && view.reason !== undefined;
  const title = t(stranger ? m.signInFirst : isState ? m.notNow : m[view.status]);
  return (
    <PublicPage page={page} title={title}>
      <div class="stack b-text b-error">
        <h1 class="ds-heading">{title}</h1>
        {view.reason ? <p class="lead">{t(view.reason)}</p> : null}
        <p>{t(stranger ? m.nextSignIn : isState ? m.nextNotNow : m[`next${view.status}`])}</p>
        {view.problems ? (
          <ul>
            {view.problems.map((problem) => (
              <li>{t(problem.message)}</li>
            ))}
          </ul>
        ) : null}
        {view.status === 404 ? <SearchField page={page} /> : null}
        <div class="acts">
          <WaysOn {...props} />
        </div>
        <p class="mut sm">{t(m.code, { id: view.requestId })}</p>
      </div>
    </PublicPage>
  );
}

/** At most one way that mends things, and one that always works. */
function WaysOn({ page, view, from }: Props) {
  const { t } = page;
  const start = page.reader ? routes.today.href() : routes.home.href();
  const mends = view.status === 404 ? undefined : from;
  return (
    <>
      {view.status === 403 && !page.reader ? (
        <ButtonLink href={page.link(routes.signIn.href({ vidare: from }))}>{t(m.signIn)}</ButtonLink>
      ) : mends && view.status !== 403 ? (
        <ButtonLink href={page.link(mends)}>{t(view.status === 409 ? m.seeLatest : m.again)}</ButtonLink>
      ) : null}
      <ButtonLink variant="secondary" href={page.link(start)}>
        {t(page.reader ? m.toToday : m.toStart)}
      </ButtonLink>
      {view.status === 403 || view.status >= 500 ? (
        <ButtonLink variant="tertiary" href={page.link(routes.help.href())}>
          {t(m.help)}
        </ButtonLink>
      ) : null}
    </>
  );
}

function SearchField({ page }: { page: Page }) {
  return (
    <search>
      <form action={page.link(routes.search.href())} class="b-error-search">
        <label class="ds-label" for="error-search">
          {page.t(m.searchFor)}
        </label>
        <div class="acts">
          <input id="error-search" name="q" type="search" class="ds-input" />
          <button type="submit" class="ds-button" data-variant="secondary">
            {page.t(m.search)}
          </button>
        </div>
      </form>
    </search>
  );
}
