// Ctrl/⌘ K: pages of the menu at once, and what the server's search finds. The search page marks its hits `data-hit`.

const PAUSE_MS = 180;
const MENU_HITS = 5;
const SERVER_HITS = 12;

export class CommandPalette extends HTMLElement {
  #timer = 0;
  #running: AbortController | undefined;

  connectedCallback(): void {
    document.addEventListener('keydown', this.#shortcut);
    document.addEventListener('click', this.#fieldClicked);
    const { dialog, input } = this.#parts();
    input?.addEventListener('input', this.#typed);
    dialog?.addEventListener('keydown', this.#walk);
    this.querySelector('[data-close]')?.addEventListener('click', () => dialog?.close());
  }

  disconnectedCallback(): void {
    document.removeEventListener('keydown', this.#shortcut);
    document.removeEventListener('click', this.#fieldClicked);
    this.#running?.abort();
  }

  #shortcut = (event: KeyboardEvent): void => {
    if (
      event.key.toLowerCase() !== 'k' ||
      !(event.ctrlKey || event.metaKey) ||
      event.shiftKey ||
      event.altKey
    )
      return;
    event.preventDefault();
    this.#open();
  };

  #fieldClicked = (event: MouseEvent): void => {
    const target = event.target instanceof Element ? event.target : undefined;
    if (target?.closest('[data-open-palette]')) this.#open();
    else if (target === this.#parts().dialog) this.#parts().dialog?.close();
  };

  #open(): void {
    const { dialog, input } = this.#parts();
    if (!dialog || dialog.open) return;
    dialog.showModal();
    input?.focus();
    input?.select();
  }

  #typed = (): void => {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.#search(), PAUSE_MS);
  };

  /** Arrow keys go between the field and the hits. */
  #walk = (event: KeyboardEvent): void => {
    const { dialog, input } = this.#parts();
    // A search field would first clear itself.
    if (event.key === 'Escape') dialog?.close();
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const stops = [...(input ? [input] : []), ...this.querySelectorAll<HTMLElement>('.b-palette-hits a')];
    const now = stops.indexOf(document.activeElement as HTMLElement);
    const next = stops[now + (event.key === 'ArrowDown' ? 1 : -1)];
    if (!next) return;
    event.preventDefault();
    next.focus();
  };

  async #search(): Promise<void> {
    const { input, form } = this.#parts();
    const words = input?.value.trim() ?? '';
    this.#running?.abort();
    if (!form || words === '') return this.#show([], '');
    const menu = menuHits(words);
    this.#show(menu, this.dataset.searching ?? '');
    this.#running = new AbortController();
    try {
      const address = `${form.action}?${new URLSearchParams({ q: words })}`;
      const answer = await fetch(address, { signal: this.#running.signal, headers: { accept: 'text/html' } });
      if (!answer.ok) throw new Error(String(answer.status));
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const found = [...page.querySelectorAll<HTMLAnchorElement>('a[data-hit]')].slice(0, SERVER_HITS);
      const hits = [...menu, ...found.map((link) => document.importNode(link, true))];
      this.#show(hits, hits.length === 0 ? (this.dataset.none ?? '') : '');
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') return;
      this.#show(menu, this.dataset.failed ?? '');
    }
  }

  #show(links: readonly HTMLAnchorElement[], state: string): void {
    const list = this.querySelector('.b-palette-hits');
    const line = this.querySelector('.b-palette-state');
    list?.replaceChildren(
      ...links.map((link) => {
        const item = document.createElement('li');
        item.append(link);
        return item;
      }),
    );
    if (line) line.textContent = state;
  }

  #parts(): {
    dialog: HTMLDialogElement | null;
    input: HTMLInputElement | null;
    form: HTMLFormElement | null;
  } {
    return {
      dialog: this.querySelector('dialog'),
      input: this.querySelector('input'),
      form: this.querySelector('form'),
    };
  }
}

/** Lines of the menu whose words hold what was typed. */
function menuHits(words: string): HTMLAnchorElement[] {
  const wanted = words.toLocaleLowerCase();
  return [...document.querySelectorAll<HTMLAnchorElement>('.b-nav a')]
    .filter((link) => menuText(link).toLocaleLowerCase().includes(wanted))
    .slice(0, MENU_HITS)
    .map((link) => {
      const copy = document.createElement('a');
      copy.href = link.href;
      copy.textContent = menuText(link);
      return copy;
    });
}

/** The words of a menu line without its count. */
function menuText(link: HTMLAnchorElement): string {
  return [...link.childNodes]
    .filter((node) => node.nodeType === Node.TEXT_NODE)
    .map((node) => node.textContent ?? '')
    .join('')
    .trim();
}
