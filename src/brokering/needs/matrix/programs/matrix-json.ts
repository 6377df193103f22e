// A matrix for programs: what is asked, where people stand as far as the one who asks may see it, and the sums.
import { z } from 'zod';
import { CRITICALITIES, competenceLevel } from '../gap.ts';
import { HOUSE_SEES, type Matrix, type MatrixLine } from '../matrix.ts';
import { summaryOf } from '../summary.ts';

const named = z.object({ id: z.string(), name: z.string() });

export const matrixLineShape = z.object({
  id: z.uuid(),
  title: z.string(),
  goal: z.string().nullable(),
  organisation: named,
  owner: named,
  houseSees: z.enum(HOUSE_SEES),
  view: z.enum(['names', 'rows', 'sums']),
  version: z.int(),
  changedAt: z.iso.datetime(),
});

/** Null where it would tell of fewer than five people. */
const sum = z.int().nullable();

export const matrixShape = matrixLineShape.extend({
  gap: sum,
  weighted: sum,
  competences: z.array(
    z.object({
      id: z.uuid(),
      name: z.string(),
      conceptId: z.string().nullable(),
      required: competenceLevel,
      needed: z.int().nullable(),
      criticality: z.enum(CRITICALITIES),
      of: sum,
      covered: sum,
      gap: sum,
      weighted: sum,
      unknown: z.int(),
      low: z.boolean(),
      restsOn: z.int().nullable(),
    }),
  ),
  people: z.array(
    z.object({
      id: z.uuid(),
      number: z.int(),
      label: z.string().nullable(),
      name: z.string().nullable(),
      levels: z.array(competenceLevel.nullable()),
    }),
  ),
});
export type MatrixJson = z.infer<typeof matrixShape>;

/** Without its people and competences, as lists show it. */
export function toMatrixLineJson(line: MatrixLine): z.infer<typeof matrixLineShape> {
  const { id, title, goal, organisation, owner, houseSees, view, version, changedAt } = line;
  const told = { id, title, goal, organisation, owner, houseSees, view, version };
  return { ...told, changedAt: changedAt.toISOString() };
}

/** The whole matrix; people are left out for those who see sums. */
export function toMatrixJson(matrix: Matrix): MatrixJson {
  const { gap, weighted, competences } = summaryOf(matrix);
  return {
    ...toMatrixLineJson(matrix),
    gap,
    weighted,
    competences: competences.map(({ competence, people, ...figures }) => ({
      ...competence,
      of: people,
      ...figures,
    })),
    people: matrix.people,
  };
}
