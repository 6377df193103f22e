declare module '@hotwired/turbo' {
  export function visit(location: string | URL, options?: { action?: 'advance' | 'replace' }): void;
}
