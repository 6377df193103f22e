// How far apart two local dates are.
const DAY_MS = 86_400_000;

/** Whole days from one local date to another; negative when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}
