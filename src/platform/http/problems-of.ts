// What a refused act says on the form that asked for it.
import { Conflict, Invalid, type Problem } from '../result.ts';

/** By field; `rename` puts a problem at the field of this form that it is about. Other errors are thrown on. */
export function problemsOf(
  error: unknown,
  rename: Readonly<Record<string, string>> = {},
): readonly Problem[] {
  const named = (field: string) => rename[field] ?? field;
  if (error instanceof Invalid)
    return error.problems.map(({ field, message }) => ({ field: named(field), message }));
  if (error instanceof Conflict && error.reason) return [{ field: named(''), message: error.reason }];
  throw error;
}
