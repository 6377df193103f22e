// What a browser says of itself, in words that its owner recognises.

const BROWSERS = [
  ['Edg/', 'Edge'],
  ['Firefox/', 'Firefox'],
  ['Chrome/', 'Chrome'],
  ['Safari/', 'Safari'],
] as const;
const SYSTEMS = [
  ['Windows', 'Windows'],
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Android', 'Android'],
  ['Mac OS X', 'Mac'],
  ['Linux', 'Linux'],
] as const;

/** Browser and system, each undefined when it is not one of the common ones. */
export function deviceOf(userAgent: string): { browser: string | undefined; system: string | undefined } {
  const first = (known: readonly (readonly [string, string])[]) =>
    known.find(([mark]) => userAgent.includes(mark))?.[1];
  return { browser: first(BROWSERS), system: first(SYSTEMS) };
}
