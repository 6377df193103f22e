// Occupations that somebody can often take on already, since one that they have can replace them.
import type { LocalText } from '../../../platform/i18n.ts';
import type { Concept } from '../../../register/skills/concept.ts';

export type NearGoal = {
  readonly id: string;
  readonly name: LocalText;
  /** To what degree, in per cent as the vocabulary's source says. */
  readonly percent: number;
};

/** More would bury the offers. */
const MOST = 8;

/** The highest degree to which one of the occupations can replace each other one, by its id. */
export function degreesFrom(occupations: readonly Concept[]): Map<string, number> {
  const degrees = new Map<string, number>();
  for (const { canReplace = [] } of occupations)
    for (const { id, percent } of canReplace) degrees.set(id, Math.max(percent, degrees.get(id) ?? 0));
  return degrees;
}

/**
 * The nearest first, those as near in order of name.
 * @param taken  Swedish names of what is had or asked for already, in whichever vocabulary they stand
 */
export function nearGoals(
  degrees: ReadonlyMap<string, number>,
  concepts: readonly Pick<Concept, 'id' | 'label'>[],
  taken: readonly string[],
): NearGoal[] {
  const names = new Set(taken.map((name) => name.toLocaleLowerCase('sv')));
  return concepts
    .filter(({ label }) => !names.has(label.sv.toLocaleLowerCase('sv')))
    .map(({ id, label }) => ({ id, name: label, percent: degrees.get(id) ?? 0 }))
    .sort((a, b) => b.percent - a.percent || a.name.sv.localeCompare(b.name.sv, 'sv'))
    .slice(0, MOST);
}
