declare module '@hotwired/turbo';

interface Window {
  /** Fast navigation, on the pages where it runs. */
  Turbo?: { visit(location: string | URL, options?: { action?: 'advance' | 'replace' }): void };
}
