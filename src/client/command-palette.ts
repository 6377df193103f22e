// Ctrl/⌘ K: a field with a list of what the search page finds. The page marks its hits `data-hit`; choosing one does
// what its link or form does. The focus stays in the field; arrows move the choice (a combobox with a listbox).
import { visit } from './visits.ts';

const PAUSE_MS = 120;

/** What stands in the list, and the link or form of the search page that it stands for. */
type Choice = { option: HTMLElement; source: HTMLElement };

export class CommandPalette extends HTMLElement {
  #timer = 0;
  #running: AbortController | undefined;
  #choices: Choice[] = [];
  #active = -1;

  connectedCallback(): void {
    document.addEventListener('keydown', this.#shortcut);
    document.addEventListener('click', this.#clicked);
    const { dialog, input } = this.#parts();
    input?.addEventListener('input', this.#typed);
    dialog?.addEventListener('keydown', this.#keyed);
    this.querySelector('[data-close]')?.addEventListener('click', () => dialog?.close());
  }

  disconnectedCallback(): void {
    clearTimeout(this.#timer);
    document.removeEventListener('keydown', this.#shortcut);
    document.removeEventListener('click', this.#clicked);
    this.#running?.abort();
  }

  #shortcut = (event: KeyboardEvent): void => {
    const plain = !event.shiftKey && !event.altKey;
    if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || !plain) return;
    event.preventDefault();
    this.#open();
  };

  #clicked = (event: MouseEvent): void => {
    const target = event.target instanceof Element ? event.target : undefined;
    if (target?.closest('[data-open-palette]')) this.#open();
    const { dialog } = this.#parts();
    if (target === dialog) dialog?.close();
    const chosen = this.#choices.findIndex(({ option }) => target !== undefined && option.contains(target));
    if (chosen >= 0) this.#choose(chosen);
  };

  #open(): void {
    const { dialog, input } = this.#parts();
    if (!dialog || dialog.open) return;
    dialog.showModal();
    input?.focus();
    input?.select();
    void this.#search();
  }

  #typed = (): void => {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.#search(), PAUSE_MS);
  };

  #keyed = (event: KeyboardEvent): void => {
    const { dialog, input } = this.#parts();
    // A search field would first clear itself.
    if (event.key === 'Escape') dialog?.close();
    if (event.target !== input) return;
    if (event.key === 'ArrowDown') this.#activate(this.#active + 1);
    else if (event.key === 'ArrowUp') this.#activate(this.#active - 1);
    // Without a choice the form goes to the search page.
    else if (event.key === 'Enter' && this.#choices[this.#active]) this.#choose(this.#active);
    else return;
    event.preventDefault();
  };

  /** Past the end the choice begins anew. */
  #activate(index: number): void {
    const count = this.#choices.length;
    this.#active = count === 0 ? -1 : (index + count) % count;
    this.#choices.forEach(({ option }, at) => {
      option.setAttribute('aria-selected', String(at === this.#active));
    });
    const option = this.#choices[this.#active]?.option;
    option?.scrollIntoView({ block: 'nearest' });
    const { input } = this.#parts();
    if (option) input?.setAttribute('aria-activedescendant', option.id);
    else input?.removeAttribute('aria-activedescendant');
  }

  #choose(index: number): void {
    const source = this.#choices[index]?.source;
    this.#parts().dialog?.close();
    const link = source?.querySelector('a');
    if (link?.matches('[data-hit-language]')) {
      // The page where the reader is, not the search page that the list was read from.
      const other = document.querySelector<HTMLElement>('.b-lang');
      if (other) other.click();
      else location.href = link.href;
    } else if (link) visit(link.href);
    const form = source?.querySelector('form');
    if (!form) return;
    const back = form.querySelector<HTMLInputElement>('input[name="return"]');
    if (back) back.value = location.pathname + location.search;
    this.append(form);
    form.requestSubmit();
  }

  async #search(): Promise<void> {
    const { input, form } = this.#parts();
    if (!form) return;
    this.#running?.abort();
    this.#running = new AbortController();
    this.#show([], this.dataset.searching ?? '');
    try {
      const address = `${form.action}?${new URLSearchParams({ q: input?.value.trim() ?? '' })}`;
      const answer = await fetch(address, { signal: this.#running.signal, headers: { accept: 'text/html' } });
      if (!answer.ok) throw new Error(String(answer.status));
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const found = [...page.querySelectorAll<HTMLElement>('[data-hit]')];
      this.#show(
        found.map((one) => document.importNode(one, true)),
        page.querySelector('[data-hit-count]')?.textContent?.trim() ?? '',
      );
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') return;
      this.#show([], this.dataset.failed ?? '');
    }
  }

  #show(sources: readonly HTMLElement[], state: string): void {
    const list = this.querySelector('.b-palette-hits');
    const line = this.querySelector('.b-palette-state');
    this.#choices = sources.map((source, index) => ({ source, option: optionOf(source, index) }));
    list?.replaceChildren(...this.#choices.map(({ option }) => option));
    list?.toggleAttribute('hidden', sources.length === 0);
    this.#parts().input?.setAttribute('aria-expanded', String(sources.length > 0));
    this.#activate(sources.length > 0 ? 0 : -1);
    if (line) line.textContent = state;
  }

  #parts() {
    return {
      dialog: this.querySelector('dialog'),
      input: this.querySelector<HTMLInputElement>('.b-palette input'),
      form: this.querySelector<HTMLFormElement>('.b-palette form'),
    };
  }
}

/** A line of the list: title, what it belongs to, and its kind. */
function optionOf(source: HTMLElement, index: number): HTMLElement {
  const option = document.createElement('div');
  option.id = `palette-${index}`;
  option.setAttribute('role', 'option');
  const title = document.createElement('span');
  const words = source.querySelector('a, button');
  title.append(...[...(words?.childNodes ?? [])].map((node) => node.cloneNode(true)));
  const more = document.createElement('span');
  more.className = 'mut sm';
  more.textContent = [source.querySelector('[data-hit-sub]')?.textContent?.trim(), source.dataset.hit]
    .filter(Boolean)
    .join(' · ');
  option.append(title, ' ', more);
  return option;
}
