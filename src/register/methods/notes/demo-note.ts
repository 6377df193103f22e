// What the houses of the demo region learned of methods, as the lines of `db/reference/demo/method-notes.jsonl` hold it.
import { z } from 'zod';

export const demoNote = z.strictObject({
  id: z.string(),
  method: z.string(),
  by: z.string(),
  daysAgo: z.int().positive(),
  situation: z.string(),
  worked: z.string(),
  differently: z.string(),
});
