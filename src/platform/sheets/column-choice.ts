// Which column of a list means what, as somebody chose it in a form: one choice for each column.
import type { FormValues } from '../http/form-fields.ts';
import type { Message } from '../i18n.ts';
import type { Problem } from '../result.ts';

/** The name of the form field for a column, counted from 0. */
export function columnField(at: number): string {
  return `kolumn.${at}`;
}

const TWICE: Message = {
  sv: 'Två kolumner kan inte betyda samma sak.',
  en: 'Two columns cannot mean the same.',
};

/** The column, counted from 0, of each field that was chosen; a field chosen twice is a problem of the later column. */
export function readColumnChoice<F extends string>(
  values: FormValues,
  headers: readonly string[],
  isField: (text: string) => text is F,
): { columns: Map<F, number>; problems: readonly Problem[] } {
  const columns = new Map<F, number>();
  const problems: Problem[] = [];
  for (const at of headers.keys()) {
    const field = String(values[columnField(at)] ?? '');
    if (!isField(field)) continue;
    if (columns.has(field)) problems.push({ field: columnField(at), message: TWICE });
    else columns.set(field, at);
  }
  return { columns, problems };
}
