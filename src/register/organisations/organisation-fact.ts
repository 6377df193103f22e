// Organisations that are known by name from a public source, as the files of `db/reference/organisations` hold them.
import { z } from 'zod';
import { organisationContent } from './organisation.ts';

/** `county` stands for all of its municipalities; `successor` is the slug of the body that took over, `asOfYear` the year that a historic one speaks of. */
export const organisationFact = organisationContent
  .extend({
    slug: z.string().regex(/^[a-z0-9-]+$/),
    county: z
      .string()
      .regex(/^\d{2}$/)
      .optional(),
    successor: z.string().optional(),
    asOfYear: z.int().optional(),
    source: z.object({ sv: z.string(), en: z.string() }),
  })
  .strict();
export type OrganisationFact = z.infer<typeof organisationFact>;
