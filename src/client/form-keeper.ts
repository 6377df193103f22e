// Keeps what somebody writes: saves a draft shortly after the last change, or warns before leaving.

const PAUSE_MS = 800;

/** What the autosave address answers. `version` guards against two people editing. */
type Saved = { time: string; version?: string | number };

export class FormKeeper extends HTMLElement {
  #timer = 0;
  #dirty = false;
  #saving: Promise<void> = Promise.resolve();

  connectedCallback(): void {
    this.addEventListener('input', this.#changed);
    this.addEventListener('submit', this.#submitted);
    window.addEventListener('beforeunload', this.#leaving);
    document.addEventListener('turbo:before-visit', this.#visiting);
  }

  disconnectedCallback(): void {
    clearTimeout(this.#timer);
    window.removeEventListener('beforeunload', this.#leaving);
    document.removeEventListener('turbo:before-visit', this.#visiting);
  }

  #changed = (): void => {
    this.#dirty = true;
    if (!this.dataset.autosave) return;
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => {
      this.#saving = this.#saving.then(() => this.#save());
    }, PAUSE_MS);
  };

  #submitted = (): void => {
    clearTimeout(this.#timer);
    this.#dirty = false;
  };

  #leaving = (event: BeforeUnloadEvent): void => {
    if (this.#mustWarn()) event.preventDefault();
  };

  #visiting = (event: Event): void => {
    if (this.#mustWarn() && !window.confirm(this.dataset.unsaved)) event.preventDefault();
  };

  #mustWarn(): boolean {
    return this.#dirty && (this.dataset.guard === 'yes' || this.dataset.autosave !== undefined);
  }

  async #save(): Promise<void> {
    const form = this.querySelector('form');
    const address = this.dataset.autosave;
    if (!form || !address) return;
    this.#say(this.dataset.saving ?? '');
    this.#dirty = false;
    try {
      const answer = await fetch(address, {
        method: 'POST',
        body: new FormData(form),
        headers: { accept: 'application/json' },
      });
      if (!answer.ok) throw new Error(String(answer.status));
      const saved: Saved = await answer.json();
      const version = form.elements.namedItem('version');
      if (version instanceof HTMLInputElement && saved.version !== undefined)
        version.value = String(saved.version);
      this.#say((this.dataset.saved ?? '').replace('%s', saved.time));
    } catch {
      this.#dirty = true;
      this.#say(this.dataset.failed ?? '');
    }
  }

  #say(text: string): void {
    const place = this.querySelector('[data-save-state]');
    if (place) place.textContent = text;
  }
}
