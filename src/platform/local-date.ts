// Arithmetic on days: local dates written `YYYY-MM-DD`, and instants. No clock is involved.

export const DAY_MS = 86_400_000;

/** Local dates, both in it; without an end it goes on. */
export type DateRange = { readonly from?: string | undefined; readonly until?: string | undefined };

/** The local date `days` whole days later, or earlier when negative. Throws RangeError on text that is no date. */
export function addDays(on: string, days: number): string {
  const at = Date.parse(`${on}T00:00:00Z`);
  return new Date(at + days * DAY_MS).toISOString().slice(0, 10);
}

/** The instant of a local date and time of day (`HH:MM`) in Sweden, summer time reckoned with. */
export function instantAt(on: string, time: string): Date {
  const asUtc = Date.parse(`${on}T${time}:00Z`);
  const shown = new Intl.DateTimeFormat('sv-SE', {
    dateStyle: 'short',
    timeStyle: 'medium',
    timeZone: 'Europe/Stockholm',
  }).format(asUtc);
  return new Date(2 * asUtc - Date.parse(`${shown.replace(' ', 'T')}Z`));
}

/** The instant so many times 24 hours earlier: what is kept for `days` days is old before it. */
export function daysBefore(at: Date, days: number): Date {
  return daysAfter(at, -days);
}

/** The instant so many times 24 hours later. */
export function daysAfter(at: Date, days: number): Date {
  return new Date(at.getTime() + days * DAY_MS);
}
