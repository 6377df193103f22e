// Two versions of one form side by side: where they differ, and one made of both, field by field as a person chose.
import type { FormValues } from '../../../platform/http/form-fields.ts';

/** Those of the names in which the two differ, in the order given; order of choices does not count. */
export function differing<N extends string>(names: readonly N[], a: FormValues, b: FormValues): N[] {
  return names.filter((name) => plain(a[name]) !== plain(b[name]));
}

/** Takes the field from `theirs` where `choices` says `choose.<name>=theirs`, else from `mine`. */
export function merge(
  names: readonly string[],
  { mine, theirs, choices }: { mine: FormValues; theirs: FormValues; choices: FormValues },
): FormValues {
  const merged = { ...mine };
  for (const name of names) {
    if (choices[`choose.${name}`] !== 'theirs') continue;
    const value = theirs[name];
    if (value === undefined) delete merged[name];
    else merged[name] = value;
  }
  return merged;
}

function plain(value: string | string[] | undefined): string {
  return [value ?? []]
    .flat()
    .filter((one) => one !== '')
    .toSorted()
    .join('\n')
    .replaceAll('\r', '');
}
