// Where the focus goes when the page changes without a full load: to the errors of a form, else to the new page.

export function moveFocusAfterVisits(): void {
  let first = true;
  document.addEventListener('turbo:load', () => {
    const errors = document.querySelector<HTMLElement>('[data-focus]');
    if (errors) errors.focus();
    else if (!first && document.activeElement === document.body && !location.hash) {
      document.querySelector<HTMLElement>('main')?.focus({ preventScroll: true });
    }
    first = false;
  });
  // A form that came back with errors is drawn without a visit.
  document.addEventListener('turbo:render', () => {
    document.querySelector<HTMLElement>('[data-focus]')?.focus();
  });
}
