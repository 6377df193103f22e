// What a form shows when it comes back: the values that were sent and what is wrong with them.
import type { Translate } from '../../platform/i18n.ts';
import type { Problem } from '../../platform/result.ts';

/** Values as a form post carries them; several for checkboxes with one name. */
export type FormValues = Readonly<Record<string, string | readonly string[] | undefined>>;

export type FormState = {
  t: Translate;
  values: FormValues;
  problems: readonly Problem[];
};

/** Id of a field's control; the error summary links to it. Dots and brackets of a path become dashes. */
export function fieldId(name: string): string {
  return `f-${name.replace(/[^A-Za-z0-9_-]+/g, '-')}`;
}

export function sentValue(form: FormState, name: string): string {
  const value = form.values[name];
  return typeof value === 'string' ? value : (value?.[0] ?? '');
}

export function sentValues(form: FormState, name: string): readonly string[] {
  const value = form.values[name];
  if (value === undefined) return [];
  return typeof value === 'string' ? [value] : value;
}

/** The first problem of a field, in the reader's language. */
export function problemOf(form: FormState, name: string): string | undefined {
  const found = form.problems.find((problem) => problem.field === name);
  return found ? form.t(found.message) : undefined;
}
