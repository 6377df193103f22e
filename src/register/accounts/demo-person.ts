// People of the demo region, as the lines of `db/reference/demo/people.jsonl` hold them. All of them are made up.
import { z } from 'zod';
import { ROLES } from './role.ts';

const demoId = z.string().regex(/^[a-z0-9][a-z0-9-]*$/);

export const demoPerson = z.strictObject({
  id: demoId,
  name: z.string(),
  email: z.email(),
  title: z.strictObject({ sv: z.string(), en: z.string() }),
  role: z.enum(ROLES),
  organisation: demoId,
  language: z.enum(['sv', 'en']),
});
