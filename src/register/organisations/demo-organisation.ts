// Organisations of the demo region, as the lines of `db/reference/demo` hold them. All of them are made up.
import { z } from 'zod';
import { municipalityCode } from '../places/place.ts';
import { organisationContent, PROVIDER_KINDS } from './organisation.ts';

const demoId = z.string().regex(/^[a-z0-9][a-z0-9-]*$/);

export const demoOrganisation = organisationContent.extend({ id: demoId, website: z.url() }).strict();

/** One line of `providers.jsonl`. */
export const demoProvider = z.strictObject({
  id: demoId,
  name: z.string(),
  providerKind: z.enum(PROVIDER_KINDS),
  municipality: municipalityCode,
  about: z.object({ sv: z.string(), en: z.string().optional() }),
  website: z.url(),
  email: z.email(),
});
