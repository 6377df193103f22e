// Who took part in something: the municipalities that its source names, beside the number that it declares.
import { z } from 'zod';
import { municipalityCode } from './place.ts';

const localText = z.object({ sv: z.string(), en: z.string() });

export const participationFact = z.object({
  slug: z.string().regex(/^[a-z0-9-]+$/),
  title: localText,
  year: z.int(),
  declaredMunicipalities: z.int().nonnegative(),
  municipalities: z.array(municipalityCode),
  source: localText,
});
export type ParticipationFact = z.infer<typeof participationFact>;

/**
 * How many declared municipalities the source does not name. Never filled in with guesses (R18).
 *
 * @returns below zero when the source names more than it declares
 */
export function participationDiscrepancy(
  participation: Pick<ParticipationFact, 'declaredMunicipalities' | 'municipalities'>,
): number {
  return participation.declaredMunicipalities - new Set(participation.municipalities).size;
}
