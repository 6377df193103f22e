// What a matrix says as a whole: a finding that can be read aloud, competence by competence and in sum.
import { type CompetenceGap, standingOf } from './gap.ts';
import { type Matrix, type MatrixCompetence, standingIn } from './matrix.ts';

/** Null is what the reader may not see because it tells of too few. */
export type CompetenceFigures = {
  competence: MatrixCompetence;
  people: number | null;
  covered: number | null;
  gap: number | null;
  weighted: number | null;
  unknown: number;
  low: boolean;
  restsOn: CompetenceGap['restsOn'];
};

export type MatrixSummary = {
  competences: CompetenceFigures[];
  /** All missing steps; null when one of the sums is hidden. */
  gap: number | null;
  weighted: number | null;
  /** The competences that lack most by weight, the worst first; those without a gap are left out. */
  worst: CompetenceFigures[];
};

/** Everything that the page and the programs tell of a matrix beside its cells. */
export function summaryOf(matrix: Matrix): MatrixSummary {
  const competences = matrix.competences.map((competence, place) =>
    matrix.view === 'sums' ? openFigures(matrix, competence, place) : rowFigures(matrix, competence, place),
  );
  const worst = competences
    .filter((one) => (one.gap ?? 0) > 0)
    .toSorted((a, b) => (b.weighted ?? 0) - (a.weighted ?? 0) || (b.gap ?? 0) - (a.gap ?? 0));
  return {
    competences,
    gap: sumOf(competences.map(({ gap }) => gap)),
    weighted: sumOf(competences.map(({ weighted }) => weighted)),
    worst,
  };
}

function rowFigures(matrix: Matrix, competence: MatrixCompetence, place: number): CompetenceFigures {
  const { of, ...found } = standingOf(standingIn(matrix, place) ?? { ...competence, levels: [] });
  return { competence, people: of, ...found };
}

function openFigures(matrix: Matrix, competence: MatrixCompetence, place: number): CompetenceFigures {
  const { people = null, covered = null, gap = null } = matrix.sums[place] ?? {};
  return { competence, people, covered, gap, weighted: gap, unknown: 0, low: false, restsOn: null };
}

function sumOf(values: readonly (number | null)[]): number | null {
  return values.reduce<number | null>(
    (sum, value) => (sum === null || value === null ? null : sum + value),
    0,
  );
}
