// What the competence matrix of a need adds to the first draft of its specification: never who, only what and how many.
import type { Matrix } from '../../needs/matrix/matrix.ts';
import { type CompetenceFigures, summaryOf } from '../../needs/matrix/summary.ts';
import type { Need } from '../../needs/need.ts';
import { draftOfNeed, type SpecContent } from './spec.ts';

const LONGEST_OUTCOME_LIST = 30;

/** As `draftOfNeed`; what the need leaves unsaid is filled from the matrix. */
export function draftWithMatrix(
  need: Need,
  names: ReadonlyMap<string, string>,
  matrix: Matrix | undefined,
): SpecContent {
  const draft = draftOfNeed(need, names);
  if (!matrix?.competences.length) return draft;
  const asked = competencesAsked(need, matrix);
  const known = new Set(draft.outcomes.map(({ text }) => text.toLocaleLowerCase('sv')));
  const added = asked.flatMap(({ competence: { name, conceptId } }) =>
    known.has(name.toLocaleLowerCase('sv')) || (conceptId && need.criteria.concepts.includes(conceptId))
      ? []
      : [conceptId ? { text: name, conceptId } : { text: name }],
  );
  const people = draft.people ?? lackingIn(matrix, asked);
  return {
    ...draft,
    goal: draft.goal || (matrix.goal ?? ''),
    outcomes: [...draft.outcomes, ...added].slice(0, LONGEST_OUTCOME_LIST),
    targetLevel: draft.targetLevel ?? Math.max(...asked.map(({ competence }) => competence.required)),
    ...(people === undefined ? {} : { people }),
  };
}

/** The competences that the need names; when it names none, those with a gap, the worst first. */
function competencesAsked({ criteria }: Need, matrix: Matrix): CompetenceFigures[] {
  const { competences, worst } = summaryOf(matrix);
  const text = criteria.text.toLocaleLowerCase('sv');
  const named = competences.filter(
    ({ competence: { name, conceptId } }) =>
      (conceptId !== null && criteria.concepts.includes(conceptId)) ||
      text.includes(name.toLocaleLowerCase('sv')),
  );
  return [named, worst, competences].find((some) => some.length > 0) ?? [];
}

/** How many lack one of them; from sums, those of the competence that most lack. Undefined when that tells of too few. */
function lackingIn(matrix: Matrix, asked: readonly CompetenceFigures[]): number | undefined {
  const ids = new Set(asked.map(({ competence }) => competence.id));
  const lacks = (level: number | null | undefined, required: number) =>
    level !== null && level !== undefined && level < required;
  const lacking =
    matrix.view === 'sums'
      ? Math.max(0, ...asked.map(({ people, covered }) => (people ?? 0) - (covered ?? people ?? 0)))
      : matrix.people.filter(({ levels }) =>
          matrix.competences.some(({ id, required }, at) => ids.has(id) && lacks(levels[at], required)),
        ).length;
  return lacking > 0 ? lacking : undefined;
}
