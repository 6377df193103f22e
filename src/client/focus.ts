// Where the focus goes when a page comes: to the errors of a form, else to what is new on it.

export function moveFocusAfterVisits(): void {
  // The page that was loaded whole. Turbo loads beside it, and may come too late to tell of it.
  focusErrors();
  let visited = false;
  document.addEventListener('turbo:visit', () => {
    visited = true;
  });
  document.addEventListener('turbo:load', () => {
    if (!focusErrors() && visited && document.activeElement === document.body && !location.hash) {
      document.querySelector<HTMLElement>('main')?.focus({ preventScroll: true });
    }
  });
  // A form that came back with errors is drawn without a visit.
  document.addEventListener('turbo:render', focusErrors);
}

function focusErrors(): boolean {
  const errors = document.querySelector<HTMLElement>('[data-focus]');
  errors?.focus();
  return errors !== null;
}
