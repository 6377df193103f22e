// Contacts of the demo region with its employers, as the lines of `db/reference/demo/employer-contacts.jsonl` hold them.
import { z } from 'zod';
import { CONTACT_KINDS } from './log/contact-entry.ts';
import { VULNERABILITY_REASONS } from './vulnerability.ts';

const slug = z.string().regex(/^[a-z0-9][a-z0-9-]*$/);

export const demoContacts = z.strictObject({
  employer: slug,
  sharedWith: z.array(slug),
  vulnerability: z.array(z.enum(VULNERABILITY_REASONS)),
  people: z.array(
    z.strictObject({
      id: slug,
      name: z.string(),
      title: z.string(),
      email: z.email(),
      phone: z.string().optional(),
      purpose: z.string(),
      /** Who keeps the data, by id of a demo person. */
      by: slug,
    }),
  ),
  contacts: z.array(
    z.strictObject({
      by: slug,
      kind: z.enum(CONTACT_KINDS),
      daysAgo: z.int().nonnegative(),
      contact: slug.optional(),
      purpose: z.string(),
      said: z.string().default(''),
      note: z.string().default(''),
    }),
  ),
  visits: z.array(
    z.strictObject({
      by: slug,
      inDays: z.int().nonnegative(),
      from: z.string(),
      until: z.string(),
      place: z.string(),
      purpose: z.string(),
      contact: slug.optional(),
    }),
  ),
  nextStep: z.strictObject({ by: slug, text: z.string(), inDays: z.int() }).optional(),
});
export type DemoContacts = z.infer<typeof demoContacts>;

/** One line of `signals.jsonl`: what one house handed over to the other, and what became of it. */
export const demoSignal = z.strictObject({
  id: slug,
  by: slug,
  daysAgo: z.int().nonnegative(),
  employer: z.string(),
  text: z.string(),
  takenBy: slug.optional(),
  answerBy: slug.optional(),
  answer: z.string().optional(),
  /** Id of a demo need. */
  need: slug.optional(),
});
export type DemoSignal = z.infer<typeof demoSignal>;
