// Sessions with methods in the demo region, as the lines of `db/reference/demo/sessions.jsonl` hold them.
import { z } from 'zod';

const content = z.record(z.string(), z.union([z.string(), z.number()]));

export const demoSession = z.strictObject({
  id: z.string(),
  method: z.string(),
  employer: z.string(),
  /** Title of the case that it is part of. */
  case: z.string().optional(),
  by: z.string(),
  daysAgo: z.int().positive(),
  present: z.string(),
  people: z.int().positive(),
  /** Cards and rows by step; days of the rows count from today. */
  entries: z.record(z.string(), z.array(content)).default({}),
  answers: z.record(z.string(), z.record(z.string(), z.string())).default({}),
  /** Texts of cards that were put together, and the dots that the group got; by the step that gathers. */
  groups: z
    .array(z.strictObject({ step: z.string(), name: z.string(), cards: z.array(z.string()), dots: z.int() }))
    .default([]),
});
export type DemoSession = z.infer<typeof demoSession>;
