// A need as a gap tells it: what is to be learned, to which level, by how many.
import { type NeedContent, needContent } from '../need.ts';
import type { Matrix, MatrixCompetence } from './matrix.ts';

/** Everything that a broker would otherwise write by hand; names and labels of people stay behind. */
export function needFromGap(
  matrix: Matrix,
  chosen: readonly MatrixCompetence[],
  place: { municipality?: string | undefined },
): { content: NeedContent; concepts: string[] } {
  const lacking = matrix.people.filter(({ levels }) =>
    chosen.some((one) => {
      const level = levels[matrix.competences.findIndex(({ id }) => id === one.id)] ?? null;
      return level !== null && level < one.required;
    }),
  ).length;
  const asked = chosen.map(({ name, required }) => `${name}: nivå ${required}`);
  const names = chosen.map(({ name }) => name).join(', ');
  const content = needContent.parse({
    title: shortened(`${matrix.title}: ${names}`),
    raw: matrix.goal ?? '',
    level: 'group',
    scope: 'specific',
    ...(chosen.some(({ criticality }) => criticality === 'critical')
      ? { vulnerability: ['keyPersonDependence'] }
      : {}),
    criteria: {
      text: `${matrix.title} ska nå: ${asked.join('; ')}.`,
      targetLevel: Math.max(0, ...chosen.map(({ required }) => required)),
      ...(lacking > 0 ? { people: lacking } : {}),
      municipality: place.municipality,
    },
  });
  return { content, concepts: [...new Set(chosen.flatMap(({ conceptId }) => conceptId ?? []))] };
}

const MOST_TITLE = 120;

function shortened(title: string): string {
  return title.length <= MOST_TITLE ? title : `${title.slice(0, MOST_TITLE - 1)}…`;
}
