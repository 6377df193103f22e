// Two versions of one form side by side: where they differ, and one made of both, field by field as a person chose.
import type { FormValues } from './form-fields.ts';

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

/** What was sent in the fields, empty where nothing was, with those taken from `theirs` that the sender chose from it. */
export function mergeSent(names: readonly string[], values: FormValues, theirs: FormValues): FormValues {
  const mine = Object.fromEntries(names.map((name) => [name, values[name] ?? '']));
  return merge(names, { mine, theirs, choices: values });
}

/** Marks of the values that a form was opened with; it carries them along, so that what nobody touched is known. */
export function marksOf(names: readonly string[], values: FormValues): string {
  return names.map((name) => `${name}=${mark(values[name])}`).join(' ');
}

/**
 * The side to begin with where two versions differ: `theirs` for a field that still says what it said when the form was
 * opened, so that nobody overwrites by accident; else `mine`, also when `opened` tells nothing of the field.
 */
export function sideOf(
  name: string,
  { mine, opened }: { mine: FormValues; opened: string },
): 'mine' | 'theirs' {
  return opened.split(' ').includes(`${name}=${mark(mine[name])}`) ? 'theirs' : 'mine';
}

/**
 * One version made of two that began with the same form, of which `opened` are the marks.
 *
 * @returns `merged`: each field as the one who touched it has it, `mine` where both did; `conflicts`: those fields
 */
export function reconcile(
  names: readonly string[],
  sides: { mine: FormValues; theirs: FormValues; opened: string },
): { merged: FormValues; conflicts: string[] } {
  const { mine, theirs, opened } = sides;
  const differ = differing(names, mine, theirs);
  const untouched = differ.filter((name) => sideOf(name, { mine, opened }) === 'theirs');
  const choices = Object.fromEntries(untouched.map((name) => [`choose.${name}`, 'theirs']));
  const merged = merge(untouched, { mine, theirs, choices });
  const conflicts = differ.filter(
    (name) => !untouched.includes(name) && sideOf(name, { mine: theirs, opened }) === 'mine',
  );
  return { merged, conflicts };
}

/** A field in which two versions differ, what each says, and the side to begin with. */
export type Difference<N extends string> = {
  name: N;
  mine: string;
  theirs: string;
  chosen: 'mine' | 'theirs';
};

/** The fields in which two versions differ; `opened` are the marks of what the form said at first. */
export function differences<N extends string>(
  names: readonly N[],
  { mine, theirs, opened }: { mine: FormValues; theirs: FormValues; opened: string },
): Difference<N>[] {
  return differing(names, mine, theirs).map((name) => ({
    name,
    mine: plain(mine[name]),
    theirs: plain(theirs[name]),
    chosen: sideOf(name, { mine, opened }),
  }));
}

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;
const RADIX = 36;

/** FNV-1a in 32 bits: tells an untouched value from a changed one, guards nothing. */
function mark(value: string | string[] | undefined): string {
  let hash = FNV_OFFSET;
  for (const letter of plain(value)) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), FNV_PRIME);
  return (hash >>> 0).toString(RADIX);
}

function plain(value: string | string[] | undefined): string {
  return [value ?? []]
    .flat()
    .filter((one) => one !== '')
    .toSorted()
    .join('\n')
    .replaceAll('\r', '');
}
