// How many of those who should have been there came, and when that is so few that somebody must ask why.

/** Fewer than so many of a hundred is a warning; source: domain.md §4, step 11 (delivery). */
export const LEAST_ATTENDANCE_PERCENT = 70;

export type Attendance = { present: number; expected: number };

/** Whether so few came that it is a warning. Where nobody was expected there is none. */
export function isLow({ present, expected }: Attendance): boolean {
  return expected > 0 && present * 100 < LEAST_ATTENDANCE_PERCENT * expected;
}

/** In whole percent, rounding half up; null where nobody was expected. */
export function percentOf({ present, expected }: Attendance): number | null {
  return expected > 0 ? Math.floor((present * 200 + expected) / (expected * 2)) : null;
}

/** All sessions together. */
export function sumOf(sessions: readonly Attendance[]): Attendance {
  return {
    present: sessions.reduce((sum, { present }) => sum + present, 0),
    expected: sessions.reduce((sum, { expected }) => sum + expected, 0),
  };
}

/** A session that was counted, or all of them together when there is no id. */
export type LowAttendance = Attendance & { sessionId: string | null };

/**
 * What is to be warned of after a session was counted: the session itself, and the whole once it has more than one.
 *
 * @param counted every session of the effort that was counted, this one included
 */
export function warningsAfter(
  sessionId: string,
  counted: readonly (Attendance & { id: string })[],
): LowAttendance[] {
  const one = counted.find(({ id }) => id === sessionId);
  const all = sumOf(counted);
  return [
    ...(one && isLow(one) ? [{ sessionId, present: one.present, expected: one.expected }] : []),
    ...(counted.length > 1 && isLow(all) ? [{ sessionId: null, ...all }] : []),
  ];
}
