import { Invalid } from '../../../../platform/result.ts';
import type { Work } from '../../../../platform/work.ts';
import { changeCompetences, changePeople, getMatrix, saveLevels } from '../matrix.service.ts';
import { problemsOfLists } from '../matrix.ts';
import { type ImportPlan, type MatrixTable, planImport } from './matrix-table.ts';

/**
 * What the table changes, and the change itself when `store` is true. Rows of a reader who sees no names get none.
 *
 * @throws Invalid when the matrix would hold too much
 */
export async function importMatrix(
  work: Work,
  id: string,
  { table, store }: { table: MatrixTable; store: boolean },
): Promise<ImportPlan> {
  const before = await getMatrix(work, id);
  const plan = planImport(before, table);
  const problems = problemsOfLists(plan);
  if (problems.length > 0) throw new Invalid(problems);
  if (!store) return plan;
  await changeCompetences(work, { id, version: before.version }, plan.competences);
  await changePeople(work, { id, version: before.version + 1 }, plan.people);
  const { people, competences } = await getMatrix(work, id);
  await saveLevels(
    work,
    id,
    people.flatMap((person, row) =>
      competences.flatMap((competence, place) => {
        const level = plan.levels[row]?.[place] ?? null;
        if (level === null) return [];
        const was = person.levels[place] ?? null;
        return [{ personId: person.id, competenceId: competence.id, was, level }];
      }),
    ),
  );
  return plan;
}
