// The frame of pages that need no account: own header, larger text, closable notices, foot.
import type { Child } from 'hono/jsx';
import type { Problem } from '../platform/result.ts';
import { routes } from '../routes.ts';
import { Document } from './document.views.tsx';
import { Flashes, Foot, LanguageLink, Notices, PrintHead } from './frame.views.tsx';
import { Mark } from './icon.views.tsx';
import { isWithin, type Page } from './page.ts';
import { messages as m } from './ui.messages.ts';
import { WorkPage } from './work-page.views.tsx';

type Props = {
  page: Page;
  title: string;
  description?: string | undefined;
  problems?: readonly Problem[] | undefined;
  /** Tinted band on top of the page: `<Hero>`. It stands inside `main`, because it holds the h1. */
  hero?: Child;
  head?: Child;
  children?: Child;
};

/** Who has signed in keeps the menu of staff on public pages too. */
export function PublicPage(props: Props) {
  const { page } = props;
  if (page.reader) {
    return (
      <WorkPage page={page} title={props.title} problems={props.problems} head={props.head}>
        {props.hero}
        {props.children}
      </WorkPage>
    );
  }
  const failed = (props.problems ?? []).length > 0;
  return (
    <Document
      page={page}
      title={props.title}
      description={props.description}
      failed={failed}
      size="md"
      head={props.head}
    >
      <Notices page={page} />
      <Header page={page} />
      <main id="main" class="b-public" tabindex={-1}>
        <div class="wrap">
          <PrintHead />
          <Flashes page={page} />
        </div>
        {props.hero}
        <div class="wrap b-public-body">{props.children}</div>
      </main>
      <div class="wrap">
        <Foot page={page} />
      </div>
    </Document>
  );
}

function Header(props: { page: Page }) {
  const { page } = props;
  return (
    <header class="b-public-head">
      <div class="wrap">
        <a class="b-logo" href={page.link(routes.home.href())}>
          <Mark />
          Brygga
        </a>
        <nav aria-label={page.t(m.mainMenu)}>
          {page.publicNav.map((item) => (
            <a href={page.link(item.href)} aria-current={isWithin(page.path, item.href) ? 'page' : undefined}>
              {page.t(item.label)}
            </a>
          ))}
        </nav>
        <div class="b-public-reader">
          <LanguageLink page={page} />
          <a class="ds-button s" data-variant="secondary" href={page.link(routes.signIn.href())}>
            {page.t(m.signIn)}
          </a>
        </div>
      </div>
    </header>
  );
}
