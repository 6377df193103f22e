// Results that follow while the reader types: the same page is fetched and its result part put in place.

const PAUSE_MS = 250;

export class LiveSearch extends HTMLElement {
  #timer = 0;
  #running: AbortController | undefined;

  connectedCallback(): void {
    this.addEventListener('input', this.#later);
    this.addEventListener('change', this.#later);
  }

  disconnectedCallback(): void {
    clearTimeout(this.#timer);
    this.#running?.abort();
  }

  #later = (): void => {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.#search(), PAUSE_MS);
  };

  async #search(): Promise<void> {
    const form = this.querySelector('form');
    const place = document.getElementById(this.dataset.results ?? '');
    if (!form || !place) return;
    const sent = form.method === 'post';
    const address = sent ? form.action : addressOf(form);
    this.#running?.abort();
    this.#running = new AbortController();
    place.setAttribute('aria-busy', 'true');
    try {
      const answer = await fetch(address, {
        signal: this.#running.signal,
        headers: { accept: 'text/html' },
        ...(sent ? { method: 'POST', body: bodyOf(form) } : {}),
      });
      const found = new DOMParser()
        .parseFromString(await answer.text(), 'text/html')
        .getElementById(place.id);
      if (!answer.ok || !found) return form.requestSubmit();
      place.replaceChildren(...document.importNode(found, true).childNodes);
      if (!sent) history.replaceState(history.state, '', address);
    } catch (error) {
      if (!(error instanceof DOMException && error.name === 'AbortError')) form.requestSubmit();
      return;
    }
    place.removeAttribute('aria-busy');
  }
}

/** What the form would send. */
function bodyOf(form: HTMLFormElement): URLSearchParams {
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') body.append(name, value);
  return body;
}

/** The address the form would ask for, without empty parameters. */
function addressOf(form: HTMLFormElement): string {
  const address = new URL(form.action);
  address.search = '';
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string' && value !== '') address.searchParams.append(name, value);
  }
  return address.href;
}
