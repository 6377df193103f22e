// The first page: one question, and the ways into the region, the catalogue and the project bank.
import { routes } from '../routes.ts';
import type { Page } from '../ui/page.ts';
import { PublicPage } from '../ui/public-page.views.tsx';
import { home as m, nav } from './desk.messages.ts';

type Props = { page: Page; municipalities: number; counties: number };

export function HomePage(props: Props) {
  const { page } = props;
  const { t } = page;
  return (
    <PublicPage page={page} title={t(m.title)} description={t(m.lead)} hero={<Question page={page} />}>
      <div class="b-ways">
        <Way page={page} href={routes.newNeed.href()} title={t(m.tellUs)} text={t(m.tellUsText)} />
        <Way page={page} href={routes.catalogue.href()} title={t(nav.catalogue)} text={t(m.catalogueText)} />
        <Way
          page={page}
          href={routes.region.href()}
          title={t(m.regionTitle)}
          text={t(m.regionText, { municipalities: props.municipalities, counties: props.counties })}
        />
        <Way page={page} href={routes.bank.href()} title={t(m.projectTitle)} text={t(m.projectText)} />
      </div>
    </PublicPage>
  );
}

function Question(props: { page: Page }) {
  const { page } = props;
  return (
    <div class="b-hero">
      <div class="wrap">
        <h1 class="ds-heading">{page.t(m.title)}</h1>
        <p class="lead">{page.t(m.lead)}</p>
        <form action={page.link(routes.match.href())} class="b-ask">
          <label class="ds-label" for="ask">
            {page.t(m.search)}
          </label>
          <p id="ask-help" class="mut sm">
            {page.t(m.searchHelp)}
          </p>
          <textarea
            id="ask"
            name="text"
            class="ds-input"
            rows={3}
            maxlength={5000}
            required
            aria-describedby="ask-help"
          />
          <button type="submit" class="ds-button">
            {page.t(m.searchAction)}
          </button>
        </form>
      </div>
    </div>
  );
}

function Way(props: { page: Page; href: string; title: string; text: string }) {
  return (
    <section class="ds-card">
      <h2 class="ds-heading">
        <a href={props.page.link(props.href)}>{props.title}</a>
      </h2>
      <p>{props.text}</p>
    </section>
  );
}
