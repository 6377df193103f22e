// Says how much the numbers of a form are together while they are written; without script the page says it when it comes.

export class RunningSum extends HTMLElement {
  #form: HTMLFormElement | null = null;

  connectedCallback(): void {
    this.#form = this.closest('form');
    this.#form?.addEventListener('input', this.#say);
  }

  disconnectedCallback(): void {
    this.#form?.removeEventListener('input', this.#say);
  }

  #say = (): void => {
    const fields = this.#form?.querySelectorAll<HTMLInputElement>(`input[name^="${this.dataset.prefix}"]`);
    const sum = [...(fields ?? [])].reduce((total, { value }) => total + (Number(value.trim()) || 0), 0);
    const text = (this.dataset.text ?? '').replace('%s', String(sum));
    if (text !== this.textContent) this.textContent = text;
  };
}
