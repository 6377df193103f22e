// Which row of the matrix belongs to whom: a proposal for the employer, and what the form of it says.
import type { FormValues } from '../../../platform/http/form-fields.ts';

type Row = { readonly id: string; readonly name: string | null };

/** The row with the very name of somebody, when there is one only; upper and lower case do not count. */
export function rowNamed(name: string | undefined, rows: readonly Row[]): Row | undefined {
  const plain = (text: string | null | undefined) => text?.trim().toLocaleLowerCase('sv');
  const found = rows.filter((row) => row.name !== null && plain(row.name) === plain(name));
  return name !== undefined && found.length === 1 ? found[0] : undefined;
}

/** A row and the level that it had when the page was opened; null is not assessed. */
export type ChosenRow = { personId: string; was: number | null };

/** As the choice is sent: `<row>:<level>`. */
export function rowValue({ personId, was }: ChosenRow): string {
  return `${personId}:${was ?? ''}`;
}

/** Undefined when nothing is chosen, or what came is no choice. */
export function chosenRow(value: FormValues[string] | undefined): ChosenRow | undefined {
  const [, personId = '', level = ''] = /^([0-9a-f-]{36}):([0-5]?)$/.exec(String(value ?? '')) ?? [];
  return personId ? { personId, was: level === '' ? null : Number(level) } : undefined;
}
