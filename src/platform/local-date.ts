// Arithmetic on local dates written `YYYY-MM-DD`; no clock and no time zone is involved.

const DAY_MS = 86_400_000;

/** The local date `days` whole days later, or earlier when negative. Throws RangeError on text that is no date. */
export function addDays(on: string, days: number): string {
  const at = Date.parse(`${on}T00:00:00Z`);
  return new Date(at + days * DAY_MS).toISOString().slice(0, 10);
}
