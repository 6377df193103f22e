// The page of everything that did not work out: what happened, and what to do next.
import type { ErrorView } from '../platform/http/error-view.ts';
import { routes } from '../routes.ts';
import type { Page } from '../ui/page.ts';
import { PublicPage } from '../ui/public-page.views.tsx';
import { errors as m } from './desk.messages.ts';

export function ErrorPage(props: { page: Page; view: ErrorView }) {
  const { page, view } = props;
  const title = page.t(m[view.status]);
  return (
    <PublicPage page={page} title={title}>
      <h1 class="ds-heading">{title}</h1>
      {view.reason ? <p class="lead">{page.t(view.reason)}</p> : null}
      <p>{page.t(nextStep(view.status))}</p>
      {view.problems ? (
        <ul>
          {view.problems.map((problem) => (
            <li>{page.t(problem.message)}</li>
          ))}
        </ul>
      ) : null}
      <p>
        <a href={page.link(routes.home.href())}>{page.t(m.toStart)}</a>
      </p>
      <p class="mut sm">{page.t(m.code, { id: view.requestId })}</p>
    </PublicPage>
  );
}

function nextStep(status: ErrorView['status']) {
  if (status === 400 || status === 422) return m.next422;
  if (status === 503) return m.next500;
  return m[`next${status}`];
}
