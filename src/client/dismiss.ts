// Closing a notice: gone at once, and posted, so that it stays closed. Without script the form does the same.

export function listenForDismissals(): void {
  document.addEventListener(
    'submit',
    (event) => {
      const form = event.target;
      if (!(form instanceof HTMLFormElement) || !form.matches('[data-dismiss]')) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      void fetch(form.action, {
        method: 'POST',
        body: new URLSearchParams(textFields(form)),
        redirect: 'manual',
      });
      form.closest('section')?.remove();
      document.querySelector<HTMLElement>('main')?.focus({ preventScroll: true });
    },
    true,
  );
}

function textFields(form: HTMLFormElement): [string, string][] {
  return [...new FormData(form)].map(([name, value]) => [name, String(value)]);
}
