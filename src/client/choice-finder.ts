// Further choices that are found while somebody types; what is chosen moves to the chosen ones and stays.

const PAUSE_MS = 250;

export class ChoiceFinder extends HTMLElement {
  #timer = 0;
  #running: AbortController | undefined;

  connectedCallback(): void {
    this.addEventListener('input', this.#typed);
    this.addEventListener('keydown', this.#entered);
  }

  disconnectedCallback(): void {
    clearTimeout(this.#timer);
    this.#running?.abort();
  }

  #typed = (event: Event): void => {
    if (!(event.target instanceof HTMLInputElement) || event.target.type !== 'search') return;
    clearTimeout(this.#timer);
    const words = event.target.value;
    this.#timer = window.setTimeout(() => void this.#find(words), PAUSE_MS);
  };

  /** Enter in the search field searches; it does not send the form. */
  #entered = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
    if (event.target.type !== 'search') return;
    event.preventDefault();
    clearTimeout(this.#timer);
    void this.#find(event.target.value);
  };

  async #find(words: string): Promise<void> {
    const hits = this.querySelector('[data-hits]');
    if (!hits || !this.dataset.href) return;
    this.#running?.abort();
    this.#running = new AbortController();
    const address = new URL(this.dataset.href, location.href);
    address.searchParams.set('q', words);
    for (const value of this.#chosen()) address.searchParams.append('vald', value);
    try {
      const answer = await fetch(address, { signal: this.#running.signal, headers: { accept: 'text/html' } });
      if (!answer.ok) return;
      const found = new DOMParser().parseFromString(await answer.text(), 'text/html');
      this.#keepChosen(hits);
      hits.replaceChildren(...document.importNode(found.body, true).childNodes);
    } catch {
      // The button beside the field still searches.
    }
  }

  #chosen(): string[] {
    return [...this.querySelectorAll<HTMLInputElement>('input[type=checkbox]:checked')].map(
      (one) => one.value,
    );
  }

  #keepChosen(hits: Element): void {
    const place = this.querySelector('[data-chosen]');
    for (const box of hits.querySelectorAll<HTMLInputElement>('input[type=checkbox]:checked')) {
      const line = box.closest('.b-choice');
      if (!line || !place) continue;
      place.querySelector('[data-none]')?.remove();
      place.append(line);
    }
  }
}
