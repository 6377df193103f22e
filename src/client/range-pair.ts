// A slider beside a number field: dragging writes the number, typing moves the slider. Without script there is the field.

export class RangePair extends HTMLElement {
  connectedCallback(): void {
    const slider = this.querySelector<HTMLInputElement>('input[type=range]');
    const field = this.querySelector<HTMLInputElement>(`input[name="${this.dataset.for ?? ''}"]`);
    if (!slider || !field) return;
    slider.hidden = false;
    slider.value = field.value;
    slider.addEventListener('input', () => {
      field.value = slider.value;
    });
    field.addEventListener('input', () => {
      slider.value = field.value;
    });
  }
}
