// Going from page to page: with Turbo, except on pages that answer a form natively. Turbo would turn such a page into
// one that was only read, and reloading or going back would lose what was written.

/** Starts fast navigation, unless the page asks to be left to the browser. */
export function startVisits(): void {
  if (!document.querySelector('[data-native]')) void import('@hotwired/turbo');
}

export function visit(location: string | URL, options?: { action?: 'advance' | 'replace' }): void {
  if (window.Turbo) window.Turbo.visit(location, options);
  else if (options?.action === 'replace') window.location.replace(location);
  else window.location.assign(location);
}
