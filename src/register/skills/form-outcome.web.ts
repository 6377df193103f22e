import { Conflict, Invalid, type Problem } from '../../platform/result.ts';

type Outcome<T> = { ok: true; value: T } | { ok: false; problems: readonly Problem[] };

/** What cannot be accepted goes back to its fields, with all that was typed. */
export async function orProblems<T>(act: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { ok: true, value: await act() };
  } catch (error) {
    if (error instanceof Invalid) return { ok: false, problems: error.problems };
    if (error instanceof Conflict && error.reason)
      return { ok: false, problems: [{ field: '', message: error.reason }] };
    throw error;
  }
}
