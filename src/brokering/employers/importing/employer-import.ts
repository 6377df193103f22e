// What becomes of each row of a list, before and after anything is stored.
import { z } from 'zod';
import type { OrganisationContent } from '../../../register/organisations/organisation.ts';
import { EMPLOYER_FIELDS } from './employer-field.ts';
import type { ReadRow, RowProblem } from './employer-row.ts';
import { problems as p } from './importing.messages.ts';
import { employerFinder, type KnownEmployer } from './same-employer.ts';

/** `included` are lines of the file that somebody took in although they are like an employer that is there. */
export const importChoices = z.object({
  houseId: z.uuid(),
  included: z.array(z.int()).default([]),
  /** The line that holds the headings, counted from 1; left out it is found. */
  headingLine: z.int().positive().optional(),
  /** Which column, counted from 0, holds what; left out the headings say it. */
  columns: z.partialRecord(z.enum(EMPLOYER_FIELDS), z.int().nonnegative()).optional(),
});
export type ImportChoices = z.infer<typeof importChoices>;

export type Sorted = {
  fresh: { row: number; content: OrganisationContent }[];
  /** There already, or twice in the list. */
  known: { row: number; name: string; like: KnownEmployer }[];
  /** Like one that is there: left out unless somebody took it in. */
  alike: { row: number; name: string; like: KnownEmployer }[];
  refused: { row: number; problems: RowProblem[] }[];
};

/**
 * Sorts the rows of a list. Each row ends in exactly one of the four.
 *
 * @param taken organisation numbers that stand on some record, also of houses that the reader knows nothing of
 */
export function sortRows(
  rows: readonly ReadRow[],
  given: { known: readonly KnownEmployer[]; taken: ReadonlySet<string>; included: readonly number[] },
): Sorted {
  const sorted: Sorted = { fresh: [], known: [], alike: [], refused: [] };
  const { find, add } = employerFinder(given.known);
  const included = new Set(given.included);
  for (const read of rows) {
    if ('problems' in read) {
      sorted.refused.push(read);
      continue;
    }
    const { row, content } = read;
    const { name, organisationNumber: number } = content;
    const found = find(content);
    if (found?.match === 'same') sorted.known.push({ row, name, like: found.known });
    else if (number && given.taken.has(number))
      sorted.refused.push({
        row,
        problems: [{ field: 'organisationNumber', reason: p.taken, value: number }],
      });
    else if (found && !included.has(row)) sorted.alike.push({ row, name, like: found.known });
    else {
      sorted.fresh.push({ row, content });
      add({ id: '', name, organisationNumber: number });
    }
  }
  return sorted;
}

const shownRow = z.object({ row: z.int(), name: z.string(), like: z.string(), likeId: z.string() });
const message = z.object({ sv: z.string(), en: z.string() });

/** What a run leaves behind for its page; lists are cut for the page, counts are not. */
export const importResult = z.object({
  importId: z.uuid(),
  preview: z.boolean(),
  choices: importChoices,
  file: z.string(),
  house: z.string(),
  /** How the list was read, when it could be; `lines` are its first as they stand. */
  table: z
    .object({
      headingLine: z.int(),
      headers: z.array(z.string()),
      columns: z.partialRecord(z.enum(EMPLOYER_FIELDS), z.int()),
      sample: z.array(z.array(z.string())),
      lines: z.array(z.array(z.string())),
    })
    .optional(),
  rows: z.int(),
  added: z.int(),
  known: z.int(),
  alikeCount: z.int(),
  alike: z.array(shownRow),
  examples: z.array(z.string()),
  problemCount: z.int(),
  problems: z.array(
    z.object({
      row: z.int().optional(),
      field: z.enum(EMPLOYER_FIELDS).optional(),
      reason: message,
      value: z.string().optional(),
    }),
  ),
});
export type ImportResult = z.infer<typeof importResult>;
export type ImportTable = NonNullable<ImportResult['table']>;
