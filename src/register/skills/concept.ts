// What a concept of the skills vocabulary is: something that a person can know, do or be, or a field that holds such things.
import { z } from 'zod';

export const CONCEPT_KINDS = ['knowledge', 'skill', 'transversal', 'occupation', 'field'] as const;
export type ConceptKind = (typeof CONCEPT_KINDS)[number];

export const CONCEPT_STATES = ['draft', 'published', 'archived'] as const;
export type ConceptState = (typeof CONCEPT_STATES)[number];

/** Codes of other vocabularies that name the same thing; an occupation usually has one SSYK code, a field one SUN code. */
export const conceptCodes = z.object({
  escoUri: z.url().optional(),
  jobtechId: z.string().optional(),
  ssyk: z.array(z.string().regex(/^\d{1,4}$/)).default([]),
  sun: z.array(z.string().regex(/^\d{1,3}[a-z]?$/)).default([]),
});

/** An occupation that another can stand in for, and to what degree in per cent as the source says. */
export const replaced = z.object({ id: z.string(), percent: z.int().min(1).max(100) });
export type Replaced = z.infer<typeof replaced>;

/** From this degree on the source calls it high: JobTech Taxonomy says 75 for high and 25 for low. */
export const HIGH_DEGREE = 75;

/**
 * A concept as the vocabulary files and the importers hold it.
 * `id` is a stable ASCII slug (`tig-svetsning`), `esco:<uuid>` or `jobtech:<id>`.
 * `broader` and `related` hold ids of other concepts; `related` is read in both directions.
 * `canReplace` holds occupations that this one can stand in for; it is read in that direction only.
 */
export const concept = z.object({
  id: z.string().regex(/^[a-z0-9][a-z0-9:_-]*$/i),
  kind: z.enum(CONCEPT_KINDS),
  label: z.object({ sv: z.string().min(1), en: z.string().min(1).optional() }),
  synonyms: z.object({ sv: z.array(z.string()).default([]), en: z.array(z.string()).default([]) }),
  definition: z.object({ sv: z.string(), en: z.string().optional() }).optional(),
  broader: z.array(z.string()).default([]),
  related: z.array(z.string()).default([]),
  canReplace: z.array(replaced).optional(),
  codes: conceptCodes,
});
export type Concept = z.infer<typeof concept>;

/** What people write of a concept; the id and the codes of other vocabularies stay. */
export type ConceptContent = Pick<
  Concept,
  'kind' | 'label' | 'synonyms' | 'definition' | 'broader' | 'related'
> & { ssyk: string[] };

/** The id of a concept named here: the label in small ASCII letters, words joined by `-`. Empty when nothing is left. */
export function conceptId(labelSv: string): string {
  return labelSv
    .toLocaleLowerCase('sv')
    .replaceAll(/[åä]/g, 'a')
    .replaceAll('ö', 'o')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll('+', '-plus')
    .replaceAll('#', '-sharp')
    .replaceAll('&', '-och-')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 120);
}
