// The frame of staff pages: left column (menu, organisation, search), phone bars, status line, foot.
import type { Child } from 'hono/jsx';
import type { Problem } from '../platform/result.ts';
import { routes } from '../routes.ts';
import { Document } from './document.views.tsx';
import { Flashes, Foot, LanguageLink, PrintHead } from './frame.views.tsx';
import { Icon, Mark } from './icon.views.tsx';
import { MainNav, PhoneBar } from './nav.views.tsx';
import { OrganisationSwitch } from './organisation-switch.views.tsx';
import type { Page } from './page.ts';
import { CommandPalette } from './palette.views.tsx';
import { PostButton } from './show/button.views.tsx';
import { messages as m } from './ui.messages.ts';

type Props = {
  page: Page;
  title: string;
  /** Problems of the form on the page: marks the title, so that a screen reader says it first. */
  problems?: readonly Problem[] | undefined;
  head?: Child;
  children?: Child;
};

export function WorkPage(props: Props) {
  const { page } = props;
  return (
    <Document
      page={page}
      title={props.title}
      failed={(props.problems ?? []).length > 0}
      size="sm"
      head={props.head}
    >
      <div class="b-app">
        <TopBar page={page} />
        <SideColumn page={page} />
        <div class="b-main">
          <PrintHead />
          <main id="main" tabindex={-1}>
            <Flashes page={page} />
            {props.children}
          </main>
          <Foot page={page} />
        </div>
        <PhoneBar page={page} />
      </div>
      <CommandPalette page={page} />
    </Document>
  );
}

function TopBar(props: { page: Page }) {
  const { page } = props;
  return (
    <header class="b-top">
      <a class="b-logo" href={page.link(routes.today.href())}>
        <Mark />
        Brygga
      </a>
      <div class="acts">
        <a class="ds-button" data-variant="tertiary" data-icon href={page.link(routes.search.href())}>
          <Icon name="search" />
          <span class="ds-sr-only">{page.t(m.search)}</span>
        </a>
        <a class="ds-button" data-variant="tertiary" data-icon href={page.link(routes.inbox.href())}>
          <Icon name="bell" />
          <span class="ds-sr-only">{page.t(m.inboxCount, { n: inboxCount(page) })}</span>
        </a>
      </div>
    </header>
  );
}

function SideColumn(props: { page: Page }) {
  const { page } = props;
  return (
    <header class="b-side" id="menu" popover="auto">
      <div class="b-side-top">
        <a class="b-logo" href={page.link(routes.today.href())}>
          <Mark />
          Brygga
        </a>
        <button
          type="button"
          class="ds-button b-side-close"
          data-variant="tertiary"
          data-icon
          popovertarget="menu"
          popovertargetaction="hide"
        >
          <Icon name="close" />
          <span class="ds-sr-only">{page.t(m.closeMenu)}</span>
        </button>
      </div>
      <OrganisationSwitch page={page} />
      <search>
        <form class="b-search" action={page.link(routes.search.href())} data-open-palette>
          <Icon name="search" />
          <input
            name="q"
            type="search"
            aria-label={page.t(m.searchSite)}
            placeholder={page.t(m.searchOrGo)}
            autocomplete="off"
          />
          <kbd>{page.t(m.searchKeys)}</kbd>
        </form>
      </search>
      <MainNav page={page} />
      <UserLine page={page} />
    </header>
  );
}

function UserLine(props: { page: Page }) {
  const { page } = props;
  return (
    <div class="b-user">
      {page.reader ? (
        <a class="b-user-name" href={page.link(routes.profile.href())}>
          <span class="av" aria-hidden="true">
            {initials(page.reader.name)}
          </span>
          <span>
            <span class="med">{page.reader.name}</span>
            <span class="mut xs b-line">{page.reader.current ? page.t(page.reader.current.role) : ''}</span>
          </span>
        </a>
      ) : (
        <a href={page.link(routes.signIn.href())}>{page.t(m.signIn)}</a>
      )}
      <span class="b-user-acts">
        <LanguageLink page={page} />
        {page.reader ? (
          <PostButton page={page} action={page.link(routes.signOut.href())} variant="tertiary" small>
            {page.t(m.signOut)}
          </PostButton>
        ) : null}
      </span>
    </div>
  );
}

function inboxCount(page: Page): number {
  return page.nav.flat().find((item) => item.href === routes.inbox.href())?.count ?? 0;
}

function initials(name: string): string {
  const parts = name.split(/\s+/).filter(Boolean);
  return [parts[0], parts.length > 1 ? parts[parts.length - 1] : undefined]
    .map((part) => part?.charAt(0) ?? '')
    .join('')
    .toUpperCase();
}
