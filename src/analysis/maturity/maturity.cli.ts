// `brygga calc maturity`: the rules by which a team's ratings become levels and scores.
import { z } from 'zod';
import { calculation } from '../../platform/calculation.ts';
import { LEVELS, maturityLevel } from './framework.ts';
import { countedLevel, medianOf, scoreArea, spreadOf } from './rating.ts';

const WHOLE_LEVEL = { error: `expected a level, a whole number from 1 to ${LEVELS}` };
const level = z.int(WHOLE_LEVEL).refine((value) => maturityLevel.safeParse(value).success, WHOLE_LEVEL);
const rating = z.object({ level, evidence: z.boolean({ error: 'expected true or false' }) });

export const maturityCalculation = calculation({
  name: 'maturity',
  about: 'What ratings come to: at most 3 without evidence, spread and median; for areas median and lowest',
  example:
    '{"ratings":[{"level":2,"evidence":true},{"level":4,"evidence":false}],"areas":{"A1":[2,2,3,4,5]}}',
  question: z.object({
    ratings: z.array(rating).min(1, { error: 'expected at least one rating' }),
    areas: z.record(z.string(), z.array(level).min(1, { error: 'expected at least one level' })).optional(),
  }),
  answer({ ratings, areas = {} }) {
    const capped = ratings.map(countedLevel);
    const scored = Object.entries(areas).map(([id, levels]) => {
      const { score, lowest } = scoreArea(levels) ?? {};
      return [id, { score: sayHalves(score), lowest }] as const;
    });
    return {
      capped,
      spread: spreadOf(capped),
      median: sayHalves(medianOf(capped)),
      areas: Object.fromEntries(scored),
    };
  },
});

/** Whole levels as numbers, half ones as decimal strings: `2`, `"2.5"`. */
function sayHalves(level: number | undefined): number | string | undefined {
  return level === undefined || Number.isInteger(level) ? level : level.toFixed(1);
}
