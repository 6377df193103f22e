// The round of the demo region, as it lies in `db/reference/demo/participation.json`.
import { z } from 'zod';
import { STATEMENTS } from './participation.ts';

const text = z.strictObject({ sv: z.string(), en: z.string() });
const declaration = z.strictObject({ statement: z.string(), evidence: z.string() });

export const demoParticipation = z.object({
  round: z.strictObject({
    slug: z.string(),
    owner: z.string(),
    title: text,
    startedDaysAgo: z.int(),
    endsInDays: z.int(),
    framework: z.strictObject({ slug: z.string(), version: z.string() }),
    declared: z.strictObject({ interest: z.int(), wish: z.int(), source: text }),
    wishTarget: z.int(),
    terms: z.strictObject({ orePerYear: z.int(), years: z.int() }),
    supportOre: z.int(),
    successor: text,
  }),
  participants: z.array(
    z.strictObject({
      municipality: z.string().regex(/^\d{4}$/),
      registeredDaysAgo: z.int(),
      wishesProjectOwner: z.boolean(),
      ...(Object.fromEntries(STATEMENTS.map((one) => [one, declaration])) as Record<
        (typeof STATEMENTS)[number],
        typeof declaration
      >),
      pledgeYears: z.int(),
      /** How far the municipality has come. */
      upTo: z.enum(['registered', 'selfDeclared', 'verified', 'participating']),
    }),
  ),
});
export type DemoParticipant = z.infer<typeof demoParticipation>['participants'][number];
