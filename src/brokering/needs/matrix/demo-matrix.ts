// Competence matrices of the demo region; people and companies are made up.
import { z } from 'zod';
import { competenceLevel } from './gap.ts';
import { competenceInput, HOUSE_SEES, matrixInput, personInput } from './matrix.ts';
import { PLAN_PARTS, planContent } from './plans/plan.ts';

/** A plan of a person in the matrix: handed over and waiting, or taken over with what its owner wrote. */
const demoPlan = z.strictObject({
  person: z.string(),
  taken: planContent.optional(),
  shared: z.array(z.enum(PLAN_PARTS)).default([]),
  /** A level that its owner offers the matrix. */
  offers: z.strictObject({ competence: z.string(), level: competenceLevel }).optional(),
});
export type DemoPlan = z.infer<typeof demoPlan>;

/** One line of `db/reference/demo/matrices.jsonl`; the ids are those of the other demo files. */
export const demoMatrix = matrixInput.extend({
  organisation: z.string(),
  /** The employer's own, who starts it and writes the names. */
  contact: z.string(),
  broker: z.string(),
  houseSees: z.enum(HOUSE_SEES),
  needs: z.array(z.string()),
  competences: z.array(competenceInput),
  people: z.array(personInput.extend({ levels: z.array(competenceLevel.nullable()) })),
  plans: z.array(demoPlan).default([]),
});
