// What somebody chooses about a list to import, and what a run leaves behind for its page.
import { z } from 'zod';
import { DELIMITERS, ENCODINGS } from '../../../platform/sheets/encoding.ts';
import { OFFER_FIELDS } from '../exchange/columns.ts';
import { FORMATS } from '../exchange/reading.ts';

const columns = z.partialRecord(z.enum(OFFER_FIELDS), z.string());
const message = z.object({ sv: z.string(), en: z.string() });

/** `providerId` says whose offers they all are; without it each row names its provider. */
export const importChoices = z.object({
  providerId: z.uuid().optional(),
  encoding: z.enum(ENCODINGS).optional(),
  delimiter: z.enum(DELIMITERS).optional(),
  headerRows: z.array(z.int().positive()).optional(),
  columns: columns.optional(),
  /** The day on which the list was right. */
  asOf: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .optional(),
});
export type ImportChoices = z.infer<typeof importChoices>;

/** Problems are cut for the page; `problemCount` is not. */
export const importResult = z.object({
  importId: z.uuid(),
  preview: z.boolean(),
  choices: importChoices,
  file: z.string(),
  format: z.enum(FORMATS),
  encoding: z.string(),
  rows: z.number(),
  offers: z.number(),
  table: z
    .object({
      headerRows: z.array(z.number()),
      headers: z.array(z.string()),
      columns,
      sample: z.array(z.array(z.string())),
      lines: z.array(z.array(z.string())),
      delimiter: z.string().optional(),
    })
    .optional(),
  report: z.object({
    added: z.number(),
    changed: z.number(),
    unchanged: z.number(),
    kept: z.number(),
    providersAdded: z.number(),
    refused: z.number(),
    examples: z.object({ added: z.array(z.string()), changed: z.array(z.string()) }),
  }),
  problemCount: z.number(),
  problems: z.array(
    z.object({
      row: z.number().optional(),
      field: z.string(),
      reason: message,
      value: z.string().optional(),
    }),
  ),
});
export type ImportResult = z.infer<typeof importResult>;
export type ImportTable = NonNullable<ImportResult['table']>;

/** The day that the name of a file tells, as `myh-beviljade-2025-04-23.csv` does. */
export function dayInName(file: string): string | undefined {
  const day = /\d{4}-\d{2}-\d{2}/.exec(file)?.[0];
  return day !== undefined && !Number.isNaN(Date.parse(day)) ? day : undefined;
}
