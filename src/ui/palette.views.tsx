// The command palette: Ctrl/⌘ K opens it; `src/client/command-palette.ts` fills it from the search page.
import { routes } from '../routes.ts';
import { Icon } from './icon.views.tsx';
import type { Page } from './page.ts';
import { messages as m } from './ui.messages.ts';

export function CommandPalette(props: { page: Page }) {
  const { page } = props;
  return (
    <command-palette data-searching={page.t(m.searching)} data-failed={page.t(m.searchFailed)}>
      <dialog class="b-palette" aria-label={page.t(m.searchOrGo)}>
        <search>
          <form action={page.link(routes.search.href())}>
            <Icon name="search" />
            <input
              name="q"
              type="search"
              role="combobox"
              aria-expanded="false"
              aria-controls="palette-hits"
              aria-autocomplete="list"
              aria-label={page.t(m.searchSite)}
              placeholder={page.t(m.searchOrGo)}
              autocomplete="off"
            />
            <button type="button" class="ds-button" data-variant="tertiary" data-icon data-close>
              <Icon name="close" />
              <span class="ds-sr-only">{page.t(m.close)}</span>
            </button>
          </form>
        </search>
        <p class="b-palette-state mut sm" role="status" />
        <div
          class="b-palette-hits"
          id="palette-hits"
          role="listbox"
          aria-label={page.t(m.searchHits)}
          hidden
        />
      </dialog>
    </command-palette>
  );
}
