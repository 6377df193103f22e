import { Forbidden, Invalid } from '../../../platform/result.ts';
import type { Work } from '../../../platform/work.ts';
import { getOrganisation } from '../../../register/organisations/organisations.service.ts';
import { decideConcept, draftNeed } from '../needs.service.ts';
import { getMatrix, linkMatrix } from './matrix.service.ts';
import { needFromGap } from './need-from-gap.ts';

/**
 * Drafts a need for the house of the matrix from the gaps in some competences. Returns its key.
 *
 * @throws Invalid when no competence of the matrix is chosen
 * @throws Forbidden when the one who acts sees no rows
 */
export async function draftNeedFromGap(
  work: Work,
  matrixId: string,
  competenceIds: readonly string[],
): Promise<string> {
  const matrix = await getMatrix(work, matrixId);
  if (matrix.view === 'sums') throw new Forbidden('Only those who see the rows make a need of them');
  const chosen = matrix.competences.filter(({ id }) => competenceIds.includes(id));
  if (chosen.length === 0)
    throw new Invalid([
      {
        field: 'competences',
        message: { sv: 'Välj minst en kompetens.', en: 'Choose at least one competence.' },
      },
    ]);
  const employer = await getOrganisation(work, matrix.organisation.id);
  const [municipality] = employer.municipalities;
  const { content, concepts } = needFromGap(matrix, chosen, { municipality });
  const key = await draftNeed(work, {
    ownerId: matrix.owner.id,
    organisationId: matrix.organisation.id,
    content,
  });
  for (const conceptId of concepts) await decideConcept(work, key, { conceptId, accepted: true, words: [] });
  await linkMatrix(work, matrixId, key);
  return key;
}
