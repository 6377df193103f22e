// How far a group is from what its work asks: steps that are missing, who reaches the level, and on how few it rests.
import { z } from 'zod';
import { MAX_COMPETENCE_LEVEL } from '../conditions.ts';

/** How much the work depends on a competence; a missing step weighs as much as its place in the list says. */
export const CRITICALITIES = ['supporting', 'important', 'critical'] as const;
export type Criticality = (typeof CRITICALITIES)[number];

export const WEIGHTS: Readonly<Record<Criticality, number>> = { supporting: 1, important: 2, critical: 3 };

/** Levels as domain.md §4 names them: 0 no experience … 3 alone, 4 helps others, 5 develops the area. */
export const competenceLevel = z.int().min(0).max(MAX_COMPETENCE_LEVEL);

/** Steps that are missing, and how many of the group reach the required level. */
export type Gap = { gap: number; covered: number; of: number };

/** The gap of one competence: Σ max(0, required − level). Nobody's surplus makes up for another's lack. */
export function gapOf({ required, levels }: { required: number; levels: readonly number[] }): Gap {
  return {
    gap: levels.reduce((sum, level) => sum + Math.max(0, required - level), 0),
    covered: levels.filter((level) => level >= required).length,
    of: levels.length,
  };
}

/** What the work asks of a group in one competence, and where its people stand. */
export type CompetenceStanding = {
  required: number;
  /** So many must reach the level; not said means that half of them is too few. */
  needed: number | null;
  criticality: Criticality;
  /** One for each person; `null` has not been assessed. */
  levels: readonly (number | null)[];
};

export type CompetenceGap = Gap & {
  /** People who have not been assessed; they count neither as reaching the level nor as lacking it. */
  unknown: number;
  /** The gap times the weight of the criticality. */
  weighted: number;
  /** Too few reach the level. */
  low: boolean;
  /** So few that the work stops when they are away: 0, 1 or 2 people. `null` when it rests on more. */
  restsOn: 0 | 1 | 2 | null;
};

/** A group this small always rests on few; it is not told as a risk. */
const SMALLEST_GROUP = 3;

/** Where a group stands in one competence; whoever is not assessed counts neither way. */
export function standingOf({ required, needed, criticality, levels }: CompetenceStanding): CompetenceGap {
  const known = levels.filter((level) => level !== null);
  const gap = gapOf({ required, levels: known });
  const { covered, of } = gap;
  const spare = needed !== null && covered > needed;
  const few = of >= SMALLEST_GROUP && covered < of && !spare && required > 0;
  return {
    ...gap,
    unknown: levels.length - known.length,
    weighted: gap.gap * WEIGHTS[criticality],
    low: needed === null ? covered * 2 < of : covered < needed,
    restsOn: few && (covered === 0 || covered === 1 || covered === 2) ? covered : null,
  };
}
