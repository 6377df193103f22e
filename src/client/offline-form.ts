// A form that goes on working without a network: answers are kept in the browser while they are written, sent shortly
// after each pause, and once more when the network is back. Marks of what the form said when it was opened go along, so
// that the server can put together what two people wrote.
import { type Draft, draftKey, readDraft, removeDraft, writeDraft } from './drafts.ts';
import { visit } from './visits.ts';

const PAUSE_MS = 800;
const RETRY_MS = 15_000;
const NOT_ANSWERS = ['_csrf', 'opened', 'sending'];

type Outcome = 'sent' | 'offline' | 'signedOut' | 'refused';

export class OfflineForm extends HTMLElement {
  #timer = 0;
  #retry = 0;
  /** What the server has, as far as this page knows. */
  #base = new Map<string, string>();
  #sending: Promise<Outcome> | undefined;

  connectedCallback(): void {
    const form = this.#form();
    if (!form) return;
    this.#base = answersOf(form);
    this.#restore(form);
    this.addEventListener('input', this.#changed);
    this.addEventListener('submit', this.#submitted);
    window.addEventListener('online', this.#online);
  }

  disconnectedCallback(): void {
    clearTimeout(this.#timer);
    clearTimeout(this.#retry);
    window.removeEventListener('online', this.#online);
  }

  #form(): HTMLFormElement | null {
    return this.querySelector('form');
  }

  #key(form: HTMLFormElement): string {
    return draftKey(this.dataset.person ?? '', new URL(form.action).pathname);
  }

  /** A page shown again after it was refused holds what was sent already; marks and answers of the draft go before. */
  #restore(form: HTMLFormElement): void {
    const draft = readDraft(this.#key(form));
    if (!draft) return;
    for (const [name, value] of draft.changed) setValue(form, name, value);
    setValue(form, 'opened', draft.opened);
    setValue(form, 'sending', draft.sending);
    if (!form.querySelector('[aria-invalid=true]')) void this.#send();
  }

  #changed = (): void => {
    const form = this.#form();
    if (!form) return;
    // Other words are another sending.
    setValue(form, 'sending', newKey());
    this.#keep(form);
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.#send(), PAUSE_MS);
  };

  #online = (): void => {
    const form = this.#form();
    if (form && readDraft(this.#key(form))) void this.#send();
  };

  #submitted = (event: Event): void => {
    const form = this.#form();
    if (!form) return;
    event.preventDefault();
    clearTimeout(this.#timer);
    const button = event instanceof SubmitEvent ? event.submitter : null;
    if (button instanceof HTMLButtonElement && button.name) setValue(form, button.name, button.value);
    void this.#finish(form);
  };

  async #finish(form: HTMLFormElement): Promise<void> {
    await this.#sending;
    this.#keep(form);
    const outcome = await this.#send();
    if (outcome === 'sent') visit(this.dataset.done ?? '/');
    // The server's own page says what is wrong, or lets the writer choose.
    else if (outcome === 'refused') this.#hand(form);
  }

  #hand(form: HTMLFormElement): void {
    const key = this.#key(form);
    const draft = readDraft(key);
    if (draft) writeDraft(key, { ...draft, handed: true });
    form.submit();
  }

  /** What an earlier draft held stays in it until the server has it, also on a page that was refused. */
  #keep(form: HTMLFormElement): void {
    const known = (readDraft(this.#key(form))?.changed ?? []).map(([name]) => name);
    const names = new Set([...known, ...changesSince(this.#base, form).map(([name]) => name)]);
    const changed = [...answersOf(form)].filter(([name]) => names.has(name));
    const draft: Draft = {
      changed,
      opened: fieldValue(form, 'opened'),
      sending: fieldValue(form, 'sending'),
      at: Date.now(),
      handed: false,
    };
    if (changed.length > 0) writeDraft(this.#key(form), draft);
    else removeDraft(this.#key(form));
  }

  /** One sending at a time: what is written meanwhile goes with the next. */
  async #send(): Promise<Outcome> {
    await this.#sending;
    this.#sending = this.#sendNow();
    const outcome = await this.#sending;
    this.#sending = undefined;
    return outcome;
  }

  async #sendNow(): Promise<Outcome> {
    const form = this.#form();
    if (!form) return 'offline';
    if (!navigator.onLine) return this.#wait(form);
    const sent = answersOf(form);
    this.#say(this.dataset.saving ?? '');
    try {
      const answer = await fetch(form.action, {
        method: 'POST',
        body: new FormData(form),
        headers: { accept: 'application/json' },
      });
      return await this.#answered(form, sent, answer);
    } catch {
      return this.#wait(form);
    }
  }

  /** A browser that believes it is connected may be wrong: it tries again by itself. */
  #wait(form: HTMLFormElement): Outcome {
    this.#sayWaiting(form);
    clearTimeout(this.#retry);
    this.#retry = window.setTimeout(() => void this.#send(), RETRY_MS);
    return 'offline';
  }

  async #answered(form: HTMLFormElement, sent: Map<string, string>, answer: Response): Promise<Outcome> {
    if (answer.status === 409 || answer.status === 422) {
      this.#say(this.dataset.refused ?? '');
      return 'refused';
    }
    const isJson = answer.headers.get('content-type')?.includes('json') ?? false;
    if (answer.status === 403 || (answer.ok && !isJson)) {
      this.#say(this.dataset.signedOut ?? '');
      return 'signedOut';
    }
    if (!answer.ok) throw new Error(String(answer.status));
    const { time, opened }: { time: string; opened: string } = await answer.json();
    this.#base = sent;
    setValue(form, 'opened', opened);
    removeDraft(this.#key(form));
    this.#keep(form);
    if (changesSince(sent, form).length === 0) this.#say((this.dataset.saved ?? '').replace('%s', time));
    return 'sent';
  }

  #sayWaiting(form: HTMLFormElement): void {
    const count = readDraft(this.#key(form))?.changed.length ?? changesSince(this.#base, form).length;
    const text = count === 1 ? this.dataset.waitingOne : this.dataset.waitingMany;
    this.#say((text ?? '').replace('%s', String(count)));
  }

  #say(text: string): void {
    const place = this.querySelector('[data-offline-state]');
    if (place) place.textContent = text;
  }
}

function answersOf(form: HTMLFormElement): Map<string, string> {
  return new Map(
    [...new FormData(form)].flatMap(([name, value]) =>
      typeof value === 'string' && !NOT_ANSWERS.includes(name) ? [[name, value]] : [],
    ),
  );
}

function changesSince(base: ReadonlyMap<string, string>, form: HTMLFormElement): [string, string][] {
  return [...answersOf(form)].filter(([name, value]) => (base.get(name) ?? '') !== value);
}

function fieldValue(form: HTMLFormElement, name: string): string {
  const field = form.elements.namedItem(name);
  return field instanceof HTMLInputElement ? field.value : '';
}

function setValue(form: HTMLFormElement, name: string, value: string): void {
  const field = form.elements.namedItem(name);
  if (
    field instanceof HTMLInputElement ||
    field instanceof HTMLTextAreaElement ||
    field instanceof HTMLSelectElement ||
    field instanceof RadioNodeList
  )
    field.value = value;
  // What a button said is kept like an answer: it was pressed, also when the network was away.
  else if (field instanceof HTMLButtonElement) form.append(hiddenField(name, value));
}

function hiddenField(name: string, value: string): HTMLInputElement {
  const field = document.createElement('input');
  field.type = 'hidden';
  field.name = name;
  field.value = value;
  return field;
}

/** A version 4 uuid, also on addresses without encryption, where the browser makes none itself. */
function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const at = (index: number) => bytes[index] ?? 0;
  bytes[6] = (at(6) & 0x0f) | 0x40;
  bytes[8] = (at(8) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
